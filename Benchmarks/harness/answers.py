"""One answer after the other: a kept one beside nginx, one that must be made, and the first."""

import http.client
import os
import statistics
import time

from harness.command import Failed, Run
from harness.corpus import without_snapshots
from harness.nginx import Nginx
from harness.served import Served, wrk, paths_file
from harness.tables import Ratio, median, number, table

STEERING = "/dashboards/steering.html?process={}"


class Cached:
    """A dashboard that is asked for again and again, and nginx with the same bytes in a file."""

    title = "A kept dashboard beside nginx"
    connections = [1, 32, 256]

    def __init__(self, options, stores):
        self.options, self.stores = options, stores
        self.results, self.bytes, self.difference = {}, 0, ""

    def measure(self, say):
        store, processes = self.stores.of(10_000)
        path = STEERING.format(processes[0])
        paths = paths_file(self.options.folder, [path])
        seconds = 2 if self.options.quick else 10
        with Served(self.options.binary, store, self.options.folder) as daemon:
            answer = daemon.get(path)
            if answer.status != 200:
                raise Failed(f"{path}: {answer.status}")
            self.bytes = len(answer.content)
            with Nginx(path, answer, self.options.folder) as nginx:
                self.difference = nginx.difference
                contestants = [("Wegmarke", daemon.port), ("nginx", nginx.port)]
                for run in range(self.options.runs):
                    for connections in self.connections:
                        say(f"kept dashboard, run {run + 1}, {connections} connections")
                        # In turn first, so that what the machine does meanwhile meets both.
                        for name, port in contestants[::1 if run % 2 == 0 else -1]:
                            figures = wrk(port, connections, seconds, paths=paths)
                            self.results.setdefault((connections, name), {})[run] = figures

    def speeds(self, connections, name):
        runs = self.results.get((connections, name), {})
        return {run: each["requests"] / each["seconds"] for run, each in runs.items()}

    def slowest(self, connections, name):
        runs = self.results.get((connections, name), {})
        return {run: each["p99"] for run, each in runs.items()}

    def report(self):
        rows = []
        for (connections, name), runs in sorted(self.results.items()):
            ratio = Ratio(self.speeds(connections, name), self.speeds(connections, "nginx"))
            rows.append([
                connections, name, number(median(self.speeds(connections, name).values()), 0),
                *(number(median([each[mark] for each in runs.values()]))
                  for mark in ("p50", "p99")),
                sum(each["failed"] for each in runs.values()), str(ratio)])
        head = [">connections", "who", ">requests/s", ">p50 ms", ">p99 ms", ">failed", ">× nginx"]
        return (f"{table(head, rows)}\n\nA body of {self.bytes:,} bytes. Headers: "
                f"{self.difference}.")

    def judge(self, verdicts):
        for connections in self.connections:
            work = f"kept dashboard, {connections} connections"
            speeds, slowest = (
                Ratio(of(connections, "Wegmarke"), of(connections, "nginx"))
                for of in (self.speeds, self.slowest))
            verdicts.ratio(work, "requests/s ≥ 0.8 × nginx", 0.8, speeds)
            verdicts.add(work, "p99 ≤ 1.5 × nginx", str(slowest) if slowest else None,
                         slowest and slowest.median <= 1.5)


class Uncached:
    """The steering dashboard, each time of another process, of today and of past days."""

    title = "A dashboard that must be made"

    def __init__(self, options, stores):
        self.options, self.stores, self.results = options, stores, {}

    def measure(self, say):
        for events in [10_000] if self.options.quick else [10_000, 100_000, 1_000_000]:
            store, processes = self.stores.of(events)
            for run in range(self.options.runs):
                say(f"made dashboard, {events} events, run {run + 1}")
                # A fresh daemon: nothing is kept of the run before.
                with Served(self.options.binary, store, self.options.folder) as daemon:
                    for when in ("today", "a past day"):
                        times = self.asked(daemon, processes, when)
                        self.results.setdefault((events, when), []).append(times)

    def asked(self, daemon, processes, when):
        """Milliseconds of each question; no two of them are the same."""
        link = http.client.HTTPConnection("127.0.0.1", daemon.port, timeout=60)
        times = []
        for number_ in range(100 if self.options.quick else 400):
            process = processes[number_ % len(processes)]
            path = STEERING.format(process) + "&since=" + day_of(number_ * 5, 2015)
            if when != "today":
                path += "&asOf=" + day_of(number_ * 7, 2017)
            begin = time.perf_counter()
            link.request("GET", path)
            answer = link.getresponse()
            body = answer.read()
            times.append((time.perf_counter() - begin) * 1000)
            if answer.status != 200 or not body:
                raise Failed(f"{path}: {answer.status} {body[:200]!r}")
        link.close()
        return times

    def percentiles(self, events, when):
        runs = self.results.get((events, when))
        if not runs:
            return None, None
        cuts = [statistics.quantiles(times, n=100) for times in runs]
        return median([cut[49] for cut in cuts]), median([cut[98] for cut in cuts])

    def report(self):
        rows = []
        for events, when in self.results:
            half, slowest = self.percentiles(events, when)
            worst = max(max(times) for times in self.results[events, when])
            rows.append([f"{events:,}", when, number(half), number(slowest), number(worst)])
        return table([">events", "asked about", ">p50 ms", ">p99 ms", ">worst ms"], rows)

    def judge(self, verdicts):
        for when in ("today", "a past day"):
            _, slowest = self.percentiles(1_000_000, when)
            verdicts.add(f"steering dashboard of {when}, 1,000,000 events", "p99 ≤ 10 ms",
                         slowest and f"{number(slowest)} ms", slowest and slowest <= 10)


def day_of(count, year):
    """A day, `count` days of 28-day months after the beginning of a year."""
    months, day = divmod(count, 28)
    return f"{year + months // 12}-{months % 12 + 1:02}-{day + 1:02}"


class Starting:
    """From the start of the process to its first answer that it is ready."""

    title = "Start"
    targets = {"without a snapshot": 1.5, "with a snapshot": 0.3}

    def __init__(self, options, stores):
        self.options, self.results = options, {}
        self.stores = stores
        self.events = 100_000 if options.quick else 1_000_000

    def measure(self, say):
        store, _ = self.stores.of(self.events)
        for run in range(self.options.runs):
            for state in self.targets:
                say(f"start {state}, run {run + 1}")
                # A daemon leaves a snapshot of its own, so each start has it made or removed anew.
                without_snapshots(store)
                if state == "with a snapshot":
                    Run([self.options.binary, "snapshot", "--store", store])
                with Served(self.options.binary, store, self.options.folder) as daemon:
                    self.results.setdefault(state, []).append((daemon.seconds, daemon.resident))

    def seconds(self, state):
        return median([seconds for seconds, _ in self.results.get(state, [])])

    def report(self):
        rows = [[f"{self.events:,}", state, number(self.seconds(state)),
                 number(median([resident for _, resident in runs]), 1)]
                for state, runs in self.results.items()]
        return table([">events", "", ">ready after, s", ">memory, MiB"], rows)

    def judge(self, verdicts):
        for state, most in self.targets.items():
            seconds = self.seconds(state) if self.events == 1_000_000 else None
            verdicts.add(f"ready {state}, 1,000,000 events", f"≤ {most} s",
                         seconds and f"{number(seconds)} s", seconds and seconds <= most)


class Million:
    """So many requests of several kinds; what the process holds before and after."""

    title = "Many requests"

    def __init__(self, options, stores):
        self.options, self.stores, self.rows = options, stores, []
        self.growth = None
        self.count = 20_000 if options.quick else 1_000_000
        # A program that keeps no answers would take hours.
        self.most_seconds = 20 if options.quick else 1_800

    def measure(self, say):
        store, processes = self.stores.of(10_000)
        paths = paths_file(self.options.folder, [
            *(STEERING.format(process) for process in processes),
            *(f"/dashboards/process/{process}.json?asOf={day_of(number_ * 97, 2016)}"
              for number_, process in enumerate(processes)),
            "/api/v1/measures?limit=20", "/api/v1/kpis", "/api/v1/events?limit=20", "/healthz"])
        with Served(self.options.binary, store, self.options.folder) as daemon:
            say("many requests: warming up")
            wrk(daemon.port, 64, 2 if self.options.quick else 10, paths=paths)
            before, asked, seconds, failed = daemon.resident, 0, 0, 0
            while asked < self.count and seconds < self.most_seconds:
                say(f"many requests: {asked:,} of {self.count:,}")
                figures = wrk(daemon.port, 64, 5 if self.options.quick else 20, paths=paths)
                asked += figures["requests"]
                seconds += figures["seconds"]
                failed += figures["failed"]
            after = daemon.resident
        self.growth = after - before
        self.rows.append([f"{asked:,}", number(asked / seconds, 0), failed, number(before, 1),
                          number(after, 1), os.path.getsize(daemon.log) >> 20])

    def report(self):
        """How many there really were is in the table: a slow program runs out of time."""
        return table([">requests", ">requests/s", ">failed", ">memory before, MiB",
                      ">memory after, MiB", ">access log, MiB"], self.rows)

    def judge(self, verdicts):
        verdicts.add(f"{self.count:,} requests", "memory grows by ≤ 1 MiB",
                     None if self.growth is None else f"{self.growth:.1f} MiB",
                     self.growth is not None and self.growth <= 1)
