"""A configuration that does not hold is one line, and status 2; nothing is audited by half of it."""

import pytest
from hostile.command import folder_of, run

BROKEN = {
    "no-toml": "это не TOML",
    "unclosed": '[rules\nselect = ["META"',
    "twice": 'select = ["META"]\nselect = ["FM"]',
    "not-utf8": "lang = 'сад'".encode("cp1251"),
    "utf-16": 'lang = "ru"'.encode("utf-16"),
    "nul": b"lang = 'ru'\0",
    "unknown": 'selekt = ["META"]',
    "unknown-table": "[fieldz]\ntitle = 'a'",
    "unknown-rule": "[rules.title-mising]\nseverity = 'error'",
    "unknown-option": "[rules.title-too-wide]\nmax-pixel = 5",
    "word-for-list": 'select = "META"',
    "number-for-list": "select = 5",
    "list-of-numbers": "select = [1, 2]",
    "list-for-word": 'lang = ["ru"]',
    "table-for-word": "[lang]\na = 1",
    "language": "lang = 'де'",
    "severity": "[rules.title-too-wide]\nseverity = 'fatal'",
    "option-of-wrong-type": "[rules.title-too-wide]\nlimit = 'wide'",
    "option-is-infinite": "[rules.unreadable-file]\nmax-bytes = inf",
    "fields-of-numbers": "[fields]\ntitle = 5",
    "fields-unknown": "[fields]\ntitel = 'a'",
    "deep": "a = " + "[" * 100_000,
    "dots": "a." * 3_000 + "a = 1",
    "quoted-dots": ".".join(['"="'] * 60_000) + " = 1",
    "number": "a = " + "9" * 5_000,
    "terminal": 'select = ["\\u001b[31mred\\u0007"]',
    "terminal-key": '"\\u001b]8;;http:a\\u0007" = 1',
    "rules-is-a-list": "rules = [1]",
    "date": "lang = 2024-02-30",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_configuration_is_told_in_one_line(tmp_path, name):
    folder = folder_of(tmp_path, {"seo-audit.toml": BROKEN[name]})
    done = run(folder / "site", ".")
    assert (done.status, done.out, done.articles) == (2, "", {})
    assert done.err.count("\n") == 1
    assert len(done.err) < 1000
    assert "seo-audit.toml" in done.err


def test_a_configuration_that_is_a_folder_or_a_loop(tmp_path):
    site = folder_of(tmp_path, {}) / "site"
    (site / "folder.toml").mkdir()
    (site / "loop.toml").symlink_to("loop.toml")
    (site / "nowhere.toml").symlink_to("missing.toml")
    for name in ("folder.toml", "loop.toml", "nowhere.toml", "missing.toml", "good.md/a.toml", "", "good.md"):
        done = run(site, ".", "--config", name)
        if not name:
            continue
        assert (done.status, done.out) == (2, ""), name
        assert done.err.count("\n") == 1, name


@pytest.mark.parametrize("make", ["mkdir", "loop"])
def test_what_only_looks_like_the_configuration_harms_nobody(tmp_path, make):
    site = folder_of(tmp_path, {}) / "site"
    if make == "mkdir":
        (site / "seo-audit.toml").mkdir()
    else:
        (site / "seo-audit.toml").symlink_to("seo-audit.toml")
    done = run(site, ".")
    assert list(done.articles) == ["good.md"] or (done.status == 2 and done.err.count("\n") == 1)
