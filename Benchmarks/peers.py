#!/usr/bin/env python3
"""Measures the log against its peers: same disk, same bytes, same checks, interleaved run by run.

Prints Markdown tables: appending, syncs for each commit, replay, growth, opening, and whether the
targets were reached. What cannot be run here is said and left out. How each is measured and why
that is fair stands in Benchmarks/README.md.
"""

import contextlib
import os
import shlex
import sys
import tempfile

from harness import machine
from harness.append import MOST, Appending
from harness.contestants import gather
from harness.corpus import Corpus
from harness.opening import Opening
from harness.parts import say
from harness.program import options_of, run, write_page
from harness.replay import Replay
from harness.server import Server
from harness.syncs import Syncs
from harness.tables import Notes
from harness.verdicts import Verdicts

PARTS = ["append", "syncs", "replay", "open"]
TEN_MILLION = 10_000_000


def sizes_from(words):
    return sorted(int(word) for word in words.split(","))


def read_options(words):
    parser, read = options_of(__doc__, PARTS, runs=5, tried_runs=2)
    parser.add_argument("--build", default=".build/release", help="folder of the binaries")
    parser.add_argument("--tools", default=".build-bench", help="where the peers are built")
    parser.add_argument("--dir", help="where everybody writes; on a disk (else beside the tools)")
    parser.add_argument("--events", type=sizes_from, metavar="N,N", help="sizes of the replay")
    parser.add_argument("--with-ten-million", action="store_true", help="replay 10,000,000 too")
    parser.add_argument("--without", default="", metavar="NAME,NAME", help="leave out these peers")
    options = read(words)
    options.without = options.without.split(",")
    if options.events is None:
        options.events = [10_000, 100_000] if options.quick else [10_000, 100_000, 1_000_000]
    if options.with_ten_million:
        options.events.append(TEN_MILLION)
    options.tools = os.path.abspath(options.tools)
    options.build = os.path.abspath(options.build)
    return options


class Benchmark:
    """One run of all that was asked for; `sections` is what came out."""

    def __init__(self, options, folder, stack):
        self.options, self.folder, self.stack = options, folder, stack
        self.notes, self.verdicts, self.sections = Notes(), Verdicts(), []
        say("building the peers")
        self.contestants = gather(options, folder, self.server, self.notes)

    def server(self, programs):
        server = Server(programs, self.folder)
        self.stack.callback(server.stop)
        return server

    def show(self, section):
        self.sections.append(section)
        print(f"\n{section}", flush=True)

    def run(self):
        if {"append", "syncs"} & set(self.options.only):
            self.appending()
        if {"replay", "open"} & set(self.options.only):
            self.reading()
        self.show(self.verdicts.report())
        if self.notes.lines:
            lines = "\n".join(f"- {line}" for line in self.notes.lines)
            self.show(f"## What could not be run\n\n{lines}")

    def appending(self):
        say(f"generating and recording {MOST} events")
        corpus = Corpus(self.options, self.folder, MOST)
        if "append" in self.options.only:
            part = Appending(self.options, self.contestants, corpus, self.notes)
            part.measure(say)
            self.show(part.report())
            part.judge(self.verdicts)
        if "syncs" in self.options.only:
            part = Syncs(self.contestants, corpus, self.notes, self.folder)
            part.measure(say)
            self.show(part.report())
        corpus.remove()

    def reading(self):
        replay = Replay(self.options, self.contestants, self.notes)
        opening = Opening(self.options, self.folder, self.notes)
        for events in self.options.events:
            say(f"generating and recording {events} events")
            corpus = Corpus(self.options, self.folder, events)
            if "replay" in self.options.only:
                replay.measure(corpus, say)
            # Ten times the last target's size says nothing more about opening.
            if "open" in self.options.only and events < TEN_MILLION:
                opening.measure(corpus, say)
            corpus.remove()
        for name, part in (("replay", replay), ("open", opening)):
            if name in self.options.only:
                self.show(part.report())
                part.judge(self.verdicts)
        if "replay" in self.options.only:
            self.show(replay.growth())

    def document(self, words):
        """The result as a file: the machine, the command, the tables."""
        command = shlex.join(["python3", "Benchmarks/peers.py", *words])
        head = [
            "# Results",
            "The last run; Benchmarks/README.md says how to read it. Medians of"
            f" {self.options.runs} runs; a ratio is the median of the ratios run by run, with the"
            " least and the most of them.",
            "```sh\nswift build -c release\n" + command + "\n```",
            machine.described(self.folder, self.contestants, machine.commit()),
        ]
        return "\n\n".join([*head, *self.sections]) + "\n"


def main():
    words = sys.argv[1:]
    options = read_options(words)
    os.makedirs(options.tools, exist_ok=True)
    place = options.dir or options.tools
    machine.refuse_memory(place)
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="run-", dir=place))
        os.chmod(folder, 0o711)  # the server's user passes through
        kind, source, _ = machine.mount(folder)
        say(f"everybody writes to {kind} on {source}; {options.runs} runs")
        benchmark = Benchmark(options, os.path.abspath(folder), stack)
        benchmark.run()
        result = benchmark.document(words)
    write_page(options, result)


if __name__ == "__main__":
    run(main)
