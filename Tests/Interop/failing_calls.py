"""Lets every file call of every kind of command fail in turn, with strace, and lets the process
die right before each call of a recording.

Which calls there are is found by tracing, not listed: for each scenario, every call of the program
that touches the store. CI runs a sample; `ALL=1` in the environment runs each of them, `SEED=7`
draws another sample, `ONLY=rotation` runs one scenario."""
import collections
import concurrent.futures
import http.client
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import time

from http_answers import ask
from support import (
    DOCUMENTED, ROOT, can_trace, check, english, nearly_full_segment, notes, record_notes, run,
    segments, with_territory)

# What may go wrong with a call besides EIO.
ERRORS = {
    "openat": ["ENOSPC", "EMFILE", "EACCES", "EINTR"], "mkdir": ["ENOSPC", "EACCES"],
    "pwrite64": ["ENOSPC", "EINTR"], "pread64": ["EINTR"], "ftruncate": ["EINTR"],
    "flock": ["EINTR"], "fdatasync": ["ENOSPC", "EINTR"], "fsync": ["ENOSPC"],
    "rename": ["ENOSPC"], "mmap": ["ENOMEM"],
}
WORDS = {
    "EIO": "Input/output error", "ENOSPC": "No space left|disk is full", "ENOMEM": "memory",
    "EMFILE": "Too many open files", "EACCES": "Permission denied",
    "EINTR": "Interrupted system call", "retval=7": "disk is full",
}
# A failure of these changes no result: a handle is given back.
HARMLESS = {"close"}
# A write to a segment of which only some bytes are taken. In truth strace lets none be taken, so
# it is done only where the program must not go on from there.
SHORT = "short pwrite64"
# The program's start, its answer, and a call whose path strace does not look at.
NOT_FILES = {"execve", "write", "inotify_add_watch"}
PATH = re.compile(r'[<"](/[^>"]*)[>"]')
FOUND = {("getdents64", "error=EIO")}
SAMPLE = int(os.environ.get("SAMPLE", "30"))

SEGMENT = "log/000000000001.jsonl"
FOLLOWING = [
    ("head", "pread64", "EIO"), ("head", "pread64", "EINTR"), (SEGMENT, "pread64", "EIO"),
    (SEGMENT, "newfstatat", "EIO"), ("head", "pread64", "ENOMEM"),
]

Scenario = collections.namedtuple("Scenario", "name prepare command writes")
Trial = collections.namedtuple("Trial", "scenario call number fault")


# Stores as a command may find them.

def empty(binary, store):
    check(run(binary, "init", "--store", store).returncode == 0, "init")


def some(binary, store):
    with_territory(binary, store)
    done = record_notes(binary, store, notes(300, 200))
    check(done.returncode == 0, f"some events: {done.stderr}")


def beyond_the_mark(binary, store):
    """A recorder died after its write and before it moved the head mark: a complete batch."""
    some(binary, store)
    killed = strace(binary, ["record", "--store", store, "note.added", "territory/t", "text=kept"],
                    "fdatasync", 1, "signal=KILL", [segment(store)])
    check(killed.returncode == -signal.SIGKILL, f"a killed recorder: {killed.returncode}")


def torn(binary, store):
    """A recorder died in the middle of its write."""
    beyond_the_mark(binary, store)
    with open(segment(store), "r+b") as file:
        file.truncate(os.path.getsize(segment(store)) - 40)


def full_segment(binary, store):
    nearly_full_segment(binary, store)


def empty_segment(binary, store):
    """A recorder died after it made a new segment."""
    nearly_full_segment(binary, store)
    with open(os.path.join(store, "log", "000000006502.jsonl"), "wb"):
        pass


def batch_in_new_segment(binary, store):
    """A recorder died after its write to a new segment and before it moved the head mark."""
    nearly_full_segment(binary, store)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(notes(400, 9000))
        file.flush()
        killed = strace(binary, ["record", "--store", store, "--file", file.name],
                        "pwrite64", 1, "signal=KILL", [os.path.join(store, "head")])
    check(killed.returncode == -signal.SIGKILL, f"a killed recorder: {killed.returncode}")
    check(len(segments(store)) == 2, "it had begun a new segment")


UNSURE = {beyond_the_mark: 1, batch_in_new_segment: 400}


def segment(store):
    return os.path.join(store, "log", segments(store)[-1])


def record(store, folder):
    return ["record", "--store", store, "--file", os.path.join(folder, "batch"), "--format", "json"]


def reading(*words):
    return lambda store, folder: [*words, "--store", store]


SCENARIOS = [
    Scenario("init", None, lambda store, folder: ["init", "--store", store], False),
    Scenario("first record", empty, record, True),
    Scenario("record", some, record, True),
    Scenario("record by groups", some, lambda store, folder: record(store, folder) + ["--each"],
             True),
    Scenario("record after a batch beyond the mark", beyond_the_mark, record, True),
    Scenario("record after a torn tail", torn, record, True),
    Scenario("rotation", full_segment, record, True),
    Scenario("record after an empty segment", empty_segment, record, True),
    Scenario("record after a batch in a new segment", batch_in_new_segment, record, True),
    Scenario("backup", some,
             lambda store, folder: ["backup", store + "-copy", "--store", store], False),
    Scenario("verify", some, reading("verify", "--format", "json"), False),
    Scenario("show", some, reading("show", "chronicle"), False),
    Scenario("stats", some, reading("stats", "--format", "json"), False),
    Scenario("log", some, reading("log"), False),
    Scenario("checkpoint", some, reading("checkpoint"), False),
    Scenario("prove", some, reading("prove", "7"), False),
    Scenario("serve", some, reading("serve", "--port", "0"), False),
]


# Tracing.

def strace(binary, arguments, calls, number, fault, paths, trace="/dev/null"):
    """Runs with the n-th of the calls on those paths failing; the exit code is the program's."""
    within = [part for path in paths for part in ("-P", path)]
    # The filter in the kernel is faster, but then a signal comes too late.
    fast = [] if fault.startswith("signal") else ["--seccomp-bpf"]
    command = ["strace", "-f", *fast, "-o", trace, *within, "-e", f"trace={calls}",
               "-e", f"inject={calls}:{fault}:when={number}", binary, *arguments]
    if "serve" in arguments:
        return served(command, trace)
    return subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, env=english(), timeout=120)


def touched(trace, store):
    """The store's paths in a trace, and how often each call touched one of them.

    strace counts per thread, so this does too: the largest count of one thread."""
    paths, threads = set(), collections.defaultdict(collections.Counter)
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            call = re.match(r"(\d+) +(\w+)\(", line)
            here = [path for path in PATH.findall(line) if path.startswith(store)]
            if call and here and call.group(2) not in NOT_FILES:
                paths.update(here)
                threads[call.group(1)][call.group(2)] += 1
                if call.group(2) == "pwrite64" and here[0].endswith(".jsonl"):
                    threads[call.group(1)][SHORT] += 1
    calls = collections.Counter()
    for counter in threads.values():
        calls |= counter
    return sorted(paths), calls


def discover(binary, scenario, folder, template):
    """Runs a scenario undisturbed: what it says, and the calls that may fail."""
    store = copied(template, os.path.join(folder, "undisturbed"))
    trace = os.path.join(folder, "trace")
    command = ["strace", "-f", "--seccomp-bpf", "-y", "-s", "256", "-o", trace,
               "-e", "trace=%file,%desc", binary, *scenario.command(store, folder)]
    if scenario.name == "serve":
        done = served(command, trace)
    else:
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=english())
    check(done.returncode == 0, f"{scenario.name}, undisturbed: {done.stderr}")
    paths, calls = touched(trace, store)
    shutil.rmtree(store)
    shutil.rmtree(store + "-copy", ignore_errors=True)
    return done.stdout, [path.removeprefix(store) for path in paths], calls


def copied(template, store):
    if template:
        shutil.copytree(template, store)
    return store


def is_large(scenario):
    return scenario.prepare in (full_segment, empty_segment, batch_in_new_segment)


def faults(call, scenario):
    if call == SHORT:
        return ["retval=7"] if scenario.writes else []
    found = [f"error={error}" for error in ["EIO", *ERRORS.get(call, [])]]
    if scenario.writes or scenario.name in ("init", "backup"):
        found.append("signal=KILL")
    return found


def trials(scenario, calls):
    found = [Trial(scenario, call, number, fault) for call in sorted(calls)
             for number in range(1, calls[call] + 1) for fault in faults(call, scenario)]
    if os.environ.get("ALL") or len(found) < 60:
        return found
    # What found something before, one of each kind of call and fault, and others by chance.
    random.shuffle(found)
    first = [trial for trial in found if (trial.call, trial.fault) in FOUND]
    kinds = {(trial.call, trial.fault): trial for trial in found}
    chosen = dict.fromkeys([*first, *kinds.values(), *found])
    return list(chosen)[:SAMPLE // 3 if is_large(scenario) else SAMPLE]


# One trial and what must hold after it.

def attempt(binary, folder, state, number, trial):
    """Runs a trial in a copy of its own; returns what did not hold."""
    store = copied(state["template"], os.path.join(folder, f"trial-{number}"))
    trace = store + ".trace"
    call = trial.call.removeprefix("short ")
    paths = [store + path for path in state["paths"]
             if trial.call != SHORT or path.endswith(".jsonl")]
    arguments = trial.scenario.command(store, folder)
    wrong = []

    def must(holds, what):
        if not holds:
            wrong.append(f"{trial.scenario.name}: {trial.call} {trial.number} {trial.fault}: "
                         f"{what}"[:600])

    try:
        done = strace(binary, arguments, call, trial.number, trial.fault, paths, trace)
        killed = trial.fault == "signal=KILL"
        with open(trace, encoding="utf-8", errors="replace") as file:
            hit = killed and done.returncode == -signal.SIGKILL or "(INJECTED)" in file.read()
        if not (killed and hit):
            ended_well(must, trial, done, hit)
        after(binary, folder, store, state, trial, done, must)
    except subprocess.TimeoutExpired:
        must(False, "it did not end")
        hit = True
    finally:
        for path in (store, store + "-copy"):
            shutil.rmtree(path, ignore_errors=True)
        if os.path.exists(trace):
            os.remove(trace)
    return trial, hit, done.returncode, wrong


def ended_well(must, trial, done, hit):
    must(done.returncode in DOCUMENTED, f"exit {done.returncode}: {done.stderr}")
    if done.returncode != 0 or not done.stdout and trial.scenario.name == "log":
        error = trial.fault.removeprefix("error=")
        must(re.search(r"wegmarke: \S", done.stderr), f"says why: {done.stderr}")
        must(re.search(WORDS.get(error, "."), done.stderr),
             f"says what failed, exit {done.returncode}: {done.stdout[:200]} {done.stderr}")
    if not hit or trial.call in HARMLESS or trial.fault == "error=EINTR" and trial.call not in (
            "fdatasync", "fsync"):
        must(done.returncode == 0, f"changes nothing, exit {done.returncode}: {done.stderr}")


def after(binary, folder, store, state, trial, done, must):
    if trial.scenario.name == "init":
        return after_init(binary, store, done, must)
    if not trial.scenario.writes:
        return after_reading(binary, folder, store, state, trial, done, must)
    first = listed(binary, store, state, must)
    again = run(binary, "record", "--store", store, "note.added", "territory/t", "text=again")
    then = listed(binary, store, state, must)
    # In an empty store only the recording itself makes the subject of the note.
    must(again.returncode == (0 if state["before"] or then else 65),
         f"recording goes on: {again.stderr}")
    verified = run(binary, "verify", "--store", store)
    must(verified.returncode == 0, f"the log is whole: {verified.stdout} {verified.stderr}")
    before, batch = state["before"], state["batch"]
    for lines in (first, then):
        must(lines[:len(before)] == before, "what was there still is")
        found = sum(line.count('"id":"01234567-') for line in lines[len(before):])
        whole = state["whole"]
        must(found in whole, f"the batch is there as a whole or not at all: {found}")
        unsure = "is known only after" in done.stderr or done.returncode == -signal.SIGKILL
        if done.returncode == 0:
            must(found == len(batch), f"acknowledged, and there: {found}")
        elif not unsure and len(whole) == 2:
            must(found == 0, f"refused, and not there: {found} {done.stderr}")
        others = len(lines) - len(before) - found - (lines is then and again.returncode == 0)
        must(others in state["unsure"], f"nothing else is there: {others}")


def listed(binary, store, state, must):
    lines = run(binary, "log", "--store", store, "--from", str(state["from"]))
    must(lines.returncode == 0, f"the log reads on: {lines.stderr}")
    return lines.stdout.splitlines()


def after_init(binary, store, done, must):
    used = run(binary, "record", "--store", store, "territory.registered", "territory/t",
               "name=T", "kind=stadt")
    must(used.returncode == 0 or used.returncode == 66 and done.returncode != 0,
         f"a store or none, {done.returncode}: {used.returncode} {used.stderr}")
    shutil.rmtree(store, ignore_errors=True)
    again = run(binary, "init", "--store", store)
    must(again.returncode == 0, f"it can be made anew: {again.stderr}")


def after_reading(binary, folder, store, state, trial, done, must):
    must(listed(binary, store, state, must) == state["before"], "the log is as it was")
    if trial.scenario.name == "backup":
        made = run(binary, "verify", "--store", store + "-copy")
        must(made.returncode == 0 or done.returncode != 0 and made.returncode == 66,
             f"a whole backup or none, {done.returncode}: {made.stdout} {made.stderr}")
        if made.returncode == 0:
            copy = listed(binary, store + "-copy", state, must)
            must(copy == state["before"], "it has every event")
        return
    if trial.scenario.name == "verify":
        must(done.returncode != 1, f"calls nothing damaged that is whole: {done.stdout}")
    output = done.stdout.replace(store, "STORE")
    if done.returncode == 0:
        must(output == state["output"], f"a wrong answer with exit 0: {output[:300]}")
    if trial.scenario.name in ("checkpoint", "prove"):
        again = run(binary, *trial.scenario.command(store, folder))
        must(again.stdout == state["output"], f"a wrong answer afterwards: {again.stdout[:300]}")


def served(command, trace):
    """Runs the daemon until it answered once or ended; it is asked to stop by SIGTERM."""
    with open(trace + ".err", "w+", encoding="utf-8") as errors:
        process = subprocess.Popen(
            command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=errors, env=english())
        try:
            found = re.search(r"http://([0-9.]+):(\d+)", process.stdout.readline())
            body = ""
            if found:
                link = http.client.HTTPConnection(
                    found.group(1), int(found.group(2)), timeout=20)
                link.request("GET", "/dashboards/chronicle?format=json")
                body = f"{link.getresponse().status}"
                link.close()
                stop(process)
            code = process.wait(timeout=30)
        finally:
            if process.poll() is None:
                process.kill()
            process.stdout.close()
        errors.seek(0)
        text = errors.read()
    os.remove(trace + ".err")
    return subprocess.CompletedProcess(command, code, body, text)


def stop(tracer):
    """Asks the traced program to stop; the tracer then ends with its exit code."""
    children = f"/proc/{tracer.pid}/task/{tracer.pid}/children"
    for _ in range(100):
        with open(children, encoding="utf-8") as file:
            pids = file.read().split()
        if pids:
            os.kill(int(pids[0]), signal.SIGTERM)
            return
        time.sleep(0.01)


# All of them.

def prepared(binary, scenario, folder, templates):
    if scenario.prepare is None:
        return None
    if scenario.prepare not in templates:
        template = os.path.join(folder, scenario.prepare.__name__)
        scenario.prepare(binary, template)
        templates[scenario.prepare] = template
    return templates[scenario.prepare]


def batch_for(scenario, folder):
    """The drafts a scenario records, with ids to know them by."""
    count, size = (400, 9000) if scenario.name == "rotation" else (3, 100)
    if scenario.name == "record by groups":
        count = 2100
    drafts = notes(count, size).splitlines()
    if scenario.name == "first record":
        drafts[0] = ('{"type":"territory.registered","subject":"territory/t",'
                     '"data":{"name":"T","kind":"stadt"}}')
    drafts = [f'{{"id":"01234567-89ab-7def-8123-{number:012x}",{draft[1:]}'
              for number, draft in enumerate(drafts)]
    with open(os.path.join(folder, "batch"), "w", encoding="utf-8") as file:
        file.write("\n".join(drafts) + "\n")
    return drafts


def run_scenario(binary, scenario, folder, templates, pool):
    begun = time.time()
    template = prepared(binary, scenario, folder, templates)
    batch = batch_for(scenario, folder)
    # How many of the batch may be there, and how many others that were never acknowledged.
    by_groups = (0, 1000, 2000, len(batch))
    state = {"template": template, "batch": batch,
             "whole": by_groups if len(batch) > 1000 else (0, len(batch)),
             "unsure": (0, UNSURE.get(scenario.prepare, 0))}
    # Of a large store, the last events before stand for all; `verify` reads them all.
    state["from"] = 6480 if is_large(scenario) else 1
    state["before"] = listed(binary, template, state, check) if template else []
    output, state["paths"], calls = discover(binary, scenario, folder, template)
    state["output"] = output.replace(os.path.join(folder, "undisturbed"), "STORE")
    chosen = trials(scenario, calls)
    results = list(pool.map(
        lambda pair: attempt(binary, folder, state, *pair), enumerate(chosen)))
    hits = sum(hit for _, hit, _, _ in results)
    for _, _, _, wrong in results:
        check(not wrong, "\n  ".join(wrong))
    exits = collections.Counter(code for _, _, code, _ in results)
    print(f"failing_calls: {scenario.name}: {sum(calls.values()) - calls[SHORT]} calls of "
          f"{len(calls.keys() - {SHORT})} kinds, "
          f"{len(chosen)} trials, {hits} hit, ends {dict(sorted(exits.items()))}, "
          f"{time.time() - begun:.1f} s")
    return hits


def following(binary, folder):
    """A daemon whose reading fails for a while goes on answering, and catches up by itself."""
    store = os.path.join(folder, "followed")
    some(binary, store)
    process = subprocess.Popen(
        [binary, "serve", "--store", store, "--port", "0"], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=english())
    try:
        found = re.search(r"http://([0-9.]+):(\d+)", process.stdout.readline())
        address = found.group(1), int(found.group(2))
        for name, call, error in FOLLOWING:
            what = f"following, {call} of {name} fails with {error}"
            tracer = subprocess.Popen(
                ["strace", "-f", "-p", str(process.pid), "-o", os.path.join(folder, "trace"),
                 "-P", os.path.join(store, name), "-e", f"trace={call}",
                 "-e", f"inject={call}:error={error}:when=1..3"],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            tracer.stderr.readline()
            done = record_notes(binary, store, notes(1, 30, what).replace(
                '"subject"', '"visibility": "public", "subject"'))
            check(done.returncode == 0, f"{what}: recording goes on: {done.stderr}")
            check(seen(address, what), f"{what}: the daemon catches up")
            tracer.terminate()
            tracer.communicate()
            with open(os.path.join(folder, "trace"), encoding="utf-8") as file:
                check("(INJECTED)" in file.read(), f"{what}: it did fail")
        check(process.poll() is None, "the daemon still runs")
    finally:
        process.terminate()
        check(process.wait(timeout=15) == 0, "and stops as asked")
        process.stdout.close()


def seen(address, text):
    """Whether the daemon shows an event within ten seconds; until then it says what is wrong."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        answer, body = ask(address, "/api/v1/events?limit=500")
        # Events are read from the segment, and that fails as well.
        fits = answer.status == 200 or answer.status == 500 and SEGMENT in text
        check(fits, f"{text}: answers {answer.status}")
        if text.encode() in body:
            return True
        time.sleep(0.05)
    return False


def run_checks(binary):
    if not can_trace():
        print("failing_calls: strace is missing, or the right to trace; left out")
        return
    random.seed(int(os.environ.get("SEED", "1")))
    only = os.environ.get("ONLY")
    with tempfile.TemporaryDirectory(prefix="wegmarke-strace-") as folder, \
            concurrent.futures.ThreadPoolExecutor(2) as pool:
        templates = {}
        for scenario in SCENARIOS:
            if only in (None, scenario.name):
                hits = run_scenario(binary, scenario, folder, templates, pool)
                check(hits > 0, f"{scenario.name}: calls failed")
        if only in (None, "following"):
            following(binary, folder)
