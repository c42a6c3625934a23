"""Readers while a log goes from one segment to the next: each sees every event once and in order,
and never half a batch."""
import json
import os
import signal
import subprocess
import tempfile
import threading
import time

from support import (
    ROOT, check, daemon, english, nearly_full_segment, notes, record_notes, run, segments)

FIRST = 6502
BATCHES = 16
BATCH = 50


class Follower:
    """`log --follow` from a position on, and what it has printed so far."""

    def __init__(self, binary, store):
        self.lines = []
        self.process = subprocess.Popen(
            [binary, "log", "--store", store, "--from", str(FIRST), "--follow"], cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=english())
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.append(line)

    def end(self, events):
        deadline = time.monotonic() + 20
        while len(self.lines) < events and time.monotonic() < deadline:
            time.sleep(0.05)
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=15)
        self.reader.join()
        return self.process.stderr.read()


def in_order(lines):
    return [json.loads(line)["n"] for line in lines] == list(range(FIRST, FIRST + len(lines)))


def read_again_and_again(binary, store, stop, problems):
    """Readers that begin anew, so that some begin at the very moment of the new segment."""
    while not stop.is_set():
        listed = run(binary, "log", "--store", store, "--from", str(FIRST))
        lines = listed.stdout.splitlines()
        if listed.returncode != 0:
            problems.append(f"log: {listed.returncode} {listed.stderr[:300]}")
        elif not in_order(lines):
            problems.append("log: not every event once and in order")
        elif len(lines) % BATCH != 0:
            problems.append(f"log: half a batch: {len(lines)}")
        verified = run(binary, "verify", "--store", store)
        if verified.returncode != 0:
            problems.append(f"verify: {verified.stdout[:300]} {verified.stderr[:300]}")


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-rotation-") as folder:
        store = os.path.join(folder, "store")
        nearly_full_segment(binary, store)
        stop, problems = threading.Event(), []
        with daemon(binary, store):
            followers = [Follower(binary, store) for _ in range(2)]
            again = threading.Thread(
                target=read_again_and_again, args=(binary, store, stop, problems))
            again.start()
            for number in range(BATCHES):
                done = record_notes(binary, store, notes(BATCH, 900, f"Satz {number}"))
                check(done.returncode == 0, f"recording beside readers: {done.stderr[:300]}")
            stop.set()
            again.join()
            events = BATCHES * BATCH
            for follower in followers:
                said = follower.end(events)
                check(not said, f"a follower says nothing: {said[:300]}")
                check(len(follower.lines) == events, f"it saw {len(follower.lines)} of {events}")
                check(in_order(follower.lines), "every event once and in order")
        check(len(segments(store)) == 2, f"there was a new segment: {segments(store)}")
        check(not problems, f"readers that began meanwhile: {problems[:3]}")
