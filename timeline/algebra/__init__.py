"""What a phrase means: terms over cycles, resolved against an anchor. No words."""

from timeline.algebra.agreeing import Agreeing
from timeline.algebra.amounts import Amount, Count, exactly
from timeline.algebra.cycle import Cycle
from timeline.algebra.cycles import (
    AnySeason, DayOfMonth, DayOfYear, Every, Feast, FiscalYear, MonthOfYear, OnWeekday, PieceOfYear, Season,
    WeekdayDate, Weekend, Workday, YearOfCentury,
)  # fmt: skip
from timeline.algebra.dates import BeforeChrist, Date, Era, ShortYear
from timeline.algebra.daytimes import Clock, Hands, PartOfDay
from timeline.algebra.edges import About, After, Before, Beyond, By, From, Modified, Since, Until
from timeline.algebra.leaning import anaphoric, borrows, holds, leans, within, zones_of
from timeline.algebra.lengths import Duration, Recurrence
from timeline.algebra.members import (
    Around, Bare, CycleAround, Directed, Last, Next, NextNamed, This, WeekdayNamed,
)  # fmt: skip
from timeline.algebra.notation import notation
from timeline.algebra.parts import IsoWeek, Nth, Piece, Portion, Rest, Run, Within
from timeline.algebra.ranges import Between, Ended, Ending, For, Several
from timeline.algebra.reading import Reading
from timeline.algebra.resolve import others, resolve
from timeline.algebra.shifts import Coming, Past, Shift
from timeline.algebra.span import Span
from timeline.algebra.term import NOW, TOLD, Now, Term, Told
from timeline.algebra.vague import Vague
from timeline.algebra.zoned import Zoned

__all__ = [
    "NOW", "TOLD", "About", "After", "Agreeing", "Amount", "AnySeason", "Around", "Bare", "Before", "BeforeChrist",
    "Between", "Beyond", "By", "Clock", "Coming", "Count", "Cycle", "CycleAround", "Date", "DayOfMonth", "DayOfYear",
    "Directed", "Duration", "Ended", "Ending", "Era", "Every", "Feast", "FiscalYear", "For", "From", "Hands", "IsoWeek",
    "Last", "Modified", "MonthOfYear", "Next", "NextNamed", "Now", "Nth", "OnWeekday", "PartOfDay", "Past", "Piece",
    "PieceOfYear", "Portion", "Reading", "Recurrence", "Rest", "Run", "Season", "Several", "Shift", "ShortYear",
    "Since", "Span", "Term", "This", "Told", "Until", "Vague", "WeekdayDate", "WeekdayNamed", "Weekend", "Within",
    "Workday", "YearOfCentury", "Zoned", "anaphoric", "borrows", "exactly", "holds", "leans", "notation", "others",
    "resolve", "within", "zones_of",
]  # fmt: skip
