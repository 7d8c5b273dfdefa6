"""Every data file of the reports in a folder is read by a validator of open data.

    python3 tests/browser/data.py FOLDER

The two files of figures are held to `data.schema.json`, which says what stands in each column, and every row but of what
nobody has answered names its source; of the file behind a figure it is guessed from what stands there. Every content is held
to the schema that lies beside it. The exit code is 1 if any file has a fault.
"""

import csv
import json
import pathlib
import sys

from frictionless import Resource, Schema, system
from jsonschema import Draft202012Validator

FIGURES = {"observationer.csv", "observations.csv", "tidsserier.csv", "series.csv"}
ALL_YEARS = {"tidsserier.csv", "series.csv"}


def schema(name: str) -> Schema:
    """The columns of a file: only that of all years says which word on a figure holds."""
    found = Schema.from_descriptor(str(pathlib.Path(__file__).with_name("data.schema.json")))
    if name not in ALL_YEARS:
        found.remove_field("current")
    return found


def rows(path: pathlib.Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(folder: str) -> tuple[int, int]:
    """How many contents there are, and how many faults they have."""
    paths = sorted(pathlib.Path(folder).rglob("content.??.json"))
    faults = 0
    for path in paths:
        schema = json.loads(path.with_name("content.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        content = json.loads(path.read_text(encoding="utf-8"))
        for error in Draft202012Validator(schema).iter_errors(content):
            print(f"{path}: {error.json_path}: {error.message[:200]}")
            faults += 1
    return len(paths), faults


def main(folder: str) -> int:
    n_contents, faults = contents(folder)
    print(f"{n_contents} contents, {faults} faults")
    paths = sorted(pathlib.Path(folder).rglob("data/*.csv"))
    for path in paths:
        own = {"schema": schema(path.name)} if path.name in FIGURES else {}
        with system.use_context(trusted=True):
            report = Resource(path=str(path), **own).validate()
        for row, field, message in report.flatten(["rowNumber", "fieldName", "message"]):
            print(f"{path}:{row}: {field}: {message}")
            faults += 1
        for row, it in enumerate(rows(path) if own else [], 2):
            if bool(it["source"]) == (it["state"] == "not_submitted"):
                print(f"{path}:{row}: source: {it['source']!r} of what is {it['state']}")
                faults += 1
    print(f"{len(paths)} data files, {faults} faults")
    return int(faults > 0 or not paths or not n_contents)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
