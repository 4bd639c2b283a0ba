"""How time and memory grow with the number of reports.   python tests/narrative/benchmark_reports.py [count ...]

Reports of 3 kB each, every one about other people and places, and in the end as much text in a single report. Prints
seconds, and by how much the peak of memory rises above what an empty process takes, for each megabyte of text. Every
figure comes from a process of its own.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from datetime import date, timedelta
from multiprocessing import get_context

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


def peak() -> float:
    """The most memory that the process has taken so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(count: int, single: bool) -> None:
    """Print what the timeline of so many reports takes."""
    reports = [report(number) for number in range(count)]
    if single:
        reports = [Report("\n\n".join(each.text for each in reports), published=reports[-1].published)]
    size = sum(len(each.text) for each in reports) / 1e6
    before, start = peak(), time.perf_counter()
    events = reconstruct(reports).events
    took, more = time.perf_counter() - start, peak() - before
    print(
        f"{len(reports)} reports, {size:.1f} MB of text: {took:.1f} s, {took / size:.1f} s per MB,"
        f" {len(events)} events, {more:.0f} MB, {more / size:.0f} MB per MB"
    )


def main() -> None:
    counts = [int(arg) for arg in sys.argv[1:]] or [100, 300, 1000]
    for count, single in [*((count, False) for count in counts), (counts[-1], True)]:
        process = get_context("spawn").Process(target=measure, args=(count, single))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
