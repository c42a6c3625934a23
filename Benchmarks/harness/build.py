"""Compiling the peers and installing the one from PyPI, into a folder that git ignores."""

import os
import shutil
import sys

from harness.command import Failed, Run

SOURCES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Peers")
EVENTSOURCING = os.path.join(SOURCES, "eventsourcing_peer.py")
FLAGS = ["-std=c17", "-O2", "-Wall", "-Wextra", "-pthread"]


def compiled(name, folder, arguments):
    """Compiles one peer in C; the path of its binary."""
    binary = os.path.join(folder, f"peer-{name}")
    sources = [os.path.join(SOURCES, f"{file}.c") for file in (name, "workload")]
    Run([os.environ.get("CC", "cc"), *FLAGS, *sources, *arguments, "-o", binary])
    return binary


def sqlite(folder):
    try:
        return compiled("sqlite", folder, ["-lsqlite3"])
    except Failed as failure:
        raise Failed(f"{failure} (needs: apt-get install gcc libsqlite3-dev)") from failure


def postgres(folder):
    """The binary of the client, and the folder of the server's programs."""
    try:
        include = Run(["pg_config", "--includedir"]).text
        libraries = Run(["pg_config", "--libdir"]).text
        client = compiled("postgres", folder, [f"-I{include}", f"-L{libraries}", "-lpq"])
        programs = Run(["pg_config", "--bindir"]).text
        if not os.path.exists(os.path.join(programs, "initdb")):
            programs = os.path.dirname(os.path.realpath(shutil.which("initdb") or ""))
        if not os.path.exists(os.path.join(programs, "postgres")):
            raise Failed("no PostgreSQL server")
    except Failed as failure:
        raise Failed(
            f"{failure} (needs: apt-get install gcc postgresql-15 libpq-dev)") from failure
    return client, programs


def eventsourcing(folder):
    """The Python of a virtual environment with the package, made if need be."""
    venv = os.path.join(folder, "venv")
    python = os.path.join(venv, "bin", "python")
    requirements = os.path.join(SOURCES, "requirements.txt")
    try:
        if not os.path.exists(python):
            Run([sys.executable, "-m", "venv", venv])
        Run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
             "--requirement", requirements])
    except Failed as failure:
        raise Failed(f"{failure} (needs: pip, and apt-get install python3-venv)") from failure
    return python
