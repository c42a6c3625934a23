"""Reading everything: how fast, how much memory; and how the log grows."""

import os

from harness.command import Failed, Run
from harness.contestants import EVENTSOURCING, LOG, POSTGRES, SQLITE, Task
from harness.corpus import without_snapshots
from harness.tables import Ratio, median, number, table

CORE = max(os.sched_getaffinity(0))
READ, FOLD = f"{LOG}: read, check, parse", f"{LOG}: read, check, decode, fold"
SCANS = {
    SQLITE: "SQLite: bare scan in C", POSTGRES: "PostgreSQL: bare scan in C (server, COPY)",
    EVENTSOURCING: "eventsourcing: its notifications",
}


class Size:
    """What was measured at one size."""

    def __init__(self, events):
        self.events = events
        self.seconds = {title: {} for title in (READ, FOLD, *SCANS.values())}
        self.processor = {title: {} for title in self.seconds}
        self.peaks = {title: [] for title in self.seconds}
        self.bytes = {}
        self.model = self.recorded = None

    def speeds(self, title):
        return {run: self.events / seconds for run, seconds in self.seconds[title].items()}


class Replay:
    """Every size on its own; the contestants take turns, each on the same single core."""

    def __init__(self, options, contestants, notes):
        self.options, self.contestants, self.notes = options, contestants, notes
        self.logbench = os.path.join(options.build, "logbench")
        self.sizes = []

    def measure(self, corpus, say):
        size = Size(corpus.events)
        self.sizes.append(size)
        size.recorded, size.bytes[LOG] = corpus.seconds, corpus.bytes
        without_snapshots(corpus.store)
        scanned = [peer for name, peer in self.contestants.items()
                   if name in SCANS and self.filled(peer, corpus, size, say)]
        os.sync()
        for run in range(self.options.runs):
            say(f"replay of {corpus.events}, run {run + 1}")
            self.replayed(corpus, size, run)
            for peer in scanned:
                self.scanned(peer, size, run)
        for peer in scanned:
            peer.clear()

    def filled(self, peer, corpus, size, say):
        """Puts all events into a peer; whether that went well."""
        if peer.most_scanned is not None and corpus.events > peer.most_scanned:
            return False
        say(f"replay of {corpus.events}: filling {peer.name}")
        try:
            Run(peer.append(Task(corpus.lines, 1000, 1, corpus.events)))
            peer.settle()
            size.bytes[peer.name] = peer.size()
            return True
        except Failed as failure:
            self.notes.add(peer.name, str(failure))
            return False

    def replayed(self, corpus, size, run):
        try:
            figures = Run([self.logbench, "replay", corpus.store], core=CORE).figures
        except Failed as failure:
            self.notes.add("replay", str(failure))
            return
        size.seconds[READ][run] = figures["scanSeconds"]
        size.seconds[FOLD][run] = figures["replaySeconds"]
        size.processor[READ][run] = figures.get("scanCPU")
        size.processor[FOLD][run] = figures.get("replayCPU")
        size.peaks[FOLD].append(figures["peakMiB"])
        size.model = figures["modelBytes"]

    def scanned(self, peer, size, run):
        try:
            figures = Run(peer.scan(), core=CORE).figures
        except Failed as failure:
            self.notes.add(peer.name, str(failure))
            return
        if figures["events"] != size.events:
            self.notes.add(peer.name, f"{figures['events']} rows instead of {size.events}")
            return
        size.seconds[SCANS[peer.name]][run] = figures["scanSeconds"]
        # The work of a server is done elsewhere: there is no such figure.
        size.processor[SCANS[peer.name]][run] = figures.get("scanCPU")
        size.peaks[SCANS[peer.name]].append(figures["peakMiB"])

    def report(self):
        rows = []
        for size in self.sizes:
            for title, seconds in size.seconds.items():
                if not seconds:
                    continue
                speed = size.speeds(title)
                rows.append([
                    f"{size.events:,}", title, number(median(seconds.values())),
                    number(median(size.processor[title].values())),
                    number(median(speed.values()), 0), number(median(size.peaks[title]), 1),
                    str(Ratio(speed, size.speeds(SCANS[SQLITE]))),
                ])
        head = ["events", "what", ">seconds", ">processor, s", ">events/s", ">peak MiB",
                ">× SQLite's scan"]
        return "## Replay on one core\n\n" + table(head, rows)

    def growth(self):
        rows = []
        for size in self.sizes:
            events = size.events
            model = None if size.model is None else size.model / events
            rows.append([
                f"{events:,}", f"{size.bytes[LOG]:,}",
                *(number(size.bytes[name] / events if name in size.bytes else None)
                  for name in (LOG, SQLITE, POSTGRES, EVENTSOURCING)),
                number(model), number(size.recorded),
                number(median(size.seconds[FOLD].values())),
            ])
        head = ["events", ">bytes of the log", ">log, bytes an event", ">SQLite", ">PostgreSQL",
                ">eventsourcing", ">read model, bytes an event", ">record, s", ">replay, s"]
        return "## Growth\n\n" + table(head, rows)

    def told(self, size, speed):
        """The speed, and beside it that by processor time: what others on the core do not touch."""
        if speed is None:
            return None
        processor = median(size.processor[FOLD].values())
        told = f"{number(speed, 0)} a second"
        if processor is not None:
            told += f"; {number(size.events / processor, 0)} by processor time"
        return told

    def judge(self, verdicts):
        largest = max(self.sizes, key=lambda size: size.events)
        at = f"replay of {largest.events:,} events"
        speeds = largest.speeds(FOLD)
        speed = median(speeds.values())
        verdicts.add(at, "≥ 1,000,000 a second on one core",
                     self.told(largest, speed), speed and speed >= 1_000_000)
        verdicts.ratio(at, "≥ 0.3 × SQLite's bare scan", 0.3,
                       Ratio(speeds, largest.speeds(SCANS[SQLITE])))
        million = next((size for size in self.sizes if size.events == 1_000_000), None)
        if million is None or million.model is None:
            verdicts.add("read model at 1,000,000 events", "≤ 250 bytes an event", None, None)
        else:
            bytes_an_event = million.model / million.events
            verdicts.add("read model at 1,000,000 events", "≤ 250 bytes an event",
                         f"{number(bytes_an_event)} bytes", bytes_an_event <= 250)
