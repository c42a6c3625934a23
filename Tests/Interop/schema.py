"""Holds the catalogue's JSON Schema against every example, and against spoiled drafts."""
import copy
import json

import jsonschema

from support import check, example_files, run


def run_checks(binary):
    answer = run(binary, "catalog", "--format", "json")
    check(answer.returncode == 0, f"catalog --format json: {answer.stderr}")
    schema = json.loads(answer.stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    drafts = []
    for path in example_files():
        with open(path, encoding="utf-8") as lines:
            drafts += [json.loads(line) for line in lines if line.strip()]
    seen = set()
    for draft in drafts:
        # The many measurements are alike; the first few hundred of a type will do.
        if (draft["type"], len(seen)) in seen:
            continue
        seen.add((draft["type"], len(seen)))
        if sum(1 for kind, _ in seen if kind == draft["type"]) > 200:
            continue
        check(validator.is_valid(draft), f"the schema takes {json.dumps(draft)[:200]}")
        spoiled = copy.deepcopy(draft)
        spoiled["type"] = draft["type"] + "x"
        check(not validator.is_valid(spoiled), f"the schema refuses the type {spoiled['type']}")
        spoiled = copy.deepcopy(draft)
        spoiled["data"]["noSuchField"] = 1
        check(not validator.is_valid(spoiled), f"the schema refuses an unknown field of {draft['type']}")
