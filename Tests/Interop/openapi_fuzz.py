"""The OpenAPI document judged by openapi-spec-validator, and the daemon by what it promises:
requests made from it by schemathesis, legal and spoiled, with a seed that stays. EXAMPLES=200 in
the environment for more requests a route, SEED=7 for others."""
import os
import re
import subprocess
import sys
import tempfile

import openapi_spec_validator

from http_support import new_token
from openapi_targets import document
from support import check, daemon, filled_store

# A draft that fits the schema may still contradict what is recorded: that is 422, and 409. Which
# process is meant must be said where there are several, and no period ends before it begins: that
# is 400, and no schema can tell.
SETTINGS = """
[[operations]]
include-method = "POST"
checks.positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "409", "422", "429"]

[[operations]]
include-path-regex = "^/(dashboards/(%s)([.][{]format[}])?|api/v1/(chain|changes))$"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "401", "403", "404", "429"]
""" % "|".join(["changes", "coverage", "dialogs", "evaluation", "gaps", "goals", "measures", "process",
                "report", "steering"])


def judge_document(found):
    """OpenAPI 3.1, and of each operation what a reader needs."""
    try:
        openapi_spec_validator.validate(found)
    except Exception as error:  # the validator's errors have no class in common
        check(False, f"openapi-spec-validator: {error!r}"[:2000])
    check(found["openapi"].startswith("3.1"), f"the version: {found['openapi']}")
    names = []
    for path, operations in found["paths"].items():
        for method, operation in operations.items():
            if method in ("parameters", "summary", "description", "servers"):
                continue
            what = f"{method} {path}"
            names.append(operation.get("operationId"))
            check(operation.get("summary") and names[-1], f"{what} has a summary and a name")
            answers = operation["responses"]
            check(any(code.startswith("2") for code in answers), f"{what} has a good answer")
            for code, answer in answers.items():
                kinds = answer.get("content", {})
                if "$ref" not in answer and code[0] in "45":
                    check(set(kinds) == {"application/problem+json"},
                          f"{what}: {code} is a problem: {set(kinds)}")
            placed = {parameter["name"] for parameter in
                      [*operation.get("parameters", []), *operations.get("parameters", [])]
                      if parameter.get("in") == "path"}
            check(placed == set(re.findall(r"\{([a-z0-9]+)\}", path, re.I)),
                  f"{what} describes the parts of its path: {placed}")
    check(len(names) == len(set(names)), "each name once")


def fuzz(address, token, *words):
    """Runs schemathesis with all its checks."""
    fields = ["-H", f"Authorization: Bearer {token}"] if token else []
    with tempfile.TemporaryDirectory() as folder:
        settings = os.path.join(folder, "schemathesis.toml")
        with open(settings, "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        done = subprocess.run(
            [sys.executable, "-m", "schemathesis.cli", "--config-file", settings, "run",
             f"http://{address[0]}:{address[1]}/openapi.json", "--checks", "all",
             "--max-examples", os.environ.get("EXAMPLES", "8"),
             "--seed", os.environ.get("SEED", "1"), "--request-timeout", "10",
             "--continue-on-failure", "--generation-database", "none", "--no-color",
             "--suppress-health-check", "all", *fields, *words],
            capture_output=True, text=True, cwd=folder, timeout=1200)
    said = done.stdout
    check(done.returncode == 0, f"schemathesis {words}: {done.returncode}\n"
          f"{said[-6000:]}{done.stderr[-1000:]}")
    return said


def run_checks(binary):
    with filled_store(binary) as store:
        chief, _ = new_token(binary, store, "chief", "administrator", "restricted")
        with daemon(binary, store, "--limit", "failedAttempts=100000") as address:
            judge_document(document(address))
            for token in [None, chief]:
                said = fuzz(address, token, "--phases", "examples,coverage,fuzzing,stateful")
                for line in said.splitlines():
                    if re.search(r"(generated|tested|passed|selected)\b", line.lower()):
                        print("openapi_fuzz:", line.strip())
