"""Runs every check against the binary given: python3 Tests/Interop/run.py .build/release/wegmarke"""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import failing_calls  # noqa: E402
import full_disk  # noqa: E402
import hostile_disk  # noqa: E402
import http_answers  # noqa: E402
import log_format  # noqa: E402
import proofs  # noqa: E402
import rotation  # noqa: E402
import schema  # noqa: E402
import side_by_side  # noqa: E402
import sudden_death  # noqa: E402
from support import counts  # noqa: E402

binary = os.path.abspath(sys.argv[1])
for module in (log_format, proofs, schema, http_answers, side_by_side, hostile_disk, full_disk,
               rotation, sudden_death, failing_calls):
    begun, before = time.time(), counts["passed"]
    module.run_checks(binary)
    print(f"{module.__name__}: {counts['passed'] - before} held, {time.time() - begun:.1f} s")
print(f"{counts['passed']} passed, {counts['failed']} failed")
sys.exit(1 if counts["failed"] else 0)
