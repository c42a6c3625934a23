"""Event streams read by httpx and httpx-sse: every event once and in order, live, after a cut, and
through filters; the same as the other forms; nothing above the clearance; a revoked token and a
slow reader are told why they are dropped, while the others go on."""
import contextlib
import http.client
import json
import os
import random
import tempfile
import threading
import time

import httpx
import httpx_sse

from http_support import bearer, connect, frames, new_token, posted, read_to_end, request
from support import check, daemon, record_notes, run, started_daemon, with_territory

TARGET = "/api/v1/events"
STREAM = ("Accept", "text/event-stream")
IDLE = 300
# Shorter than the contract's 15 and 10 s, so that waiting for them is quick.
LIMITS = ["--limit", "heartbeat=2s", "--limit", "subscriberTime=2s"]
VISIBILITIES = ["public", "internal", "restricted"]


def base(address):
    return f"http://{address[0]}:{address[1]}"


@contextlib.contextmanager
def stream(address, token=None, seen=None, timeout=20, **query):
    """The events of a stream by httpx-sse; `seen` is the id of the last event seen."""
    fields = dict(bearer(token)) if token else {}
    if seen is not None:
        fields["Last-Event-ID"] = str(seen)
    with httpx.Client(base_url=base(address), timeout=timeout) as client:
        with httpx_sse.connect_sse(client, "GET", TARGET, params=query, headers=fields) as source:
            source.response.raise_for_status()
            # As a browser does: what has no data, such as a wish for when to come back, is none.
            yield (event for event in source.iter_sse() if event.data)


def listed(address, token=None, kind="application/x-ndjson", **query):
    """All events by pages, in another form."""
    found, fields = [], {"Accept": kind, **(dict(bearer(token)) if token else {})}
    with httpx.Client(base_url=base(address), timeout=20) as client:
        target, params = TARGET, {"limit": "500", **query}
        while target:
            answer = client.get(target, params=params, headers=fields)
            answer.raise_for_status()
            found += ([json.loads(line) for line in answer.text.splitlines()]
                      if kind == "application/x-ndjson" else answer.json())
            target, params = answer.links.get("next", {}).get("url"), None
    return found


def says_why(event):
    """Whether a frame is the last word of a stream, with a reason."""
    if not event or event.event != "dropped":
        return False
    told = json.loads(event.data)
    return bool(told.get("reason") or told.get("detail"))


def taken(events, count):
    """The next so many events of a stream."""
    return [event for _, event in zip(range(count), events)]


def note(text, visibility="public", subject="territory/t"):
    return {"type": "note.added", "subject": subject, "visibility": visibility,
            "data": {"text": text}}


def forms(address, token):
    """The stream, NDJSON and the batch tell the same events, with and without a token."""
    for who in [None, token]:
        lines = listed(address, who)
        batch = listed(address, who, "application/cloudevents-batch+json")
        with stream(address, who, after="0") as events:
            streamed = taken(events, len(lines))
        check(lines == batch, f"NDJSON and batch: {len(lines)} and {len(batch)} events")
        check([json.loads(event.data) for event in streamed] == lines,
              "the stream tells what NDJSON tells")
        ids = [int(event.id) for event in streamed]
        check(ids == [event["position"] for event in lines] == sorted(set(ids)),
              "the ids of the frames are the positions")
        check(all(event.event == "message" for event in streamed), "frames are messages")
    seen = {event.get("visibility") for event in listed(address)}
    check(seen == {"public"}, f"the public sees what is public: {seen}")


def filters(address, token):
    with stream(address, token, subject="territory/u", after="0") as events:
        known = len(listed(address, token, subject="territory/u"))
        found = [json.loads(event.data) for event in taken(events, known)]
        check(all(event["subject"] == "territory/u" for event in found), "only of a subject")
        begun = time.monotonic()
        posted(address, token, [note("other"), note("mine", subject="territory/u")])
        mine = json.loads(next(events).data)
        check(mine["data"]["text"] == "mine", f"the next of this subject: {mine}")
        check(time.monotonic() - begun < 5, "live events come at once")
    with stream(address, token, type="territory.registered", after="0") as events:
        found = [json.loads(event.data)["type"] for event in taken(events, 2)]
        check(found == ["territory.registered"] * 2, f"only of a type: {found}")
    every = listed(address, token)
    with stream(address, token, after="2") as events:
        check(json.loads(next(events).data) == every[2], "after a position")
    refused = httpx.get(base(address) + TARGET, headers={
        "Accept": "text/event-stream", "Last-Event-ID": "none"})
    check(refused.status_code == 400, f"a Last-Event-ID that is none: {refused.status_code}")


def resumed(address, token, seed):
    """Cut again and again while events are recorded: none is lost, none comes twice."""
    random.seed(seed)
    with stream(address, token, after="0") as events:
        last = int(taken(events, len(listed(address, token)))[-1].id)
    expected, stop = [], threading.Event()

    def record():
        while not stop.is_set():
            count = random.choice([1, 1, 1, 2, 20])
            drafts = [note(f"r{len(expected) + index}") for index in range(count)]
            status, _, _ = posted(address, token, drafts)
            check(status == 201, f"recording beside streams: {status}")
            expected.extend(draft["data"]["text"] for draft in drafts)

    recorder = threading.Thread(target=record)
    recorder.start()
    seen, cuts, end = [], 0, time.monotonic() + 4
    while time.monotonic() < end:
        with stream(address, token, seen=last) as events:
            for event in taken(events, random.randint(1, 40)):
                seen.append(json.loads(event.data)["data"]["text"])
                last = int(event.id)
        cuts += 1
    stop.set()
    recorder.join()
    with stream(address, token, seen=last) as events:
        for event in taken(events, len(expected) - len(seen)):
            seen.append(json.loads(event.data)["data"]["text"])
    check(seen == expected, f"after {cuts} cuts {len(seen)} of {len(expected)} events came once, "
          "each in its order")
    check(cuts >= 5, f"{cuts} cuts")


def hidden(binary, store, address, token):
    """A public subscriber sees no internal event, nor an internal one a restricted event."""
    mixed = [note(f"v{index}", VISIBILITIES[index % 3]) for index in range(30)]
    with stream(address) as public, stream(address, token) as internal:
        done = record_notes(binary, store, "".join(json.dumps(one) + "\n" for one in mixed))
        check(done.returncode == 0, f"recording mixed events: {done.stderr}")
        for events, allowed in [(public, ["public"]), (internal, VISIBILITIES[:2])]:
            wanted = [draft["data"]["text"] for draft in mixed
                      if draft["visibility"] in allowed]
            found = [json.loads(event.data)["data"]["text"]
                     for event in taken(events, len(wanted))]
            check(found == wanted, f"a subscriber of {allowed[-1]} sees {found}")


def revoked(binary, store, address):
    """A revoked token ends its streams with a reason, and no other."""
    gone, identity = new_token(binary, store, "leaver", "reader", "internal")
    time.sleep(1)
    with stream(address, after="0") as other, stream(address, gone, after="0") as events:
        taken(events, 1)
        taken(other, 1)
        ended = run(binary, "token", "revoke", identity, "--store", store)
        check(ended.returncode == 0, f"token revoke: {ended.stderr}")
        begun, last = time.monotonic(), None
        with contextlib.suppress(httpx.HTTPError):
            for last in events:
                pass
        check(says_why(last),
              f"a revoked token's stream ends with a reason: {last}")
        check(time.monotonic() - begun < 10, "within a moment")
        taken(other, 1)
    refused = httpx.get(base(address) + TARGET, headers=dict(bearer(gone)))
    check(refused.status_code == 401, f"and the token opens nothing: {refused.status_code}")


def turns(address, token, events, count):
    """Records large notes and reads them again; seconds a turn."""
    begun = time.monotonic()
    for turn in range(count):
        status, _, _ = posted(address, token, [
            note(f"{turn}-{index}".ljust(9000, "x")) for index in range(40)])
        check(status == 201, f"recording while one is slow: {status}")
        last = json.loads(taken(events, 40)[-1].data)["data"]["text"]
        check(last.startswith(f"{turn}-39"), "a subscriber that reads goes on")
    return (time.monotonic() - begun) / count


def slow_reader(address, token):
    """Who does not read is dropped with a reason, while the others get everything."""
    with contextlib.closing(connect(address, receive_buffer=4096)) as slow, stream(
            address, token, type="note.added") as events:
        quiet = turns(address, token, events, 8)
        slow.sendall(request("GET", TARGET + "?type=note.added", [STREAM, *bearer(token)]))
        beside = turns(address, token, events, 30)
        check(beside < 8 * quiet, f"a slow reader holds nobody up: {quiet} s, then {beside} s")
        # Its two seconds are over then; the last word is kept for it a while.
        time.sleep(4)
        data, ended = read_to_end(slow, 20)
        check(ended, "a slow reader's connection ends")
        tail = data[-400:]
        check(b"event: dropped" in tail and (b'"reason"' in tail or b'"detail"' in tail),
              f"and it is told why: {tail[-200:]!r}")


def many(address, token):
    """Hundreds who wait each get the next event."""
    links = []
    for _ in range(IDLE):
        link = connect(address)
        link.sendall(request("GET", TARGET + "?subject=territory/idle", [STREAM]))
        links.append(link)
    for link in links:
        head = link.recv(4096)
        check(b" 200 " in head[:20], f"one of {IDLE} subscribers: {head[:60]!r}")
    posted(address, token, {"type": "territory.registered", "subject": "territory/idle",
                            "visibility": "public", "data": {"name": "I", "kind": "stadt"}})
    begun, got = time.monotonic(), 0
    for link in links:
        data = b""
        with contextlib.suppress(TimeoutError):
            link.settimeout(10)
            while b"territory.registered" not in data:
                piece = link.recv(4096)
                if not piece:
                    break
                data += piece
        got += b"territory.registered" in data
        link.close()
    check(got == IDLE, f"{got} of {IDLE} subscribers got the event")
    check(time.monotonic() - begun < 10, "within a moment")


def heartbeat(address, said):
    """Comments come where nothing else does."""
    link = http.client.HTTPConnection(*address, timeout=25)
    link.request("GET", TARGET + "?subject=territory/none", headers=dict([STREAM]))
    for frame in frames(link.getresponse()):
        if "comment" in frame:
            said.append(time.monotonic())
            if len(said) == 3:
                break
    link.close()


def stopping(binary, store):
    """A daemon that stops tells its subscribers, and is gone in time."""
    process, address = started_daemon(binary, store, "--limit", "subscribers=1")
    with stream(address) as events:
        surplus = httpx.get(base(address) + TARGET, headers=dict([STREAM]))
        check(surplus.status_code == 503 and "retry-after" in surplus.headers,
              f"one subscriber above the limit: {surplus.status_code}")
        plain = httpx.get(base(address) + TARGET)
        check(plain.status_code == 200, "whoever does not follow is served")
        begun = time.monotonic()
        process.terminate()
        last = list(events)[-1:]
        check(last and says_why(last[0]),
              f"a daemon that stops tells its subscribers: {last}")
    check(process.wait(timeout=15) == 0 and time.monotonic() - begun < 10, "it stops in time")


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        token, _ = new_token(binary, store, "recorder-1", "recorder", "internal")
        with daemon(binary, store, *LIMITS) as address:
            said = []
            waiting = threading.Thread(target=heartbeat, args=(address, said))
            waiting.start()
            posted(address, token, {
                "type": "territory.registered", "subject": "territory/u",
                "visibility": "public", "data": {"name": "U", "kind": "stadt"}})
            status, _, _ = posted(address, token, [
                note(f"n{index}", VISIBILITIES[index % 2], f"territory/{'tu'[index % 3 == 0]}")
                for index in range(600)])
            check(status == 201, f"600 events at once: {status}")
            forms(address, token)
            filters(address, token)
            resumed(address, token, int(os.environ.get("SEED", "1")))
            hidden(binary, store, address, token)
            revoked(binary, store, address)
            slow_reader(address, token)
            many(address, token)
            waiting.join()
            between = [later - earlier for earlier, later in zip(said, said[1:])]
            check(len(between) == 2 and all(1.5 < gap < 4 for gap in between),
                  f"a heartbeat each 2 s: {between}")
        stopping(binary, store)
