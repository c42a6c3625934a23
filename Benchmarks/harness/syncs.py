"""How often each contestant syncs for a commit, as the kernel sees it."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from harness.append import BATCHES, WRITERS
from harness.command import Failed, Run
from harness.contestants import POSTGRES, Task
from harness.tables import number, table

CALLS = ["fdatasync", "fsync", "sync_file_range", "msync", "syncfs", "sync"]
CALL = re.compile(rb"^(?:\d+ +)?(?:%s)\(" % "|".join(CALLS).encode(), re.MULTILINE)
TRACE = ["strace", "-f", "-e", "signal=none", "-e", f"trace={','.join(CALLS)}"]
SIZED = (100, 1)  # batch and writers where the bytes are looked at


def counted(path):
    with open(path, "rb") as trace:
        return len(CALL.findall(trace.read()))


def traced(command, path):
    """Runs a command under strace: its figures and how often it synced."""
    figures = Run([*TRACE, "--seccomp-bpf", "-o", path, *command]).figures
    return figures, counted(path)


def traced_server(server, command, path):
    """The same where the server syncs: strace attaches to its processes, and to new ones."""
    processes = server.processes()
    attach = [word for process in processes for word in ("-p", str(process))]
    with tempfile.TemporaryFile() as messages:
        tracer = subprocess.Popen([*TRACE, "-o", path, *attach], stderr=messages)
        try:
            for _ in range(100):
                messages.seek(0)
                if messages.read().count(b"attached") >= len(processes):
                    break
                if tracer.poll() is not None:
                    raise Failed("strace cannot attach to the server")
                time.sleep(0.05)
            figures = Run(command).figures
        finally:
            if tracer.poll() is None:
                tracer.send_signal(signal.SIGINT)
                tracer.wait()
    return figures, counted(path)


class Syncs:
    """Each append at two lengths; the difference is what the commits between them cost, without
    what making, opening and closing costs."""

    def __init__(self, contestants, corpus, notes, folder):
        self.contestants, self.corpus, self.notes = contestants, corpus, notes
        self.trace = os.path.join(folder, "trace")
        self.results = {}
        self.sizes = {}

    def measure(self, say):
        if shutil.which("strace") is None:
            self.notes.add("sync counts", "no strace (needs: apt-get install strace)")
            return
        for batch in BATCHES:
            for writers in WRITERS:
                say(f"syncs, batch {batch}, {writers} writers")
                for contestant in self.contestants.values():
                    if writers <= contestant.most_writers:
                        self.once(contestant, batch, writers)

    def once(self, contestant, batch, writers):
        try:
            batches = max(50 if batch == 1 else 20, writers)
            short, first, _ = self.run(contestant, batch, writers, batches)
            long, second, size = self.run(contestant, batch, writers, 3 * batches)
            self.results[contestant.name, batch, writers] = (second - first) / (long - short)
            if (batch, writers) == SIZED:
                self.sizes[contestant.name] = size
        except Failed as failure:
            self.notes.add(f"sync count of {contestant.name}", str(failure))

    def run(self, contestant, batch, writers, batches):
        """Commits made, syncs counted, bytes an event."""
        command = contestant.append(Task(self.corpus.lines, batch, writers, batch * batches))
        if contestant.name == POSTGRES:
            figures, syncs = traced_server(contestant.server, command, self.trace)
        else:
            figures, syncs = traced(command, self.trace)
        size = contestant.written(figures) / figures["events"]
        contestant.clear()
        return figures.get("batches", batches), syncs, size

    def report(self):
        names = list(self.contestants)
        rows = []
        for batch in BATCHES:
            for writers in WRITERS:
                counts = [self.results.get((name, batch, writers)) for name in names]
                rows.append([batch, writers, *(number(count, 2) for count in counts)])
        # In which batch and by whom changes a line by few bytes; one case shows it.
        sizes = [number(self.sizes.get(name), 4) for name in names]
        rows.append(["bytes an event", "", *sizes])
        head = ["batch", "writers", *(f">{name}" for name in names)]
        return "## Syncs for each commit, counted by strace\n\n" + table(head, rows)
