"""What is personal is gone when it was erased or redacted: from every file of the store, from every
answer and from a running daemon, while checkpoints and proofs from before still hold; and a
redaction that is cut short at any call is carried out by whoever records next."""
import http.client
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from support import ROOT, can_trace, check, daemon, english, run, with_territory

NAME = "Erika Mustermann"
REST = "zum Bauhof"


def files_with(store, text):
    found = []
    for folder, _, names in os.walk(store):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                if text.encode() in file.read():
                    found.append(os.path.relpath(os.path.join(folder, name), store))
    return sorted(found)


def filled(binary, store, process="p"):
    """A store with a process, notes around one that names somebody, and what is derived of it."""
    with_territory(binary, store)
    drafts = [{"type": "process.started", "subject": f"process/{process}", "on": "2024-01-01",
               "visibility": "public", "data": {"title": "Dorf", "kind": "strategy",
                                                "territories": ["t"]}}]
    drafts += [{"type": "note.added", "subject": f"process/{process}", "on": "2024-02-01",
                "visibility": "public",
                "data": {"text": f"{NAME if number == 300 else 'Notiz'} {number} {REST}"}}
               for number in range(1, 401)]
    done = run(binary, "record", "--store", store, "--file", "-",
               stdin="".join(json.dumps(draft) + "\n" for draft in drafts))
    check(done.returncode == 0, f"filling: {done.stderr}")
    listed = run(binary, "log", "--store", store)
    position = next(json.loads(line)["n"] for line in listed.stdout.splitlines() if NAME in line)
    return position, listed.stdout.splitlines()


def check_warnings(binary, folder):
    store = os.path.join(folder, "warned")
    with_territory(binary, store)
    for text in ("bei erika@example.org", "Tel. 0371 / 1234567"):
        one = run(binary, "record", "note.added", "territory/t", f"text={text}", "--store", store)
        check(one.returncode == 0 and "looks like a mail" in one.stderr, f"warned: {one.stderr}")
        draft = json.dumps({"type": "note.added", "subject": "territory/t",
                            "data": {"text": text}}) + "\n"
        for options in ([], ["--each"]):
            many = run(binary, "record", "--file", "-", *options, "--store", store, stdin=draft)
            check(many.returncode == 0 and "looks like a mail" in many.stderr,
                  f"warned of a file: {many.stderr}")


def check_vault(binary, folder):
    store = os.path.join(folder, "vault-store")
    with_territory(binary, store)
    added = run(binary, "person", "add", "staff-3", f"name={NAME}", "mail=erika@example.org",
                "--store", store)
    check(added.returncode == 0, f"person add: {added.stderr}")
    check(files_with(store, NAME) == ["vault/staff-3.json"], "the name lies in the vault alone")
    mode = os.stat(os.path.join(store, "vault", "staff-3.json")).st_mode & 0o777
    check(mode & 0o027 == 0, f"others can't read it: {mode:o}")
    shown = run(binary, "person", "show", "staff-3", "--store", store, "--format", "json")
    check(json.loads(shown.stdout)["name"] == NAME, "person show")
    refused = run(binary, "person", "show", "--store", store, "--clearance", "internal")
    check(refused.returncode == 77 and NAME not in refused.stdout, "shown only if restricted")
    copies = []
    for options in ([], ["--with-vault"]):
        copy = os.path.join(folder, f"vault-copy-{len(options)}")
        made = run(binary, "backup", copy, *options, "--store", store)
        check(made.returncode == 0, f"backup: {made.stderr}")
        copies.append(files_with(copy, NAME))
    check(copies == [[], ["vault/staff-3.json"]], f"a backup has it only when asked: {copies}")
    erased = run(binary, "person", "erase", "staff-3", "--store", store)
    check(erased.returncode == 0 and files_with(store, NAME) == [], f"erased: {erased.stderr}")
    check(files_with(store, "erika@") == [], "the mail address is gone, too")
    shown = run(binary, "person", "show", "staff-3", "--store", store, "--lang", "de")
    check("gelöscht" in shown.stdout, f"shown as erased: {shown.stdout}")
    again = run(binary, "person", "add", "staff-3", "name=Max", "--store", store)
    check(again.returncode == 65, "an erased id is never given again")
    check(run(binary, "verify", "--store", store).returncode == 0, "the log is whole")


def check_redaction(binary, folder):
    store = os.path.join(folder, "store")
    position, before = filled(binary, store)
    for name, command in (("checkpoint", ["checkpoint"]), ("proof", ["prove", str(position)]),
                          ("other", ["prove", "7"])):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(run(binary, *command, "--store", store).stdout)
    check(run(binary, "snapshot", "--store", store).returncode == 0, "snapshot")
    torn = os.path.join(store, "log", "torn-000000000403")
    with open(torn, "w", encoding="utf-8") as file:
        file.write(f'{{"n":403,"more":0,{NAME}')
    held = files_with(store, NAME)
    check(any("snapshot" in name for name in held) and len(held) == 3, f"it is there: {held}")
    done = run(binary, "redact", f"@{position}", "--reason", "Name im Text", "--store", store)
    check(done.returncode == 0, f"redact: {done.stderr}")
    check(files_with(store, NAME) == [], f"no byte of it is left: {files_with(store, NAME)}")
    judge(binary, folder, store, position, before)
    shown = run(binary, "show", "chronicle", "--process", "p", "--from", "2024-01-01", "--to",
                "2024-12-31", "--store", store, "--lang", "de", "--limit", "1000")
    check("gelöscht" in shown.stdout and NAME not in shown.stdout, "dashboards say gelöscht")
    again = run(binary, "redact", f"@{position}", "--reason", "noch einmal", "--store", store)
    check(again.returncode == 0 and "already" in again.stdout, "again: acknowledged")
    copy = os.path.join(folder, "copy")
    check(run(binary, "backup", copy, "--store", store).returncode == 0, "backup afterwards")
    check(run(binary, "verify", "--store", copy).returncode == 0, "the backup is whole")
    check(files_with(copy, NAME) == [], "the backup has no byte of it")


def judge(binary, folder, store, position, before):
    """Everything but the one text is as it was, and what was proved before still holds."""
    listed = run(binary, "log", "--store", store).stdout.splitlines()
    same = [old == new for old, new in zip(before, listed)]
    check([n + 1 for n, holds in enumerate(same) if not holds] == [position],
          "every other line is as it was")
    record = json.loads(listed[position - 1])
    check(record["data"] == {"text": None} and re.fullmatch("[0-9a-f]{64}", record["redacted"])
          and "salt" not in record, f"the line: {record}")
    for proof in ("proof", "other"):
        verified = run(binary, "verify", "--store", store, "--checkpoint",
                       os.path.join(folder, "checkpoint"), "--proof", os.path.join(folder, proof))
        check(verified.returncode == 0, f"the old {proof} holds: {verified.stdout}")
    fresh = run(binary, "prove", str(position), "--store", store)
    check(json.loads(fresh.stdout)["leaf"]
          == json.load(open(os.path.join(folder, "proof"), encoding="utf-8"))["leaf"],
          "the redacted event is proved by the same leaf")


def answer(address, path, headers=None):
    connection = http.client.HTTPConnection(*address, timeout=10)
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response.status, response.getheader("ETag"), body


def check_daemon(binary, folder):
    store = os.path.join(folder, "served")
    position, _ = filled(binary, store)
    paths = ["/dashboards/chronicle.txt?process=p&from=2024-01-01&to=2024-12-31&limit=1000&lang=de",
             f"/api/v1/events?after={position - 2}&limit=3"]
    with daemon(binary, store) as address:
        tags = {}
        for path in paths:
            status, tags[path], body = answer(address, path)
            check(status == 200 and NAME in body, f"before, {path} has the name: {status}")
        done = run(binary, "redact", f"@{position}", "--reason", "Name", "--store", store)
        check(done.returncode == 0, f"redact beside a daemon: {done.stderr}")
        deadline = time.monotonic() + 1
        for path in paths:
            status, tag, body = answer(address, path, {"If-None-Match": tags[path]})
            while NAME in body and time.monotonic() < deadline:
                status, tag, body = answer(address, path)
            check(status == 200 and REST in body and NAME not in body and tag != tags[path],
                  f"within a second {path} has it no longer: {status}")
        check("gelöscht" in answer(address, paths[0])[2], "the daemon says gelöscht")
        more = run(binary, "record", "note.added", "process/p", "text=weiter", "--visibility",
                   "public", "--store", store)
        check(more.returncode == 0, "recording goes on")
        listed = answer(address, f"/api/v1/events?after={position - 2}&limit=200")[2]
        check("weiter" in listed, "and the daemon follows")


def strace(binary, arguments, store, call, number, fault):
    return subprocess.run(
        ["strace", "-f", "-o", "/dev/null", "-P", store, *within(store), "-e", f"trace={call}",
         "-e", f"inject={call}:{fault}:when={number}", binary, *arguments],
        capture_output=True, text=True, cwd=ROOT, env=english(), timeout=60)


def within(store):
    """The files that a redaction touches, as strace wants to be told."""
    log = os.path.join(store, "log")
    names = ["", "head", "LOCK", "log", "snapshots", "snapshots/LOCK"]
    names += ["log/" + name for name in os.listdir(log)]
    names += ["log/000000000001.jsonl.unfinished", "log/000000000404.jsonl"]
    if os.path.isdir(os.path.join(store, "snapshots")):
        names += ["snapshots/" + name for name in os.listdir(os.path.join(store, "snapshots"))]
    return [part for name in names for part in ("-P", os.path.join(store, name))]


def check_sudden_ends(binary, folder):
    """The process dies, or a call fails, at each call of a redaction that changes something."""
    if not can_trace():
        print("personal_data: no strace, so no failing calls")
        return
    template = os.path.join(folder, "template")
    position, before = filled(binary, template)
    run(binary, "snapshot", "--store", template)
    open_ones = trials = 0
    for call in ("openat", "pwrite64", "fdatasync", "fsync", "rename", "unlink", "flock"):
        for fault in ("signal=KILL", "error=EIO"):
            for number in range(1, 60):
                store = os.path.join(folder, "trial")
                shutil.rmtree(store, ignore_errors=True)
                shutil.copytree(template, store)
                arguments = ["redact", f"@{position}", "--reason", "Name", "--store", store]
                done = strace(binary, arguments, store, call, number, fault)
                if done.returncode == 0:
                    break
                trials += 1
                open_ones += after_a_sudden_end(
                    binary, store, position, before, f"{call} {number} {fault}", done)
    check(trials > 20 and open_ones > 5, f"{trials} ends, {open_ones} with an open order")
    print(f"personal_data: {trials} redactions cut short, {open_ones} left to the next recorder")


def after_a_sudden_end(binary, store, position, before, what, done):
    """Whoever records next carries out what was ordered; whether there was something."""
    check(done.returncode in (-signal.SIGKILL, 65, 66, 74, 75, 77), f"{what}: {done.stderr[:200]}")
    listed = run(binary, "log", "--store", store)
    check(listed.returncode == 0, f"{what}: the log reads on: {listed.stderr[:200]}")
    lines = listed.stdout.splitlines()
    is_ordered = any('"event.redacted"' in line for line in lines)
    is_held = NAME in lines[position - 1]
    check(run(binary, "verify", "--store", store).returncode == 0, f"{what}: the log is whole")
    note = run(binary, "record", "note.added", "process/p", "text=weiter", "--store", store)
    check(note.returncode == 0, f"{what}: recording goes on: {note.stderr[:200]}")
    if not is_ordered:
        again = run(binary, "redact", f"@{position}", "--reason", "Name", "--store", store)
        check(again.returncode == 0, f"{what}: it can be redacted: {again.stderr[:200]}")
    check(files_with(store, NAME) == [], f"{what}: {files_with(store, NAME)}")
    verified = run(binary, "verify", "--store", store, "--format", "json")
    findings = [found["kind"] for found in json.loads(verified.stdout)["findings"]]
    check(verified.returncode == 0 and "redactionOpen" not in findings, f"{what}: {findings}")
    then = run(binary, "log", "--store", store).stdout.splitlines()
    check([n + 1 for n, pair in enumerate(zip(before, then)) if pair[0] != pair[1]] == [position],
          f"{what}: every other line is as it was")
    return is_ordered and is_held


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-person-") as folder:
        check_warnings(binary, folder)
        check_vault(binary, folder)
        check_redaction(binary, folder)
        check_daemon(binary, folder)
        check_sudden_ends(binary, folder)
