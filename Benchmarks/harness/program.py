"""What every benchmark is as a program: its options, how it ends, and where its page goes."""

import argparse
import resource
import signal
import sys

from harness.command import Failed


def options_of(description, parts, runs, tried_runs=1):
    """A parser with the options that each has; `read` reads them."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    parser.add_argument("--runs", type=int, help=f"of everything (else {runs})")
    parser.add_argument("--quick", action="store_true", help=f"small sizes, and else {tried_runs}"
                        f" run{'s' if tried_runs > 1 else ''}: a try-out")
    parser.add_argument("--only", default=",".join(parts), metavar="PART,PART",
                        help=f"some of {', '.join(parts)}")
    parser.add_argument("--output", help="write the result to this file too")

    def read(words):
        options = parser.parse_args(words)
        options.only = options.only.split(",")
        if unknown := set(options.only) - set(parts):
            parser.error(f"--only knows {', '.join(parts)}, not {', '.join(unknown)}")
        options.runs = options.runs or (tried_runs if options.quick else runs)
        return options

    return parser, read


def write_page(options, page):
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(page)


def run(main):
    """Runs it; a failure is a sentence, and nothing is left of what broke off."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # So that what was begun is also cleaned up when somebody ends it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))
    try:
        main()
    except Failed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit("interrupted")
