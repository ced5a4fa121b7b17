"""Standard input that is closed, output that is full, shut or gone: one line at most, and nothing half-written."""

import os
import resource
import subprocess
import sys

import pytest
from articles import CLEAN
from hostile.command import PATIENCE, folder_of, run
from hostile.test_encodings import BAD

FULL = "/dev/full"
STREAMS = ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle"]


def command(folder, *arguments, **options):
    options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    return subprocess.run([sys.executable, "-m", "seo_audit", *arguments], cwd=folder, timeout=PATIENCE, check=False, **options)


@pytest.fixture
def site(tmp_path):
    return folder_of(tmp_path, {"a.md": CLEAN.replace("title", "old")}) / "site"


def complaint(done):
    """What was said on standard error: one line at most, and no traceback."""
    text = (done.stderr or b"").decode()
    assert text.count("\n") <= 1, text
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize("name", BAD)
def test_standard_input_of_any_bytes(site, name):
    done = run(site, "-", "--stdin-filename", "b.md", input=BAD[name])
    assert done.codes("b.md") >= {"FILE001"}


def test_standard_input_that_is_closed(site):
    done = command(site, "-", preexec_fn=lambda: os.close(0))
    assert done.returncode == 2
    assert "standard input" in complaint(done)


@pytest.mark.parametrize("closed", [1, 2])
def test_an_output_that_is_closed(site, closed):
    done = command(site, ".", "--format", "json=r.json", preexec_fn=lambda: os.close(closed))
    assert done.returncode in {0, 1}
    complaint(done)
    assert (site / "r.json").stat().st_size > 100


@pytest.mark.parametrize("report", STREAMS)
def test_a_pipe_whose_reader_has_gone(site, report):
    reader, writer = os.pipe()
    os.close(reader)
    done = command(site, ".", "--format", report, stdout=writer)
    os.close(writer)
    assert done.returncode == 141
    assert complaint(done) == ""


@pytest.mark.skipif(not os.path.exists(FULL), reason="no device that is always full")
@pytest.mark.parametrize("report", STREAMS)
def test_a_device_that_is_full(site, report):
    with open(FULL, "wb") as full:
        done = command(site, ".", "--format", report, stdout=full)
    assert done.returncode == 2
    assert "No space left" in complaint(done)
    done = command(site, ".", "--format", f"{report}={FULL}")
    assert done.returncode == 2
    assert "No space left" in complaint(done)


def test_a_report_that_grows_beyond_what_may_be_written(site):
    """An earlier report stays as it was."""
    (site / "r.json").write_text("{}", encoding="utf-8")
    limit = 20_000
    for number in range(100):
        (site / f"{number}.md").write_text("#### Сад\n", encoding="utf-8")
    done = command(site, ".", "--format", "json=r.json", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert done.returncode == 2
    assert complaint(done)
    assert (site / "r.json").read_text(encoding="utf-8") == "{}"
    assert not [name for name in os.listdir(site) if name.startswith(".seo-audit-") and name != ".seo-audit-cache"]


@pytest.mark.parametrize(
    "target",
    ["json=good.md/r.json", "json=nowhere/\0", "html=good.md", "json=/proc/nowhere/r.json", "json=/sys/r.json", "html=/proc/r", "json=" + "ж" * 300],
)
def test_a_place_where_nothing_can_be_written(site, target):
    if "\0" in target:
        pytest.skip("no shell can pass it")
    done = command(site, ".", "--format", target)
    assert done.returncode == 2
    assert complaint(done)


def test_a_folder_that_may_not_be_written(site):
    (site / "out").mkdir(mode=0o500)
    if os.access(site / "out", os.W_OK):
        pytest.skip("whoever runs the tests may write everywhere")
    for target in ("json=out/r.json", "html=out", "html=out/report"):
        done = command(site, ".", "--format", target)
        assert done.returncode == 2
        assert "out" in complaint(done)


def test_very_few_open_files(site):
    for number in range(50):
        (site / f"{number}.md").write_text(CLEAN, encoding="utf-8")
    done = command(site, ".", "--format", "json=r.json", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16)))
    assert done.returncode in {0, 1}
    assert complaint(done) == ""
