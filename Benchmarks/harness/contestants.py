"""Who takes part: how each one appends events to something new, and scans what it has."""

import collections
import glob
import os
import shutil

from harness import build
from harness.command import Failed

Task = collections.namedtuple("Task", "lines batch writers events")

BARE, LOG, SQLITE, POSTGRES, EVENTSOURCING = (
    "bare loop", "Wegmarke", "SQLite", "PostgreSQL", "eventsourcing")


def words(task, writers=True):
    command = ["--lines", task.lines, "--batch", str(task.batch), "--events", str(task.events)]
    return command + (["--writers", str(task.writers)] if writers else [])


def bytes_of_lines(path):
    """Without the room that was made for more of them."""
    with open(path, "rb") as file:
        return len(file.read().rstrip(b"\0"))


class Contestant:
    """One that keeps its data in a folder of its own."""

    most_writers = 64
    most_scanned = None  # events; more would take too long to put in

    def __init__(self, name, program, place):
        self.name, self.program, self.place = name, program, place

    @property
    def home(self):
        return os.path.dirname(self.place)

    def append(self, task):
        """The command that appends; what an earlier one left is removed before."""
        self.clear()
        os.mkdir(self.home)
        return [*self.program, "append", self.place, *words(task)]

    def scan(self):
        return [*self.program, "scan", self.place]

    def size(self):
        return sum(entry.stat().st_size for entry in os.scandir(self.home) if entry.is_file())

    def settle(self):
        """After it was filled and before it is scanned: what it would do by itself in time."""

    def written(self, figures):
        """Bytes of the lines it stored, each with its end."""
        return figures["bytes"]

    def clear(self):
        shutil.rmtree(self.home, ignore_errors=True)


class Log(Contestant):
    def written(self, figures):
        """It makes its lines itself, so these are looked at."""
        return sum(map(bytes_of_lines, glob.glob(os.path.join(self.place, "log", "0*.jsonl"))))


class BareLoop(Contestant):
    most_writers = 1

    def written(self, figures):
        return bytes_of_lines(self.place)

    def append(self, task):
        self.clear()
        os.mkdir(self.home)
        return [*self.program, "bare", self.place, *words(task, writers=False)]


class Postgres(Contestant):
    """The server keeps the data; every append begins with a table of its own."""

    def __init__(self, program, server):
        super().__init__(POSTGRES, program, server.where)
        self.server = server

    def append(self, task):
        self.clear()
        return [*self.program, "append", self.place, *words(task)]

    def size(self):
        return int(self.server.ask("SELECT pg_total_relation_size('events')"))

    def settle(self):
        self.server.ask("VACUUM events")

    def clear(self):
        self.server.ask("SET client_min_messages = warning; DROP TABLE IF EXISTS events")


def gather(options, folder, server_at, notes):
    """All that can take part here; why another cannot goes to the notes."""
    logbench = [os.path.join(options.build, "logbench")]
    tools = options.tools

    def place(name, file):
        return os.path.join(folder, name, file)

    def sqlite():
        return Contestant(SQLITE, [build.sqlite(tools)], place("sqlite", "events.db"))

    def postgres():
        client, programs = build.postgres(tools)
        return Postgres([client], server_at(programs))

    def eventsourcing():
        program = [build.eventsourcing(tools), build.EVENTSOURCING]
        peer = Contestant(EVENTSOURCING, program, place("eventsourcing", "events.db"))
        peer.most_scanned = 100_000
        return peer

    makers = {
        BARE: lambda: BareLoop(BARE, logbench, place("bare", "lines")),
        LOG: lambda: Log(LOG, logbench, place("log", "store")),
        SQLITE: sqlite, POSTGRES: postgres, EVENTSOURCING: eventsourcing,
    }
    found = {}
    for name, make in makers.items():
        if name in options.without:
            continue
        try:
            found[name] = make()
        except Failed as failure:
            notes.add(name, str(failure))
    return found
