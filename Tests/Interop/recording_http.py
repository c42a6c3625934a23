"""Recording over HTTP: by many at once, again after cuts with the same ids, refused with the very
findings of the command line, and while the daemon is killed: what was acknowledged is there, and
nothing twice. ROUNDS=40 in the environment for a longer run, SEED=7 for another one."""
import contextlib
import http.client
import json
import os
import random
import socket
import tempfile
import threading
import time
import uuid

from http_support import connect, free_ports, new_token, posted
from support import (
    check, daemon, record_notes, run, started_daemon, with_territory)

THREADS = 8


def note(text, **more):
    return {"type": "note.added", "subject": "territory/t", "data": {"text": text}, **more}


def with_ids(count, text):
    return [note(f"{text} {index}", id=str(uuid.uuid4())) for index in range(count)]


def logged(binary, store):
    lines = run(binary, "log", "--store", store)
    check(lines.returncode == 0, f"the log reads on: {lines.stderr}")
    return [json.loads(line) for line in lines.stdout.splitlines()]


def together(binary, store, address, token):
    """Threads with a connection each, singles and batches, while the command line records too."""
    acknowledged, lock = [], threading.Lock()

    def record(number):
        link = http.client.HTTPConnection(*address, timeout=30)
        for turn in range(25):
            drafts = with_ids(random.choice([1, 1, 1, 5]), f"{number}-{turn}")
            given = drafts[0] if len(drafts) == 1 and turn % 2 else drafts
            status, body, _ = posted(address, token, given, connection=link)
            if not check(status == 201, f"recording at once: {status} {body}"):
                continue
            ids = [draft["id"] for draft in drafts]
            check(body["ids"] == ids and body["recorded"] == len(ids)
                  and body["to"] - body["from"] == len(ids) - 1
                  and [event["position"] for event in body["events"]]
                  == list(range(body["from"], body["to"] + 1))
                  and [event["id"] for event in body["events"]] == ids, f"positions: {body}")
            with lock:
                acknowledged.extend((event["position"], event["id"]) for event in body["events"])
        link.close()

    threads = [threading.Thread(target=record, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for turn in range(5):
        done = record_notes(binary, store, json.dumps(note(f"beside {turn}")) + "\n")
        check(done.returncode == 0, f"the command line records beside the daemon: {done.stderr}")
    for thread in threads:
        thread.join()
    there = {record["n"]: record for record in logged(binary, store)}
    right = [there.get(position, {}).get("id") == identity for position, identity in acknowledged]
    check(all(right), f"each of {len(right)} acknowledged events is where it was said to be")
    actors = {there[position]["actor"] for position, _ in acknowledged}
    check(actors == {"recorder-1"}, f"the actor is the token's: {actors}")
    versions = [record["version"] for record in there.values()
                if record["stream"] == "territory/t"]
    check(versions == list(range(1, len(versions) + 1)), "versions without a gap")


def again(address, token):
    """The same ids again: confirmed, not recorded; other content or only some of them: 409."""
    drafts = with_ids(3, "again")
    first = posted(address, token, drafts)
    check(first[0] == 201, f"the first time: {first}")
    status, body, _ = posted(address, token, drafts)
    check(status == 200 and body["recorded"] == 0 and body["ids"] == first[1]["ids"]
          and [event["position"] for event in body["events"]]
          == [event["position"] for event in first[1]["events"]], f"the same again: {body}")
    other = [*drafts[:2], {**drafts[2], "data": {"text": "something else"}}]
    for given in [other, [*drafts, note("new", id=str(uuid.uuid4()))]]:
        status, body, _ = posted(address, token, given)
        check(status == 409 and body["errors"], f"a conflict of ids: {status} {body}")


def cut_and_again(binary, store, address, token):
    """Connections cut right after sending, or in mid-body: the retry settles it, once."""
    before, given = len(logged(binary, store)), []
    for turn in range(60):
        drafts = with_ids(random.choice([1, 4]), f"cut {turn}")
        given += [draft["id"] for draft in drafts]
        body = json.dumps(drafts).encode()
        head = (f"POST /api/v1/events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer {token}\r\n"
                f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n").encode()
        link = connect(address)
        sent = head + body
        link.sendall(sent[:len(head) + random.randint(0, len(body))] if turn % 3 == 0 else sent)
        if turn % 2:
            link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        time.sleep(random.choice([0, 0.002]))
        link.close()
        status, answer, _ = posted(address, token, drafts)
        check(status in (200, 201) and answer["ids"] == [draft["id"] for draft in drafts],
              f"the retry after a cut: {status} {answer}")
    after = [record["id"] for record in logged(binary, store)[before:]]
    check(sorted(after) == sorted(given), f"{len(given)} given, {len(after)} recorded, each once")


SPOILED = [
    ("an unknown field", [{"type": "note.added", "subject": "territory/t", "data": {"txt": "a"}}]),
    ("an unknown type", [{"type": "note.adde", "subject": "territory/t", "data": {}}]),
    ("no subject of that name", [note("a", subject="territory/x")]),
    ("a text that is a number", [note(7)]),
    ("an empty text", [note("")]),
    ("a text of 10,001", [note("x" * 10_001)]),
    ("a subject that is none", [note("a", subject="T/t")]),
    ("a date that is none", [note("a", on="yesterday")]),
    ("a date to come", [note("a", on="2999")]),
    ("a visibility that is none", [note("a", visibility="secret")]),
    ("an id that is none", [note("a", id="1")]),
    ("an expected version that is none", [note("a", expect="x")]),
    ("an unknown key", [note("a", colour="red")]),
    ("no data", [{"type": "note.added", "subject": "territory/t"}]),
    ("the second of three", [note("a"), note(""), note("c")]),
    ("two of three", [note(""), note("b"), {"type": "x", "subject": "y", "data": {}}]),
    ("registered twice", [{"type": "territory.registered", "subject": "territory/t",
                           "data": {"name": "T", "kind": "stadt"}}]),
    ("another version", [note("a", expect=1)]),
    ("a new stream that is not new", [note("a", expect="none")]),
]
CONFLICTS = {"another version", "a new stream that is not new"}


def told(items):
    """What findings say, in an order of their own: place, expected, found, and the sentence."""
    found = []
    for item in items:
        sentence, expected = item.get("message", item.get("detail")), item.get("expected")
        # The command line repeats the sentence where nothing else was expected.
        found.append(([item.get("line"), item.get("field"), item.get("found"),
                       None if expected == sentence else expected], sentence))
    return sorted(found, key=str)


def same(theirs, ours):
    """A problem's sentence may go on where the command line has a suggestion of its own."""
    return len(theirs) == len(ours) and all(
        their[0] == our[0] and their[1].startswith(our[1]) for their, our in zip(theirs, ours))


def findings(binary, store, address, token):
    """409 and 422 carry the findings of `record --dry-run`, and record nothing."""
    before = len(logged(binary, store))
    for name, drafts in SPOILED:
        lines = "".join(json.dumps(draft) + "\n" for draft in drafts)
        dry = run(binary, "record", "--store", store, "--file", "-", "--each", "--dry-run",
                  "--format", "json", stdin=lines)
        said = [json.loads(line) for line in dry.stdout.splitlines()]
        ours = told([item for answer in said for item in answer.get("errors", [])])
        check(dry.returncode == 65 and ours, f"{name}: the command line: {dry.returncode}")
        expected = 409 if name in CONFLICTS else 422
        for kind, body in [("application/json", json.dumps(drafts)),
                           ("application/x-ndjson", lines)]:
            status, problem, fields = posted(address, token, body, kind)
            check(status == expected and fields["Content-Type"] == "application/problem+json",
                  f"{name} as {kind}: {status}, expected {expected}: {problem}")
            theirs = told(problem.get("errors", []))
            check(same(theirs, ours),
                  f"{name} as {kind}: {theirs}, by the command line {ours}")
    check(len(logged(binary, store)) == before, "what is refused is not recorded")


def rights(binary, store, address, token):
    reader, _ = new_token(binary, store, "reader-1", "reader", "internal")
    time.sleep(0.6)
    status, _, _ = posted(address, reader, note("a"))
    check(status == 403, f"a reader does not record: {status}")
    for wrong in [None, "wm_" + "A" * 43, token[:-1], token + "A"]:
        status, _, _ = posted(address, wrong, note("a"))
        check(status == 401, f"without a token nobody records: {status}")
    status, body, _ = posted(address, token, note("a", actor="somebody"))
    check(status == 422 and body["errors"][0]["field"] == "actor", f"a draft's actor: {body}")


class Writer(threading.Thread):
    """Posts until each of its drafts is acknowledged, through as many daemons as it takes."""

    def __init__(self, address, token, stop):
        super().__init__()
        self.address, self.token, self.stop = address, token, stop
        self.acknowledged, self.given, self.retries, self.problems = [], [], 0, []

    def run(self):
        while not self.stop.is_set():
            drafts = with_ids(random.choice([1, 1, 3]), "kill")
            self.given.append([draft["id"] for draft in drafts])
            while not self.stop.is_set():
                with contextlib.suppress(OSError, http.client.HTTPException, ValueError):
                    status, body, _ = posted(self.address, self.token, drafts, timeout=10)
                    if status in (200, 201):
                        self.acknowledged += body["ids"]
                        break
                    if status != 503:
                        self.problems.append((status, body))
                        break
                self.retries += 1
                time.sleep(0.02)


def killed(binary, store, token, rounds):
    """SIGKILL under load and a new daemon on the same port, again and again."""
    port = str(free_ports(1)[0])
    process, address = started_daemon(binary, store, "--port", port)
    stop = threading.Event()
    writers = [Writer(address, token, stop) for _ in range(THREADS)]
    for writer in writers:
        writer.start()
    for _ in range(rounds):
        time.sleep(random.uniform(0.05, 0.5))
        process.kill()
        process.wait()
        process, address = started_daemon(binary, store, "--port", port)
    time.sleep(0.5)
    stop.set()
    for writer in writers:
        writer.join()
    process.terminate()
    check(process.wait(timeout=15) == 0, "the last daemon stops")
    found = [record["id"] for record in logged(binary, store)]
    check(len(found) == len(set(found)), "nothing is there twice")
    acknowledged = {identity for writer in writers for identity in writer.acknowledged}
    lost = acknowledged - set(found)
    check(not lost, f"{len(lost)} of {len(acknowledged)} acknowledged events are lost")
    batches = [batch for writer in writers for batch in writer.given]
    torn = [batch for batch in batches if len(set(batch) & set(found)) not in (0, len(batch))]
    check(not torn, f"{len(torn)} batches are there in part")
    problems = [problem for writer in writers for problem in writer.problems]
    check(not problems, f"answers while daemons die: {problems[:3]}")
    retries = sum(writer.retries for writer in writers)
    check(acknowledged and retries, f"{len(acknowledged)} acknowledged, {retries} retries")
    check(run(binary, "verify", "--store", store).returncode == 0, "the log is whole")
    print(f"recording_http: {rounds} daemons killed, {len(acknowledged)} events acknowledged, "
          f"{retries} retries, {len(lost)} lost")


def run_checks(binary):
    random.seed(int(os.environ.get("SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        token, _ = new_token(binary, store, "recorder-1", "recorder", "internal")
        with daemon(binary, store) as address:
            together(binary, store, address, token)
            again(address, token)
            cut_and_again(binary, store, address, token)
            findings(binary, store, address, token)
            rights(binary, store, address, token)
        killed(binary, store, token, int(os.environ.get("ROUNDS", "8")))
