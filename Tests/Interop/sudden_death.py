"""Kills recording processes with SIGKILL at any moment, while others read: nothing acknowledged is
lost, nothing is invented, nothing is half there, no reader meets an error, and the log stays
whole. ROUNDS=200 in the environment for a long run, SEED=7 for another one."""
import json
import os
import random
import signal
import subprocess
import tempfile
import threading
import time
import uuid

from support import ROOT, check, english, run, with_territory

BATCH = 40
GROUP = 1000


class Recorder:
    """A process that records a file of drafts: one batch, or with `--each` group after group."""

    def __init__(self, binary, store, folder, size, by_groups):
        self.ids = [str(uuid.uuid4()) for _ in range(size)]
        self.batches = [self.ids]
        if by_groups:
            self.batches = [self.ids[i:i + GROUP] for i in range(0, size, GROUP)]
        path = os.path.join(folder, f"{self.ids[0]}.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for identity in self.ids:
                file.write(json.dumps({
                    "type": "note.added", "subject": "territory/t", "id": identity,
                    "data": {"text": "Wort " * random.randint(1, 60)}}) + "\n")
        self.process = subprocess.Popen(
            [binary, "record", "--store", store, "--file", path, "--format", "json",
             *(["--each"] if by_groups else [])],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=english())

    def end(self):
        """The ids it acknowledged."""
        answer, said = self.process.communicate()
        code = self.process.returncode
        check(code in (0, -signal.SIGKILL), f"a recorder ends with {code}: {said[:300]}")
        if code != 0:
            return []
        check(json.loads(answer)["ids"] == self.ids, "it acknowledges what it was given")
        return self.ids


class Reader(threading.Thread):
    """Reads again and again while others are killed."""

    def __init__(self, binary, store):
        super().__init__()
        self.binary, self.store = binary, store
        self.stop, self.rounds, self.problems = threading.Event(), 0, []
        self.seen = []

    def run(self):
        while not self.stop.is_set():
            self.rounds += 1
            self.read()
            verified = run(self.binary, "verify", "--store", self.store)
            if verified.returncode != 0:
                self.problems.append(f"verify: {verified.stdout[:300]} {verified.stderr[:300]}")

    def read(self):
        # From the last event seen before on: it must still be the same.
        start = max(1, len(self.seen))
        listed = run(self.binary, "log", "--store", self.store, "--from", str(start))
        if listed.returncode != 0:
            self.problems.append(f"log: {listed.returncode} {listed.stderr[:300]}")
            return
        records = [json.loads(line) for line in listed.stdout.splitlines()]
        if [record["n"] for record in records] != list(range(start, start + len(records))):
            self.problems.append("log: not every event once and in order")
        elif not records or records[-1]["more"] != 0:
            self.problems.append("log: the last batch is torn")
        elif self.seen and self.seen[-1] != records[0]["id"]:
            self.problems.append("log: an event that was shown has vanished")
        else:
            self.seen += [record["id"] for record in records[1 if self.seen else 0:]]


def one_round(binary, store, folder, longest):
    """Three recorders of one batch; in about every fourth round one of many groups besides.

    They are killed within about the time that they take."""
    recorders = [Recorder(binary, store, folder, random.randint(1, BATCH), False)
                 for _ in range(3)]
    if random.random() < 0.25:
        recorders.append(Recorder(binary, store, folder, 3 * GROUP + random.randint(1, 500), True))
        longest *= 3
    time.sleep(random.uniform(0, longest))
    for recorder in recorders:
        if random.random() < 0.7:
            recorder.process.kill()
    return recorders


def recorded_ids(binary, store):
    lines = run(binary, "log", "--store", store)
    check(lines.returncode == 0, f"the log reads on: {lines.stderr}")
    return [json.loads(line)["id"] for line in lines.stdout.splitlines()]


def judge(found, recorders, acknowledged):
    known = set(found)
    check(len(found) == len(known), "no event is there twice")
    lost = set(acknowledged) - known
    check(not lost, f"every acknowledged event is there, but {len(lost)} are not")
    given = {identity for recorder in recorders for identity in recorder.ids}
    check(len(known - given) == 1, f"nothing is invented: {len(known - given) - 1}")
    batches = [batch for recorder in recorders for batch in recorder.batches]
    half = [batch for batch in batches if len(known & set(batch)) not in (0, len(batch))]
    check(not half, f"every batch is there as a whole or not at all, but {len(half)} are torn")
    for recorder in recorders:
        there = [batch[0] in known for batch in recorder.batches]
        check(there == sorted(there, reverse=True), "no group without those before it")
    between = sum(
        0 < sum(batch[0] in known for batch in recorder.batches) < len(recorder.batches)
        for recorder in recorders)
    invented = len(known - given) - 1
    return f"{between} of them between groups", f"{len(lost)} lost, {invented} invented"


def run_checks(binary):
    rounds = int(os.environ.get("ROUNDS", "25"))
    random.seed(int(os.environ.get("SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="wegmarke-kill-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        reader = Reader(binary, store)
        reader.start()
        recorders, acknowledged, longest = [], [], 0.03
        for _ in range(rounds):
            start = time.monotonic()
            begun = one_round(binary, store, folder, longest)
            ended = [recorder.end() for recorder in begun]
            acknowledged += [identity for ids in ended for identity in ids]
            recorders += begun
            if any(ended) and len(begun) == 3:
                longest = (longest + time.monotonic() - start) / 2
        reader.stop.set()
        reader.join()
        found = recorded_ids(binary, store)
        between, verdict = judge(found, recorders, acknowledged)
        check(not reader.problems, f"readers: {reader.problems[:3]}")
        check(found[:len(reader.seen)] == reader.seen, "what a reader saw is there")
        check(run(binary, "verify", "--store", store).returncode == 0, "the log is whole")
        again = run(binary, "record", "--store", store, "note.added", "territory/t", "text=weiter")
        check(again.returncode == 0, f"recording goes on: {again.stderr}")
        torn = [name for name in os.listdir(os.path.join(store, "log")) if name.startswith("torn")]
        killed = sum(recorder.process.returncode == -signal.SIGKILL for recorder in recorders)
        check(killed >= rounds, f"{killed} were killed in {rounds} rounds")
        print(f"sudden_death: {rounds} rounds, {len(recorders)} recorders, {killed} killed, "
              f"{between}, {len(torn)} torn tails set aside, {len(acknowledged)} events "
              f"acknowledged, {len(found)} recorded, {verdict}, {reader.rounds} readings meanwhile")
