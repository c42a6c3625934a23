"""Case tables and event tables of a size, made from a seed: the same every time."""

import csv
import random
from datetime import datetime, timedelta, timezone


def written(path, head, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(rows)
    return path


def conditions(path, count, cases):
    """Yes and no of so many conditions; each leans towards the outcome or against it."""
    rng = random.Random(1)
    shares = [(rng.uniform(0.1, 0.9), rng.uniform(-0.05, 0.05)) for _ in range(count)]

    def row(number):
        came = rng.random() < 0.4
        return [number, int(came), *(int(rng.random() < share + (lean if came else -lean))
                                     for share, lean in shares)]

    return written(path, ["id", "outcome", *(f"c{index}" for index in range(count))],
                   map(row, range(cases)))


def durations(path, groups, cases):
    """Days until something ended, or until nobody looked any more."""
    rng = random.Random(2)

    def row(number):
        group = number % groups
        span = int(rng.expovariate(1 / (400 + 10 * group)))
        return [number, f"g{group}", min(span, 1500), int(span <= 1500 and rng.random() < 0.8)]

    return written(path, ["case", "group", "time", "event"], map(row, range(cases)))


def events(path, cases, steps):
    """Some twenty events a case, most cases along a usual way; in order of time, as exports of
    other programs are, so the cases are mixed."""
    rng = random.Random(3)
    start = datetime(2015, 1, 1, tzinfo=timezone.utc)
    rows = []
    for case in range(cases):
        when, step = rng.randrange(10**8), 0
        for _ in range(rng.randint(15, 25)):
            rows.append((when, case, f"step {step}"))
            when += rng.randint(60, 10**6)
            step = (step + 1 if rng.random() < 0.97 else rng.randrange(steps)) % steps
    rows.sort()
    return len(rows), written(
        path, ["case", "activity", "time"],
        ([f"case {case}", step, (start + timedelta(seconds=when)).strftime("%Y-%m-%dT%H:%M:%SZ")]
         for when, case, step in rows))


def configurations(path, seed, count, cases, share, has_rule):
    """Cases that have each condition with a share, and an outcome by chance, or by a rule of three
    combinations that 3 in 100 cases break."""
    rng = random.Random(seed)
    rule = [{condition: rng.random() < 0.5 for condition in rng.sample(range(count), 3)}
            for _ in range(3)]

    def row(number):
        has = [rng.random() < share for _ in range(count)]
        by_rule = any(all(has[one] == value for one, value in term.items()) for term in rule)
        came = by_rule != (rng.random() < 0.03) if has_rule else rng.random() < 0.5
        return [number, *map(int, has), int(came)]

    return written(path, ["id", *(f"C{index}" for index in range(count)), "outcome"],
                   map(row, range(cases)))


def rows_of_bytes(path, size):
    """A table of so many bytes without a flaw; how many lines it has."""
    note = "text that goes on for a while, as the reasons that people give do"
    with open(path, "w", newline="", encoding="utf-8") as file:
        lines, left = 1, size - file.write("id,outcome,c1,c2,note\r\n")
        while left > 0:
            left -= file.write(f'{lines},{lines % 2},1,0,"{note}"\r\n')
            lines += 1
    return lines
