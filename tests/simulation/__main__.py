"""`python -m tests.simulation`: many seeds, or the mutations that the laws must catch.

--seeds 2000 --from 0     exit code 1 on any violation, with the seed and the end of its trace, and
                          when a fault happened less than once in 20 seeds (from 200 seeds on)
--seed 17                 one seed, with the end of its trace
--paired                  pairs of runs that differ in what is hidden from somebody: exit code 1 on
                          any byte that differs to her, or any word of it that she was sent
--mutations               each mutation: caught in how many of 300 seeds; 1 below 15
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

from tests.simulation.faults import FAULTS
from tests.simulation.mutations import MUTATIONS, is_caught
from tests.simulation.paired import compare
from tests.simulation.world import Result, run

TWICE_EVERY = 20
"""Every so many seeds are run again: the same trace, or nothing here can be trusted."""

OFTEN = 1 / 20
"""How often each fault happens in a seed: 100 times in 2,000. A few seeds say nothing of that."""

MANY = 200

CAUGHT_AT_LEAST = 15
MUTATION_SEEDS = 300

PATHS = (
    "swap lost",
    "resume",
    "snapshot",
    "rejection",
    "rebase",
    "adoption",
    "patch",
    "caught up: bus",
    "caught up: gap",
    "caught up: heads",
    "caught up: race",
    "caught up: asked",
    "silence found",
    "newcomer",
)


def checked(seed: int) -> Result:
    """One seed; every twentieth twice."""
    result = run(seed)
    if seed % TWICE_EVERY == 0 and run(seed).trace != result.trace:
        result.violations.append(("determinism", "the same seed went two ways"))
    return result


def simulate(first: int, count: int, jobs: int) -> int:
    """Runs the seeds; returns the exit code."""
    begun, seconds, broken = time.monotonic(), 0.0, 0
    happened: Counter[str] = Counter()
    met: Counter[str] = Counter()
    for result in _map(range(first, first + count), jobs):
        happened += result.happened
        met += result.met
        seconds += result.seconds
        if result.violations:
            broken += 1
            _tell(result)
    took = time.monotonic() - begun
    print(f"{count} seeds from {first}: {seconds / 3600:.1f} h of virtual time in {took:.0f} s")
    for title, names, counts in (
        ("faults", FAULTS, happened),
        ("paths", tuple(dict.fromkeys((*PATHS, *sorted(met)))), met),
    ):
        print(f"\n{title}")
        for name in names:
            print(f"  {counts[name]:9,}  {name}")
    rare = [fault for fault in FAULTS if count >= MANY and happened[fault] < count * OFTEN]
    if rare:
        print(f"\nless than {count * OFTEN:.0f} times: {', '.join(rare)}")
    print(f"\n{broken} of {count} seeds broke a law" if broken else "\nno law was broken")
    return 1 if broken or rare else 0


def _map(seeds: range, jobs: int) -> Iterator[Result]:
    if jobs == 1:
        yield from map(checked, seeds)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(checked, seeds, chunksize=10)


def _tell(result: Result) -> None:
    print(f"--- seed {result.seed}")
    for line in result.tail[-25:]:
        print(f"  {line[:220]}")
    for law, how in result.violations[:3]:
        print(f"  {law}: {how}")


def _caught(mutation: str, first: int) -> int:
    seeds = range(first, first + MUTATION_SEEDS)
    return sum(is_caught(mutation, seed) for seed in seeds)


def mutate(first: int, jobs: int) -> int:
    """Runs each mutation over all seeds; returns the exit code."""
    code = 0
    with ProcessPoolExecutor(jobs) as pool:
        counts = pool.map(_caught, MUTATIONS, [first] * len(MUTATIONS))
        for name, count in zip(MUTATIONS, counts, strict=True):
            missed = count < CAUGHT_AT_LEAST
            code = 1 if missed else code
            print(f"{count:4} of {MUTATION_SEEDS}  {name}{'  NOT ENOUGH' if missed else ''}")
    return code


def pair(first: int, count: int, jobs: int) -> int:
    """Runs both worlds of each seed; returns the exit code."""
    begun, broken = time.monotonic(), 0
    messages = size = hidden = 0
    with ProcessPoolExecutor(jobs) as pool:
        for outcome in pool.map(compare, range(first, first + count), chunksize=5):
            messages += outcome.messages
            size += outcome.size
            hidden += outcome.hidden
            if outcome.differences:
                broken += 1
                print(f"--- seed {outcome.seed}")
                for difference in outcome.differences[:5]:
                    print(f"  {difference[:400]}")
    took = time.monotonic() - begun
    print(f"{count} pairs from {first} in {took:.0f} s")
    print(f"  {hidden:11,}  commands about what is hidden")
    print(f"  {messages:11,}  messages to those who may not know, the same in both worlds")
    print(f"  {size:11,}  bytes of them")
    print(f"\n{broken} of {count} pairs differ" if broken else "\nno pair differs")
    return 1 if broken else 0


def main(arguments: list[str]) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seeds", type=int, default=300)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--mutations", action="store_true")
    parser.add_argument("--paired", action="store_true")
    parser.add_argument("--jobs", type=int, default=cpu_count() or 1)
    options = parser.parse_args(arguments)
    if options.seed is not None:
        result = checked(options.seed)
        _tell(result)
        print(result.trace)
        return 1 if result.violations else 0
    if options.paired:
        return pair(options.first, options.seeds, options.jobs)
    if options.mutations:
        return mutate(options.first, options.jobs)
    return simulate(options.first, options.seeds, options.jobs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
