"""Runs the steps that are a service's in a scratch repository: what a pull request with a fault, with a corrected figure
and with nothing in it is told.

    steps.py PROGRAM
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(sys.argv[1]).resolve()
SUBMISSION = "submissions/stockholm-2024-2027/2025/lansstyrelsen.csv"
# A figure of that file, and what it is changed into.
ROW, FAULTY, CORRECTED = "1.1a;", "ca 12", "12"


def git(repository, *arguments):
    whole = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    done = subprocess.run(whole, cwd=repository, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def with_value(text, value):
    """The text of the submission with another value in the first row of the figure."""
    lines = text.splitlines(keepends=True)
    column = lines[0].rstrip("\r\n").split(";").index("värde")
    at = next(n for n, line in enumerate(lines) if line.startswith(ROW))
    cells = lines[at].split(";")
    assert cells[column] != value, (cells, value)
    cells[column] = value
    lines[at] = ";".join(cells)
    return "".join(lines)


class Runner:
    """What a service gives the steps of a job: a folder, files to write to, and what expressions stand for."""

    def __init__(self, repository, scratch, base):
        self.repository = repository
        self.summary = scratch / "summary.md"
        self.tools = scratch / "tools"
        self.expressions = {
            "github.event.pull_request.base.sha": base,
            "github.repository": "a/b",
            "github.event.pull_request.number": "7",
            "github.token": "none",
            "inputs.year": "2025",
            "inputs.folder": ".",
            "inputs.language": "sv",
        }
        self.environment = {
            "PATH": f"{self.tools}:{os.environ['PATH']}",
            "HOME": str(scratch),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_PATH": str(scratch / "path"),
            "RUNNER_TEMP": str(scratch / "temp"),
        }
        self.tools.mkdir()
        (self.tools / "report").symlink_to(PROGRAM)
        of_action = scratch / "temp/report/release"
        of_action.mkdir(parents=True)
        (of_action / "report").symlink_to(PROGRAM)

    def filled(self, text):
        return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda it: self.expressions[it[1]], text)

    def run(self, script, environment):
        environment = {name: self.filled(str(text)) for name, text in environment.items()}
        # As the service runs it.
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.repository,
            env=self.environment | environment,
            capture_output=True,
            text=True,
        )

    def job(self, steps, environment):
        """The steps of a job that are scripts, but for that which compiles: each one's name and what came of it."""
        done = {}
        for step in steps:
            if "run" in step and step["name"] != "Build the program":
                assert "${{" not in step["run"], f"{step['name']}: an expression in a script"
                done[step["name"]] = self.run(step["run"], environment | step.get("env", {}))
        return done


def pull_request(workflow, runner, text):
    """What a pull request that leaves a submission like that is told."""
    shutil.rmtree(runner.repository / "out", ignore_errors=True)
    git(runner.repository, "worktree", "prune")
    runner.summary.write_text("")
    (runner.repository / SUBMISSION).write_text(text)
    git(runner.repository, "commit", "--quiet", "--allow-empty", "--all", "--message", "a")
    done = runner.job(workflow["jobs"]["check"]["steps"], workflow["env"])
    compared = done["Compare with what is merged into"]
    assert compared.returncode == 0, compared
    comment = runner.repository / "out/diff/comment.md"
    comment = comment.read_text() if comment.exists() else ""
    assert runner.summary.read_text().endswith(comment)
    return done["Check"], comment


def check(repository, scratch):
    git(repository, "init", "--quiet", "--initial-branch", "main")
    for name in ["plans", "submissions", "templates"]:
        shutil.copytree(ROOT / name, repository / name)
    (repository / ".gitignore").write_text("/out\n/build\n/*.json\n/*.xml\n")
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "a")
    runner = Runner(repository, scratch, git(repository, "rev-parse", "HEAD"))
    workflow = yaml.safe_load((ROOT / ".github/workflows/report.yml").read_text())
    text = (repository / SUBMISSION).read_text()

    told, comment = pull_request(workflow, runner, text)
    assert told.returncode == 0 and "::error" not in told.stdout, told
    assert comment == "", comment

    told, comment = pull_request(workflow, runner, with_value(text, CORRECTED))
    assert told.returncode == 0, told
    assert comment.startswith("<!-- report diff -->\n"), comment
    assert re.search(r"1&#46;1a .*→ 12 ", comment), comment
    assert len(comment.encode()) < 60_000

    told, comment = pull_request(workflow, runner, with_value(text, FAULTY))
    assert told.returncode == 1, told
    annotation = re.search(rf"^::error file={re.escape(SUBMISSION)},line=\d+,col=\d+.*$", told.stdout, re.M)
    assert annotation and FAULTY in annotation[0], told.stdout
    assert re.search(r"1&#46;1a ", comment), comment
    print(annotation[0])

    others(repository, runner)
    written_once(workflow, runner)
    built(workflow, runner, text)


def others(repository, runner):
    """The faulty submission, as other services are told of it."""
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text())
    done = runner.run("\n".join(gitlab["check"]["script"]), gitlab["variables"])
    assert done.returncode == 1, done
    for file in gitlab["check"]["artifacts"]["reports"].values():
        assert (repository / file).stat().st_size > 0, file

    action = yaml.safe_load((ROOT / "action.yml").read_text())
    done = runner.job(action["runs"]["steps"], {})["Check"]
    assert done.returncode == 1 and "::error" in done.stdout, done

    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    done = runner.run(hook["entry"], {"REPORT_LANG": "sv"})
    assert done.returncode == 1 and SUBMISSION in done.stdout, done
    assert re.search(hook["files"], SUBMISSION)


def written_once(workflow, runner):
    """The comment is made at the first push, and written anew at the next."""
    calls = runner.tools / "calls"
    stub = runner.tools / "gh"
    stub.write_text(f'#!/bin/sh\necho "$@" >> {calls}\ncase "$*" in *--paginate*) cat {runner.tools}/mine;; esac\n')
    stub.chmod(0o755)
    shutil.copytree(runner.repository / "out/diff", runner.repository / "diff")
    for mine, method in [("", "--method POST repos/a/b/issues/7/comments"), ("41\n", "--method PATCH repos/a/b/issues/comments/41")]:
        (runner.tools / "mine").write_text(mine)
        calls.write_text("")
        done = runner.job(workflow["jobs"]["comment"]["steps"], workflow["env"])["Write the comment"]
        assert done.returncode == 0, done
        assert method in calls.read_text(), calls.read_text()


def built(workflow, runner, text):
    (runner.repository / SUBMISSION).write_text(text)
    done = runner.job(workflow["jobs"]["build"]["steps"], workflow["env"])["Build the report"]
    assert done.returncode == 0, done
    assert (runner.repository / "build/stockholm-2024-2027/2025/lagesrapport.html").exists()


with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    (folder / "repository").mkdir()
    check(folder / "repository", folder)
print("the steps of the workflows do what they say")
