"""What the checks share: running the binary, counting what held."""
import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROCESSES = ["huettener-berge", "wolfenbuettel", "saalebogen", "lebenswert", "ludwigslust-parchim"]
counts = {"passed": 0, "failed": 0}


def check(holds, what):
    counts["passed" if holds else "failed"] += 1
    if not holds:
        print(f"FAILED: {what}")
    return holds


def run(binary, *arguments, stdin=None, environment=None):
    return subprocess.run(
        [binary, *arguments], input=stdin, capture_output=True, text=True, cwd=ROOT,
        env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "", **(environment or {})})


def example_files():
    folder = os.path.join(ROOT, "Examples")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".jsonl"))
    mains = [name for name in names if "population" not in name]
    return [os.path.join(folder, name) for name in mains + [n for n in names if n not in mains]]


@contextlib.contextmanager
def filled_store(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        store = os.path.join(folder, "store")
        made = run(binary, "init", "--store", store)
        check(made.returncode == 0, f"init: {made.stderr}")
        for path in example_files():
            done = run(binary, "record", "--store", store, "--file", path)
            check(done.returncode == 0, f"record {os.path.basename(path)}: {done.stderr}")
        yield store


@contextlib.contextmanager
def daemon(binary, store):
    process = subprocess.Popen(
        [binary, "serve", "--store", store, "--port", "0"], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": ""})
    try:
        line = process.stdout.readline()
        found = re.search(r"http://([0-9.]+):(\d+)", line)
        if not found:
            sys.exit(f"the daemon did not say where it listens: {line!r}")
        yield found.group(1), int(found.group(2))
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            check(process.wait(timeout=15) == 0, "the daemon stops on SIGTERM with exit code 0")
        except subprocess.TimeoutExpired:
            process.kill()
            check(False, "the daemon stops on SIGTERM within 15 s")
