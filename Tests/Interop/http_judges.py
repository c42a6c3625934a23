"""Every answer of every route judged: by h11 strictly, by Python's http.client and by curl; GET,
HEAD, OPTIONS, wrong methods, 304, errors and POST, their framing and the fields they must have."""
import contextlib
import http.client
import json
import os
import subprocess
import tempfile

from http_support import (
    Malformed, asked, bearer, connect, exchanged, new_token, posted, request)
from openapi_targets import Places, document
from support import check, daemon, filled_store

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]
LENS = "Accept, Accept-Language, Authorization"
# Routes that only an administrator's token opens.
CLOSED = {"/metrics"}


def judged(address, method, target, fields=(), body=b""):
    """An answer, or `None` where h11 or the grammar does not take it."""
    try:
        return asked(address, method, target, fields, body)
    except (Malformed, OSError) as error:
        check(False, f"{method} {target}: {error!r}")
        return None


def lasting(answer, target):
    """The fields that do not change from request to request; figures for Prometheus do."""
    passing = ["date", "connection", *(["content-length"] if target in CLOSED else [])]
    return [field for field in answer.fields if field[0] not in passing]


def judge_body(answer, target):
    """The fields of a good answer."""
    what = f"{target}: {answer.status} {dict(answer.fields)}"
    kind = answer.get("content-type", "")
    check(kind, f"a media type: {what}")
    check(answer.get("x-content-type-options") == "nosniff", f"nosniff: {what}")
    cached = answer.get("cache-control", "")
    check("no-cache" in cached or "no-store" in cached, f"Cache-Control: {what}")
    if "no-store" not in cached:
        check(answer.get("etag"), f"an ETag: {what}")
        vary = {name.strip().lower() for name in answer.get("vary", "").split(",")}
        check("accept-language" in vary or "authorization" in vary, f"Vary: {what}")
    if kind.startswith("text/html"):
        check("default-src 'none'" in answer.get("content-security-policy", ""), f"CSP: {what}")
    if "json" in kind and "ndjson" not in kind and "seq" not in kind:
        with contextlib.suppress(ValueError):
            json.loads(answer.body)
            return
        check(False, f"JSON: {what} {answer.body[:100]!r}")


def judge_problem(answer, target, status, language=None):
    """A problem of RFC 9457, with every member that the contract names."""
    what = f"{target}: {answer.status} {answer.body[:200]!r}"
    held = check(answer.status == status, f"expected {status}, {what}")
    held &= check(answer.get("content-type") == "application/problem+json", f"a problem: {what}")
    if not held:
        return {}
    body = json.loads(answer.body)
    check(body["status"] == status and body["type"] and body["title"] and body["detail"],
          f"type, title, status, detail: {what}")
    check(set(body) <= {"type", "title", "status", "detail", "errors", "instance"},
          f"no other members: {what}")
    for item in body.get("errors", []):
        check(set(item) <= {"line", "field", "expected", "found", "detail"} and item["detail"],
              f"members of an error: {item}")
    check("no-store" in answer.get("cache-control", ""), f"errors are not stored: {what}")
    check(answer.get("content-language") == (language or "en"), f"language: {what}")
    return body


def judge_target(address, target, allowed, fields):
    """GET, HEAD, 304, OPTIONS and the wrong methods of a target."""
    first = judged(address, "GET", target, fields)
    if not first or not check(first.status == 200, f"GET {target}: {first}"):
        return
    judge_body(first, target)
    head = judged(address, "HEAD", target, fields)
    if head:
        check(lasting(head, target) == lasting(first, target) and not head.body,
              f"HEAD {target} has the fields of GET: {head.fields} {first.fields}")
    judge_not_modified(address, target, fields, first)
    link = http.client.HTTPConnection(*address, timeout=20)
    link.request("GET", target, headers=dict(fields))
    answer = link.getresponse()
    same = answer.read() == first.body or "no-store" in first.get("cache-control", "")
    check(answer.status == 200 and same, f"http.client reads the same of {target}")
    link.close()
    options = judged(address, "OPTIONS", target)
    names = sorted({*allowed, "HEAD", "OPTIONS"})
    check(options and options.status == 204 and not options.body
          and sorted(options.get("allow", "").split(", ")) == names,
          f"OPTIONS {target}: {options} {options and options.fields}, expected {names}")
    for method in set(METHODS) - set(allowed):
        wrong = judged(address, method, target, fields)
        if wrong:
            judge_problem(wrong, f"{method} {target}", 405)
            check(sorted(wrong.get("allow", "").split(", ")) == names,
                  f"{method} {target} names Allow: {wrong.get('allow')}")


def judge_not_modified(address, target, fields, first):
    tag = first.get("etag")
    if not tag:
        return
    for method, condition in [("GET", tag), ("GET", "W/" + tag.removeprefix("W/")), ("GET", "*"),
                              ("GET", f'"other", {tag}'), ("HEAD", tag)]:
        again = judged(address, method, target, [*fields, ("If-None-Match", condition)])
        if not again or not check(again.status == 304, f"{target} for {condition}: {again}"):
            continue
        # RFC 9110, 15.4.5: the fields that a cache may need to refresh what it has.
        kept = ["etag", "cache-control", "vary"]
        check([again.get(name) for name in kept] == [first.get(name) for name in kept],
              f"304 of {target} repeats {kept}: {again.fields}")
        check(again.get("content-length") in (None, first.get("content-length")),
              f"304 of {target} states no other length: {again.fields}")
    other = judged(address, "GET", target, [*fields, ("If-None-Match", '"other"')])
    check(other and other.status == 200, f"{target} for another tag: {other}")


def judge_formats(address):
    """Each form of a dashboard and of the events, in both languages."""
    for suffix in ["json", "txt", "md", "csv", "html"]:
        for language in ["de", "en"]:
            target = f"/dashboards/process/saalebogen.{suffix}?lang={language}"
            answer = judged(address, "GET", target)
            if answer and check(answer.status == 200, f"{target}: {answer}"):
                judge_body(answer, target)
                check(answer.get("content-language") == language, f"{target}: its language")
    for kind in ["application/cloudevents-batch+json", "application/json",
                 "application/x-ndjson"]:
        answer = judged(address, "GET", "/api/v1/events?limit=3", [("Accept", kind)])
        if answer and check(answer.status == 200, f"events as {kind}: {answer}"):
            judge_body(answer, kind)
            check(answer.get("content-type", "").startswith(kind), f"events as {kind}")
    stream = [("Accept", "text/event-stream")]
    head = judged(address, "HEAD", "/api/v1/events", stream)
    check(head and head.status == 200
          and head.get("content-type", "").startswith("text/event-stream"),
          f"HEAD of the stream ends at once: {head} {head and head.fields}")
    with contextlib.closing(connect(address)) as link:
        link.sendall(request("GET", "/api/v1/events?after=1", stream))
        begun = link.recv(1 << 16).lower()
        check(b"transfer-encoding: chunked\r\n" in begun and b"cache-control: no-" in begun
              and b"content-length" not in begun, f"the stream is chunked: {begun[:300]!r}")


def judge_errors(address):
    asked_for = [
        ("GET", "/no/such/route", 404, ()), ("GET", "/dashboards/nonsense", 404, ()),
        ("GET", "/dashboards/process/saalebogn", 404, ()),
        ("GET", "/api/v1/measures/none", 404, ()), ("GET", "/api/v1/kpis/none", 404, ()),
        ("GET", "/api/v1/measures?limit=x", 400, ()), ("GET", "/api/v1/measures?nope=1", 400, ()),
        ("GET", "/api/v1/events?after=-1", 400, ()), ("GET", "/api/v1/events?type=x", 400, ()),
        ("GET", "/dashboards/steering?asOf=yesterday", 400, ()),
        ("GET", "/dashboards/steering?clearance=restricted&process=saalebogen", 403, ()),
        ("GET", "/dashboards/overview", 406, [("Accept", "image/png")]),
        ("GET", "/api/v1/kpis", 401, bearer("wm_" + "A" * 43)),
        ("GET", "/api/v1/kpis", 401, [("Authorization", "Basic YTpi")]),
        ("GET", "/metrics", 401, ()), ("POST", "/api/v1/events", 401, ())]
    for method, target, status, fields in asked_for:
        for language in ["de", "en"]:
            answer = judged(address, method, target, [*fields, ("Accept-Language", language)])
            if not answer:
                continue
            judge_problem(answer, target, status, language)
            if status == 401:
                check(answer.get("www-authenticate", "").lower().startswith("bearer"),
                      f"{target}: 401 names the scheme: {answer.fields}")


def judge_posts(address, token):
    draft = {"type": "note.added", "subject": "process/saalebogen", "data": {"text": "Notiz"}}
    good = json.dumps(draft).encode()
    kind = ("Content-Type", "application/json")
    answer = judged(address, "POST", "/api/v1/events", [kind, *bearer(token)], good)
    if answer and check(answer.status == 201, f"POST: {answer}"):
        check(answer.get("location", "").startswith("/api/v1/events?"), f"{answer.fields}")
        check("no-store" in answer.get("cache-control", ""), f"POST is not stored: {answer.fields}")
        body = json.loads(answer.body)
        check(body["recorded"] == 1 and body["from"] == body["to"]
              and body["events"][0]["id"] == body["ids"][0], f"POST: {body}")
        where = judged(address, "GET", answer.get("location"), bearer(token))
        check(where and [event["id"] for event in json.loads(where.body)] == body["ids"],
              f"Location leads to what was recorded: {where}")
    for fields, content, status in [
            ([kind], b"{}", 422), ([kind], b"", 400), ([kind], b"[]", 422),
            ([kind], b"{", 422), ([kind], b"\xff", 422), ([], good, 415),
            ([("Content-Type", "text/plain")], good, 415),
            ([kind, ("Content-Encoding", "gzip")], good, 415)]:
        wrong = judged(address, "POST", "/api/v1/events", [*fields, *bearer(token)], content)
        if wrong:
            judge_problem(wrong, f"POST {fields} {content[:20]!r}", status)


def curl(*words, stdin=None):
    """The status that curl tells, the version of HTTP, and the body."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "body")
        done = subprocess.run(
            ["curl", "-sS", "--max-time", "20", "-o", out, "-w",
             "%{http_code} %{http_version} %{num_connects} %{time_total}", *words],
            capture_output=True, input=stdin)
        body = b""
        with contextlib.suppress(FileNotFoundError), open(out, "rb") as file:
            body = file.read()
    said = done.stdout.decode().split()
    if done.returncode != 0 or len(said) != 4:
        check(False, f"curl {words}: {done.returncode} {done.stderr.decode()}")
        return 0, "", "", 99.0, body
    return int(said[0]), said[1], said[2], float(said[3]), body


def judge_with_curl(address, targets, fields, token):
    base = f"http://{address[0]}:{address[1]}"
    given = [word for name, value in fields for word in ("-H", f"{name}: {value}")]
    for target in targets:
        for more in [[], ["--http1.0"], ["-I"]]:
            status, version, _, _, body = curl(base + target, *given, *more)
            check(status == 200 and version in ("1.1", "1"), f"curl {more} {target}: {status}")
            check(body, f"curl {more} {target} reads something")
    status, _, _, _, _ = curl("--path-as-is", f"{base}/dashboards/../healthz")
    check(status == 400, f"curl --path-as-is: {status}")
    kind = ["-H", "Content-Type: application/x-ndjson", "-H", f"Authorization: Bearer {token}"]
    draft = {"type": "note.added", "subject": "process/saalebogen", "data": {"text": "n" * 9000}}
    many = "".join(json.dumps(draft) + "\n" for _ in range(200)).encode()
    # Above a mebibyte curl asks first whether it may send; without the interim answer it waits.
    url = f"{base}/api/v1/events"
    for more in [["-X", "POST", "-T", "-"], ["--data-binary", "@-"]]:
        status, _, _, took, body = curl(url, *kind, "--expect100-timeout", "15", *more, stdin=many)
        check(status == 201, f"curl {more}: {status} {body[:200]!r}")
        check(took < 10, f"curl {more} hears 100 Continue, {took:.1f} s")
        check(status == 201 and json.loads(body)["recorded"] == 200, f"curl {more}: all recorded")
    more = ["-H", "Expect: 200-ok", "--data-binary", "x"]
    check(curl(url, *kind, *more)[0] == 417, "an expectation that nobody knows")
    two = subprocess.run(
        ["curl", "-sS", "-w", "%{num_connects}\n", f"{base}/healthz", f"{base}/healthz",
         "-o", "/dev/null", "-o", "/dev/null"], capture_output=True, text=True)
    check(two.stdout.split() == ["1", "0"], f"curl keeps the connection: {two.stdout}")


def run_checks(binary):
    with filled_store(binary) as store:
        token, _ = new_token(binary, store, "recorder-1", "recorder", "internal")
        chief, _ = new_token(binary, store, "chief", "administrator", "restricted")
        with daemon(binary, store) as address:
            places, every = Places(address), []
            paths = document(address)["paths"]
            for template, operations in paths.items():
                allowed = [name.upper() for name in operations if name.upper() in METHODS]
                fields = bearer(chief) if template in CLOSED else []
                for target in places.targets(template) if "GET" in allowed else []:
                    judge_target(address, target, allowed, fields)
                    every.append((target, fields))
            check(len(every) >= len(paths) - len(places.empty),
                  f"{len(every)} targets of {len(paths)} paths, {len(places.empty)} of them empty")
            judge_formats(address)
            judge_errors(address)
            judge_posts(address, token)
            status, _, _ = posted(address, token, {"type": "x"})
            check(status == 422, f"http.client posts: {status}")
            private = judged(address, "GET", "/api/v1/kpis", bearer(token))
            check(private and "private" in private.get("cache-control", ""),
                  f"with a token an answer is private: {private and private.fields}")
            # One connection, all of them one after another, as h11 reads them.
            sent = b"".join(request("GET", target, fields) for target, fields in every)
            answers, _ = exchanged(address, sent, wanted=len(every), seconds=30)
            check([answer.status for answer in answers] == [200] * len(every),
                  f"all on one connection: {len(answers)} answers")
            open_targets = [target for target, fields in every if not fields]
            judge_with_curl(address, open_targets[::4], [], token)
