"""The benchmark that measures whole sites: sites of articles of our own, and the command run on them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = """---
title: {title}
permalink: /{title}.html
---

# {title}

Натяните верёвку между колышками, снимите верхний слой земли и засыпьте гравий. Утрамбуйте его доской, пока она не перестанет оставлять следы.

Дорожка у калитки шире остальных: там ставят ведро, тачку и лестницу.
"""


@pytest.fixture
def source(tmp_path):
    for title in ("Дорожка", "Калитка", "Скамейка"):
        (tmp_path / "source" / "garden").mkdir(parents=True, exist_ok=True)
        (tmp_path / "source" / "garden" / f"{title}.md").write_text(ARTICLE.format(title=title), encoding="utf-8")
    (tmp_path / "source" / "broken.md").write_bytes(b"\xff\xfe\x00")
    return tmp_path / "source"


@pytest.fixture
def make_site(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from copies import make_site

    return make_site


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.md")}


def test_a_site_is_the_same_each_time_and_no_copy_is_another(make_site, source, tmp_path):
    written = make_site(source, tmp_path / "a", 8)
    assert make_site(source, tmp_path / "b", 8) == written
    made = files(tmp_path / "a")
    assert files(tmp_path / "b") == made
    assert len(made) == len(set(made.values())) == 8
    assert written == sum(len(text.encode()) for text in made.values())


def test_the_first_articles_are_those_that_there_are(make_site, source, tmp_path):
    make_site(source, tmp_path / "a", 3)
    assert files(tmp_path / "a") == {f"000/{path}": text for path, text in files(source / "garden").items() for path in [f"garden/{path}"]}


def test_a_copy_is_written_in_other_words_and_nothing_else_changes(make_site, source, tmp_path):
    make_site(source, tmp_path / "a", 6)
    made = files(tmp_path / "a")
    for path, text in made.items():
        if path.startswith("001"):
            original = made[path.replace("001", "000", 1)]
            assert text.count("\n") == original.count("\n")
            assert text.splitlines()[1] != original.splitlines()[1]
            assert "permalink: /001-" in text
            assert set(text.split()) & set(original.split())


def test_a_folder_without_articles_is_said_to_have_none(make_site, tmp_path):
    with pytest.raises(ValueError, match="no articles"):
        make_site(tmp_path, tmp_path / "a", 3)


@pytest.mark.skipif(sys.platform == "win32", reason="asks the kernel what a process took")
def test_all_runs_are_measured(source):
    command = [sys.executable, "benchmarks/throughput.py", str(source), "--sizes", "4", "--jobs", "1", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (size,) = json.loads(done.stdout)["sizes"]
    assert size["articles"] == 4
    assert list(size["runs"]) == ["first, jobs 1", "unchanged", "one changed", "one given"]
    assert all(run["wall"] > 0 and run["cpu"] > 0 and run["parent"] > 1 for run in size["runs"].values())
    assert {"reading facts", "SITE004 near-duplicate", "SITE008 link-opportunity", "all rules"} <= size["across"].keys()
