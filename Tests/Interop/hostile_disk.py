"""A disk that is full, and a folder that must not be written: recording says so and loses nothing."""
import os
import resource
import shutil
import subprocess
import tempfile

from support import check, run

NOTE = ["note.added", "territory/t", "text=" + "Wort " * 150]


def made(binary, store):
    check(run(binary, "init", "--store", store).returncode == 0, "init")
    first = run(binary, "record", "--store", store, "territory.registered", "territory/t",
                "name=T", "kind=stadt")
    check(first.returncode == 0, f"the first event: {first.stderr}")


def log_bytes(store):
    folder = os.path.join(store, "log")
    content = b""
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            content += file.read()
    return content


def full_disk(binary):
    folder = tempfile.mkdtemp(prefix="wegmarke-full-")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder], capture_output=True)
    if mounted.returncode != 0:
        print("hostile_disk: no right to mount a small disk; the full disk is left out")
        os.rmdir(folder)
        return
    try:
        store = os.path.join(folder, "store")
        made(binary, store)
        filler = os.path.join(folder, "filler")
        last = None
        for _ in range(400):
            before = log_bytes(store)
            last = run(binary, "record", "--store", store, *NOTE)
            if last.returncode != 0:
                break
        check(last.returncode == 74, f"a full disk ends with 74: {last.returncode} {last.stderr}")
        check("full" in last.stderr, f"and says so: {last.stderr}")
        check(log_bytes(store) == before, "and leaves the log as it was")
        check(run(binary, "show", "chronicle", "--store", store).returncode == 0,
              "and showing goes on")
        check(run(binary, "verify", "--store", store).returncode == 0, "and the log is whole")
        remounted = subprocess.run(
            ["mount", "-o", "remount,size=1m", folder], capture_output=True).returncode == 0
        check(remounted and not os.path.exists(filler), "room is made")
        again = run(binary, "record", "--store", store, *NOTE)
        check(again.returncode == 0, f"and recording goes on: {again.stderr}")
    finally:
        subprocess.run(["umount", folder], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def read_only(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-readonly-") as folder:
        store = os.path.join(folder, "store")
        made(binary, store)
        before = log_bytes(store)
        os.chmod(folder, 0o755)
        # Root may write everywhere, so somebody else tries.
        reader = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
        for path, _, names in os.walk(store, topdown=False):
            for name in names + [""]:
                entry = os.path.join(path, name)
                if reader:
                    os.chown(entry, 65534, 65534)
                os.chmod(entry, 0o555 if os.path.isdir(entry) else 0o444)
        # The binary may lie where only its owner can go.
        copy = shutil.copy(binary, os.path.join(folder, "wegmarke"))
        os.chmod(copy, 0o755)
        environment = {**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": ""}
        refused = subprocess.run(
            [copy, "record", "--store", store, *NOTE], capture_output=True, text=True,
            env=environment, **reader)
        check(refused.returncode == 77,
              f"a folder that must not be written ends with 77: {refused.returncode} {refused.stderr}")
        check(log_bytes(store) == before, "and the log is as it was")
        shown = subprocess.run(
            [copy, "show", "chronicle", "--store", store], capture_output=True, text=True,
            env=environment, **reader)
        check(shown.returncode == 0, f"reading needs no right to write: {shown.stderr}")
        if not reader:
            for path, _, _ in os.walk(store):
                os.chmod(path, 0o755)


def file_size_limit(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-limit-") as folder:
        store = os.path.join(folder, "store")
        made(binary, store)
        before = log_bytes(store)
        limited = subprocess.run(
            [binary, "record", "--store", store, *NOTE], capture_output=True, text=True,
            env={**os.environ, "LANG": "en_GB.UTF-8", "LC_ALL": ""},
            preexec_fn=lambda: resource.setrlimit(
                resource.RLIMIT_FSIZE, (len(before) + 100, len(before) + 100)))
        check(limited.returncode == 74,
              f"a file size limit ends with 74: {limited.returncode} {limited.stderr}")
        check(log_bytes(store) == before, "and the log is as it was")
        again = run(binary, "record", "--store", store, *NOTE)
        check(again.returncode == 0, f"and without it recording goes on: {again.stderr}")


def run_checks(binary):
    full_disk(binary)
    file_size_limit(binary)
    read_only(binary)
