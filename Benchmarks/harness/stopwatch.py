"""Runs a command and says how long it took, how much memory it held, and how it ended.

    stopwatch.py OUTPUT ERRORS COMMAND …

A process of its own, because a command is told to have held at least what its parent held when it
was started; this one holds little."""

import json
import os
import sys
import time

output, errors, *command = sys.argv[1:]
writing = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
begin = time.perf_counter()
child = os.posix_spawn(command[0], command, os.environ, file_actions=[
    (os.POSIX_SPAWN_OPEN, 1, output, writing, 0o600),
    (os.POSIX_SPAWN_OPEN, 2, errors, writing, 0o600)])
_, status, usage = os.wait4(child, 0)
print(json.dumps({"seconds": time.perf_counter() - begin, "memory": usage.ru_maxrss / 1024,
                  "code": os.waitstatus_to_exitcode(status)}))
