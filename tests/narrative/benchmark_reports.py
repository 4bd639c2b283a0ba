"""How time and memory grow with the number of reports.   python tests/narrative/benchmark_reports.py [count ...]

Reports of 3 kB each, every one about other people and places. Prints seconds per report, and the peak of memory.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from datetime import date, timedelta

from timeline.narrative import Report, reconstruct

SIZE = 3000
VERBS = "left reached opened closed sold bought visited blamed praised rebuilt".split()
SYLLABLES = "bar del fen gor hal ist jor kal lim mon nor ost pel quor ras sel tor ul ver wen".split()
FORMS = (
    "{a} {v} {b} on {d}. ",
    "Two days after the visit, {a} {v} the {b} works. ",
    "{a} said that {b} {v} the harbour last week. ",
    "{a} could meet {b} as early as {d}. ",
    "Before {a} {v} {b}, the bridge was closed. ",
    "{a} has lived in {b} since 2019. ",
)
DAYS = ("Monday", "Tuesday", "Friday evening", "5 May", "the next day")


def name(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def report(number: int) -> Report:
    """A report of made-up names."""
    chance = random.Random(number)
    names = [name(chance) for _ in range(12)]
    text = ""
    while len(text) < SIZE:
        form = chance.choice(FORMS)
        a, b = chance.sample(names, 2)
        text += form.format(a=a, b=b, v=chance.choice(VERBS), d=chance.choice(DAYS))
    return Report(text, published=date(2020, 1, 1) + timedelta(days=number % 1000), source=f"paper {number}")


def main() -> None:
    for count in [int(arg) for arg in sys.argv[1:]] or [100, 300, 1000]:
        reports = [report(number) for number in range(count)]
        start = time.perf_counter()
        events = reconstruct(reports).events
        took = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{count} reports: {took:.1f} s, {1000 * took / count:.1f} ms each, {len(events)} events, {peak} MB")


if __name__ == "__main__":
    main()
