#!/usr/bin/env python3
"""Measures `evaluate` over tables, by the whole command, beside scipy, lifelines and pm4py.

Needs python3; the peers need the packages of Tests/Interop/requirements.txt, and are left out
without. Benchmarks/README.md says what is measured and how to read it.
"""

import os
import sys
import tempfile

from harness.command import Failed, Run
from harness.evaluations import Association, Durations, Paths
from harness.evaluations_alone import Configurations, Malformed
from harness.parts import document, measured
from harness.program import options_of, run, write_page
from harness.tables import Notes

PARTS = {"association": Association, "durations": Durations, "paths": Paths,
         "configurations": Configurations, "malformed": Malformed}
PEERS = "import lifelines, numpy, pandas, pm4py, scipy"
VERSIONS = ("import lifelines, scipy, importlib.metadata as m; print(f'scipy {scipy.__version__}, "
            "lifelines {lifelines.__version__}, pm4py {m.version(\"pm4py\")}, pandas "
            "{m.version(\"pandas\")}')")


def read_options(words):
    parser, read = options_of(__doc__, PARTS, runs=5)
    parser.add_argument("binary", nargs="?", default=".build/release/wegmarke")
    parser.add_argument("--peers", default=".build-interop/bin/python3", metavar="PYTHON",
                        help="a Python that has the peers (else .build-interop/bin/python3)")
    parser.add_argument("--dir", help="where the tables lie (else the system's temporary folder)")
    options = read(words)
    options.binary = os.path.abspath(options.binary)
    return options


def main():
    options, notes = read_options(sys.argv[1:]), Notes()
    programs = [(options.binary, "--version"), (options.peers, "-c", VERSIONS)]
    try:
        Run([options.peers, "-c", PEERS])
    except Failed as failure:
        notes.add("peers", f"{failure} (needs: pip install -r Tests/Interop/requirements.txt)")
        options.peers = None
        del programs[1]
    with tempfile.TemporaryDirectory(prefix="wegmarke-evaluate-", dir=options.dir) as folder:
        options.folder = folder
        sections = measured([PARTS[name](options) for name in options.only], notes)
        result = document("Evaluations", "evaluation.py", options, programs, sections)
    write_page(options, result)


if __name__ == "__main__":
    run(main)
