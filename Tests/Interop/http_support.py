"""What the checks of the daemon's protocol share: raw bytes out, every answer judged by h11 and by
the grammar, tokens, and a client that watches how long it waits meanwhile."""
import contextlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time

import h11

from support import check, run

HOST = b"Host: localhost\r\n"
FIELD = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+: [\t\x20-\x7e\x80-\xff]*")
STATUS_LINE = re.compile(rb"HTTP/1\.1 [1-5][0-9]{2} [\t\x20-\x7e]*")


class Answer:
    """One answer: status, fields in lower case in their order, body."""

    def __init__(self, status, fields, body, raw_head):
        self.status, self.fields, self.body, self.raw_head = status, fields, body, raw_head

    def get(self, name, default=None):
        """The value of a field, several joined by a comma."""
        found = [value for key, value in self.fields if key == name.lower()]
        return ", ".join(found) if found else default

    def __repr__(self):
        return f"<{self.status} {self.body[:160]!r}>"


class Malformed(Exception):
    """An answer that the grammar forbids."""


def judged(data, methods, ended):
    """All answers in some bytes, each read strictly by h11 and by the grammar of RFC 9112.

    `methods` are those of the requests in order, as far as they got an answer; `ended` tells
    whether the peer has closed, and that no answer may be cut short then."""
    answers, rest = [], data
    while rest:
        method = methods[min(len(answers), len(methods) - 1)]
        judge_head(rest)
        reader = h11.Connection(our_role=h11.CLIENT, max_incomplete_event_size=1 << 20)
        reader.send(h11.Request(method=method, target="/", headers=[("Host", "localhost")]))
        reader.send(h11.EndOfMessage())
        reader.receive_data(rest)
        if ended:
            reader.receive_data(b"")
        response, body = None, b""
        while True:
            event = reader.next_event()
            if event is h11.NEED_DATA:
                return answers
            if isinstance(event, h11.InformationalResponse):
                continue
            if isinstance(event, h11.Response):
                response = event
            elif isinstance(event, h11.Data):
                body += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                break
            else:
                raise Malformed(f"h11 reads {event!r}")
        fields = [(name.decode(), value.decode("latin-1")) for name, value in response.headers]
        head = rest.split(b"\r\n\r\n", 1)[0]
        answers.append(Answer(response.status_code, fields, body, head))
        judge_fields(answers[-1], method)
        rest = bytes(reader.trailing_data[0])
    return answers


def judge_head(data):
    """What h11 forgives: a line end of its own, a status line or field that is not one."""
    head, found, _ = data.partition(b"\r\n\r\n")
    if not found:
        return
    lines = head.split(b"\r\n")
    if not STATUS_LINE.fullmatch(lines[0]):
        raise Malformed(f"status line {lines[0]!r}")
    for line in lines[1:]:
        if not FIELD.fullmatch(line):
            raise Malformed(f"field {line!r}")


def judge_fields(answer, method):
    """Framing and the fields that every answer has."""
    names = [name for name, _ in answer.fields]
    for once in ["content-length", "transfer-encoding", "date", "content-type", "etag",
                 "cache-control", "vary", "connection"]:
        if names.count(once) > 1:
            raise Malformed(f"{once} comes {names.count(once)} times")
    if "content-length" in names and "transfer-encoding" in names:
        raise Malformed("a length and a transfer coding")
    if "date" not in names and answer.status >= 200:
        raise Malformed("no Date")
    if answer.status in (204, 304):
        if answer.body:
            raise Malformed(f"{answer.status} with a body")
        if answer.status == 204 and {"content-length", "transfer-encoding"} & set(names):
            raise Malformed("204 with framing")
    elif method == "HEAD":
        if answer.body:
            raise Malformed("HEAD with a body")
    elif not {"content-length", "transfer-encoding"} & set(names):
        raise Malformed("no framing: the body ends with the connection")


def connect(address, timeout=20, receive_buffer=None):
    link = socket.socket()
    if receive_buffer:
        link.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    link.settimeout(timeout)
    link.connect(address)
    link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return link


def read_to_end(link, seconds=10):
    """Everything that comes until the peer closes: the bytes, and whether it closed in time."""
    data, end = b"", time.monotonic() + seconds
    while True:
        link.settimeout(max(0.01, end - time.monotonic()))
        try:
            piece = link.recv(1 << 16)
        except (TimeoutError, socket.timeout):
            return data, False
        except ConnectionResetError:
            return data, True
        if not piece:
            return data, True
        data += piece


def exchanged(address, sent, methods=("GET",), half_close=False, seconds=10, wanted=None):
    """Sends bytes and judges what comes: the answers, and whether the connection was closed.

    Reads until the peer closes, or until so many answers are there as `wanted`."""
    with contextlib.closing(connect(address)) as link:
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            link.sendall(sent)
            if half_close:
                link.shutdown(socket.SHUT_WR)
        if wanted is None:
            data, ended = read_to_end(link, seconds)
            return judged(data, methods, ended), ended
        data, end = b"", time.monotonic() + seconds
        while True:
            answers = judged(data, methods, False)
            if len(answers) >= wanted:
                return answers, False
            link.settimeout(max(0.01, end - time.monotonic()))
            try:
                piece = link.recv(1 << 16)
            except (TimeoutError, ConnectionResetError):
                return answers, False
            if not piece:
                return judged(data, methods, True), True
            data += piece


def request(method, target, fields=(), body=b""):
    """The bytes of a request."""
    lines = [f"{method} {target} HTTP/1.1\r\n".encode(), HOST]
    lines += [f"{name}: {value}\r\n".encode() for name, value in fields]
    if body or method in ("POST", "PUT", "PATCH"):
        lines.append(f"Content-Length: {len(body)}\r\n".encode())
    return b"".join(lines) + b"\r\n" + body


def asked(address, method, target, fields=(), body=b"", seconds=20):
    """The one answer to a request, judged strictly."""
    fields = [*fields, ("Connection", "close")]
    answers, ended = exchanged(
        address, request(method, target, fields, body), [method], seconds=seconds)
    if len(answers) != 1 or not ended:
        raise Malformed(f"{method} {target}: {len(answers)} answers, closed: {ended}")
    return answers[0]


def posted(address, token, drafts, kind="application/json", timeout=30, connection=None):
    """Posts drafts with Python's client: status, body as JSON, fields."""
    link = connection or http.client.HTTPConnection(*address, timeout=timeout)
    body = drafts if isinstance(drafts, (bytes, str)) else json.dumps(drafts)
    fields = {"Content-Type": kind}
    if token:
        fields["Authorization"] = f"Bearer {token}"
    link.request("POST", "/api/v1/events", body, fields)
    answer = link.getresponse()
    content = answer.read()
    if not connection:
        link.close()
    return answer.status, json.loads(content or b"null"), dict(answer.getheaders())


def free_ports(count):
    links = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [link.getsockname()[1] for link in links]
    for link in links:
        link.close()
    return ports


def new_token(binary, store, actor, role="recorder", clearance="internal", *options):
    """A token's text and its id."""
    made = run(binary, "token", "add", actor, "--role", role, "--clearance", clearance,
               "--store", store, "--format", "json", *options)
    if not check(made.returncode == 0, f"token add: {made.returncode} {made.stderr}"):
        sys.exit("there are no tokens to go on with")
    answer = json.loads(made.stdout)
    return answer["token"], answer["id"]


def bearer(token):
    return [("Authorization", f"Bearer {token}")]


class Bystander:
    """A client in a process of its own that asks all the time and notes how long it waits."""
    PATIENCE = 5  # seconds; half of what a header may take

    def __init__(self, address, target="/healthz"):
        here = os.path.dirname(os.path.abspath(__file__))
        self.process = subprocess.Popen(
            [sys.executable, os.path.join(here, "bystander.py"), address[0], str(address[1]),
             target], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        time.sleep(1)
        self.baseline = self.since()

    def since(self):
        """What it saw since it was last asked: requests, failures, seconds waited."""
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def judge(self, what):
        """Checks that it was served all the while, and never waited as long as a time-out: what
        slower machines and busy ones do to the rest is not the daemon's doing."""
        seen = self.since()
        check(seen["asked"] > 0 and not seen["failed"],
              f"{what}: another client is served meanwhile: {seen}")
        check(seen["last"] < self.PATIENCE,
              f"{what}: another client waits no longer than {self.PATIENCE} s: {seen}, in quiet "
              f"{self.baseline}")
        return seen

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=10)


@contextlib.contextmanager
def bystander(address, target="/healthz"):
    one = Bystander(address, target)
    try:
        yield one
    finally:
        one.close()


def frames(response):
    """The frames of an event stream, as they come; a comment is a frame of its own."""
    frame = {}
    while True:
        line = response.readline().decode()
        if not line:
            return
        line = line.rstrip("\r\n")
        if line.startswith(":"):
            yield {"comment": line}
        elif line:
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            frame[name] = frame[name] + "\n" + value if name in frame else value
        elif frame:
            yield frame
            frame = {}
