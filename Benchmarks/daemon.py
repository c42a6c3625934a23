#!/usr/bin/env python3
"""Measures the daemon: beside nginx, and with many who ask, record, subscribe or say nothing.

Needs python3, wrk, nginx and a C compiler; what cannot be run is left out, and the end of the
result says why. Benchmarks/README.md says what is measured and how to read it.
"""

import argparse
import contextlib
import os
import resource
import signal
import sys
import tempfile

from harness import machine
from harness.answers import Cached, Million, Starting, Uncached
from harness.command import Failed
from harness.crowds import Idle, Recording, Streams
from harness.parts import document, measured
from harness.served import Stores

PARTS = {"cached": Cached, "uncached": Uncached, "record": Recording, "streams": Streams,
         "idle": Idle, "million": Million, "start": Starting}


def read_options(words):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", nargs="?", default=".build/release/wegmarke")
    parser.add_argument("--tools", default=".build-bench", help="where the clients are built")
    parser.add_argument("--dir", help="where the stores lie; on a disk (else beside the tools)")
    parser.add_argument("--runs", type=int, help="of everything (else 3)")
    parser.add_argument("--quick", action="store_true", help="one run, small sizes: a try-out")
    parser.add_argument("--only", default=",".join(PARTS), metavar="PART,PART",
                        help=f"some of {', '.join(PARTS)}")
    parser.add_argument("--output", help="write the result to this file too")
    options = parser.parse_args(words)
    options.only = options.only.split(",")
    if unknown := set(options.only) - set(PARTS):
        parser.error(f"--only knows {', '.join(PARTS)}, not {', '.join(unknown)}")
    options.runs = options.runs or (1 if options.quick else 3)
    options.binary, options.tools = map(os.path.abspath, (options.binary, options.tools))
    return options


def main():
    # So that what was begun is also cleaned up when somebody ends it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
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
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(result)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit("interrupted")
