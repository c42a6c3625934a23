"""nginx serving one answer of the daemon from a file: same address, same bytes, same headers."""

import http.client
import os
import shutil
import subprocess
import time

from harness.command import Failed
from harness.served import free_port

# What nginx writes itself.
OWN = {"content-length", "content-type", "date", "connection", "keep-alive"}

CONFIGURATION = """{user}
worker_processes {cores};
worker_cpu_affinity auto;
worker_rlimit_nofile 16384;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.errors;
events {{ worker_connections 4096; multi_accept on; }}
http {{
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    open_file_cache max=10 inactive=1h;
    keepalive_requests 1000000000;
    server_tokens off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    # As much as the daemon's own log tells of a request.
    log_format lines escape=json '{{"at":"$time_iso8601","method":"$request_method",'
        '"route":"$uri","status":$status,"bytes":$bytes_sent,"seconds":$request_time}}';
    access_log {folder}/nginx.log lines buffer=64k flush=1s;
    server {{
        listen 127.0.0.1:{port};
        etag off;
        max_ranges 0;
        add_header Last-Modified "";
{headers}
        location = {place} {{
            types {{ }}
            default_type "{kind}";
            alias {folder}/answer;
        }}
    }}
}}
"""


class Nginx:
    """Ready to serve `answer` at `path`; ended at the end of a `with`."""

    def __init__(self, path, answer, folder):
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        if not os.path.exists(program):
            raise Failed("no nginx (needs: apt-get install nginx-light)")
        with open(os.path.join(folder, "answer"), "wb") as file:
            file.write(answer.content)
        self.port = free_port()
        headers = "\n".join(
            f"        add_header {name} {quoted(value)};" for name, value in answer.getheaders()
            if name.lower() not in OWN)
        configuration = os.path.join(folder, "nginx.conf")
        with open(configuration, "w", encoding="utf-8") as file:
            file.write(CONFIGURATION.format(
                user="user root;" if os.geteuid() == 0 else "", cores=os.cpu_count(),
                folder=folder, port=self.port, headers=headers, place=path.partition("?")[0],
                kind=answer.getheader("Content-Type")))
        self.process = subprocess.Popen([program, "-c", configuration, "-p", folder],
                                        stderr=subprocess.PIPE)
        self.check(path, answer)

    def check(self, path, answer):
        """It serves what the daemon serves, or nothing is compared."""
        for _ in range(500):
            if self.process.poll() is not None:
                raise Failed(f"nginx: {self.process.stderr.read().decode()[:300]}")
            try:
                link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                link.request("GET", path)
                same = link.getresponse()
                content = same.read()
                link.close()
                break
            except OSError:
                time.sleep(0.01)
        else:
            raise Failed("nginx does not listen")
        if content != answer.content:
            raise Failed("nginx serves other bytes")
        ours, theirs = names_of(answer), names_of(same)
        self.difference = (f"only nginx: {', '.join(sorted(theirs - ours)) or 'none'};"
                           f" only Wegmarke: {', '.join(sorted(ours - theirs)) or 'none'}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


def quoted(value):
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def names_of(answer):
    return {name.lower() for name, _ in answer.getheaders()}
