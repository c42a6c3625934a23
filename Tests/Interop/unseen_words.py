"""What is not public shows nowhere without a token. Every event type that takes text is recorded
with words nobody can guess, internal and restricted, on public subjects and on hidden ones. Then
every route, in every format and language and with every kind of parameter, must answer byte for
byte what it answered before: status, fields, ETag and body, so no word, count or position of it.
Errors, the event stream, the OpenAPI document and the access log are among them."""
import itertools
import json
import os
import re
import secrets
import socket
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

from hidden_events import BASE, HIDDEN
from http_support import asked, bearer, connect, new_token, request
from openapi_targets import Places, document
from support import check, daemon, run

# Recorded by commands of their own, on an event that is hidden already.
BY_COMMAND = {"event.retracted", "event.redacted"}
LEVELS = {"i": "internal", "r": "restricted"}
FORMS = ["json", "txt", "md", "csv", "html"]


def word():
    """Letters only, for a search in any form; a word of these nobody writes by chance."""
    return "zq" + "".join(secrets.choice("bcdfghjklmnpqrstvwxz") for _ in range(14))


class Hidden:
    """The drafts, and the words in them."""

    def __init__(self):
        self.words, self.amounts, self.ids = [], [], []
        self.public = [self.draft(*draft, "public") for draft in BASE]
        self.drafts = []
        for number, (before, kind, subject, data) in enumerate(HIDDEN):
            for letter, level in LEVELS.items():
                suffix = f"{letter}{number}"
                for draft in before:
                    self.public.append(self.draft(*draft, "public", suffix))
                self.drafts.append(self.draft(kind, subject, data, level, suffix))

    def draft(self, kind, subject, data, visibility, suffix=""):
        text = json.dumps({"type": kind, "subject": subject, "data": data,
                           "visibility": visibility}).replace("$s", suffix)
        for mark, made, kept in [("$w", word, self.words), ("$k", word, self.ids),
                                 ("$a", self.amount, self.amounts)]:
            while mark in text:
                kept.append(made())
                text = text.replace(mark, kept[-1], 1)
        return json.loads(text)

    @staticmethod
    def amount():
        return str(7_000_000 + secrets.randbelow(2_999_999))

    def found_in(self, content):
        """Words of ours in some bytes, in whatever form an amount is written."""
        text = content.decode("utf-8", "replace").lower()
        digits = re.sub(r"(?<=[0-9])[.,\s\u00a0\u202f'](?=[0-9])", "", text)
        return ([one for one in self.words + self.ids if one in text]
                + [one for one in self.amounts if one in digits])


def texts_of_catalogue(binary):
    """The fields of each event type that take free text."""
    schema = json.loads(run(binary, "catalog", "--format", "json").stdout)["$defs"]
    found = {}
    for kind, one in schema.items():
        fields = one.get("properties", {}).get("data", {}).get("properties", {})
        for name, field in fields.items():
            forms = [field, *field.get("anyOf", [])]
            if any(form.get("type") == "string" and not {"pattern", "enum", "format"} & set(form)
                   for form in forms):
                found.setdefault(kind, set()).add(name)
    return found


def covers_catalogue(binary):
    """A new type or field of text must come into the table, or this fails."""
    given = {}
    for _, kind, _, data in HIDDEN:
        given.setdefault(kind, set()).update(
            name for name, value in data.items() if isinstance(value, str) and "$w" in value)
    for kind, fields in texts_of_catalogue(binary).items():
        if kind not in BY_COMMAND:
            missing = fields - given.get(kind, set())
            check(not missing, f"{kind} is recorded with words in {missing}")


def targets(address, hidden):
    """What is asked: every template with public and with hidden ids, and all its parameters."""
    places, found = Places(address), []
    for template, operations in document(address)["paths"].items():
        if "get" not in operations or template in (
                "/metrics", "/api/v1/checkpoint", "/api/v1/proof/{n}"):
            continue  # a checkpoint tells how many events there are: accepted
        found += places.targets(template)
    plain = list(found)
    collections = sorted({target.split("/")[3] for target in plain
                          if re.fullmatch(r"/api/v1/[a-z]+/[a-z0-9-]+", target)})
    subjects = {draft["subject"] for draft in hidden.public + hidden.drafts}
    plural = {"territory": "territories", "body": "bodies", "process": "processes"}
    for subject in sorted(subjects):
        category, identity = subject.split("/")
        if plural.get(category, category + "s") in collections:
            found.append(f"/api/v1/{plural.get(category, category + 's')}/{identity}")
        found += [f"/api/v1/events?subject={subject}", f"/api/v1/chain/{category}/{identity}",
                  f"/dashboards/{category}/{identity}",
                  f"/api/v1/why/{category}/{identity}/status",
                  f"/api/v1/why/{category}/{identity}/title"]
    for target in plain:
        joint = "&" if "?" in target else "?"
        for more in ["lang=de", "clearance=public", "asOf=2026", "knownAt=@5", "knownAt=2026",
                     "knownAt=@9999", "since=2020", "from=2000&to=2030", "limit=1", "limit=1000",
                     "policy=smallCell=1", "process=p", "nonsense=1", "clearance=restricted"]:
            found.append(f"{target}{joint}{more}")
        if target.startswith("/dashboards/"):
            path, _, query = target.partition("?")
            for form, language in itertools.product(FORMS, ["de", "en"]):
                found.append(f"{path}.{form}?{query}{'&' if query else ''}lang={language}")
    found += [f"/api/v1/events?type={kind}" for kind in sorted({d["type"] for d in hidden.drafts})]
    found += [f"/api/v1/events?after={n}&limit=1000" for n in (0, 1, 50, 100, 9999)]
    found += ["/no/such", "/dashboards/process/px", "/api/v1/measures/mx",
              "/dashboards/steering?process=pp", "/api/v1/kpis/history"]
    return list(dict.fromkeys(found))


def everything(address, all_targets):
    """Each answer, without its date."""
    def ask(target):
        kinds = [None]
        if target.startswith("/api/v1/events"):
            kinds = ["application/json", "application/x-ndjson"]
        answers = []
        for kind in kinds:
            answer = asked(address, "GET", target, [("Accept", kind)] if kind else [])
            fields = [field for field in answer.fields if field[0] != "date"]
            answers.append((answer.status, fields, answer.body))
        return target, answers
    with ThreadPoolExecutor(4) as pool:
        return dict(pool.map(ask, all_targets))


def streamed(address):
    """What an event stream without a token gives within half a second."""
    with connect(address) as link:
        link.sendall(request("GET", "/api/v1/events?after=0", [("Accept", "text/event-stream")]))
        data, end = b"", time.monotonic() + 0.5
        while time.monotonic() < end:
            link.settimeout(max(0.01, end - time.monotonic()))
            try:
                data += link.recv(1 << 16)
            except socket.timeout:
                break
    body = data.split(b"\r\n\r\n", 1)[-1]
    return b"".join(re.findall(rb"(?:id|data|event): [^\r\n]*\n", body))


def recorded(binary, store, drafts, what):
    lines = "".join(json.dumps(draft) + "\n" for draft in drafts)
    done = run(binary, "record", "--store", store, "--file", "-", stdin=lines)
    check(done.returncode == 0, f"{what}: {done.stderr[:2000]}")


def retracted_and_redacted(binary, store, hidden):
    """An internal note retracted with a word, and one redacted with a word."""
    for command in ["retract", "redact"]:
        note = hidden.draft("note.added", "process/p", {"text": "$w"}, "internal")
        recorded(binary, store, [note], "a note")
        lines = run(binary, "log", "--store", store).stdout.splitlines()
        hidden.words.append(word())
        done = run(binary, command, f"@{json.loads(lines[-1])['n']}", "--reason",
                   hidden.words[-1], "--store", store)
        check(done.returncode == 0, f"{command}: {done.stderr}")
        yield command


def compare(before, after, hidden, address):
    for target, answers in before.items():
        for old, new in zip(answers, after[target]):
            # The id that was asked for may come back in an error, for it came from the client.
            words = set(hidden.found_in(new[2] + repr(new[1]).encode())) - set(
                hidden.found_in(target.encode()))
            check(not words, f"{target} tells {words}")
            if check(old == new, f"{target} answers otherwise once something is hidden"):
                continue
            print("  fields", [field for field in new[1] if field not in old[1]], "body",
                  next((new[2][max(0, at - 60):at + 60] for at, pair in enumerate(
                      itertools.zip_longest(old[2], new[2])) if pair[0] != pair[1]), b""))


def run_checks(binary):
    covers_catalogue(binary)
    hidden = Hidden()
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        store, log = os.path.join(folder, "store"), os.path.join(folder, "access.log")
        check(run(binary, "init", "--store", store).returncode == 0, "init")
        recorded(binary, store, hidden.public, "public events")
        token, _ = new_token(binary, store, "chief", "administrator", "restricted")
        with daemon(binary, store, "--access-log", log) as address:
            every = targets(address, hidden)
            before, stream = everything(address, every), streamed(address)
            statuses = {answer[0] for answers in before.values() for answer in answers}
            check({200, 400, 403, 404} <= statuses, f"all kinds of answers: {statuses}")
            recorded(binary, store, hidden.drafts, "hidden events")
            retracting = retracted_and_redacted(binary, store, hidden)
            next(retracting)
            time.sleep(0.6)
            compare(before, everything(address, every), hidden, address)
            check(streamed(address) == stream and stream, "the stream tells the same")
            # A redaction changes tags; its words stay hidden all the same.
            check(next(retracting) == "redact", "a note is redacted")
            time.sleep(0.6)
            for target, answers in everything(address, every).items():
                words = {one for answer in answers for one in hidden.found_in(answer[2])}
                words -= set(hidden.found_in(target.encode()))
                check(not words, f"after a redaction {target} tells {words}")
            sees_with_a_token(address, token, hidden)
        with open(log, "rb") as file:
            content = file.read()
        check(len(content.splitlines()) > len(every), "the access log has every request")
        for secret in [*hidden.found_in(content), token]:
            check(secret.encode() not in content, f"the access log tells {secret}")
        check(b"?" not in content and b"127.0.0.1" not in content,
              "the access log has no query and no address")


def sees_with_a_token(address, token, hidden):
    """That the search finds: with a token for restricted events every word is there."""
    content = b""
    target = "/api/v1/events?limit=1000"
    while target:
        answer = asked(address, "GET", target, [("Accept", "application/x-ndjson"),
                                                *bearer(token)])
        content += answer.body
        link = re.search(r"<([^>]*)>; rel=\"next\"", answer.get("link", ""))
        target = link and link[1]
    seen = set(hidden.found_in(content))
    # A redacted note's text is gone for everybody.
    lost = set(hidden.words + hidden.ids + hidden.amounts) - seen
    check(len(lost) <= 1, f"with a token all words are seen, but {lost}")
