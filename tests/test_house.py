"""The house keeps its order: imports go down, no module is in a cycle, and each foreign library has one door."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from sys import stdlib_module_names

import pytest

from timeline.language.tables import table

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
LEVELS = {
    "errors": 0, "why": 0,
    "calendar": 1,
    "algebra": 2,
    "language": 3, "order": 3,
    "narrative": 4,
    "exchange": 5,
    "strategies": 6, "cli": 6, "__init__": 6,
    "__main__": 7,
}  # fmt: skip
"""A room may import rooms of lower levels only; the errors and explanations import nothing of the house."""
DOORS = {
    "attrs": None,
    "dateparser": {"timeline.language.borrowed"},
    "holidays": {"timeline.calendar.holidays"},
    "zoneinfo": {"timeline.calendar.zone"},
    "hypothesis": {"timeline.strategies"},
}
"""The modules that may import what is not ours; None is every module."""
GUARDED = {"zoneinfo"}
"""Parts of the standard library that have a door too."""
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300
"""Lines, docstrings included; to be lowered, never raised."""


def modules() -> dict[str, Path]:
    """The modules of the library by name."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


MODULES = modules()


def imported(path: Path) -> Iterator[str]:
    """What a module imports, wherever in it: "timeline.why" for `from timeline.why import Why` too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            submodules = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else str(node.module) for name in submodules)


IMPORTS = {name: sorted(set(imported(path))) for name, path in MODULES.items()}


def room(module: str) -> str:
    """The room of a module; that of the package itself is its front door."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_down(module: str) -> None:
    """A module imports its own room and those below; language and order are side by side."""
    here = room(module)
    assert here in LEVELS, f"{module} is in no room of the plan"
    for name in IMPORTS[module]:
        if name.split(".")[0] == "timeline":
            there = room(name)
            assert there == here or LEVELS[there] < LEVELS[here], f"{module} imports {name}, which is not below it"


@pytest.mark.parametrize("module", ["timeline.errors", "timeline.why"])
def test_leaves_import_nothing_of_the_house(module: str) -> None:
    """Errors and explanations are leaves."""
    assert not [name for name in IMPORTS[module] if name.startswith("timeline")]


def test_no_module_is_in_a_cycle() -> None:
    """The modules can be put in an order in which each one imports those before it only."""
    ours = {name: {other for other in found if other in MODULES and other != name} for name, found in IMPORTS.items()}
    tuple(TopologicalSorter(ours).static_order())


@pytest.mark.parametrize("house", ["timeline.language", "timeline.narrative"])
def test_no_package_of_a_room_is_in_a_cycle(house: str) -> None:
    """The packages and modules of a room can be put in an order as well: "syntax" before "direction"."""
    below: dict[str, set[str]] = {}
    for name in MODULES:
        here = shelf(house, name)
        found = {shelf(house, other) for other in IMPORTS[name] if other.startswith(f"{house}.")}
        below.setdefault(here, set()).update(found - {here})
    tuple(TopologicalSorter({here: found for here, found in below.items() if here}).static_order())


def shelf(house: str, module: str) -> str:
    """The package, or the module, right below a room that a module stands in; "" for none."""
    return module.removeprefix(f"{house}.").split(".")[0] if module.startswith(f"{house}.") else ""


@pytest.mark.parametrize("module", MODULES)
def test_foreign_libraries_have_doors(module: str) -> None:
    """What is not ours is imported behind its door only."""
    for name in IMPORTS[module]:
        top = name.split(".")[0]
        if top == "timeline" or (top in stdlib_module_names and top not in GUARDED):
            continue
        assert top in DOORS, f"{module} imports {name}, which has no door"
        allowed = DOORS[top]
        assert allowed is None or module in allowed, f"{module} imports {name}; its doors are {sorted(allowed)}"


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_what_it_is(module: str) -> None:
    """A docstring at the top, and one for each public class and function at the top level."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf8"))
    assert ast.get_docstring(tree), f"{module} has no docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{module}.{node.name} has no docstring"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link of a page to a file of ours has its file, and every page is linked from the index."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
    index = (DOCS / "index.md").read_text(encoding="utf8")
    assert page.parent != DOCS or page.name == "index.md" or f"({page.name})" in index


@pytest.mark.parametrize("module", MODULES)
def test_what_one_holds_in_the_head(module: str) -> None:
    """No function is longer than a page, and no module longer than ten."""
    source = MODULES[module].read_text(encoding="utf8")
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION] == []
    assert source.count("\n") <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES)
def test_no_module_reads_the_clock(module: str) -> None:
    """No hidden now: only the command line may read the clock, and it does not."""
    tree = ast.parse(MODULES[module].read_text(encoding="utf8"))
    names = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"}


@pytest.mark.parametrize("name", ["words", "clauses", "verbs", "nouns", "guards", "links"])
def test_every_section_of_a_table_is_read(name: str) -> None:
    """A section that no module names, as a whole string or as a class of words in a rule, is of no use."""
    source = "\n".join(path.read_text(encoding="utf8") for path in MODULES.values()).lower()
    assert [section for section in table(name) if re.search(rf"[\"' |(]{section}[\"' |?)]", source) is None] == []
