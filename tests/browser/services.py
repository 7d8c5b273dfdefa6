"""What services read of a run is what their own programs take: SARIF, JUnit's XML and GitLab's code quality.

    services.py REPORT NPM FOLDER

Of a project with findings of many kinds: SARIF is held by its authors' validator, JUnit's XML by jenkins' schema
(junit-10.xsd, beside this file), and of code quality each entry says what sarif-tools makes of the same SARIF.
"""

import contextlib
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

from lxml import etree
from sarif import loader
from sarif.operations import codeclimate_op

# What both say of a finding: each makes fingerprints in its own way.
TOLD = ("check_name", "description", "severity", "location")
HERE = pathlib.Path(__file__).parent
FAULTS = {
    "polisen.csv": "indikator;våldstyp;värde\n2.10a;totalt;ca 7\n2.10x;;\"två\nrader <b>&amp;{0} [x](http://x)\"\n",
    "lansstyrelsen.csv": "indikator;värde\n1.1a;5%\n",
    "%0A::error [1].csv": "indikator;värde\n",
    "text/sammanfattning.md": "{{ value(\"9.9a\") }}\n",
}


def main(report: str, npm: str, folder: str) -> None:
    project = pathlib.Path(folder)
    shutil.rmtree(project, ignore_errors=True)
    shutil.copytree(HERE.parent / "base", project)
    sent = project / "submissions/exempel/2025"
    (sent / "text").mkdir()
    (sent / "regionen.csv").unlink()
    for name, text in FAULTS.items():
        (sent / name).write_text(text, encoding="utf-8")
    written = {form: check(report, project, form) for form in ("sarif", "junit", "codequality")}

    schema = etree.XMLSchema(etree.parse(HERE / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(written["junit"]))

    sarif = project / "findings.sarif"
    sarif.write_bytes(written["sarif"])
    told = project / "validated.sarif"
    # Its package makes the program one when it is installed with scripts, which nothing here is.
    [tool] = pathlib.Path(npm).glob("node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool")
    tool.chmod(0o755)
    subprocess.run([tool, "validate", sarif, "--output", told, "--log", "ForceOverwrite"], check=False,
                   stdout=subprocess.DEVNULL)
    faults = json.loads(told.read_text(encoding="utf-8-sig"))["runs"][0].get("results", [])
    # What it would like to have beside: an address of the program, a snippet of each line.
    faults = [it for it in faults if it.get("level", "warning") == "error"]
    assert not faults, json.dumps(faults[:3], indent=2)

    ours = json.loads(written["codequality"])
    theirs = project / "codeclimate.json"
    with contextlib.redirect_stdout(io.StringIO()):
        codeclimate_op.generate(loader.load_sarif_files(str(sarif)), str(theirs), output_multiple_files=False)
    compare(ours, json.loads(theirs.read_text(encoding="utf-8")))
    print(f"services: {len(ours)} findings in SARIF, JUnit and code quality")


def check(report: str, project: pathlib.Path, form: str) -> bytes:
    line = [report, "-C", project, "check", "2025", "--lang", "sv", "--format", form]
    found = subprocess.run(line, check=False, capture_output=True)
    assert found.returncode == 1, found
    return found.stdout


def compare(ours: list[dict], theirs: list[dict]) -> None:
    assert len({it["fingerprint"] for it in ours}) == len(ours)
    for it in ours:
        assert it["severity"] in ("info", "minor", "major"), it
        assert it["description"] and not it["location"]["path"].startswith(("./", "/")), it
    for it in theirs:
        it["description"] = re.sub(r"\\(.)", r"\1", it["description"]).replace("\n", " ")
        it["location"]["path"] = urllib.parse.unquote(it["location"]["path"])
    told = lambda all: sorted(json.dumps([it[key] for key in TOLD], sort_keys=True) for it in all)
    assert told(ours) == told(theirs), (ours, theirs)


main(*sys.argv[1:])
