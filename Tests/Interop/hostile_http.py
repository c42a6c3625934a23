"""Clients that mean harm or are broken: smuggled requests, limits at the edge and one above, slow
senders and readers, floods. Each is refused or served as RFC 9112 says while another client gets
its answers all the while."""
import contextlib
import os
import socket
import threading
import time

import hostile_catalogue
from http_support import (
    HOST, Malformed, asked, bystander, connect, exchanged, judged, read_to_end, request)
from support import check, daemon, filled_store

# Short times, so that waiting for them is quick; a flood must not need thousands of sockets.
SMALL = ["connections=60", "headerTime=1s", "bodyTime=1s", "idleTime=3s", "writeTime=1s",
         "body=64KiB"]


def methods_of(sent):
    """The method of the first request; GET where there is none."""
    first = sent.lstrip(b"\r\n").split(b" ", 1)[0]
    return [first.decode() if first in (b"OPTIONS", b"POST", b"HEAD") else "GET", "GET"]


def refused(address, name, sent, statuses):
    try:
        answers, ended = exchanged(address, sent, methods_of(sent), seconds=10)
    except (Malformed, OSError) as error:
        return check(False, f"{name}: {error!r}")
    found = [answer.status for answer in answers]
    held = check(len(found) == 1 and found[0] in statuses and ended,
                 f"{name}: answered {found}, closed: {ended}; expected one of {statuses}")
    if held:
        check(answers[0].get("connection") == "close", f"{name}: says that it closes")
        check(answers[0].get("content-type") == "application/problem+json", f"{name}: a problem")
    return held


def served(address, name, sent, statuses):
    try:
        answers, _ = exchanged(
            address, sent, methods_of(sent), half_close=True, seconds=10)
        found = [answer.status for answer in answers]
    except (Malformed, OSError) as error:
        found = repr(error)
    check(found == statuses, f"{name}: answered {found}, expected {statuses}")


def catalogue(address, other):
    for name, sent, statuses in hostile_catalogue.REFUSED:
        refused(address, name, sent, statuses)
    other.judge("while requests are smuggled")
    for name, sent, statuses in hostile_catalogue.SERVED:
        served(address, name, sent, statuses)


def header_of(size):
    """A header section of so many bytes with its line ends, without the empty line."""
    fields, size = HOST, size - len(HOST)
    while size > 0:
        part = size if size <= 1000 else min(800, size - 200)
        fields += b"X-P: " + b"a" * (part - 7) + b"\r\n"
        size -= part
    return fields


def edges(address):
    """The limits of the contract, at the edge and one above."""
    for length, status in [(8192, 404), (8193, 414)]:
        target = "/".ljust(length - len("GET  HTTP/1.1"), "a")
        answer = asked(address, "GET", target)
        check(answer.status == status, f"a request line of {length}: {answer.status}")
    for size, status in [(32 * 1024, 200), (32 * 1024 + 1, 431)]:
        answers, _ = exchanged(
            address, b"GET /healthz HTTP/1.1\r\n" + header_of(size) + b"\r\n", wanted=1)
        check([answer.status for answer in answers] == [status],
              f"a header of {size} bytes: {answers}")
    for count, status in [(100, 200), (101, 431)]:
        fields = HOST + b"X-A: b\r\n" * (count - 1)
        answers, _ = exchanged(
            address, b"GET /healthz HTTP/1.1\r\n" + fields + b"\r\n", wanted=1)
        check([answer.status for answer in answers] == [status], f"{count} fields: {answers}")


def body_edges(address, limit):
    """A body of the limit is read and skipped, one byte more is refused, in both framings."""
    for size, status in [(limit, 200), (limit + 1, 413)]:
        head = b"GET /healthz HTTP/1.1\r\n" + HOST
        plain = head + b"Content-Length: %d\r\n\r\n" % size + bytes(size)
        parts = b"".join(b"1000\r\n" + bytes(4096) + b"\r\n" for _ in range(size // 4096))
        if size % 4096:
            parts += b"%x\r\n" % (size % 4096) + bytes(size % 4096) + b"\r\n"
        chunked = head + b"Transfer-Encoding: chunked\r\n\r\n" + parts + b"0\r\n\r\n"
        for name, sent in [("a length", plain), ("chunks", chunked)]:
            answers, _ = exchanged(address, sent, wanted=1)
            check([answer.status for answer in answers] == [status],
                  f"a body of {size} by {name}: {answers}")


def pipelined(address, other):
    """A thousand requests in one go, each answer in its turn."""
    targets = ["/healthz", "/api/v1/kpis", "/no/such", "/api/v1/events?limit=2", "/?x=1"]
    alone = [asked(address, "GET", target) for target in targets]
    sent = b"".join(request("GET", targets[index % 5]) for index in range(1000))
    answers = []
    with contextlib.closing(connect(address)) as link:
        sender = threading.Thread(target=lambda: (link.sendall(sent),
                                                  link.shutdown(socket.SHUT_WR)))
        sender.start()
        data, ended = read_to_end(link, 30)
        sender.join()
        answers = judged(data, ["GET"], ended)
    check(len(answers) == 1000, f"1,000 pipelined requests get {len(answers)} answers")
    right = all(answer.status == alone[index % 5].status
                and answer.body == alone[index % 5].body
                for index, answer in enumerate(answers))
    check(right, "pipelined answers are those to the same requests alone, in their order")
    other.judge("1,000 pipelined requests")


def byte_by_byte(address, other):
    sent = request("GET", "/healthz", [("X-A", "b")], b"hello") + request("GET", "/api/v1/kpis")
    with contextlib.closing(connect(address)) as link:
        for byte in sent:
            link.sendall(bytes([byte]))
            time.sleep(0.001)
        link.shutdown(socket.SHUT_WR)
        data, ended = read_to_end(link)
        statuses = [answer.status for answer in judged(data, ["GET"], ended)]
        check(statuses == [200, 200], f"requests byte by byte: {statuses}")
    other.judge("a sender of single bytes")


def half_closed(address):
    """A client that has closed its side still hears what it asked; half a request is nothing."""
    answers, ended = exchanged(address, request("GET", "/api/v1/kpis"), half_close=True)
    check([answer.status for answer in answers] == [200] and ended,
          f"a client that closed its side: {answers}, closed: {ended}")
    for part in [b"GET /hea", b"GET /healthz HTTP/1.1\r\nHost: a\r\n",
                 b"GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhel"]:
        answers, ended = exchanged(address, part, half_close=True)
        check(ended and all(answer.status in (400, 408) for answer in answers),
              f"{part!r} and the end: {answers}, closed: {ended}")
    answers, ended = exchanged(address, b"", half_close=True)
    check(ended and not answers, f"a connection without a request: {answers}")


def dribble(address, head, piece, count, seconds):
    """Connections that send a piece ten times a second: what each gets, and after how long."""
    links = [connect(address) for _ in range(count)]
    begun, open_links, got = time.monotonic(), dict(enumerate(links)), {}
    for link in links:
        link.sendall(head)
        link.settimeout(0)
    data = dict.fromkeys(open_links, b"")
    while open_links and time.monotonic() - begun < seconds:
        for index, link in list(open_links.items()):
            ended = False
            with contextlib.suppress(BlockingIOError, BrokenPipeError, ConnectionResetError):
                link.send(piece)
            try:
                more = link.recv(1 << 16)
                ended, data[index] = not more, data[index] + more
            except BlockingIOError:
                pass
            except ConnectionResetError:
                ended = True
            if ended:
                got[index] = time.monotonic() - begun
                del open_links[index]
        time.sleep(0.1)
    for link in links:
        link.close()
    return [(judged(data[index], ["GET"], True), took) for index, took in got.items()]


def slow_senders(address, other):
    slow_body = b"POST /api/v1/events HTTP/1.1\r\n" + HOST + b"Content-Length: 60000\r\n\r\n"
    for name, head in [("a header", b"GET /healthz HTTP/1.1\r\n" + HOST + b"X-A: "),
                       ("a body", slow_body)]:
        ends = dribble(address, head, b"a", 40, 8)
        check(len(ends) == 40, f"all who dribble {name} are ended: {len(ends)} of 40")
        right = all([answer.status for answer in answers] == [408] or
                    (name == "a body" and [answer.status for answer in answers] == [401])
                    for answers, _ in ends)
        check(right, f"who dribbles {name} hears 408: {[answers for answers, _ in ends][:2]}")
        late = max((took for _, took in ends), default=0)
        check(late < 4, f"who dribbles {name} is ended after its second, not {late:.1f} s")
        other.judge(f"40 clients that dribble {name}")


def idle(address):
    with contextlib.closing(connect(address)) as link:
        link.sendall(request("GET", "/healthz"))
        begun = time.monotonic()
        data, ended = read_to_end(link, 8)
        took = time.monotonic() - begun
        check(ended and 2 < took < 5 and len(judged(data, ["GET"], ended)) == 1,
              f"an idle connection is closed after its 3 s: {took:.1f} s")


def resident(address):
    """Kilobytes of memory of the process that listens there, by its socket's inode."""
    port = f"{address[1]:04X}"
    with open("/proc/net/tcp", encoding="ascii") as table:
        inodes = {line.split()[9] for line in table
                  if line.split()[1].endswith(":" + port) and line.split()[3] == "0A"}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            held = {os.readlink(f"/proc/{pid}/fd/{name}") for name in os.listdir(f"/proc/{pid}/fd")}
            if held & {f"socket:[{inode}]" for inode in inodes}:
                with open(f"/proc/{pid}/status", encoding="ascii") as status:
                    return next(int(line.split()[1]) for line in status if line[:6] == "VmRSS:")
    return 0


def slow_readers(address, other):
    """Clients that ask for much and read nothing: they are dropped, and cost little memory."""
    before = resident(address)
    sent = request("GET", "/api/v1/events?limit=1000") * 400
    links = [connect(address, receive_buffer=4096) for _ in range(30)]
    for link in links:
        link.settimeout(0)
        with contextlib.suppress(BlockingIOError, BrokenPipeError, ConnectionResetError):
            link.send(sent)
    time.sleep(1)
    grown = resident(address) - before
    check(grown < 30 * 2048, f"30 slow readers cost {grown} KiB")
    time.sleep(3)
    cut = 0
    for link in links:
        # Bytes for a connection that is no more are answered with a reset.
        try:
            for _ in range(2):
                link.send(b"x")
                time.sleep(0.02)
        except BlockingIOError:
            pass
        except OSError:
            cut += 1
        link.close()
    check(cut == 30, f"slow readers are dropped: {cut} of 30")
    other.judge("30 clients that do not read")


def flood(address, other):
    """More connections than the limit: the first are served, one more hears 503."""
    links = []
    for _ in range(59):  # the bystander is the sixtieth
        links.append(connect(address))
        links[-1].sendall(request("GET", "/healthz"))
    for link in links:
        check(len(judged(link.recv(1 << 16), ["GET"], False)) == 1, "within the limit: served")
    with contextlib.closing(connect(address)) as link:
        data, ended = read_to_end(link, 5)
        answers = judged(data, ["GET"], ended)
        check(ended and [answer.status for answer in answers] == [503]
              and answers[0].get("retry-after"), f"one above the limit: {answers}")
    for _ in range(300):
        with contextlib.suppress(OSError):
            links.append(connect(address, timeout=1))
    for link in links[:59]:
        link.sendall(request("GET", "/healthz"))
        check(len(judged(link.recv(1 << 16), ["GET"], False)) == 1, "served beside the flood")
    other.judge("a flood of 360 connections to a daemon of 60")
    for link in links:
        link.close()
    time.sleep(0.5)
    check(asked(address, "GET", "/healthz").status == 200, "room again after the flood")


def resets(address, other):
    """Connections that are cut without a word, most of them with answers under way."""
    for index in range(300):
        link = connect(address)
        link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        with contextlib.suppress(OSError):
            link.sendall(request("GET", "/api/v1/events?limit=1000") * (index % 3))
        link.close()
    other.judge("300 connections cut without a word")


def run_checks(binary):
    with filled_store(binary) as store:
        with daemon(binary, store) as address, bystander(address) as other:
            catalogue(address, other)
            edges(address)
            pipelined(address, other)
            byte_by_byte(address, other)
            half_closed(address)
            resets(address, other)
        limits = [word for limit in SMALL for word in ("--limit", limit)]
        with daemon(binary, store, *limits) as address, bystander(address) as other:
            body_edges(address, 64 * 1024)
            slow_senders(address, other)
            idle(address)
            slow_readers(address, other)
            flood(address, other)
