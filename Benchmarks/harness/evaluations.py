"""The parts of the benchmark of `evaluate`: each from a table, by the whole command."""

import json
import os
import sys

from harness import case_tables
from harness.build import SOURCES
from harness.command import Failed, Run
from harness.tables import Ratio, median, number, table

STOPWATCH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "stopwatch.py")


class Answered:
    """A run of the whole command: its wall time, the most memory it held, what it said."""

    def __init__(self, options, method, path, *words, expecting=0):
        output, errors = (os.path.join(options.folder, name) for name in ("output", "errors"))
        done = Run([sys.executable, STOPWATCH, output, errors, options.binary, "evaluate", method,
                    "--table", path, *words, "--lang", "en"]).figures
        self.seconds, self.memory = done["seconds"], done["memory"]
        with open(errors, encoding="utf-8", errors="replace") as file:
            self.errors = file.read()
        if done["code"] != expecting:
            raise Failed(f"evaluate {method} ended with {done['code']}: {self.errors[:200]}")
        self.json = None
        if expecting == 0:
            with open(output, encoding="utf-8") as file:
                self.json = json.load(file)


class Beside:
    """A method over tables of some sizes, and a peer that does the same in turns.

    A peer's time begins after its imports, with reading the file."""

    method, peer, words = "", "", []

    def __init__(self, options):
        self.options = options
        self.rows = {}

    def tables(self):
        """Name and path of each table, made when its turn comes."""
        raise NotImplementedError

    def same(self, ours, theirs):
        """Why both did not come to the same; an empty text where they did."""
        raise NotImplementedError

    def measure(self, say):
        for name, path in self.tables():
            self.rows[name] = mine, memory, theirs = {}, [], {}
            for run in range(self.options.runs):
                say(f"{self.title}: {name}, run {run + 1} of {self.options.runs}")
                answer = Answered(self.options, self.method, path, *self.words, "--format", "json")
                mine[run] = answer.seconds
                memory.append(answer.memory)
                if self.options.peers:
                    done = Run([self.options.peers, os.path.join(SOURCES, "evaluation_peer.py"),
                                self.method, path]).figures
                    for part, seconds in done["seconds"].items():
                        theirs.setdefault(part, {})[run] = seconds
                    if flaw := self.same(answer.json, done["result"]):
                        raise Failed(f"{name}: {flaw}")
            os.remove(path)

    def report(self):
        rows = []
        for name, (mine, memory, theirs) in self.rows.items():
            rows.append([name, "Wegmarke, whole command", number(median(mine.values())),
                         number(median(memory)), "1"])
            for part, seconds in theirs.items():
                rows.append([name, f"{self.peer}: {part}", number(median(seconds.values())), "",
                             Ratio(seconds, mine)])
        return table(["", "who", ">seconds", ">memory, MiB", ">× Wegmarke"], rows)

    def judge_first(self, verdicts, work, most):
        """Judges the first of the tables."""
        mine = next(iter(self.rows.values()), ({},))[0]
        seconds = median(mine.values())
        verdicts.add(work, f"< {most} s", seconds and f"{number(seconds)} s",
                     seconds and seconds < most)


class Association(Beside):
    title, method, peer = "Association", "association", "scipy"

    def tables(self):
        cases = 1_000 if self.options.quick else 10_000
        yield f"50 conditions × {cases:,} cases", case_tables.conditions(
            os.path.join(self.options.folder, "association.csv"), 50, cases)

    def same(self, ours, theirs):
        return differing((one["p"], p) for one, p in zip(ours["conditions"], theirs["p"]))

    def judge(self, verdicts):
        self.judge_first(verdicts, "association, 50 conditions × 10,000 cases", 2)


class Durations(Beside):
    title, method, peer, words = "Durations", "durations", "lifelines", ["--group", "group"]

    def tables(self):
        for cases in (10_000,) if self.options.quick else (100_000, 1_000_000):
            yield f"10 groups, {cases:,} cases", case_tables.durations(
                os.path.join(self.options.folder, "durations.csv"), 10, cases)

    def same(self, ours, theirs):
        return differing([(ours["logRank"]["chiSquare"], theirs["chiSquare"]),
                          *zip((one["median"] for one in ours["groups"]), theirs["medians"])])

    def judge(self, verdicts):
        pass


class Paths(Beside):
    title, method, peer = "Paths", "paths", "pm4py"

    def tables(self):
        count, path = case_tables.events(os.path.join(self.options.folder, "paths.csv"),
                                         2_500 if self.options.quick else 50_000, 14)
        yield f"{count:,} events", path

    def same(self, ours, theirs):
        edges = {f"{one['from']}→{one['to']}": one["count"] for one in ours["edges"]}
        return "" if (edges, ours["variantCount"]) == (theirs["edges"], theirs["variants"]) else (
            "other edges or variants")

    def judge(self, verdicts):
        self.judge_first(verdicts, "paths, 1,000,000 events", 2)


def differing(pairs, relative=1e-9):
    for ours, theirs in pairs:
        if abs(ours - theirs) > relative * abs(theirs):
            return f"{ours} in place of {theirs}"
    return ""
