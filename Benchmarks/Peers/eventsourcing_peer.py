#!/usr/bin/env python3
"""The `eventsourcing` package as a peer: its own SQLite recorder, on a file.

    eventsourcing_peer.py append DB --lines FILE --batch B --writers W --events N
    eventsourcing_peer.py scan DB
    eventsourcing_peer.py --version

Its recorder keeps (originator, version) unique and numbers the rows; it knows no id of an event
beyond that, so this check of the log has no counterpart here. It opens the file in WAL mode and
leaves `synchronous` at SQLite's default, FULL; that is checked before anything is measured.
"""

import argparse
import importlib.metadata
import json
import sys
import threading
import time
import uuid

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

FULL = 2
PAGE = 10_000


def recorder_at(path, writers):
    # Writers wait for one another in SQLite, so give them time.
    datastore = SQLiteDatastore(path, lock_timeout=600, pool_size=writers, pool_timeout=600)
    with datastore.transaction(commit=False) as cursor:
        cursor.execute("PRAGMA synchronous")
        if cursor.fetchone()[0] != FULL:
            sys.exit("eventsourcing: its SQLite does not sync every commit")
        cursor.execute("PRAGMA journal_mode")
        if cursor.fetchone()[0] != "wal":
            sys.exit("eventsourcing: no WAL")
    return SQLiteApplicationRecorder(datastore)


def events_from(path, count):
    """The first `count` lines as (originator, type, line without its end)."""
    events = []
    with open(path, "rb") as lines:
        for line in lines:
            if len(events) == count:
                break
            record = json.loads(line)
            originator = uuid.uuid5(uuid.NAMESPACE_URL, record["stream"])
            events.append((originator, record["type"], line.rstrip(b"\n")))
    if len(events) < count:
        sys.exit(f"{path} has fewer than {count} lines")
    return events


def shared_out(events, writers):
    """The events of each writer: every stream belongs to the one that had the fewest by then."""
    sizes = {}
    for originator, _, _ in events:
        sizes[originator] = sizes.get(originator, 0) + 1
    loads, owners = [0] * writers, {}
    for originator, size in sizes.items():
        owner = min(range(writers), key=loads.__getitem__)
        loads[owner] += size
        owners[originator] = owner
    shares = [[] for _ in range(writers)]
    for event in events:
        shares[owners[event[0]]].append(event)
    return shares


def append(recorder, batch):
    """Determines the versions as an application does, from what is stored, and inserts."""
    versions, stored = {}, []
    for originator, topic, state in batch:
        version = versions.get(originator)
        if version is None:
            last = recorder.select_events(originator, desc=True, limit=1)
            version = last[0].originator_version if last else 0
        versions[originator] = version + 1
        stored.append(StoredEvent(originator, version + 1, topic, state))
    recorder.insert_events(stored)


def write_all(recorder, share, size, start, latencies):
    start.wait()
    for first in range(0, len(share), size):
        begin = time.perf_counter()
        append(recorder, share[first:first + size])
        latencies.append((time.perf_counter() - begin) * 1000)


def run_append(options):
    recorder = recorder_at(options.database, options.writers)
    recorder.create_table()
    events = events_from(options.lines, options.events)
    start = threading.Barrier(options.writers + 1)
    latencies, threads = [], []
    for share in shared_out(events, options.writers):
        # Appending to a list is atomic.
        words = (recorder, share, options.batch, start, latencies)
        threads.append(threading.Thread(target=write_all, args=words))
        threads[-1].start()
    start.wait()
    begin, processor = time.perf_counter(), time.process_time()
    for thread in threads:
        thread.join()
    seconds, processor = time.perf_counter() - begin, time.process_time() - processor
    recorder.datastore.close()
    # A writer that failed has told why on standard error, and its batches are missing here.
    expected = sum(-(-len(share) // options.batch)
                   for share in shared_out(events, options.writers))
    if len(latencies) != expected:
        sys.exit("eventsourcing: a writer failed")
    latencies.sort()

    def rank(part):
        return latencies[int((len(latencies) - 1) * part + 0.5)]

    return {
        "events": len(events), "batches": len(latencies), "seconds": seconds,
        "cpu": processor, "syncs": None,
        "bytes": sum(len(line) + 1 for _, _, line in events),
        "latencies": {"p50": rank(0.5), "p99": rank(0.99), "p999": rank(0.999)},
    }


def peak_mib():
    with open("/proc/self/status", encoding="ascii", errors="replace") as status:
        kib = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
    return int(kib) / 1024


def run_scan(options):
    recorder = recorder_at(options.database, 1)
    events = total = 0
    begin, processor = time.perf_counter(), time.process_time()
    while True:
        page = recorder.select_notifications(start=events + 1, limit=PAGE)
        events += len(page)
        total += sum(len(notification.state) + 1 for notification in page)
        if len(page) < PAGE:
            break
    seconds, processor = time.perf_counter() - begin, time.process_time() - processor
    recorder.datastore.close()
    return {"events": events, "scanSeconds": seconds, "scanCPU": processor, "bytes": total,
            "peakMiB": peak_mib()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--version", action="version",
                        version=importlib.metadata.version("eventsourcing"))
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("append")
    command.add_argument("database")
    command.add_argument("--lines", required=True)
    command.add_argument("--batch", type=int, default=1)
    command.add_argument("--writers", type=int, default=1)
    command.add_argument("--events", type=int, required=True)
    command.set_defaults(run=run_append)
    command = commands.add_parser("scan")
    command.add_argument("database")
    command.set_defaults(run=run_scan)
    options = parser.parse_args()
    print(json.dumps(options.run(options)))


if __name__ == "__main__":
    main()
