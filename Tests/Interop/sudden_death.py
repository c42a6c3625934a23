"""Kills recording processes with SIGKILL at any moment: nothing acknowledged is lost, nothing is
half there, and the log stays whole. ROUNDS=200 in the environment for a long run."""
import json
import os
import random
import subprocess
import tempfile
import time
import uuid

from support import ROOT, check, run

BATCH = 40


def drafts(size):
    lines, ids = [], []
    for _ in range(size):
        ids.append(str(uuid.uuid4()))
        lines.append(json.dumps({
            "type": "note.added", "subject": "territory/t", "id": ids[-1],
            "data": {"text": "Wort " * random.randint(1, 60)}}))
    return "\n".join(lines) + "\n", ids


def recorded_ids(binary, store):
    lines = run(binary, "log", "--store", store)
    check(lines.returncode == 0, f"the log reads on: {lines.stderr}")
    return [json.loads(line)["id"] for line in lines.stdout.splitlines()]


def run_checks(binary):
    rounds = int(os.environ.get("ROUNDS", "25"))
    random.seed(int(os.environ.get("SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="wegmarke-kill-") as folder:
        store = os.path.join(folder, "store")
        run(binary, "init", "--store", store)
        run(binary, "record", "--store", store, "territory.registered", "territory/t",
            "name=T", "kind=stadt")
        acknowledged, batches = set(), []
        for _ in range(rounds):
            writers = []
            for _ in range(3):
                text, ids = drafts(random.randint(1, BATCH))
                path = os.path.join(folder, f"{ids[0]}.jsonl")
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
                batches.append(ids)
                writers.append((ids, subprocess.Popen(
                    [binary, "record", "--store", store, "--file", path, "--format", "json"],
                    cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)))
            time.sleep(random.uniform(0, 0.03))
            for _, writer in writers:
                if random.random() < 0.7:
                    writer.kill()
            for ids, writer in writers:
                answer, _ = writer.communicate()
                if writer.returncode == 0 and json.loads(answer)["recorded"] == len(ids):
                    acknowledged.update(ids)
        found = recorded_ids(binary, store)
        check(acknowledged <= set(found), "every acknowledged event is there")
        check(len(found) == len(set(found)), "no event is there twice")
        known = set(found)
        whole = all(len(known & set(ids)) in (0, len(ids)) for ids in batches)
        check(whole, "every batch is there as a whole or not at all")
        check(len(found) == 1 + sum(len(ids) for ids in batches if ids[0] in known),
              "nothing else is there")
        check(run(binary, "verify", "--store", store).returncode == 0, "the log is whole")
        again = run(binary, "record", "--store", store, "note.added", "territory/t", "text=weiter")
        check(again.returncode == 0, f"recording goes on: {again.stderr}")
        print(f"sudden_death: {rounds} rounds of 3 writers, {len(acknowledged)} acknowledged, "
              f"{len(found)} recorded")
