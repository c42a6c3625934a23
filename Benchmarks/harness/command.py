"""Running one command: its wall time and what it printed."""

import json
import os
import subprocess
import tempfile
import time


class Failed(Exception):
    """A command that could not be run, or that failed; its text says why, in one line."""


def reason(command, errors):
    """What was called and the first line that it wrote to standard error."""
    lines = [line for line in errors.decode(errors="replace").splitlines() if line.strip()]
    verbs = [word for word in command[1:3] if word.isalpha()]
    name = " ".join([os.path.basename(command[0]), *verbs])
    return f"`{name}` failed: {lines[0] if lines else 'it did not say why'}"


class Run:
    """What became of a command."""

    def __init__(self, command, output=subprocess.PIPE, core=None, user=None, folder=None):
        """`core` pins the command to a core; `user` runs it as somebody else."""
        pin = None if core is None else lambda: os.sched_setaffinity(0, {core})
        # A file rather than a pipe: a command that says much must not wait for its reader.
        with tempfile.TemporaryFile() as errors:
            begin = time.perf_counter()
            try:
                child = subprocess.Popen(
                    command, stdout=output, stderr=errors, preexec_fn=pin, user=user, group=user,
                    extra_groups=None if user is None else [], cwd=folder)
            except OSError as error:
                name = os.path.basename(command[0])
                raise Failed(f"{name}: {error.strerror or error}") from error
            try:
                self.output = child.communicate()[0] or b""
            except BaseException:  # we are being ended, and so is the command
                child.terminate()
                child.wait()
                raise
            self.seconds = time.perf_counter() - begin
            errors.seek(0)
            self.errors = errors.read()
        if child.returncode != 0:
            raise Failed(reason(command, self.errors))

    @property
    def text(self):
        return self.output.decode().strip()

    @property
    def figures(self):
        """The line of JSON that it printed."""
        try:
            return json.loads(self.text)
        except ValueError as error:
            raise Failed(f"no line of JSON but {self.text[:80]!r}") from error
