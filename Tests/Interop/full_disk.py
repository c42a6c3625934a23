"""A disk that fills up in the middle of a batch, at a new segment and in a recovery: recording
says so and leaves the log as it was, reading and serving go on, and once there is room recording
goes on without anything being started again."""
import errno
import json
import os
import re
import time

from http_answers import ask
from support import (
    check, daemon, log_bytes, nearly_full_segment, notes, record_notes, remount, run, segments,
    small_disk, with_territory)


def fill(folder, leaving):
    """Takes all room but so many bytes, and gives them back once everything is taken."""
    spare = [os.path.join(folder, name) for name in ("spare", "filler")]
    with open(spare[0], "wb") as file:
        file.write(bytes(leaving))
    with open(spare[1], "wb", buffering=0) as file:
        try:
            while file.write(bytes(1 << 16)):
                pass
        except OSError as error:
            check(error.errno == errno.ENOSPC, f"the disk fills up: {error}")
    os.remove(spare[0])


def refused(done, what):
    check(done.returncode == 74, f"{what}: ends with 74: {done.returncode} {done.stderr[:300]}")
    said = "disk is full" in done.stderr and "Make room" in done.stderr
    check(said, f"{what}: says so: {done.stderr[:300]}")


def goes_on(binary, store, events, what):
    """Everything that only reads works on a full disk too."""
    shown = run(binary, "show", "chronicle", "--store", store)
    check(shown.returncode == 0, f"{what}: showing goes on: {shown.stderr}")
    verified = run(binary, "verify", "--store", store, "--format", "json")
    check(verified.returncode == 0, f"{what}: the log is whole: {verified.stdout}")
    found = json.loads(verified.stdout)["events"] if verified.stdout else verified.stderr
    check(found == events, f"{what}: the log has {events} events: {found}")
    return found


def records(binary, store, events, drafts, what):
    again = record_notes(binary, store, drafts)
    check(again.returncode == 0, f"{what}: recording goes on: {again.stderr[:300]}")
    goes_on(binary, store, events + drafts.count("\n"), what)


def event_by_event(binary):
    with small_disk("size=256k") as folder:
        if not folder:
            return False
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        events = 1
        for _ in range(400):
            before = log_bytes(store)
            last = record_notes(binary, store, notes(1, 3000))
            if last.returncode != 0:
                break
            events += 1
        refused(last, "event by event")
        check(log_bytes(store) == before, "event by event: the log is as it was")
        goes_on(binary, store, events, "event by event")
        check(remount(folder, "size=1m"), "room is made")
        records(binary, store, events, notes(1, 3000), "event by event, with room")
    return True


def mid_batch(binary):
    """The write of a batch ends in its middle, at a different byte each time."""
    with small_disk("size=4m") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        batch = notes(300, 9000)
        events = 1
        for leaving in (4096, 65536, 1 << 20, 2 << 20):
            what = f"in mid-batch with {leaving} bytes left"
            fill(folder, leaving)
            before = log_bytes(store)
            refused(record_notes(binary, store, batch), what)
            check(log_bytes(store) == before, f"{what}: the log is byte for byte as it was")
            check(os.listdir(os.path.join(store, "log")) == segments(store),
                  f"{what}: and nothing lies beside it")
            goes_on(binary, store, events, what)
            # What fits is recorded although the batch before did not fit.
            records(binary, store, events, notes(1, 100), f"{what}, one that fits")
            events += 1
            os.remove(os.path.join(folder, "filler"))
        check(remount(folder, "size=8m"), "room is made")
        records(binary, store, events, batch, "the batch, with room")


def group_by_group(binary):
    """With --each, the groups before the full disk stay, and the answer tells of them."""
    with small_disk("size=4m") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        done = record_notes(binary, store, notes(8000, 400), "--each")
        refused(done, "group by group")
        verified = run(binary, "verify", "--store", store, "--format", "json")
        check(verified.returncode == 0, f"group by group: the log is whole: {verified.stdout}")
        events = json.loads(verified.stdout)["events"]
        check(events > 1000 and events % 1000 == 1, f"whole groups are there: {events}")
        goes_on(binary, store, events, "group by group")
        told(done, events - 1, "group by group")


def batch_by_batch(binary):
    """In a simulated store, drafts of several times of recording are several batches."""
    with small_disk("size=256k") as folder:
        store = os.path.join(folder, "store")
        check(run(binary, "init", "--store", store, "--simulated").returncode == 0, "init")
        drafts = run(binary, "generate", "--events", "2000", "--recorded").stdout
        done = record_notes(binary, store, drafts)
        refused(done, "batch by batch")
        stats = run(binary, "stats", "--store", store, "--format", "json")
        events = json.loads(stats.stdout)["events"]
        if events > 0:
            told(done, events, "batch by batch")


def told(done, events, what):
    """What was recorded before the disk was full is told, and not denied."""
    denied = "Nothing was recorded" in done.stderr
    check(not denied, f"{what}: {events} were recorded, but: {done.stderr[:300]}")
    digits = f"{events}|{events:,}"
    check(re.search(rf"\b({digits})\b", done.stdout[:200] + done.stderr),
          f"{what}: says that {events} were recorded: {done.stdout[:200]} {done.stderr[:300]}")


def new_segment(binary):
    """The next batch needs a new segment, and there is no room for its bytes."""
    with small_disk("size=80m") as folder:
        store = os.path.join(folder, "store")
        nearly_full_segment(binary, store)
        events, batch, what = 6501, notes(400, 9000), "no room for a new segment"
        fill(folder, 1 << 20)
        before = log_bytes(store)
        for _ in range(2):
            refused(record_notes(binary, store, batch), what)
            check(log_bytes(store) == before, f"{what}: the log is byte for byte as it was")
        goes_on(binary, store, events, what)
        os.remove(os.path.join(folder, "filler"))
        records(binary, store, events, batch, "a new segment, with room")
        check(len(segments(store)) == 2, f"and it is there: {segments(store)}")


def no_inode(binary):
    """There is room for bytes, but none for one more file."""
    with small_disk("size=80m,nr_inodes=7") as folder:
        # Root, store, format, head, LOCK, log and the first segment take all seven; `init` needs
        # no more, because it renames.
        store = os.path.join(folder, "store")
        nearly_full_segment(binary, store)
        before, batch = log_bytes(store), notes(400, 9000)
        for _ in range(2):
            refused(record_notes(binary, store, batch), "no inode for a new segment")
        check(log_bytes(store) == before, "no inode: the log is byte for byte as it was")
        check(len(segments(store)) == 1, "no inode: there is no new segment")
        goes_on(binary, store, 6501, "no inode")
        # A small event still fits into the old segment.
        records(binary, store, 6501, notes(1, 100), "no inode, one that fits")
        check(remount(folder, "nr_inodes=20"), "room for files is made")
        records(binary, store, 6502, batch, "with inodes")
        check(len(segments(store)) == 2, "with inodes: the new segment is there")


def tear(store, bytes_beyond):
    """What a recorder leaves that dies in the middle of its write."""
    path = os.path.join(store, "log", segments(store)[-1])
    with open(path, "rb") as file:
        line = file.read().splitlines()[0]
    with open(path, "ab") as file:
        file.write(line.ljust(bytes_beyond, b" ")[:bytes_beyond])


def recovery(binary):
    """A torn tail is set aside before it is cut, and there is no room to set it aside."""
    for options, room, beyond in (
            ("size=1m", "size=2m", 300_000), ("size=1m,nr_inodes=7", "nr_inodes=20", 100)):
        what = f"a recovery on a full disk ({options})"
        with small_disk(options) as folder:
            store = os.path.join(folder, "store")
            with_territory(binary, store)
            before = log_bytes(store)
            tear(store, beyond)
            if "nr_inodes" not in options:
                fill(folder, 8192)
            torn = log_bytes(store)
            for _ in range(2):
                refused(record_notes(binary, store, notes(1, 100)), what)
                check(log_bytes(store) == torn, f"{what}: nothing is cut that was not set aside")
            goes_on(binary, store, 1, what)
            check(remount(folder, room), "room is made")
            records(binary, store, 1, notes(1, 100), f"{what}, with room")
            check(log_bytes(store).startswith(before), f"{what}: what was there still is")


def public(name):
    """Notes that the daemon shows to everybody."""
    return notes(50, 900, name).replace('"subject"', '"visibility": "public", "subject"')


def serving(binary):
    """The daemon answers while recording fails, and shows what is recorded once it works again."""
    with small_disk("size=512k") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        with daemon(binary, store) as address:
            fill(folder, 4096)
            for _ in range(10):
                refused(record_notes(binary, store, public("refused")), "while serving")
                for path in ("/healthz", "/api/v1/events", "/", "/dashboards/overview"):
                    answer, body = ask(address, path)
                    check(answer.status == 200, f"a full disk, and {path} answers {answer.status}")
                    check(b"refused" not in body, f"{path} shows nothing that was refused")
            check(remount(folder, "size=2m"), "room is made")
            done = record_notes(binary, store, public("accepted"))
            check(done.returncode == 0, f"recording goes on beside the daemon: {done.stderr}")
            served = 0
            deadline = time.monotonic() + 10
            while served < 50 and time.monotonic() < deadline:
                _, body = ask(address, "/api/v1/events?limit=500")
                served = body.count(b"accepted")
                time.sleep(0.05)
            check(served == 50, f"the daemon serves it without being started again: {served}")


def run_checks(binary):
    if not event_by_event(binary):
        print("full_disk: no right to mount a small disk; left out")
        return
    mid_batch(binary)
    group_by_group(binary)
    batch_by_batch(binary)
    new_segment(binary)
    no_inode(binary)
    recovery(binary)
    serving(binary)
