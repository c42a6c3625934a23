"""While one process records group after group, others record single events: each gets its turn."""
import json
import os
import subprocess
import tempfile
import time

from support import ROOT, check, english, notes, run, with_territory

DRAFTS = int(os.environ.get("DRAFTS", "100000"))
LONGEST = 5.0


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-turns-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        path = os.path.join(folder, "drafts")
        with open(path, "w", encoding="utf-8") as file:
            file.write(notes(DRAFTS, 100))
        bulk = subprocess.Popen(
            [binary, "record", "--store", store, "--file", path, "--each"], cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=english())
        waits = []
        while bulk.poll() is None:
            begun = time.monotonic()
            done = run(binary, "record", "--store", store, "note.added", "territory/t", "text=one")
            waits.append(time.monotonic() - begun)
            check(done.returncode == 0, f"one event beside many: {done.returncode} {done.stderr}")
        said = bulk.stderr.read()
        check(bulk.returncode == 0, f"the many are recorded: {said[:300]}")
        check(max(waits) < LONGEST, f"the longest wait of {len(waits)} was {max(waits):.2f} s")
        stats = json.loads(run(binary, "stats", "--store", store, "--format", "json").stdout)
        check(stats["events"] == 1 + DRAFTS + len(waits), f"all are there: {stats['events']}")
        print(f"fair_turns: {len(waits)} single events beside {DRAFTS}, "
              f"the longest took {max(waits):.2f} s")
