#!/usr/bin/env python3
"""Measures the daemon: beside nginx, and with many who ask, record, subscribe or say nothing.

Needs python3, wrk, nginx and a C compiler; what cannot be run is left out, and the end of the
result says why. Benchmarks/README.md says what is measured and how to read it.
"""

import contextlib
import os
import sys
import tempfile

from harness import machine
from harness.answers import Cached, Million, Starting, Uncached
from harness.crowds import Idle, Recording, Streams
from harness.parts import document, measured
from harness.program import options_of, run, write_page
from harness.served import Stores

PARTS = {"cached": Cached, "uncached": Uncached, "record": Recording, "streams": Streams,
         "idle": Idle, "million": Million, "start": Starting}


def read_options(words):
    parser, read = options_of(__doc__, PARTS, runs=3)
    parser.add_argument("binary", nargs="?", default=".build/release/wegmarke")
    parser.add_argument("--tools", default=".build-bench", help="where the clients are built")
    parser.add_argument("--dir", help="where the stores lie; on a disk (else beside the tools)")
    options = read(words)
    options.binary, options.tools = map(os.path.abspath, (options.binary, options.tools))
    return options


def main():
    options = read_options(sys.argv[1:])
    os.makedirs(options.tools, exist_ok=True)
    place = options.dir or options.tools
    machine.refuse_memory(place)
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="run-", dir=place))
        options.folder = os.path.abspath(folder)
        stores = Stores(options.binary, options.folder)
        sections = measured([PARTS[name](options, stores) for name in options.only])
        programs = [(options.binary, "--version"), ("nginx", "-v"), ("wrk", "-v")]
        result = document("The daemon", "daemon.py", options, programs, sections)
    write_page(options, result)


if __name__ == "__main__":
    run(main)
