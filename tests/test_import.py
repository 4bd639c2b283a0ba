"""What importing the library costs, and that its public names are there."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

from attrs import has
from hypothesis import given
from hypothesis import strategies as st

import timeline
from timeline import Anchor, Bounds, Conventions, Interval, strategies

ROOT = Path(__file__).parent.parent


def loaded_by(statement: str) -> set[str]:
    """The modules that a fresh interpreter has after a statement."""
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{statement}\nimport json; print(json.dumps([*sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    return set(json.loads(done.stdout))


def test_importing_timeline_is_light() -> None:
    """Neither dateparser nor hypothesis comes along, nor anything else that is optional."""
    loaded = loaded_by("import timeline")
    assert not loaded & {"dateparser", "hypothesis", "regex", "holidays", "spacy", "pandas", "pytest"}


def test_public_names_are_there() -> None:
    """__all__ is sorted, complete and true."""
    assert sorted(timeline.__all__) == list(timeline.__all__)
    assert [name for name in timeline.__all__ if not hasattr(timeline, name)] == []


def test_hypothesis_finds_the_entry_point() -> None:
    """The entry point that pyproject.toml promises is a function without arguments."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    module, _, name = project["entry-points"]["hypothesis"]["timeline"].partition(":")
    getattr(import_module(module), name)()


def test_strategies_may_be_imported_first() -> None:
    """Hypothesis calls the entry point while it is imported, which may be by our own module."""
    code = "import timeline.strategies; from hypothesis import strategies as st; from timeline import Interval\n"
    assert "hypothesis" in loaded_by(code + "timeline.strategies.register(); repr(st.from_type(Interval).validate())")


strategies.register()


@given(st.from_type(Interval), st.from_type(Bounds), st.from_type(Anchor), st.from_type(Conventions))
def test_types_have_strategies(interval: Interval, bounds: Bounds, anchor: Anchor, conventions: Conventions) -> None:
    """st.from_type makes valid values of our types."""
    assert interval.within(Interval(None, None))
    assert bounds.hull(bounds) == bounds
    assert anchor.first <= anchor.last
    assert has(type(conventions))
