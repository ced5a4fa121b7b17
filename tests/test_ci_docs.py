"""The action and the pipelines of the guide do what they say: inputs exist, commands parse, the script runs."""

import os
import re
import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from articles import CLEAN, LEFTOVER

from seo_audit.cli.options import parser, targets
from seo_audit.registry import registry

ROOT = Path(__file__).resolve().parent.parent
GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEP = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "audit")
FENCES = re.findall(r"^```yaml\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
PYTHON = """#!/bin/sh
[ "$1 $2" = "-m venv" ] || exit 0
mkdir -p "$3/bin"
cp "$0" "$3/bin/python"
printf '#!/bin/sh\\nexec "{python}" -m seo_audit "$@"\\n' > "$3/bin/seo-audit"
chmod +x "$3/bin/seo-audit"
"""


def test_the_guide_has_every_report():
    rows = [row.split("|")[1] for row in GUIDE.splitlines() if row.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(registry().reporters)


def commands():
    lines = [line for text in (GUIDE, README) for line in text.splitlines()]
    said = [match[1] for line in lines for match in re.finditer(r"(?:^|[`]|- )seo-audit ((?:content|check) ?[^`#|]*)", line)]
    return sorted({one.strip() for one in said if "--" in one})


@pytest.mark.parametrize("command", commands())
def test_commands_parse_and_name_reports(command):
    arguments = parser().parse_args([word for word in shlex.split(command) if word != "check"])
    assert {target.name for target in targets(arguments.format)} <= set(registry().reporters)


def test_pipelines_are_yaml_and_give_the_action_what_it_takes():
    github, gitlab = (yaml.safe_load(fence) for fence in FENCES)
    steps = github["jobs"]["seo"]["steps"]
    (ours,) = (step for step in steps if step.get("uses", "").startswith("seo-audit/"))
    assert ours["with"].keys() <= ACTION["inputs"].keys()
    assert {step["with"]["sarif_file"] for step in steps if "upload-sarif" in step.get("uses", "")} == {ours["with"]["sarif"]}
    reports = gitlab["seo"]["artifacts"]["reports"]
    assert all(path in gitlab["seo"]["script"][-1] for path in reports.values())


def test_nothing_that_is_given_becomes_part_of_the_script():
    assert "${{" not in STEP["run"]
    given = {match[1] for value in STEP["env"].values() for match in re.finditer(r"inputs\.([\w-]+)", value)}
    assert given == ACTION["inputs"].keys() - {"python-version"}


@pytest.mark.skipif(sys.platform == "win32", reason="the script is tried with shims that are scripts of a shell")
class TestScript:
    @pytest.fixture
    def step(self, tmp_path):
        """Run the step of the action as GitHub does, with the program that is tested in the place of an installed one."""
        python = tmp_path / "python"
        python.write_text(PYTHON.replace("{python}", sys.executable), encoding="utf-8")
        python.chmod(python.stat().st_mode | stat.S_IXUSR)
        (tmp_path / "work").mkdir()

        def call(files, **inputs):
            for name, text in files.items():
                (tmp_path / "work" / name).write_text(text, encoding="utf-8")
            values = {name: value["default"] for name, value in ACTION["inputs"].items()} | inputs
            env = {name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda match: values[match[1]], value) for name, value in STEP["env"].items()}
            env |= {"PYTHON": str(python), "RUNNER_TEMP": str(tmp_path / "temp"), "GITHUB_OUTPUT": str(tmp_path / "output")}
            env |= {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
            command = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", STEP["run"]]
            done = subprocess.run(command, cwd=tmp_path / "work", env=os.environ | env, capture_output=True, text=True, check=False)
            return done, (tmp_path / "output").read_text(encoding="utf-8")

        return call

    def test_findings(self, step, tmp_path):
        done, output = step({"a.md": LEFTOVER, "b c.md": CLEAN}, paths="a.md\nb c.md", sarif="out.sarif", html="report.html", arguments="--lang=en")
        assert (done.returncode, output) == (1, "status=1\n"), done.stderr
        assert done.stdout.startswith("::error file=a.md,line=4,")
        assert "2 articles" in done.stdout
        assert (tmp_path / "work" / "out.sarif").is_file()
        assert (tmp_path / "work" / "report.html").is_file()
        assert "FM009" in (tmp_path / "summary.md").read_text(encoding="utf-8")

    def test_hostile_inputs(self, step, tmp_path):
        done, output = step({"a.md": CLEAN}, paths="a.md\n--fix\n$(touch evil)\n`touch evil`;touch evil")
        assert (done.returncode, output) == (2, "status=2\n")
        assert not (tmp_path / "work" / "evil").exists()
        assert "--fix: no such file or folder" in done.stderr
