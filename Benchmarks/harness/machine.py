"""What the numbers were measured on."""

import datetime
import os
import platform
import re

from harness.command import Failed, Run
from harness.tables import table

MEMORY_ONLY = {"tmpfs", "ramfs", "devtmpfs"}


def text(command):
    try:
        return Run(command).text
    except Failed:
        return None


def field(path, pattern):
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            found = re.search(pattern, file.read(), re.MULTILINE)
    except OSError:
        return None
    return found[1].strip() if found else None


def mount(folder):
    """The file system a folder lies on: its type, its device, its options."""
    device = os.stat(folder).st_dev
    number = f"{os.major(device)}:{os.minor(device)}"
    with open("/proc/self/mountinfo", encoding="utf-8") as mounts:
        for line in mounts:
            before, after = line.rstrip("\n").split(" - ", 1)
            words = before.split()
            if words[2] == number:
                kind, source, *_ = after.split(" ")
                return kind, os.path.basename(source), words[5]
    return "unknown", "unknown", ""


def refuse_memory(folder):
    kind, _, _ = mount(folder)
    if kind in MEMORY_ONLY:
        raise Failed(f"{folder} lies on {kind}, where a sync costs nothing: choose another --dir")


def described(folder, contestants, commit):
    """The machine and everybody's version, as a table."""
    kind, source, how = mount(folder)
    cpu = field("/proc/cpuinfo", r"^model name\s*:\s*(.*)$") or platform.machine()
    system = field("/etc/os-release", r'^PRETTY_NAME="?([^"\n]*)') or platform.system()
    memory = int(field("/proc/meminfo", r"^MemTotal:\s*(\d+)") or 0) / (1 << 20)
    rows = [
        ["date", datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")],
        ["processor", f"{cpu}, {os.cpu_count()} cores, {memory:.0f} GiB of memory"],
        ["disk", f"{kind} on {source} ({how})"],
        ["system", f"{system}, Linux {platform.release()}"],
        ["load at the end", " ".join(f"{load:.1f}" for load in os.getloadavg())],
        ["Wegmarke", commit],
        ["Swift", ((text(["swift", "--version"]) or "not found").splitlines() or [""])[0]],
        ["Python", platform.python_version()],
    ]
    return table(["", ""], rows + versions(contestants))


def versions(contestants):
    rows = []
    if "SQLite" in contestants:
        rows.append(["SQLite", text([*contestants["SQLite"].program, "--version"])])
    if "PostgreSQL" in contestants:
        rows.append(["PostgreSQL", contestants["PostgreSQL"].server.ask("SHOW server_version")])
    if "eventsourcing" in contestants:
        rows.append(
            ["eventsourcing", text([*contestants["eventsourcing"].program, "--version"])])
    return rows


def commit():
    """Which commit was measured, and whether more than that."""
    changes = ["git", "status", "--porcelain", "--", ".", ":!Benchmarks/results.md"]
    number = text(["git", "rev-parse", "--short=12", "HEAD"]) or "unknown commit"
    return number + (" and changes" if text(changes) else "")
