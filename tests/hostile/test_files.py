"""Whatever lies in a folder, the articles in it are audited."""

import os
import subprocess
import sys

import pytest
from articles import CLEAN
from hostile.command import folder_of, run, run_site

if sys.platform == "win32":
    pytest.skip("file names and kinds of files that Windows does not have", allow_module_level=True)

NAMES = {
    "blank": "моя статья о саде.md",
    "newline": "a\nb.md",
    "tab": "a\tb.md",
    "dash": "-rf.md",
    "option": "--format=json=stolen.md",
    "quotes": "\"a\" 'b' `c`.md",
    "percent": "100%s%n%00.md",
    "braces": "{title}{0}{{.md",
    "script": "<script>alert(1)<script>.md",
    "image": "<img src=x onerror=alert(1)>.md",
    "escape": "\x1b[31mred\x1b]8;;http:a\x07.md",
    "c1": "\u009b31m.md",
    "bidi": "\u202emd.elbaerdnu.md",
    "isolate": "\u2066a\u2069.md",
    "longest": "ж" * 126 + ".md",
    "dots": "...md",
    "upper": "A.MD",
    "backslash": "a\\b.md",
    "colon": "a:1:2: error.md",
    "ampersand": "a&b;c|d$e.md",
    "composed": "й.md",
    "decomposed": "и\u0306.md",
    "emoji": "🌱.md",
    "surrogate": "\ud83c.md",
    "csv": "=1+1.md",
    "markdown": "](javascript:alert(1)).md",
}


def names_of(text):
    """A name as bytes: what no UTF-8 can say is written as it stands."""
    return os.fsencode(text) if text.isascii() else text.encode("utf-8", "surrogatepass")


def test_any_name_is_audited_and_none_reaches_the_terminal_raw(tmp_path):
    site = os.fsencode(folder_of(tmp_path, {}) / "site")
    for name in [*map(names_of, NAMES.values()), b"\xff\xfe.md", b"\xd0.md", b"cp1251-\xf1\xe0\xe4.md"]:
        with open(os.path.join(site, name), "wb") as stream:
            stream.write(CLEAN.encode().replace(b"title:", b"old:"))
    done = run(tmp_path, "site", "--format", "html=report", "--format", "jsonl=report.jsonl")
    assert done.err == ""
    assert len(done.articles) == len(NAMES) + 3 + 1
    assert "site/моя статья о саде.md:" in done.out
    for page in (tmp_path / "report").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script>alert" not in text
        assert "<img src=x" not in text


def test_any_name_may_be_given(tmp_path):
    site = folder_of(tmp_path, {}) / "site"
    names = list(map(names_of, NAMES.values()))
    for name in names:
        with open(os.path.join(os.fsencode(site), name), "wb") as stream:
            stream.write(CLEAN.encode())
    done = run(site, "--", *map(os.fsdecode, names))
    assert (done.err, len(done.articles)) == ("", len(names))


def test_any_name_of_nothing_is_told_in_one_line(tmp_path):
    names = [os.fsdecode(names_of(name))[:80] + ".missing.md" for name in NAMES.values()]
    done = run(folder_of(tmp_path, {}), "--", "site", *names)
    assert done.status == 2
    assert list(done.articles) == ["site/good.md"]
    assert done.err.count("\n") == len(names)
    assert all(line.startswith("seo-audit: ") and line.endswith("no such file or folder") for line in done.err.splitlines())


@pytest.fixture
def site(tmp_path):
    return folder_of(tmp_path, {"a.md": CLEAN}) / "site"


def test_links_that_lead_nowhere_out_or_round(tmp_path, site):
    (tmp_path / "secret.txt").write_text("тайна", encoding="utf-8")
    for name, target in {
        "loop.md": "loop.md",
        "there.md": "back.md",
        "back.md": "there.md",
        "nowhere.md": "missing.md",
        "out.md": "/etc/passwd",
        "zero.md": "/dev/zero",
        "tty.md": "/dev/tty",
        "stdin.md": "/dev/stdin",
        "memory.md": "/proc/self/mem",
        "folder.md": "..",
        "inside.md": "a.md",
    }.items():
        (site / name).symlink_to(target)
    (site / "up").symlink_to("..")
    (site / "self").symlink_to(".")
    done = run(site, ".")
    broken = {path for path in done.articles if "FILE002" in done.codes(path)}
    assert broken == {"loop.md", "there.md", "back.md", "nowhere.md", "out.md", "zero.md", "tty.md", "stdin.md", "memory.md"}
    assert set(done.articles) - broken == {"a.md", "good.md", "inside.md"}
    assert "root:" not in done.out


def test_pipes_devices_and_folders_called_like_articles(site):
    os.mkfifo(site / "pipe.md")
    (site / "folder.md").mkdir()
    (site / "folder.md" / "b.md").write_text(CLEAN, encoding="utf-8")
    done = run(site, ".")
    assert done.codes("pipe.md") == {"FILE002"}
    assert set(done.articles) == {"a.md", "good.md", "pipe.md", "folder.md/b.md"}
    assert run(site, "pipe.md").codes("pipe.md") == {"FILE002"}


def test_what_may_not_be_read(site):
    (site / "closed").mkdir()
    (site / "closed" / "b.md").write_text(CLEAN, encoding="utf-8")
    (site / "denied.md").write_text(CLEAN, encoding="utf-8")
    (site / "denied.md").chmod(0)
    (site / "closed").chmod(0)
    try:
        if os.access(site / "denied.md", os.R_OK):
            pytest.skip("whoever runs the tests may read everything")
        done = run(site, ".")
        assert done.codes("denied.md") == {"FILE002"}
        assert "good.md" in done.articles
        assert done.status == 2
        assert "closed: the folder cannot be read" in done.err
    finally:
        (site / "closed").chmod(0o755)


def test_folders_in_folders(site):
    here = os.getcwd()
    os.chdir(site)
    try:
        for _ in range(300):
            os.mkdir("подпапка")
            os.chdir("подпапка")
        with open("deep.md", "w", encoding="utf-8") as stream:
            stream.write(CLEAN)
    finally:
        os.chdir(here)
    done = run(site, ".")
    assert "good.md" in done.articles
    assert any(path.endswith("deep.md") for path in done.articles) or done.err.count("\n") == 1


def test_a_thousand_articles(tmp_path):
    run_site(tmp_path, {f"{number}.md": CLEAN for number in range(1_000)})


@pytest.mark.parametrize("given", ["", " ", "\n", "nowhere.md", "nowhere/", "good.md/", "good.md/a.md", "ж" * 300 + ".md", "~", "*.md"])
def test_paths_that_are_none_are_told_in_one_line(site, given):
    done = run(site, "good.md", given)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert list(done.articles) == ["good.md"]


@pytest.mark.parametrize("given", ["/dev/null", "/dev/zero", "/dev/random", "/dev/stdin", "/proc/self/mem"])
def test_devices_are_not_read(site, given):
    done = run(site, "good.md", given, stdin=subprocess.DEVNULL)
    assert (len(done.articles), done.err) == (2, "") or done.err.count("\n") == 1
    assert "good.md" in done.articles
