"""How fast is the network, how much memory does it take?   python tests/order/benchmark_order.py [events ...]

For each number of events (1,000, 10,000 and 100,000 by default): a news-like network, with windows for most events
and about three claims each, true of a hidden history. Prints times of building, of all bounds, of one pair, of all
ranks, and of adding one claim; events per second for building and bounds together; peak memory. Not run by pytest.
"""

from __future__ import annotations

import resource
import sys
from random import Random
from time import perf_counter

from timeline.order import Network
from timeline.order.edge import end, start
from timeline.order.graph import Row
from timeline.order.ranks import ranks

HOUR = 3_600_000_000


WIDTHS = (HOUR, 6 * HOUR, 24 * HOUR, 168 * HOUR, 720 * HOUR)


def news(count: int, seed: int = 0) -> list[Row]:
    """Rows about events of a year: dates hours to months wide, and orders and gaps of neighbours."""
    random = Random(seed)
    hidden = [(s, s + random.randrange(72 * HOUR)) for s in (random.randrange(8760 * HOUR) for _ in range(count))]
    rows: list[Row] = [(start(str(i)), end(str(i)), 0, None, None) for i in range(count)]
    for i, (s, e) in enumerate(hidden):
        if random.random() < 0.7:
            low, high = around(s, random)
            rows.append(("O", start(str(i)), low, high, f"date {i}"))
            rows.append(("O", end(str(i)), None, max(e, high), f"date {i}"))
        for _ in range(random.choice((1, 1, 2, 2))):
            j = max(0, min(count - 1, i + random.randrange(-40, 41)))
            rows += [related(i, hidden[i], j, hidden[j], random)] if i != j else []
    random.shuffle(rows)
    return rows


def around(truth: int, random: Random) -> tuple[int, int]:
    """A window that holds the truth."""
    width = random.choice(WIDTHS)
    low = truth - random.randrange(width + 1)
    return low, low + width


def related(i: int, a: tuple[int, int], j: int, b: tuple[int, int], random: Random) -> Row:
    """One true claim about two events."""
    if b[1] <= a[0]:
        return end(str(j)), start(str(i)), 0, None, f"{j} before {i}"
    if a[1] > b[0]:
        return start(str(i)), start(str(j)), *around(b[0] - a[0], random), f"starts of {i} and {j}"
    if random.random() < 0.5:
        return end(str(i)), start(str(j)), 0, None, f"{i} before {j}"
    low, high = around(b[0] - a[1], random)
    return end(str(i)), start(str(j)), max(0, low), high, f"gap from {i} to {j}"


def measure(count: int) -> None:
    """Print one line of figures."""
    *rows, last = news(count)
    begun = perf_counter()
    network = Network(rows)
    built = perf_counter()
    network.bounds("O")
    bounded = perf_counter()
    names, random = [str(i) for i in range(count)], Random(1)
    pairs = [(end(random.choice(names)), start(random.choice(names))) for _ in range(2000)]
    asking = perf_counter()
    for a, b in pairs:
        network.difference(a, b)
    asked = perf_counter()
    ranks(network.solved, names)
    ranked = perf_counter()
    network.adding(last)
    added = perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{count:>7} events, {len(rows):>7} rows: build {built - begun:.2f} s, all bounds {bounded - built:.2f} s "
        f"({count / (bounded - begun):,.0f} events/s), one pair {(asked - asking) / len(pairs) * 1e6:.0f} µs, "
        f"all ranks {ranked - asked:.2f} s, one more claim {(added - ranked) * 1e3:.2f} ms, peak {memory} MB"
    )


if __name__ == "__main__":
    for size in [int(word) for word in sys.argv[1:]] or [1_000, 10_000, 100_000]:
        measure(size)
