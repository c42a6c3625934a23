"""The events of the benchmark: generated once (seeded), recorded once, the same for everybody."""

import glob
import os
import shutil

from harness.command import Run


class Corpus:
    """So many events as drafts, as a store, and as a file of the store's lines."""

    def __init__(self, options, folder, events):
        self.events = events
        self.wegmarke = os.path.join(options.build, "wegmarke")
        self.folder = os.path.join(folder, f"corpus-{events}")
        self.drafts = os.path.join(self.folder, "drafts.jsonl")
        self.store = os.path.join(self.folder, "store")
        self.lines = os.path.join(self.folder, "lines.jsonl")
        os.makedirs(self.folder)
        with open(self.drafts, "wb") as output:
            Run([self.wegmarke, "generate", "--events", str(events)], output=output)
        self.seconds = self.record(self.store, self.drafts)
        with open(self.lines, "wb") as lines:
            for segment in self.segments():
                with open(segment, "rb") as source:
                    shutil.copyfileobj(source, lines, 1 << 20)

    def record(self, store, drafts):
        """Records drafts into a store, made if need be; the seconds it took."""
        if not os.path.exists(store):
            Run([self.wegmarke, "init", "--store", store])
        return Run([self.wegmarke, "record", "--store", store, "--file", drafts, "--each"]).seconds

    def segments(self):
        return sorted(glob.glob(os.path.join(self.store, "log", "0*.jsonl")))

    @property
    def bytes(self):
        return os.path.getsize(self.lines)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def without_snapshots(store):
    shutil.rmtree(os.path.join(store, "snapshots"), ignore_errors=True)
