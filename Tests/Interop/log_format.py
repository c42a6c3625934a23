"""Reads a log as a stranger would, from the description of its format alone."""
import glob
import json
import os

from support import check, filled_store

KEYS = ["n", "more", "base", "recorded", "stream", "version", "id", "type", "occurred", "actor",
        "visibility", "cause", "salt", "data", "crc"]


def crc32c_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
        table.append(value)
    return table


TABLE = crc32c_table()


def crc32c(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = TABLE[(crc ^ byte) & 0xFF] ^ (crc >> 8)
    return crc ^ 0xFFFFFFFF


def run_checks(binary):
    check(crc32c(b"123456789") == 0xE3069283, "the check value of CRC-32C")
    with filled_store(binary) as store:
        expected, more, versions, ids, recorded = 1, 0, {}, set(), ""
        for segment in sorted(glob.glob(os.path.join(store, "log", "*.jsonl"))):
            first = int(os.path.basename(segment).split(".")[0])
            check(first == expected, f"{segment} is named by its first position")
            with open(segment, "rb") as lines:
                for line in lines:
                    check(line.endswith(b"\n"), f"@{expected} ends with a line feed")
                    line = line[:-1]
                    event = json.loads(line)
                    keys = [key for key in KEYS if key != "cause" or "cause" in event]
                    ok = list(event) == keys
                    ok &= event["n"] == expected
                    ok &= event["more"] == more - 1 if more else True
                    ok &= event["base"] < event["n"]
                    ok &= event["recorded"] >= recorded
                    ok &= event["version"] == versions.get(event["stream"], 0) + 1
                    ok &= event["id"] not in ids
                    ok &= len(event["salt"]) == 22
                    body = line[:line.rindex(b',"crc":')]
                    ok &= event["crc"] == f"{crc32c(body):08x}"
                    check(ok, f"@{expected} keeps the format: {line[:200]!r}")
                    more, recorded = event["more"], event["recorded"]
                    versions[event["stream"]] = event["version"]
                    ids.add(event["id"])
                    expected += 1
        check(more == 0, "the last batch is complete")
        check(expected > 1000, "there are events to look at")
