"""The schemas that editors use are held to what the program itself says of the plans and editions of every case.

    python3 tests/browser/schema.py REPORT

A file in which `report check` finds no error is accepted. One whose errors are all of malformed keys, kinds of YAML
and closed words is refused, but for those in APART, each with its reason. The exit code is 1 if either fails.
"""

import concurrent.futures
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from check_jsonschema.parsers import ParserSet
from jsonschema import Draft7Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "cases"
TOLD = {"P003", "P004", "P005", "P009", "P020", "E003", "E004", "E005", "E008"}

# What no schema of one file can know, by the case and the file.
APART: dict[str, str] = {}


def check(report: str, project: pathlib.Path) -> dict[str, set[str]]:
    """The codes of the errors of each file."""
    command = [report, "-C", str(project), "check", "--format", "json", "--all", "--lang", "en"]
    printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found: dict[str, set[str]] = {}
    for line in printed.splitlines():
        finding = json.loads(line)
        if finding.get("severity") == "error":
            found.setdefault(finding["file"], set()).add(finding["code"])
    return found


def case(report: str, validators: dict[str, Draft7Validator], folder: pathlib.Path) -> list[str]:
    faults = []
    with tempfile.TemporaryDirectory() as place:
        project = pathlib.Path(place) / "project"
        shutil.copytree(ROOT / "tests" / "base", project)
        without = folder / "without"
        for path in without.read_text().split() if without.exists() else []:
            target = project / path
            shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)
        if (folder / "project").is_dir():
            shutil.copytree(folder / "project", project, dirs_exist_ok=True)
        told = check(report, project)
        parsers = ParserSet()
        for path in sorted(project.rglob("*.yaml")):
            name = path.relative_to(project).as_posix()
            kind = "edition" if path.name == "edition.yaml" else "plan"
            try:
                data = parsers.parse_data_with_path(path.read_bytes(), path, "yaml")
            except Exception:  # what is no YAML is told as that
                continue
            errors = sorted(validators[kind].iter_errors(data), key=str)
            codes = told.get(name, set())
            where = f"{folder.name}/{name}"
            if not codes and errors:
                first = errors[0]
                faults.append(f"{where}: refused: {first.json_path}: {first.message[:160]}")
            if codes and codes <= TOLD and (not errors) != (where in APART):
                faults.append(f"{where}: {'accepted' if not errors else 'refused after all'}: {sorted(codes)}")
    return faults


def main(report: str) -> int:
    schemas = {
        "plan": subprocess.check_output([report, "plan", "schema"]),
        "edition": subprocess.check_output([report, "plan", "schema", "--edition"]),
    }
    validators = {}
    for kind, text in schemas.items():
        schema = json.loads(text)
        Draft7Validator.check_schema(schema)
        validators[kind] = Draft7Validator(schema)
    folders = sorted(it.parent for it in CASES.glob("*/args"))
    with concurrent.futures.ThreadPoolExecutor(2) as threads:
        found = threads.map(lambda folder: case(report, validators, folder), folders)
        faults = [fault for faults in found for fault in faults]
    # The repository's own, which the tests build without a finding that is an error.
    parsers = ParserSet()
    for path in sorted([*ROOT.glob("plans/*.yaml"), *ROOT.glob("submissions/*/*/edition.yaml")]):
        data = parsers.parse_data_with_path(path.read_bytes(), path, "yaml")
        errors = validators["edition" if path.name == "edition.yaml" else "plan"].iter_errors(data)
        faults += [f"{path.relative_to(ROOT)}: refused: {it.json_path}" for it in errors]
    print("\n".join(faults + [f"{len(folders)} cases, {len(faults)} faults of the schemas"]))
    return int(bool(faults) or not folders)


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
