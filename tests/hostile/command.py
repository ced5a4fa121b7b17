"""The real command, run on a folder with something hostile in it: its memory is limited, and it must not hang."""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from articles import CLEAN
from hostile.targets import unprintable

# Address space that a process may fill: what it takes for one hostile file (300 MB), and what Python reserves and does not use.
MEMORY = 320 * 2**20  # bytes
# Seconds. Nothing is measured by it: it ends what would never end.
PATIENCE = 120
REPORT = "report.json"


class Done(NamedTuple):
    """What a run left behind.

    Args:
        status: exit status.
        out: standard output.
        err: standard error.
        articles: by path, what the report in JSON says of each.
    """

    status: int
    out: str
    err: str
    articles: dict

    def codes(self, path):
        return {finding["code"] for finding in self.articles[path]["findings"]}

    def lines(self, path):
        return {finding["code"]: finding["line"] for finding in reversed(self.articles[path]["findings"])}


def folder_of(tmp_path, files):
    """A folder `site` of files, given as bytes or text by name, with an ordinary article among them."""
    site = tmp_path / "site"
    site.mkdir()
    for name, content in {"good.md": CLEAN, **files}.items():
        (site / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return tmp_path


def run(folder, *arguments, memory=MEMORY, **options):
    """Run the command in a folder with these arguments, and say what came of it; it must not have failed inside.

    Args:
        folder: where it is run.
        arguments: of the command; a report in JSON is written besides.
        memory: bytes that it may take.
        options: for `subprocess.run`.
    """
    report = Path(folder, REPORT)
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "seo_audit", "--lang", "ru", "--format", "text", "--format", f"json={report}", *arguments]
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (memory, memory)),
        **options,
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    for text in (out, err):
        assert not unprintable(text), (unprintable(text), text[:2000])
    assert "Traceback" not in err
    assert "internal error" not in err
    assert done.returncode in {0, 1, 2, 3}, (done.returncode, err)
    articles = json.loads(report.read_text(encoding="utf-8"))["articles"] if report.exists() else []
    crashes = [finding["message"] for article in articles for finding in article["findings"] if finding["code"] == "FILE009"]
    assert not crashes
    return Done(done.returncode, out, err, {article["path"]: article for article in articles})


def run_site(tmp_path, files, *, select="", **options):
    """Run the command on a folder of files: all of them are listed, nothing is complained of, the ordinary article is audited."""
    done = run(folder_of(tmp_path, files), "site", *(["--select", select] if select else []), **options)
    assert done.err == ""
    assert done.status in {0, 1}
    assert set(done.articles) == {f"site/{name}" for name in [*files, "good.md"]}
    assert done.articles["site/good.md"]["metrics"]["words"] > 5
    return done
