"""Reads what a run has written with programs of others, and fails if one of them objects.

Usage: verify_run.py FOLDER, where FOLDER is a clone in which workflows/breast-cancer.json ran.
"""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree

import jsonschema
import numpy
import safetensors.numpy


def fail(message):
    sys.exit(f"ci: {message}")


def without_comments(text):
    """Plans are JSON with comments and trailing commas; Python's reader knows neither."""
    pattern = r'"(?:\\.|[^"\\])*"|//[^\n]*|/\*.*?\*/'
    keep = lambda match: match[0] if match[0].startswith('"') else " "
    text = re.sub(pattern, keep, text, flags=re.S)
    return re.sub(r'("(?:\\.|[^"\\])*")|,(?=\s*[}\]])', lambda match: match[1] or "", text)


def strict(text):
    """JSON as the standard has it: no NaN, no key twice."""
    def unique(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise ValueError(f"a key stands twice among {keys}")
        return dict(pairs)

    def refuse(word):
        raise ValueError(f"{word} is no number")

    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


def check_plans(workflows):
    schema = strict((workflows / "plan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    plans = [path for path in sorted(workflows.glob("*.json")) if path.name != "plan.schema.json"]
    if not plans:
        fail("there is no plan in workflows/")
    for path in plans:
        plan = strict(without_comments(path.read_text(encoding="utf-8")))
        jsonschema.Draft7Validator(schema).validate(plan)
    print(f"ci: {len(plans)} plans fit the schema")


def check_report(run):
    report = (run / "report.md").read_text(encoding="utf-8")
    links = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", report)
    if not links:
        fail("the report shows no figure")
    for text, target in links:
        if not text:
            fail(f"{target} has no alternative text")
        if not (run / target).is_file():
            fail(f"the report shows {target}, which does not exist")
        xml.etree.ElementTree.parse(run / target)
    print(f"ci: the report's {len(links)} figures exist and are well-formed")


def check_record(run):
    strict((run / "record.json").read_text(encoding="utf-8"))
    lines = (run / "decisions.jsonl").read_text(encoding="utf-8").splitlines()
    decisions = [strict(line) for line in lines]
    if not decisions:
        fail("decisions.jsonl is empty")
    print(f"ci: record.json and {len(decisions)} decisions are valid JSON")


def check_model(run):
    files = sorted((run / "model").glob("*.safetensors"))
    if not files:
        fail("there is no model")
    for path in files:
        tensors = safetensors.numpy.load_file(path)
        if not tensors or not all(numpy.isfinite(tensor).all() for tensor in tensors.values()):
            fail(f"{path.name} holds no tensors, or some that are not finite")
        print(f"ci: {path.name} holds {len(tensors)} finite tensors")


def main(clone):
    runs = sorted(path.parent for path in clone.glob("runs/*/report.md"))
    if len(runs) != 1:
        fail(f"expected one run with a report, found {len(runs)}")
    check_plans(clone / "workflows")
    check_report(runs[0])
    check_record(runs[0])
    check_model(runs[0])


main(pathlib.Path(sys.argv[1]))
