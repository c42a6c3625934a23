"""Asks the daemon with clients that are not ours, and lets h11 judge the bytes."""
import http.client
import json
import os
import socket
import subprocess
import tempfile

import h11

from support import PROCESSES, check, daemon, filled_store, run

COLLECTIONS = ["territories", "bodies", "processes", "fields", "needs", "goals", "measures",
               "milestones", "decisions", "dialogs", "outcomes", "suggestions", "funds",
               "applications", "indicators", "findings"]
BOARDS = ["overview", "steering", "measures", "goals", "dialogs", "coverage", "indicators",
          "evaluation", "chronicle", "gaps", "report"]


def ask(address, path, method="GET", headers=None):
    connection = http.client.HTTPConnection(*address, timeout=20)
    connection.request(method, path, headers=headers or {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def judged_by_h11(address, requests):
    """Sends requests on one connection, pipelined, and parses the answers with h11."""
    answers = []
    with socket.create_connection(address, timeout=20) as link:
        client = h11.Connection(our_role=h11.CLIENT)
        for method, path in requests:
            link.sendall(client.send(h11.Request(
                method=method, target=path, headers=[("Host", "localhost")])))
            link.sendall(client.send(h11.EndOfMessage()) or b"")
            status, body = None, b""
            while True:
                event = client.next_event()
                if event is h11.NEED_DATA:
                    client.receive_data(link.recv(65536))
                elif isinstance(event, h11.Response):
                    status = event.status_code
                elif isinstance(event, h11.Data):
                    body += bytes(event.data)
                elif isinstance(event, h11.EndOfMessage):
                    break
            answers.append((status, len(body)))
            client.start_next_cycle()
    return answers


def paths():
    found = ["/", "/dashboards", "/api/v1/catalog", "/healthz", "/api/v1/kpis", "/api/v1/events?limit=5"]
    found += [f"/api/v1/{name}" for name in COLLECTIONS]
    for process in PROCESSES:
        found.append(f"/dashboards/process/{process}")
        found.append(f"/api/v1/chain?process={process}")
        found += [f"/dashboards/{name}?process={process}" for name in BOARDS]
    return found


def run_checks(binary):
    with filled_store(binary) as store, daemon(binary, store) as address:
        every = paths()
        for path in every:
            answer, body = ask(address, path, headers={"Accept": "application/json"})
            if check(answer.status == 200, f"{path}: {answer.status} {body[:200]!r}"):
                json.loads(body)
            tag = answer.getheader("ETag")
            if tag:
                again, empty = ask(address, path, headers={
                    "Accept": "application/json", "If-None-Match": tag})
                check(again.status == 304 and not empty, f"{path}: {again.status} for its own ETag")
        for suffix in ["json", "txt", "md", "csv", "html"]:
            answer, body = ask(address, f"/dashboards/process/saalebogen.{suffix}")
            check(answer.status == 200 and body, f"suffix .{suffix}: {answer.status}")
        for status, _ in judged_by_h11(address, [("GET", path) for path in every]):
            check(status == 200, f"h11 reads {status}")
        heads = judged_by_h11(address, [("HEAD", path) for path in every[:10]])
        check(all(status == 200 and size == 0 for status, size in heads), "HEAD has no body")

        refused = [("/no/such/route", 404), ("/dashboards/nonsense", 404),
                   ("/dashboards/process/saalebogn", 404), ("/api/v1/measures?limit=x", 400),
                   ("/dashboards/steering?asOf=yesterday", 400)]
        for path, expected in refused:
            answer, body = ask(address, path)
            ok = answer.status == expected
            ok &= answer.getheader("Content-Type", "").startswith("application/problem+json")
            ok &= json.loads(body)["status"] == expected
            check(ok, f"{path}: {answer.status}, expected {expected}: {body[:200]!r}")
        answer, _ = ask(address, "/healthz", method="DELETE")
        check(answer.status == 405 and "GET" in answer.getheader("Allow", ""), "405 names Allow")
        answer, body = ask(address, "/api/v1/events?limit=3", headers={"Accept": "application/x-ndjson"})
        lines = [json.loads(line) for line in body.splitlines()]
        check(len(lines) == 3 and lines[0]["specversion"] == "1.0", "NDJSON of CloudEvents")
        answer, body = ask(address, "/dashboards/steering?process=saalebogen",
                           headers={"Accept": "image/png"})
        check(answer.status == 406, f"406 for image/png: {answer.status}")
        with tempfile.TemporaryDirectory() as folder:
            out = os.path.join(folder, "answer")
            done = subprocess.run(
                ["curl", "-sS", "-o", out, "-w", "%{http_code} %{num_connects}",
                 f"http://{address[0]}:{address[1]}/dashboards/overview.txt"],
                capture_output=True, text=True)
            check(done.stdout.startswith("200"), f"curl: {done.stdout} {done.stderr}")
        for process in PROCESSES:
            text, body = ask(address, f"/dashboards/process/{process}.json?lang=de")
            shown = run(binary, "show", "process", process, "--store", store, "--format", "json",
                        "--lang", "de", "--clearance", "public")
            ours, theirs = json.loads(shown.stdout or "{}"), json.loads(body)
            check(ours.get("sections") == theirs.get("sections"),
                  f"the daemon and the command line show the same of {process}")
