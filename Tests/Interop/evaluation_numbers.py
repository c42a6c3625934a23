"""Every number of `evaluate`, over random tables by the thousand, against who computes it too:
scipy, lifelines and pm4py; what these do not have, by its definition in exact numbers.

SEED=7 in the environment for other tables, TIMES=10 for ten times as many, and
METHODS=association,paths for some of the methods."""
import contextlib
import io
import os
import time

os.environ.setdefault("TQDM_DISABLE", "1")
with contextlib.redirect_stdout(io.StringIO()):  # pm4py greets whoever imports it
    from evaluated import association, configurations, durations, factors, paths

from evaluated.tables import seed  # noqa: E402
from support import counts  # noqa: E402

METHODS = {"factors": factors, "durations": durations, "association": association,
           "configurations": configurations, "paths": paths}


def run_checks(binary):
    wanted = os.environ.get("METHODS", ",".join(METHODS)).split(",")
    for name in wanted:
        begun, before = time.time(), counts["passed"]
        METHODS[name].check_all(binary)
        print(f"evaluation_numbers: {name}, seed {seed()}: {counts['passed'] - before} held, "
              f"{time.time() - begun:.1f} s", flush=True)
