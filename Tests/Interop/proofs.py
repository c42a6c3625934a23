"""Checks roots and proofs by an implementation of RFC 6962 of its own, and backups by their bytes."""
import base64
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from http_support import asked, bearer, new_token  # noqa: E402
from support import ROOT, check, daemon, filled_store, run  # noqa: E402

# The reference tree of the certificate-transparency project.
REFERENCE = [bytes.fromhex(text) for text in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f")]
REFERENCE_ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def leaf_hash(line):
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(count):
    """The largest power of two smaller than count."""
    return 1 << ((count - 1).bit_length() - 1)


def tree_hash(leaves):
    """MTH of RFC 6962, section 2.1, over leaf hashes."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = split(len(leaves))
    return node_hash(tree_hash(leaves[:half]), tree_hash(leaves[half:]))


def root_of_proof(leaf, index, size, hashes):
    """Follows the recursion of PATH in RFC 6962, section 2.1.1, from its outer end."""
    if size == 1:
        return leaf if not hashes else None
    if not hashes:
        return None
    half = split(size)
    if index < half:
        inner = root_of_proof(leaf, index, half, hashes[:-1])
        return inner and node_hash(inner, hashes[-1])
    inner = root_of_proof(leaf, index - half, size - half, hashes[:-1])
    return inner and node_hash(hashes[-1], inner)


def lines_of(store):
    lines = []
    for segment in sorted(glob.glob(os.path.join(store, "log", "*.jsonl"))):
        with open(segment, "rb") as file:
            lines += file.read().split(b"\n")[:-1]
    return lines


def check_checkpoints(binary, store, lines, leaves, folder):
    for size in (0, 1, 2, 255, 256, 257, len(lines)):
        made = run(binary, "checkpoint", "--store", store, "--size", str(size))
        root = base64.b64encode(tree_hash(leaves[:size])).decode()
        check(made.stdout == f"wegmarke\n{size}\n{root}\n", f"checkpoint over {size} lines")
    path = os.path.join(folder, "checkpoint")
    made = run(binary, "checkpoint", "--store", store)
    check(made.stdout.split("\n")[1:3] == [str(len(lines)), root], "checkpoint over everything")
    with open(path, "w") as file:
        file.write(made.stdout)
    report = run(binary, "verify", "--store", store, "--checkpoint", path, "--format", "json")
    check(report.returncode == 0 and json.loads(report.stdout)["root"] == root,
          f"verify holds the checkpoint and tells the root: {report.stdout}{report.stderr}")
    with open(path, "w") as file:
        file.write(f"wegmarke\n{len(lines)}\n{base64.b64encode(bytes(32)).decode()}\n")
    report = run(binary, "verify", "--store", store, "--checkpoint", path)
    check(report.returncode == 1, "verify refuses another root")
    return root


def check_proofs(binary, store, lines, leaves, folder):
    size = len(lines)
    for position, over in [(1, size), (2, size), (size // 2, size), (size, size), (17, 300),
                           (256, 256), (257, 257), (1, 1)]:
        made = run(binary, "prove", str(position), "--store", store, "--size", str(over))
        proof = json.loads(made.stdout)
        hashes = [base64.b64decode(text, validate=True) for text in proof["hashes"]]
        line = proof["line"].encode()
        root = root_of_proof(leaf_hash(line), proof["index"], proof["size"], hashes)
        check(line == lines[position - 1], f"@{position} of {over}: the line is that of the log")
        check((proof["n"], proof["index"], proof["size"]) == (position, position - 1, over),
              f"@{position} of {over}: position, index and size")
        check(root == base64.b64decode(proof["root"]) == tree_hash(leaves[:over]),
              f"@{position} of {over}: the proof leads to the root")
        path = os.path.join(folder, "proof")
        with open(path, "w") as file:
            file.write(made.stdout)
        held = run(binary, "verify", "--store", store, "--proof", path)
        check(held.returncode == 0, f"@{position} of {over}: verify holds it: {held.stdout}")
        other = proof["line"].replace('{"n":', '{"m":', 1)
        with open(path, "w") as file:
            json.dump({**proof, "line": other,
                       "leaf": base64.b64encode(leaf_hash(other.encode())).decode()}, file)
        spoiled = run(binary, "verify", "--store", store, "--proof", path)
        check(spoiled.returncode == 1, f"@{position} of {over}: verify refuses another line")
    check(run(binary, "prove", str(size + 1), "--store", store).returncode == 66,
          "what is not there cannot be proved")


def check_over_http(binary, store, lines, leaves):
    """The same from the daemon; to the public, up to the last line that is for all."""
    chief, _ = new_token(binary, store, "chief", "administrator", "restricted")
    visible = [json.loads(line)["visibility"] == "public" for line in lines]
    last = max(number for number, shown in enumerate(visible, 1) if shown)
    with daemon(binary, store) as address:
        for fields, shown, size in [(bearer(chief), [True] * len(lines), len(lines)),
                                    ([], visible, last)]:
            root = base64.b64encode(tree_hash(leaves[:size])).decode()
            made = asked(address, "GET", "/api/v1/checkpoint", fields)
            check(made.body.decode() == f"wegmarke\n{size}\n{root}\n", f"HTTP: over {size} lines")
            for number in sorted({1, 2, 17, size // 2, size - 1, size, *(
                    [1 + shown.index(False)] if False in shown else [])}):
                answer = asked(address, "GET", f"/api/v1/proof/{number}", fields)
                if not shown[number - 1]:
                    check(answer.status == 404, f"HTTP: no proof of @{number}, which is hidden")
                    continue
                proof = json.loads(answer.body)
                hashes = [base64.b64decode(text, validate=True) for text in proof["hashes"]]
                leaf = base64.b64decode(proof["leaf"], validate=True)
                check(leaf == leaves[number - 1] and proof["size"] == size, f"HTTP: @{number}")
                check(proof.get("line", lines[number - 1].decode()).encode() == lines[number - 1],
                      f"HTTP: the line of @{number}")
                found = root_of_proof(leaf, proof["index"], size, hashes)
                check(base64.b64encode(found or b"").decode() == root == proof["root"],
                      f"HTTP: the proof of @{number} leads to the root")
            beyond = asked(address, "GET", f"/api/v1/checkpoint?size={size + 1}", fields)
            check(beyond.status == 404, f"HTTP: no checkpoint over {size + 1} lines")


def check_backup(binary, store, lines, root, folder):
    """Backs up while another process records, then puts the copy in the place of the store."""
    target = os.path.join(folder, "backup")
    drafts = os.path.join(folder, "drafts.jsonl")
    with open(drafts, "w") as file:
        for number in range(400):
            file.write(json.dumps({
                "type": "note.added", "subject": "process/saalebogen", "on": "2026-11-20",
                "data": {"text": f"Notiz {number}"}}) + "\n")
    writer = subprocess.Popen(
        [binary, "record", "--store", store, "--each", "--file", drafts], cwd=ROOT,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = run(binary, "backup", target, "--store", store, "--format", "json")
    check(writer.wait() == 0, "the other process records while the backup is made")
    check(made.returncode == 0, f"backup: {made.stderr}")
    report = json.loads(made.stdout)
    copied, now = lines_of(target), lines_of(store)
    check(len(now) == len(lines) + 400, "everything was recorded")
    check(len(lines) <= len(copied) == report["events"] <= len(now), "the backup has its events")
    check(copied == now[:len(copied)], "the backup is the log up to there, byte by byte")
    check(base64.b64decode(report["root"]) == tree_hash([leaf_hash(line) for line in copied]),
          "the backup tells its root")
    check(sorted(os.listdir(target)) == ["LOCK", "format", "head", "log"],
          "nothing but the log is in the backup")
    check(run(binary, "backup", target, "--store", store).returncode == 73,
          "a backup is not made over another")
    nowhere = os.path.join(folder, "missing", "backup")
    check(run(binary, "backup", nowhere, "--store", store).returncode == 73,
          "a backup is not made where there is no folder above")
    restored = os.path.join(folder, "restored")
    os.rename(target, restored)
    check(run(binary, "verify", "--store", restored).returncode == 0, "the restored store verifies")
    path = os.path.join(folder, "checkpoint")
    with open(path, "w") as file:
        file.write(f"wegmarke\n{len(lines)}\n{root}\n")
    held = run(binary, "verify", "--store", restored, "--checkpoint", path)
    check(held.returncode == 0, f"it holds the checkpoint of before: {held.stdout}{held.stderr}")
    for arguments in (["show", "process", "saalebogen"], ["stats", "--format", "json"]):
        bound = ["--known-at", f"@{len(copied)}"] if arguments[0] == "show" else []
        there = run(binary, *arguments, *bound, "--store", restored)
        check(there.returncode == 0, f"{arguments[0]} answers from the restored store")
    more = run(binary, "record", "note.added", "process/saalebogen", "text=weiter",
               "--on", "2026-11-20", "--store", restored)
    check(more.returncode == 0, f"the restored store is recorded into: {more.stderr}")


def check_vault(binary, store, folder):
    os.makedirs(os.path.join(store, "vault"), exist_ok=True)
    for name in ("vault/p-1.json", "access.json"):
        with open(os.path.join(store, name), "w") as file:
            file.write("{}")
    without, with_vault = os.path.join(folder, "without"), os.path.join(folder, "with")
    check(run(binary, "backup", without, "--store", store).returncode == 0, "backup without vault")
    check(run(binary, "backup", with_vault, "--with-vault", "--store", store).returncode == 0,
          "backup with vault")
    check(sorted(os.listdir(without)) == ["LOCK", "format", "head", "log"],
          "personal data stays out unless asked for")
    check(os.path.exists(os.path.join(with_vault, "vault", "p-1.json"))
          and os.path.exists(os.path.join(with_vault, "access.json")),
          "personal data comes with --with-vault")


def run_checks(binary):
    check(tree_hash([leaf_hash(data) for data in REFERENCE]).hex() == REFERENCE_ROOT,
          "the root of the reference tree")
    with filled_store(binary) as store, tempfile.TemporaryDirectory() as folder:
        lines = lines_of(store)
        leaves = [leaf_hash(line) for line in lines]
        root = check_checkpoints(binary, store, lines, leaves, folder)
        check_proofs(binary, store, lines, leaves, folder)
        check_over_http(binary, store, lines, leaves)
        check_backup(binary, store, lines, root, folder)
        check_vault(binary, store, folder)


if __name__ == "__main__":
    run_checks(os.path.abspath(sys.argv[1]))
