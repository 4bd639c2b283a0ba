"""The rules, one file per phrase family; importing this package registers them all."""

from timeline.language.rules import (  # noqa: F401
    amounts, anaphora, brinks, clocks, dates, daytimes, deictics, dotted, lengths, lists, monthdays, months, names,
    numbers, ordinals, plurals, portions, ranges, references, shifts, signals, stretches, years, zones,
)  # fmt: skip
