"""What the checks share: running the binary, counting what held."""
import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROCESSES = ["huettener-berge", "wolfenbuettel", "saalebogen", "lebenswert", "ludwigslust-parchim"]
SEGMENT = 64 << 20
DOCUMENTED = {0, 1, 64, 65, 66, 69, 73, 74, 75, 77}
counts = {"passed": 0, "failed": 0}


def check(holds, what):
    counts["passed" if holds else "failed"] += 1
    if not holds:
        print(f"FAILED: {what}")
    return holds


def english(environment=None):
    return {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": "", **(environment or {})}


def run(binary, *arguments, stdin=None, environment=None):
    return subprocess.run(
        [binary, *arguments], input=stdin, capture_output=True, text=True, cwd=ROOT,
        env=english(environment))


def with_territory(binary, store):
    """Makes a store with one event, which notes can be about."""
    check(run(binary, "init", "--store", store).returncode == 0, "init")
    first = run(binary, "record", "--store", store, "territory.registered", "territory/t",
                "name=T", "kind=stadt", "--visibility", "public")
    check(first.returncode == 0, f"the first event: {first.stderr}")


def notes(count, size, name="Notiz"):
    """Drafts of notes with a text of so many characters; each costs about 300 bytes more."""
    return "".join(
        json.dumps({"type": "note.added", "subject": "territory/t",
                    "data": {"text": f"{name} {number} ".ljust(size, "x")}}) + "\n"
        for number in range(count))


def record_notes(binary, store, drafts, *options):
    return run(binary, "record", "--store", store, "--file", "-", *options, stdin=drafts)


def nearly_full_segment(binary, store):
    """Makes a store whose first segment has room for a few more kilobytes."""
    with_territory(binary, store)
    for count in (5800, 700):
        done = record_notes(binary, store, notes(count, 9980))
        check(done.returncode == 0, f"filling the segment: {done.stderr}")
    left = SEGMENT - log_size(store)
    check(len(segments(store)) == 1 and 0 < left < 1 << 20, f"{left} bytes are left in it")


def segments(store):
    folder = os.path.join(store, "log")
    return sorted(name for name in os.listdir(folder) if name.endswith(".jsonl"))


def log_size(store):
    folder = os.path.join(store, "log")
    return sum(os.path.getsize(os.path.join(folder, name)) for name in segments(store))


def log_bytes(store):
    content = b""
    for name in segments(store):
        with open(os.path.join(store, "log", name), "rb") as file:
            content += file.read()
    return content


@contextlib.contextmanager
def small_disk(options):
    """A disk of its own, such as "size=1m"; `None` where there is no right to mount one."""
    folder = tempfile.mkdtemp(prefix="wegmarke-disk-")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True)
    try:
        yield folder if mounted.returncode == 0 else None
    finally:
        if mounted.returncode == 0:
            subprocess.run(["umount", folder], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def remount(folder, options):
    return subprocess.run(
        ["mount", "-o", f"remount,{options}", folder], capture_output=True).returncode == 0


def can_trace():
    if not shutil.which("strace"):
        return False
    probe = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True)
    return probe.returncode == 0


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


def started_daemon(binary, store, *options):
    """A daemon that has said where it listens: its process, and the address."""
    process = subprocess.Popen(
        [binary, "serve", "--store", store,
         *(options if "--port" in options else ("--port", "0", *options))],
        cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=english())
    line = process.stdout.readline()
    found = re.search(r"http://([0-9.]+):(\d+)", line)
    if not found:
        process.kill()
        sys.exit(f"the daemon did not say where it listens: {line!r}, options {options}")
    return process, (found.group(1), int(found.group(2)))


@contextlib.contextmanager
def daemon(binary, store, *options):
    """A daemon's address while it runs."""
    process, address = started_daemon(binary, store, *options)
    try:
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            check(process.wait(timeout=15) == 0, "the daemon stops on SIGTERM with exit code 0")
        except subprocess.TimeoutExpired:
            process.kill()
            check(False, "the daemon stops on SIGTERM within 15 s")
