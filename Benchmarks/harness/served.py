"""The daemon under measurement: a store for it, its process, and questions to it."""

import http.client
import json
import os
import resource
import shutil
import socket
import subprocess
import time

from harness.command import Failed, Run


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Stores:
    """Stores of so many generated events, each made once."""

    def __init__(self, binary, folder):
        self.binary, self.folder, self.made = binary, folder, {}

    def of(self, events):
        if events not in self.made:
            store = os.path.join(self.folder, f"store-{events}")
            drafts = os.path.join(self.folder, "drafts.jsonl")
            with open(drafts, "wb") as output:
                Run([self.binary, "generate", "--events", str(events), "--processes", "400"],
                    output=output)
            Run([self.binary, "init", "--store", store])
            Run([self.binary, "record", "--store", store, "--file", drafts, "--each"])
            self.made[events] = store, processes_in(drafts)
            os.remove(drafts)
        return self.made[events]

    def copy(self, events):
        """One that may be recorded into."""
        store = os.path.join(self.folder, "copy")
        shutil.rmtree(store, ignore_errors=True)
        return shutil.copytree(self.of(events)[0], store)


def processes_in(drafts):
    with open(drafts, encoding="utf-8") as lines:
        return [json.loads(line)["subject"].split("/")[1] for line in lines
                if '"process.started"' in line]


def token_for(binary, store, role):
    """A token, where the program knows them."""
    return Run([binary, "token", "add", "bench", "--role", role, "--clearance", "internal",
                "--store", store, "--format", "json"]).figures["token"]


class Served:
    """A daemon that is ready; ended at the end of a `with`. `limits` are names and values."""

    def __init__(self, binary, store, folder, limits=()):
        self.port = free_port()
        self.log = os.path.join(folder, "access.log")
        known = Run([binary, "serve", "--help"]).text
        command = [binary, "serve", "--store", store, "--port", str(self.port)]
        if "--access-log" in known:
            command += ["--access-log", self.log]
        for limit in limits:
            if "--limit" not in known:
                raise Failed("this program has no `serve --limit`")
            command += ["--limit", limit]
        begin = time.perf_counter()
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=log, preexec_fn=many_descriptors)
        self.ready(begin)
        self.seconds = time.perf_counter() - begin

    def ready(self, begin):
        while time.perf_counter() - begin < 120:
            try:
                if self.get("/readyz").status == 200:
                    return
            except OSError:
                pass
            if self.process.poll() is not None:
                with open(self.log, encoding="utf-8", errors="replace") as log:
                    raise Failed(f"the daemon did not start: {log.readline().strip()}")
            time.sleep(0.001)
        self.process.kill()
        raise Failed("the daemon was not ready within two minutes")

    def get(self, path, headers=None):
        """One answer on a connection of its own, with its body read."""
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            link.request("GET", path, headers=headers or {})
            answer = link.getresponse()
            answer.content = answer.read()
            return answer
        finally:
            link.close()

    @property
    def resident(self):
        """What the process holds in memory, in MiB."""
        with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) / 1024
        raise Failed("no VmRSS")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def many_descriptors():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def wrk(port, connections, seconds, paths=None, token=None, subject=None, wait=True):
    """A run of wrk, one thread for each core at most, on all cores as its server is."""
    script = os.path.join(os.path.dirname(os.path.dirname(__file__)), "Peers", "requests.lua")
    threads = min(connections, os.cpu_count())
    cores = ",".join(map(str, range(os.cpu_count())))
    command = ["taskset", "-c", cores, "wrk", "-t", str(threads), "-c", str(connections),
               "-d", f"{seconds}s", "--timeout", "30s", "-s", script, f"http://127.0.0.1:{port}"]
    environment = {**os.environ, **({"PATHS": paths} if paths else {}),
                   **({"TOKEN": token, "SUBJECT": subject} if token else {})}
    try:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 env=environment)
    except OSError as error:
        raise Failed(f"wrk: {error.strerror} (needs: apt-get install wrk)") from error
    return figures_of(child) if wait else child


def figures_of(child):
    output, errors = child.communicate()
    lines = [line for line in output.decode().splitlines() if line.startswith("{")]
    if child.returncode != 0 or not lines:
        raise Failed(f"`wrk` failed: {errors.decode()[:200].strip() or 'no figures'}")
    return json.loads(lines[-1])


def paths_file(folder, paths):
    path = os.path.join(folder, "paths")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(path + "\n" for path in paths)
    return path
