"""A limit on file sizes, and a folder that must not be written: recording says so and loses
nothing."""
import os
import resource
import shutil
import subprocess
import tempfile

from support import check, english, log_bytes, notes, run, with_territory

NOTE = ["note.added", "territory/t", "text=" + "Wort " * 150]


def read_only(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-readonly-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
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
        refused = subprocess.run(
            [copy, "record", "--store", store, *NOTE], capture_output=True, text=True,
            env=english(), **reader)
        check(refused.returncode == 77,
              f"a folder that must not be written ends with 77: {refused.returncode} {refused.stderr}")
        check(log_bytes(store) == before, "and the log is as it was")
        shown = subprocess.run(
            [copy, "show", "chronicle", "--store", store], capture_output=True, text=True,
            env=english(), **reader)
        check(shown.returncode == 0, f"reading needs no right to write: {shown.stderr}")
        if not reader:
            for path, _, _ in os.walk(store):
                os.chmod(path, 0o755)


def file_size_limit(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-limit-") as folder:
        store = os.path.join(folder, "store")
        with_territory(binary, store)
        before = log_bytes(store)
        # In the middle of one event, and in the middle of a batch.
        for drafts, room in ((notes(1, 750), 100), (notes(200, 900), 100_000)):
            limit = (len(before) + room, len(before) + room)
            limited = subprocess.run(
                [binary, "record", "--store", store, "--file", "-"], input=drafts, text=True,
                capture_output=True, env=english(),
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
            check(limited.returncode == 74,
                  f"a file size limit ends with 74: {limited.returncode} {limited.stderr}")
            check("Nothing was recorded" in limited.stderr,
                  f"and says so: {limited.stderr}")
            check(log_bytes(store) == before, "and the log is as it was")
        again = run(binary, "record", "--store", store, *NOTE)
        check(again.returncode == 0, f"and without it recording goes on: {again.stderr}")


def run_checks(binary):
    file_size_limit(binary)
    read_only(binary)
