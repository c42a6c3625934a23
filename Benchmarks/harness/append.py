"""Appending: batches of 1, 100 and 1000 events by 1, 8 and 64 writers."""

import collections
import os

from harness.command import Failed, Run
from harness.contestants import BARE, LOG, POSTGRES, SQLITE, Task
from harness.tables import Ratio, median, number, table

BATCHES, WRITERS = [1, 100, 1000], [1, 8, 64]
# Events by batch and writers: enough batches for a percentile, few enough to wait for.
EVENTS = {
    1: {1: 2_000, 8: 8_000, 64: 16_000},
    100: {1: 20_000, 8: 40_000, 64: 64_000},
    1000: {1: 100_000, 8: 100_000, 64: 128_000},
}
MOST = 192_000  # events that any run of this part takes


def events_for(options, batch, writers):
    if not options.quick:
        return EVENTS[batch][writers]
    return max(batch * writers, EVENTS[batch][writers] // 10)


class Appending:
    """What was measured, as `results[batch, writers][name] = {run: figures}`."""

    def __init__(self, options, contestants, corpus, notes):
        self.options, self.contestants = options, contestants
        self.corpus, self.notes = corpus, notes
        self.results = collections.defaultdict(lambda: collections.defaultdict(dict))

    def measure(self, say):
        for run in range(self.options.runs):
            for batch in BATCHES:
                for writers in WRITERS:
                    say(f"append, run {run + 1}, batch {batch}, {writers} writers")
                    for contestant in self.contestants.values():
                        if writers <= contestant.most_writers:
                            self.once(run, contestant, batch, writers)

    def once(self, run, contestant, batch, writers):
        events = events_for(self.options, batch, writers)
        task = Task(self.corpus.lines, batch, writers, events)
        try:
            command = contestant.append(task)
            os.sync()  # nobody pays for what others left to be written
            self.results[batch, writers][contestant.name][run] = Run(command).figures
            contestant.clear()
        except Failed as failure:
            self.notes.add(contestant.name, str(failure))

    def speeds(self, name, batch, writers):
        runs = self.results[batch, writers].get(name, {})
        return {run: figures["events"] / figures["seconds"] for run, figures in runs.items()}

    def ratio(self, name, batch, writers, other):
        """Against another contestant, under the same batch and writers."""
        return Ratio(self.speeds(name, batch, writers), self.speeds(other, batch, writers))

    def gain(self, name, batch, writers):
        """Against the same contestant with one writer."""
        return Ratio(self.speeds(name, batch, writers), self.speeds(name, batch, 1))

    def row(self, name, batch, writers):
        runs = self.results[batch, writers].get(name)
        if not runs:
            return None
        latencies = [figures["latencies"] for figures in runs.values()]
        marks = [median([each[mark] for each in latencies]) for mark in ("p50", "p99", "p999")]
        speed = median(self.speeds(name, batch, writers).values())
        return [
            batch, writers, name, number(events_for(self.options, batch, writers), 0),
            number(speed, 0), self.processor(name, runs), *(number(mark) for mark in marks),
            str(self.ratio(name, batch, writers, BARE)) if name != BARE else "1",
            str(self.ratio(name, batch, writers, SQLITE)) if name != SQLITE else "1",
            str(self.gain(name, batch, writers)) if writers > 1 else "1",
        ]

    @staticmethod
    def processor(name, runs):
        """Microseconds an event; of PostgreSQL only the client's would be seen."""
        if name == POSTGRES:
            return "–"
        return number(median([figures["cpu"] / figures["events"] * 1e6
                              for figures in runs.values() if "cpu" in figures]), 2)

    def report(self):
        rows = [self.row(name, batch, writers)
                for batch in BATCHES for writers in WRITERS for name in self.contestants]
        head = ["batch", "writers", "who", ">events", ">events/s", ">CPU µs", ">p50 ms", ">p99 ms",
                ">p99.9 ms", ">× bare loop", ">× SQLite", ">× its one writer"]
        return "## Append\n\n" + table(head, [row for row in rows if row])

    def judge(self, verdicts):
        """The targets of design/log.md on appending."""
        verdicts.ratio("one event per commit", "≥ 0.9 × the bare loop", 0.9,
                       self.ratio(LOG, 1, 1, BARE))
        verdicts.ratio("100 per batch", "≥ 0.75 × the bare loop", 0.75,
                       self.ratio(LOG, 100, 1, BARE))
        verdicts.ratio("100 per batch", "≥ 4 × SQLite", 4, self.ratio(LOG, 100, 1, SQLITE))
        gain = self.gain(LOG, 1, 64)
        speed = median(self.speeds(LOG, 1, 64).values())
        measured = f"{gain}; {number(speed, 0)} a second" if gain else None
        verdicts.add("64 writers, one event each", "≥ 20 × one writer, or ≥ 100,000 a second",
                     measured, gain and (gain.median >= 20 or speed >= 100_000))
