"""Asks a daemon again and again on one connection: bystander.py HOST PORT TARGET. For each line of
its standard input it writes what it saw since the line before, as one line of JSON."""
import http.client
import json
import sys
import threading
import time

host, port, target = sys.argv[1], int(sys.argv[2]), sys.argv[3]
answered, waits, failures = threading.Condition(), [], []


def ask_all_the_time():
    link, first = http.client.HTTPConnection(host, port, timeout=30), None
    while True:
        begun = time.perf_counter()
        try:
            link.request("GET", target)
            answer = link.getresponse()
            seen = (answer.status, answer.read())
            first = first or seen
            failed = None if seen == first and seen[0] == 200 else f"{seen[0]}"
        except (OSError, http.client.HTTPException) as error:
            failed = repr(error)
            link.close()
        with answered:
            waits.append(time.perf_counter() - begun)
            if failed:
                failures.append(failed)
            answered.notify()
        time.sleep(0.004)


threading.Thread(target=ask_all_the_time, daemon=True).start()
for _ in sys.stdin:
    with answered:  # what is over in an instant is judged by the next request
        answered.wait_for(lambda: waits, timeout=30)
        ordered, failed = sorted(waits), failures[:3]
        waits.clear()
        failures.clear()
    if not ordered:
        ordered = [30.0]
    print(json.dumps({
        "asked": len(ordered), "failed": failed, "median": ordered[len(ordered) // 2],
        "late": ordered[len(ordered) * 99 // 100], "last": ordered[-1]}), flush=True)
