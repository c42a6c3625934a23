"""nginx and Caddy in front of the daemon, with the very files of docs/operation: TLS, HTTP/2, 304,
recording, event streams as they happen, nothing of /metrics outside, no body above the limit, and
the client's address as the proxy saw it, whatever the client claims."""
import contextlib
import http.client
import http.server
import json
import os
import shutil
import socket
import ssl
import subprocess
import tempfile
import threading
import time

from http_support import bearer, frames, free_ports, new_token
from support import ROOT, check, daemon, run, with_territory

NAME = "wegmarke.example.org"
CERTIFICATE = "/etc/ssl/wegmarke/fullchain.pem"
KEY = "/etc/ssl/wegmarke/privkey.pem"
NGINX = """daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{}}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


class Echo(http.server.BaseHTTPRequestHandler):
    """Answers with the fields it got: what a proxy makes of a request."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = json.dumps(self.headers.items()).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def echo():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address
    finally:
        server.shutdown()
        server.server_close()


def program(name):
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/usr/local/sbin")


def shipped(name, replaced):
    """A file of docs/operation with each text replaced; each must be in it."""
    with open(os.path.join(ROOT, "docs", "operation", name), encoding="utf-8") as file:
        text = file.read()
    for old, new in replaced:
        check(old in text, f"docs/operation/{name} has {old!r} to replace")
        text = text.replace(old, new)
    return text


def certificate(folder):
    paths = os.path.join(folder, "fullchain.pem"), os.path.join(folder, "privkey.pem")
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
         "-out", paths[0], "-keyout", paths[1]], capture_output=True, text=True)
    check(made.returncode == 0, f"openssl: {made.stderr}")
    return paths


class Proxy:
    """How to reach a proxy that runs."""

    def __init__(self, name, ports, trusted):
        self.name, self.trusted = name, trusted
        self.plain, self.port = ports

    def connection(self):
        context = ssl.create_default_context(cafile=self.trusted)
        link = http.client.HTTPSConnection(NAME, self.port, timeout=20, context=context)
        link._create_connection = lambda *_, **__: socket.create_connection(
            ("127.0.0.1", self.port), timeout=20)
        return link

    def ask(self, method, target, fields=(), body=None):
        link = self.connection()
        try:
            link.putrequest(method, target, skip_accept_encoding=True)
            for name, value in fields:
                link.putheader(name, value)
            if body is not None:
                link.putheader("Content-Length", str(len(body)))
            link.endheaders()
            # Who refuses a body may not wait for all of it.
            with contextlib.suppress(BrokenPipeError, ConnectionResetError, ssl.SSLError):
                link.send(body or b"")
            answer = link.getresponse()
            return answer, answer.read()
        finally:
            link.close()

    def curl(self, *words):
        return subprocess.run(
            ["curl", "-sS", "--max-time", "20", "--cacert", self.trusted,
             "--resolve", f"{NAME}:{self.port}:127.0.0.1",
             "--resolve", f"{NAME}:{self.plain}:127.0.0.1", *words],
            capture_output=True, text=True).stdout


def wait_for(port, process):
    for _ in range(200):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return True
        if process.poll() is not None:
            return False
        time.sleep(0.05)
    return False


@contextlib.contextmanager
def proxy(name, backend):
    """The proxy of a name before a backend, with the file that is shipped."""
    folder = tempfile.mkdtemp(prefix="wegmarke-front-")
    os.chmod(folder, 0o755)
    trusted, key = certificate(folder)
    plain, secure = free_ports(2)
    replaced = [("127.0.0.1:8080", f"{backend[0]}:{backend[1]}"), (CERTIFICATE, trusted),
                (KEY, key)]
    site = os.path.join(folder, "site.conf")
    if name == "nginx":
        text = shipped("nginx.conf", [*replaced, ("listen 80;", f"listen 127.0.0.1:{plain};"),
                                      ("listen 443 ", f"listen 127.0.0.1:{secure} ")])
        with open(os.path.join(folder, "nginx.conf"), "w", encoding="utf-8") as file:
            file.write(NGINX.format(folder=folder))
        words = [program("nginx"), "-c", os.path.join(folder, "nginx.conf"), "-p", folder,
                 "-e", os.path.join(folder, "nginx.log")]
    else:
        text = shipped("Caddyfile", [*replaced, ("http_port 80", f"http_port {plain}"),
                                     ("https_port 443", f"https_port {secure}\n\tadmin off")])
        words = [program("caddy"), "run", "--adapter", "caddyfile", "--config", site]
    with open(site, "w", encoding="utf-8") as file:
        file.write(text)
    with open(os.path.join(folder, "said"), "w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            words, stdout=said, stderr=said, cwd=folder,
            env={**os.environ, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder})
        try:
            said.seek(0)
            check(wait_for(secure, process), f"{name} starts: {said.read()[-800:]}")
            yield Proxy(name, (plain, secure), trusted)
        finally:
            process.terminate()
            process.wait(timeout=20)
            shutil.rmtree(folder, ignore_errors=True)


def forwarded(front):
    """What reaches the daemon of what a client claims about itself."""
    claims = [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-For", "203.0.113.8"),
              ("Forwarded", "for=203.0.113.7"), ("X-Real-IP", "203.0.113.7")]
    for given in [[], claims]:
        answer, body = front.ask("GET", "/healthz", given)
        fields = [(name.lower(), value) for name, value in json.loads(body)]
        found = [value for name, value in fields if name == "x-forwarded-for"]
        check(answer.status == 200 and found == ["127.0.0.1"],
              f"{front.name}: X-Forwarded-For is the peer's address alone: {found}")
        hosts = [value for name, value in fields if name == "host"]
        check(len(hosts) == 1 and hosts[0].split(":")[0] == NAME, f"{front.name}: Host {hosts}")
        named = [value for name, value in fields if name == "forwarded" and "203" in value]
        check(not named, f"{front.name}: no Forwarded of the client's: {named}")
    answer, body = front.ask("GET", "/healthz", [("Authorization", "Bearer x"),
                                                 ("Last-Event-ID", "7")])
    fields = {name.lower(): value for name, value in json.loads(body)}
    check(fields.get("authorization") == "Bearer x" and fields.get("last-event-id") == "7",
          f"{front.name}: token and Last-Event-ID go through: {fields}")


def reading(front):
    base = f"https://{NAME}:{front.port}"
    for target in ["/", "/healthz", "/api/v1/kpis", "/dashboards/overview.txt"]:
        answer, body = front.ask("GET", target)
        check(answer.status == 200 and body, f"{front.name}: {target}: {answer.status}")
        check(answer.getheader("Strict-Transport-Security"), f"{front.name}: HSTS on {target}")
        answer, body = front.ask("HEAD", target)
        check(answer.status == 200 and not body, f"{front.name}: HEAD {target}")
    for coding in ["identity", "gzip"]:
        fields = [("Accept-Encoding", coding), ("Accept", "application/json")]
        answer, body = front.ask("GET", "/api/v1/catalog", fields)
        zipped = body[:2] == b"\x1f\x8b"
        check(zipped == (coding == "gzip"), f"{front.name}: {coding} is heeded")
        tag = answer.getheader("ETag")
        again, empty = front.ask("GET", "/api/v1/catalog", [*fields, ("If-None-Match", tag or "")])
        check(tag and again.status == 304 and not empty,
              f"{front.name}: 304 through it with {coding}, tag {tag}: {again.status}")
        check("accept" in answer.getheader("Vary", "").lower(), f"{front.name}: Vary")
    version = front.curl("--http2", "-o", "/dev/null", "-w", "%{http_version} %{http_code}",
                         f"{base}/dashboards")
    check(version == "2 200", f"{front.name}: HTTP/2 towards the client: {version}")
    moved = front.curl("-o", "/dev/null", "-w", "%{http_code} %{redirect_url}",
                       f"http://{NAME}:{front.plain}/dashboards?a=b")
    check(moved.split()[0] in ("301", "308") and f"https://{NAME}" in moved
          and moved.endswith("/dashboards?a=b"), f"{front.name}: HTTP leads to HTTPS: {moved}")


def closed(front, chief):
    """No way of writing /metrics opens it from outside, not even for an administrator."""
    for target in ["/metrics", "/metrics?x=1", "/%6detrics", "//metrics", "/metrics/", "/Metrics",
                   "/./metrics", "/x/../metrics", "/metrics%3f", "/%2e/metrics", "/metrics;a",
                   f"https://{NAME}/metrics", "/metrics//", "/metrics%20", "/metrics%00"]:
        answer, body = front.ask("GET", target, bearer(chief))
        check(answer.status in (400, 403, 404) and b"# TYPE" not in body,
              f"{front.name}: {target} from outside: {answer.status} {body[:80]!r}")


def bodies(front, token):
    kind = [("Content-Type", "application/x-ndjson"), *bearer(token)]
    draft = json.dumps({"type": "note.added", "subject": "territory/t",
                        "data": {"text": "n" * 9000}}).encode() + b"\n"
    for count, statuses in [(1, {201}), (800, {201}), (1200, {413})]:
        answer, body = front.ask("POST", "/api/v1/events", kind, draft * count)
        check(answer.status in statuses,
              f"{front.name}: a body of {len(draft) * count} bytes: {answer.status} {body[:99]!r}")
    answer, _ = front.ask("POST", "/api/v1/events", [("Content-Type", "application/json")], b"{}")
    check(answer.status == 401, f"{front.name}: no token: {answer.status}")
    # In pieces, without a length said before.
    for count, expected in [(300, "201"), (1200, "413")]:
        body = os.path.join(os.path.dirname(front.trusted), "drafts")
        with open(body, "wb") as file:
            file.write(draft * count)
        for protocol in ["--http1.1", "--http2"]:
            said = front.curl(
                protocol, "-o", "/dev/null", "-w", "%{http_code}", "-X", "POST", "-T", body,
                "-H", "Transfer-Encoding: chunked" if protocol == "--http1.1" else "X-A: b",
                "-H", "Content-Type: application/x-ndjson",
                "-H", f"Authorization: Bearer {token}",
                f"https://{NAME}:{front.port}/api/v1/events")
            check(said == expected, f"{front.name}: {count} in pieces by {protocol}: {said}")


def guessing(front):
    """Who guesses tokens is slowed down, whatever address he claims."""
    statuses = []
    for number in range(30):
        answer, _ = front.ask("GET", "/api/v1/kpis", [
            ("X-Forwarded-For", f"203.0.113.{number}"), *bearer(f"wm_{number:043}")])
        statuses.append(answer.status)
    check(set(statuses) == {401, 429} and statuses[0] == 401 and 429 in statuses[-5:],
          f"{front.name}: guesses are slowed down: {statuses}")
    check(front.ask("GET", "/api/v1/kpis")[0].status == 200,
          f"{front.name}: and who shows no token is served")


def streaming(front, binary, store, token):
    """Each event comes while the stream goes on, and within a moment."""
    link = front.connection()
    link.request("GET", "/api/v1/events?subject=territory/t&type=note.added", headers={
        "Accept": "text/event-stream", **dict(bearer(token))})
    answer = link.getresponse()
    check(answer.status == 200 and answer.getheader("Content-Type", "").startswith(
        "text/event-stream"), f"{front.name}: the stream begins: {answer.status}")
    coming = (frame for frame in frames(answer) if "data" in frame)
    delays = []
    for number in range(5):
        text = f"live {front.name} {number}"
        done = run(binary, "record", "--store", store, "note.added", "territory/t",
                   f"text={text}", "--visibility", "public")
        recorded = time.monotonic()
        check(done.returncode == 0, f"recording: {done.stderr}")
        frame = next(coming, None)
        if not check(frame, f"{front.name}: the stream goes on"):
            return
        delays.append(time.monotonic() - recorded)
        data = json.loads(frame["data"])["data"]
        check(data["text"] == text, f"{front.name}: the next event: {data}")
    check(max(delays) < 3, f"{front.name}: events are not held back: {delays}")
    link.close()


def run_checks(binary):
    for name in ["nginx", "caddy"]:
        if not program(name):
            print(f"in_front: {name} is not installed, left out")
            continue
        with echo() as backend, proxy(name, backend) as front:
            forwarded(front)
        with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
            store = os.path.join(folder, "store")
            with_territory(binary, store)
            token, _ = new_token(binary, store, "recorder-1", "recorder", "internal")
            chief, _ = new_token(binary, store, "chief", "administrator", "restricted")
            with daemon(binary, store) as backend, proxy(name, backend) as front:
                reading(front)
                closed(front, chief)
                streaming(front, binary, store, token)
                bodies(front, token)
                guessing(front)
