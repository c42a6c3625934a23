"""A benchmark of several parts: what each came to, and the page they make together."""

import os
import shlex
import sys

from harness import machine
from harness.command import Failed, Run
from harness.tables import Notes
from harness.verdicts import Verdicts


def say(words):
    print(f"… {words}", file=sys.stderr, flush=True)


def measured(parts, notes=None):
    """The sections of the result: of each part, of the targets, and of what was left out."""
    notes, verdicts, sections = notes or Notes(), Verdicts(), []

    def show(section):
        sections.append(section)
        print(f"\n{section}", flush=True)

    for part in parts:
        try:
            part.measure(say)
        except (Failed, OSError) as failure:
            notes.add(part.title, str(failure))
        show(f"## {part.title}\n\n{part.report()}")
        part.judge(verdicts)
    if verdicts.rows:
        show(verdicts.report())
    if notes.lines:
        lines = "\n".join(f"- {line}" for line in notes.lines)
        show(f"## What could not be run\n\n{lines}")
    return sections


def document(title, script, options, programs, sections):
    """The page: how it was made and on what, then the sections.

    `programs` are the commands that tell the versions of what took part."""
    command = shlex.join(["python3", f"Benchmarks/{script}", *sys.argv[1:]])
    versions = "; ".join(version(*words) for words in programs)
    head = [
        f"# {title}", "The last run; Benchmarks/README.md says how to read it. Medians of"
        f" {options.runs} runs; a ratio is the median of the ratios run by run, with the least and"
        " the most of them.",
        f"```sh\nswift build -c release\n{command}\n```",
        machine.described(options.folder, {}, machine.commit()), f"Programs: {versions}.",
    ]
    return "\n\n".join([*head, *sections]) + "\n"


def version(*command):
    """The first line that tells it; wrk ends with 1 after telling."""
    try:
        done = Run(["sh", "-c", shlex.join(command) + " 2>&1 || true"])
        return done.text.splitlines()[0]
    except (Failed, IndexError):
        return f"no {os.path.basename(command[0])}"
