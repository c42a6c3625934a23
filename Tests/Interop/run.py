"""Runs the checks against the binary given: run.py .build/release/wegmarke [NAME …]"""
import importlib
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from support import counts  # noqa: E402

ALL = ["log_format", "proofs", "personal_data", "schema", "http_answers", "http_judges",
       "hostile_http", "openapi_fuzz", "event_stream", "recording_http", "unseen_words",
       "in_front", "side_by_side", "fair_turns", "hostile_disk", "full_disk", "rotation",
       "flipped_bit", "sudden_death", "failing_calls", "figures", "exports",
       "evaluation_numbers", "operation"]

binary = os.path.abspath(sys.argv[1])
for name in sys.argv[2:] or ALL:
    begun, before = time.time(), counts["passed"]
    importlib.import_module(name).run_checks(binary)
    print(f"{name}: {counts['passed'] - before} held, {time.time() - begun:.1f} s", flush=True)
print(f"{counts['passed']} passed, {counts['failed']} failed")
sys.exit(1 if counts["failed"] else 0)
