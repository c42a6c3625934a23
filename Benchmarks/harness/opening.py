"""Opening a store with a snapshot, some events after it, and without one."""

import itertools
import os
import shutil

from harness.command import Failed, Run
from harness.corpus import without_snapshots
from harness.tables import median, number, table

WITHOUT = "no snapshot"


def parts_of(events):
    """How many events come after the snapshot, growing: none, 1/1000, 1/100, 1/10 of all."""
    return [0, events // 1000, events // 100, events // 10]


class Opening:
    """What was measured, as `results[events][events since the snapshot] = [figures]`."""

    def __init__(self, options, folder, notes):
        self.options, self.notes = options, notes
        self.folder = os.path.join(folder, "open")
        self.logbench = os.path.join(options.build, "logbench")
        self.results = {}

    def measure(self, corpus, say):
        os.makedirs(self.folder)
        try:
            self.grow(corpus, say)
        except Failed as failure:
            self.notes.add("open", str(failure))
        finally:
            shutil.rmtree(self.folder)

    def grow(self, corpus, say):
        """Records all but a tenth, makes the snapshot, and records the rest step by step."""
        results = self.results.setdefault(corpus.events, {})
        store = os.path.join(self.folder, "store")
        steps = parts_of(corpus.events)
        base = corpus.events - steps[-1]
        with open(corpus.drafts, "rb") as drafts:
            self.record(corpus, store, drafts, base)
            # What recording left is not what is to be measured.
            without_snapshots(store)
            snapshot = self.snapshot(store)
            kept = os.path.join(self.folder, "kept")
            if snapshot:
                shutil.copytree(os.path.join(store, "snapshots"), kept)
            for before, since in zip([0, *steps], steps):
                self.record(corpus, store, drafts, since - before)
                if snapshot:
                    # Recording 50,000 events leaves a snapshot of its own.
                    without_snapshots(store)
                    shutil.copytree(kept, os.path.join(store, "snapshots"))
                    say(f"open of {base + since}, {since} since the snapshot")
                    results[since] = self.opened(store)
        without_snapshots(store)
        say(f"open of {corpus.events} without a snapshot")
        results[WITHOUT] = self.opened(store)

    def record(self, corpus, store, drafts, count):
        if count == 0:
            return
        part = os.path.join(self.folder, "part.jsonl")
        with open(part, "wb") as output:
            output.writelines(itertools.islice(drafts, count))
        corpus.record(store, part)
        os.remove(part)

    def snapshot(self, store):
        try:
            Run([self.logbench, "snapshot", store])
            return True
        except Failed as failure:
            self.notes.add("open with a snapshot", str(failure))
            return False

    def opened(self, store):
        return [Run([self.logbench, "open", store]).figures for _ in range(self.options.runs)]

    def milliseconds(self, events, since):
        runs = self.results.get(events, {}).get(since)
        return median([figures["openSeconds"] * 1000 for figures in runs]) if runs else None

    def report(self):
        rows = []
        for events, states in self.results.items():
            for since, runs in states.items():
                stored = events if since == WITHOUT else events - parts_of(events)[-1] + since
                used = {True: "yes", False: "no"}.get(runs[0].get("usedSnapshot"), "–")
                rows.append([
                    f"{stored:,}", since if since == WITHOUT else f"{since:,}",
                    used, number(median([figures.get("replayed") for figures in runs]), 0),
                    number(self.milliseconds(events, since)),
                    number(median([figures.get("peakMiB") for figures in runs]), 1),
                ])
        head = [">events", ">since the snapshot", "snapshot used", ">events replayed",
                ">open, ms", ">peak MiB"]
        return "## Open\n\n" + table(head, rows)

    def judge(self, verdicts):
        """In proportion to the events since the snapshot: what comes on top does not grow with
        the log, and an event since costs no more than twice what it costs without a snapshot."""
        target = ("the time beyond the events since the snapshot does not grow with the log (≤ 2 ×"
                  " at ten times the events, or ≤ 5 ms); an event since costs ≤ 2 × an event of the"
                  " open without")
        sizes = sorted(self.results)
        large = sizes[-1] if sizes else 0
        small = next((size for size in sizes if size * 10 == large), None)
        tenth = large // 10
        fixed, grown = self.milliseconds(large, 0), self.milliseconds(large, tenth)
        before, without = self.milliseconds(small, 0), self.milliseconds(large, WITHOUT)
        if None in (fixed, grown, before, without):
            verdicts.add("open with a snapshot", target, None, None)
            return
        since, all_of_it = (grown - fixed) / tenth, without / large
        verdicts.add(
            "open with a snapshot", target,
            f"none since: {number(before)} ms of {small:,} events, {number(fixed)} ms of {large:,};"
            f" an event since {number(since * 1e6)} ns, without {number(all_of_it * 1e6)} ns",
            fixed <= max(2 * before, 5) and since <= 2 * all_of_it)
