"""A PostgreSQL server of our own for one run of the benchmark, stopped and removed afterwards."""

import os
import shutil
import signal
import subprocess
import tempfile
import time

from harness.command import Failed, Run

# Its own defaults, stated, but that nobody reaches it over a network.
SETTINGS = [
    "fsync=on", "synchronous_commit=on", "wal_sync_method=fdatasync", "full_page_writes=on",
    "listen_addresses=", "max_connections=100",
]


class Server:
    """Reached by a Unix socket only; root hands it to the user `postgres`."""

    def __init__(self, programs, folder):
        self.programs = programs
        self.user = "postgres" if os.geteuid() == 0 else None
        self.home = os.path.join(folder, "postgres")
        # The path of a socket has to be short, so it lies apart from the data.
        self.sockets = tempfile.mkdtemp(prefix="wegmarke-bench-")
        self.process = None
        try:
            os.mkdir(self.home)
            self.start()
        except (Failed, OSError, LookupError) as failure:
            self.stop()
            raise Failed(f"PostgreSQL: {failure}") from failure

    @property
    def where(self):
        return f"host={self.sockets} user=bench dbname=postgres"

    def program(self, name):
        return os.path.join(self.programs, name)

    def start(self):
        if self.user:
            for folder in (self.home, self.sockets):
                shutil.chown(folder, self.user, self.user)
        data = os.path.join(self.home, "data")
        Run([self.program("initdb"), "--pgdata", data, "--auth", "trust", "--username", "bench",
             "--encoding", "UTF8", "--locale", "C"], user=self.user, folder="/")
        command = [self.program("postgres"), "-D", data, "-k", self.sockets]
        for setting in SETTINGS:
            command += ["-c", setting]
        with open(os.path.join(self.home, "messages"), "wb") as messages:
            self.process = subprocess.Popen(
                command, stdout=messages, stderr=messages, cwd="/", user=self.user,
                group=self.user, extra_groups=[] if self.user else None)
        self.wait()

    def wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                break
            try:
                self.ask("SELECT 1")
                return
            except Failed:
                time.sleep(0.1)
        raise Failed("the server does not answer")

    def ask(self, query):
        return Run([self.program("psql"), "--no-psqlrc", "-Atc", query, self.where]).text

    def processes(self):
        """The server's processes; a new connection is a child of the first one."""
        children = Run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)]).text
        return [self.process.pid, *map(int, children.split())]

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # disconnects everybody, then stops
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(self.sockets, ignore_errors=True)
