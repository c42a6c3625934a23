"""Several processes record at once while a daemon serves what they record."""
import concurrent.futures
import json

from http_answers import ask
from support import check, daemon, filled_store, run


def run_checks(binary):
    with filled_store(binary) as store, daemon(binary, store) as address:
        before = json.loads(run(binary, "stats", "--store", store, "--format", "json").stdout)["events"]

        def one(number):
            drafts = "".join(
                json.dumps({
                    "type": "note.added", "subject": "process/saalebogen", "on": "2026-01-01",
                    "visibility": "public", "data": {"text": f"Notiz {number}-{index}"}}) + "\n"
                for index in range(5))
            return run(binary, "record", "--store", store, "--file", "-", stdin=drafts)

        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            for done in pool.map(one, range(24)):
                check(done.returncode == 0, f"recording beside others: {done.stderr}")
        verified = run(binary, "verify", "--store", store)
        check(verified.returncode == 0, f"verify: {verified.stdout} {verified.stderr}")
        after = json.loads(run(binary, "stats", "--store", store, "--format", "json").stdout)["events"]
        check(after == before + 24 * 5, f"{before} + 120 events, found {after}")
        _, body = ask(address, f"/api/v1/events?after={before}&limit=500")
        served = json.loads(body)
        events = served if isinstance(served, list) else served.get("events", served.get("items", []))
        check(len(events) == 120, f"the daemon serves what the others recorded: {len(events)}")
        texts = [event["data"]["text"] for event in events]
        whole = all(
            len({text.split("-")[0] for text in texts[start:start + 5]}) == 1
            for start in range(0, len(texts), 5))
        check(whole, "batches of several processes never interleave")
