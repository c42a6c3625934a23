"""Flips one bit at a random place of a large log: `verify` finds it and names its position, its
segment and the byte where its line begins.

`LARGE=1` in the environment for 1,000,000 events instead of 50,000, `SEED=7` for other bits, and
`STORE=DIR` for a copy of a store that is there already. Where the line is, is looked up in the file
without the program."""
import json
import os
import random
import re
import shutil
import tempfile
import time

from support import check, run, segments

FLIPS = int(os.environ.get("FLIPS", "4"))


def made(binary, folder):
    store = os.path.join(folder, "store")
    if os.environ.get("STORE"):
        shutil.copytree(os.environ["STORE"], store)
        return store
    check(run(binary, "init", "--store", store).returncode == 0, "init")
    events = "1000000" if os.environ.get("LARGE") else "50000"
    drafts = run(binary, "generate", "--events", events, "--seed", os.environ.get("SEED", "1"))
    done = run(binary, "record", "--store", store, "--file", "-", "--each", stdin=drafts.stdout)
    check(done.returncode == 0, f"{events} events: {done.stderr[:300]}")
    return store


def place(store):
    """A random byte of the log: its file, its offset, and the line it is in."""
    folder = os.path.join(store, "log")
    sizes = [os.path.getsize(os.path.join(folder, name)) for name in segments(store)]
    offset = random.randrange(sum(sizes))
    for name, size in zip(segments(store), sizes):
        if offset < size:
            break
        offset -= size
    with open(os.path.join(folder, name), "rb") as file:
        content = file.read()
    start = content.rfind(b"\n", 0, offset) + 1
    position = int(name.removesuffix(".jsonl")) + content.count(b"\n", 0, start)
    return os.path.join(folder, name), offset, start, position


def flip(path, offset, bit):
    with open(path, "r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ 1 << bit]))


def judged(binary, store, path, start, position, what):
    """Both forms of the answer name the line, and name it first."""
    name = os.path.basename(path)
    begun = time.time()
    answer = run(binary, "verify", "--store", store, "--format", "json")
    took = time.time() - begun
    check(answer.returncode == 1, f"{what}: ends with 1: {answer.returncode} {answer.stderr}")
    report = json.loads(answer.stdout)
    found = [finding for finding in report["findings"] if finding["kind"] == "line"]
    check(not report["ok"] and found and report["findings"][0] == found[0],
          f"{what}: the damaged line comes first: {report['findings'][:2]}")
    place = {"n": position, "segment": name, "offset": start}
    check(found and place.items() <= found[0].items(), f"{what}: {place}, not {found[:1]}")
    # Where the flip makes or takes a line's end, the lines beside it are found too; and what comes
    # next to the same subject lacks the version of the damaged line, or of both.
    others = [finding for finding in report["findings"]
              if not position <= finding["n"] <= position + 2]
    check(len(others) <= 2 and all(finding["kind"] == "version" for finding in others),
          f"{what}: nothing else is called damaged: {others}")
    text = run(binary, "verify", "--store", store)
    said = re.search(rf"^line  @{position}  {re.escape(name)}  byte {start}: \S", text.stdout, re.M)
    check(text.returncode == 1 and said, f"{what}: in words too: {text.stdout[:300]}")
    return took


def run_checks(binary):
    random.seed(int(os.environ.get("SEED", "1")))
    with tempfile.TemporaryDirectory(prefix="wegmarke-flip-") as folder:
        store = made(binary, folder)
        times = []
        for _ in range(FLIPS):
            path, offset, start, position = place(store)
            bit = random.randrange(8)
            flip(path, offset, bit)
            what = f"bit {bit} of byte {offset} of {os.path.basename(path)}"
            times.append(judged(binary, store, path, start, position, what))
            flip(path, offset, bit)
        whole = run(binary, "verify", "--store", store, "--format", "json")
        check(whole.returncode == 0, f"flipped back, the log is whole: {whole.stdout[:300]}")
        print(f"flipped_bit: {FLIPS} flips in {json.loads(whole.stdout)['events']} events of "
              f"{len(segments(store))} segments, each found in {max(times):.1f} s at most")
