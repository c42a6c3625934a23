"""Tables made up from a seed, handed to `evaluate`, and numbers compared."""
import csv
import json
import math
import os
import random
import tempfile

from support import check, run

EXACT, BOUND = 1e-9, 1e-6


def seed():
    return int(os.environ.get("SEED", "1"))


class Tables:
    """Tables of one method; `name` is that of the table at hand, for whoever reads a failure."""

    def __init__(self, binary, method):
        self.binary, self.method = binary, method
        self.random = random.Random(f"{seed()} {method}")
        self.times = int(os.environ.get("TIMES", "1"))
        self.made, self.name = 0, ""

    def many(self, count):
        """Numbers of tables that are made with other random numbers each."""
        return range(count * self.times)

    def ask(self, head, rows, *options):
        """What `evaluate` says of a table, as JSON; nothing where it refuses."""
        self.made += 1
        self.name = f"{self.method}, seed {seed()}, table {self.made}"
        with tempfile.TemporaryDirectory(prefix="wegmarke-evaluate-") as folder:
            path = os.path.join(folder, "table.csv")
            with open(path, "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(head)
                writer.writerows(rows)
            done = run(self.binary, "evaluate", self.method, "--table", path, *options,
                       "--format", "json")
        if not check(done.returncode == 0, f"{self.name}: {done.stderr[:300]}"):
            return None
        return json.loads(done.stdout)

    def same(self, what, ours, theirs):
        """Held where both are equal."""
        return check(ours == theirs, f"{self.name}: {what} is {short(ours)}, not {short(theirs)}")

    def close(self, what, ours, theirs, relative=EXACT, absolute=0.0):
        """Held where two numbers agree; without a number is `None` here and NaN elsewhere."""
        held = agree(number(ours), number(theirs), relative, absolute)
        return check(held, f"{self.name}: {what} is {ours}, not {theirs}")


def number(value):
    """A number of either side; infinity is a word in JSON, and NaN is none."""
    if value is None:
        return None
    value = float(value)
    return None if math.isnan(value) else value


def agree(ours, theirs, relative, absolute):
    if ours is None or theirs is None:
        return ours is theirs
    if ours == theirs:
        return True
    if math.isinf(ours) or math.isinf(theirs):
        return False
    return abs(ours - theirs) <= max(relative * abs(theirs), absolute)


def short(value):
    text = str(value)
    return text if len(text) < 300 else text[:300] + "…"
