"""Many at once: who records beside who reads, subscribers, and connections that say nothing."""

import os
import socket

from harness.build import compiled
from harness.command import Failed, Run
from harness.served import Served, figures_of, many_descriptors, paths_file, token_for, wrk
from harness.tables import median, number, table

BOARD = "/dashboards/process/{}.json"
MARKS = ("p50", "p99", "most")


class Recording:
    """64 clients that record, one event a request, while 64 others read."""

    title = "Recording beside reading"

    def __init__(self, options, stores):
        self.options, self.stores, self.runs = options, stores, []

    def measure(self, say):
        _, processes = self.stores.of(10_000)
        paths = paths_file(self.options.folder, [BOARD.format(name) for name in processes])
        seconds = 3 if self.options.quick else 15
        for run in range(self.options.runs):
            say(f"recording beside reading, run {run + 1}")
            store = self.stores.copy(10_000)
            token = token_for(self.options.binary, store, "recorder")
            with Served(self.options.binary, store, self.options.folder) as daemon:
                readers = wrk(daemon.port, 64, seconds, paths=paths, wait=False)
                writers = wrk(daemon.port, 64, seconds, token=token,
                              subject=f"process/{processes[0]}")
                readers = figures_of(readers)
                if writers["failed"] == writers["requests"]:
                    raise Failed("nothing was recorded")
                self.runs.append({"recording": writers, "reading": readers})

    def report(self):
        rows = []
        for part in ("recording", "reading"):
            each = [run[part] for run in self.runs]
            rows.append([
                part, number(median([one["requests"] / one["seconds"] for one in each]), 0),
                *(number(median([one[mark] for one in each])) for mark in MARKS),
                sum(one["failed"] for one in each)])
        head = ["", ">a second", ">p50 ms", ">p99 ms", ">worst ms", ">failed"]
        return table(head, rows if self.runs else [])

    def judge(self, verdicts):
        """Nothing is promised; the table tells."""


class Streams:
    """Subscribers to the stream of events while events are recorded at a fixed rate."""

    title = "Subscribers"

    def __init__(self, options, stores):
        self.options, self.stores, self.runs = options, stores, []
        self.subscribers, self.rate = (100, 200) if options.quick else (1000, 1000)

    def measure(self, say):
        program = compiled("subscribers", self.options.tools, [])
        _, processes = self.stores.of(10_000)
        for run in range(self.options.runs):
            say(f"{self.subscribers} subscribers, run {run + 1}")
            store = self.stores.copy(10_000)
            token = token_for(self.options.binary, store, "recorder")
            limits = [f"subscribers={self.subscribers + 10}",
                      f"connections={self.subscribers + 200}"]
            with Served(self.options.binary, store, self.options.folder, limits) as daemon:
                figures = Run([
                    program, str(daemon.port), token, f"process/{processes[0]}", "10000",
                    str(self.subscribers), str(self.rate), "3" if self.options.quick else "10"
                ]).figures
                if not figures["acknowledged"]:
                    raise Failed("nothing was recorded")
                self.runs.append(figures)

    def report(self):
        rows = [[each["subscribers"], number(each["acknowledged"], 0), each["refused"],
                 number(each["acknowledged"] / each["seconds"], 0), each["whole"],
                 each["dropped"], *(number(each[mark]) for mark in MARKS)] for each in self.runs]
        head = [">subscribers", ">events", ">refused", ">events/s", ">got all of them",
                ">dropped", ">p50 ms", ">p99 ms", ">worst ms"]
        return (f"{table(head, rows)}\n\nA row for each run; {self.rate:,} events a second were"
                " meant to be sent. Times from sending the request to receiving the frame, of"
                " every twentieth subscriber.")

    def judge(self, verdicts):
        target = "every subscriber receives every event"
        if not self.runs:
            verdicts.add("subscribers", target, None, None)
            return
        whole = min(each["whole"] for each in self.runs)
        verdicts.add("subscribers", target, f"{whole:,} of {self.subscribers:,}",
                     whole == self.subscribers and not any(each["refused"] for each in self.runs))
        if self.subscribers < 1000:
            return
        slowest = median([each["p99"] for each in self.runs])
        verdicts.add("1,000 subscribers, 1,000 events a second", "p99 ≤ 50 ms",
                     f"{number(slowest)} ms", slowest <= 50)


class Idle:
    """Connections that were asked one thing, and then nothing."""

    title = "Idle connections"

    def __init__(self, options, stores):
        self.options, self.stores, self.rows, self.most = options, stores, [], None
        self.count = 500 if options.quick else 10_000

    def measure(self, say):
        store, _ = self.stores.of(10_000)
        many_descriptors()
        limits = [f"connections={self.count + 100}", "idleTime=600s"]
        for run in range(self.options.runs):
            say(f"{self.count} idle connections, run {run + 1}")
            with Served(self.options.binary, store, self.options.folder, limits) as daemon:
                before = daemon.resident
                links = [self.asked(daemon.port) for _ in range(self.count)]
                during = daemon.resident
                self.most = max(self.most or 0, during)
                answered = daemon.get("/healthz").status
                for link in links:
                    link.close()
                self.rows.append([
                    f"{self.count:,}", number(before, 1), number(during, 1),
                    number((during - before) * 1024 / self.count), answered])

    def asked(self, port):
        link = socket.create_connection(("127.0.0.1", port), timeout=30)
        link.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if not link.recv(4096).startswith(b"HTTP/1.1 200"):
            raise Failed("a connection was refused")
        return link

    def report(self):
        return table([">connections", ">memory before, MiB", ">with them, MiB",
                      ">KiB a connection", ">/healthz meanwhile"], self.rows)

    def judge(self, verdicts):
        verdicts.add(f"{self.count:,} idle connections", "< 200 MiB",
                     self.most and f"{number(self.most)} MiB", self.most and self.most < 200)
