"""Word tables: data files with `[section]` headers, `value: surface, surface` rows and `#` comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Row = tuple[str, tuple[str, ...]]


@cache
def table(name: str, language: str = "en") -> dict[str, tuple[Row, ...]]:
    """The rows of a table by section, in file order. Raises ValueError with file and line for a bad row or a section
    that comes twice."""
    source = files(__package__).joinpath(language, f"{name}.txt")
    sections: dict[str, list[Row]] = {}
    rows: list[Row] | None = None
    for number, line in enumerate(source.read_text(encoding="utf8").splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]"):
            if line[1:-1] in sections:
                raise ValueError(f"{language}/{name}.txt:{number}: there is a section {line} already; add to that")
            rows = sections[line[1:-1]] = []
            continue
        value, colon, surfaces = line.partition(":")
        if rows is None or not colon or not surfaces.strip():
            raise ValueError(f"{language}/{name}.txt:{number}: {line!r} is no row; write 'value: surface, surface'")
        rows.append((value.strip(), tuple(s.strip() for s in surfaces.split(",") if s.strip())))
    return {section: tuple(found) for section, found in sections.items()}
