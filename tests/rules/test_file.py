"""The rules whose examples are bytes, links and broken rules."""

import os

import pytest

from seo_audit import audit
from seo_audit.article.markdown import MAX_EVENTS
from seo_audit.config import Config, RuleConfig

PARAGRAPH = "Садовую дорожку начинают с разметки: натягивают шнур, снимают дёрн и засыпают щебень слоем в ладонь. Потом ждут дождя.\n"


@pytest.fixture
def content(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "fine.md").write_text(f"---\ntitle: Дорожка в саду своими руками\ndescription: Как.\n---\n\n{PARAGRAPH}", encoding="utf-8")
    return folder


def codes(run):
    return {article.path: [finding.code for finding in article.findings] for article in run.articles}


@pytest.mark.parametrize(("encoding", "named"), [("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("utf-16", "UTF-16")])
def test_other_encodings_are_one_finding_and_named(content, encoding, named):
    (content / "old.md").write_bytes(("---\ntitle: x\n---\n\n" + PARAGRAPH * 5).encode(encoding))
    run = audit([content], Config(lang="ru"))
    assert codes(run)["content/old.md"] == ["FILE001"]
    (finding,) = run.articles[1].findings
    assert named in finding.message
    assert "FILE001" not in codes(run)["content/fine.md"]


def test_the_first_bad_byte_is_where_the_finding_is(content):
    (content / "half.md").write_bytes("Первая строка.\n\nВторая \u2014 ".encode() + b"\xff\xfe!\n")
    run = audit([content / "half.md"])
    (finding,) = run.findings
    assert (finding.line, finding.column) == (3, 10)
    assert "0xFF" in finding.message


def test_an_undecodable_file_does_not_stop_the_others(content):
    (content / "bad.md").write_bytes(b"\x80\x81")
    assert len(audit([content]).articles) == 2


@pytest.mark.parametrize(
    ("name", "make"),
    [
        *([("pipe.md", os.mkfifo)] if hasattr(os, "mkfifo") else []),
        ("device.md", lambda path: os.symlink("/dev/zero", path)),
        ("dangling.md", lambda path: os.symlink("nowhere.md", path)),
        ("loop.md", lambda path: os.symlink("loop.md", path)),
        ("outside.md", lambda path: os.symlink("/etc/hostname", path)),
    ],
)
def test_what_is_no_regular_file_is_one_finding_and_never_read(content, name, make):
    make(content / name)
    run = audit([content])
    assert codes(run)[f"content/{name}"] == ["FILE002"]
    assert len(run.articles) == 2


def test_a_link_to_a_file_inside_is_an_article(content):
    os.symlink("fine.md", content / "same.md")
    assert "FILE002" not in codes(audit([content]))["content/same.md"]


def test_a_folder_called_like_an_article_is_walked(content):
    (content / "deep.md").mkdir()
    (content / "deep.md" / "inner.md").write_text("# Дорожка\n", encoding="utf-8")
    assert "content/deep.md/inner.md" in codes(audit([content]))


def test_links_to_folders_are_not_followed(content):
    os.symlink(content, content / "again")
    assert list(codes(audit([content]))) == ["content/fine.md"]


def test_a_file_over_the_limit_is_refused_and_the_limit_is_an_option(content):
    (content / "large.md").write_text("а" * 600, encoding="utf-8")
    small = Config(rules={"FILE002": RuleConfig(options={"max_bytes": 1000})})
    assert codes(audit([content], small))["content/large.md"] == ["FILE002"]
    assert "FILE002" not in codes(audit([content]))["content/large.md"]


def test_a_file_that_may_not_be_opened_is_a_finding(content, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("seo_audit.article.source.os.open", refuse)
    run = audit([content], Config(lang="en"))
    (finding,) = run.findings
    assert finding.code == "FILE002"
    assert "Permission denied" in finding.message


def test_a_rule_that_raises_is_a_finding_and_the_others_go_on(content, monkeypatch):
    (content / "broken.md").write_text("---\ntitle: Дорожка\nurldel: https://example.com\n---\n\n### Песок\n", encoding="utf-8")
    monkeypatch.setattr("seo_audit.article.outline.Section.flat_numbered", property(lambda _: 1 / 0))
    run = audit([content], Config(lang="ru"))
    found = codes(run)["content/broken.md"]
    assert "FILE009" in found
    assert {"FM009", "HEAD002"} <= set(found)
    (said,) = {finding.message for finding in run.articles[0].findings if finding.code == "FILE009" and "HEAD004" in finding.message}
    assert "ZeroDivisionError" in said and "test_file.py" in said
    assert run.summary.crashed


def test_an_article_of_more_parts_than_any_has_is_refused_and_the_others_go_on(content):
    row = "|а" * 20_000
    (content / "wide.md").write_text(f"{row}\n{'|-' * 20_000}\n" + f"{row}\n" * 20, encoding="utf-8")
    run = audit([content], Config(lang="ru"))
    assert codes(run)["content/wide.md"] == ["FILE002"]
    assert f"{MAX_EVENTS} частей" in run.articles[1].findings[0].message
    assert "FILE002" not in codes(run)["content/fine.md"]


@pytest.mark.parametrize("broken", ["measure", "is_russian", "parse"])
def test_whatever_fails_in_an_article_the_others_go_on_and_the_status_is_2(content, monkeypatch, broken):
    (content / "another.md").write_text("# Дорожка\n", encoding="utf-8")
    monkeypatch.setattr(f"seo_audit.article.article.{broken}", lambda *_: 1 / 0)
    run = audit([content])
    assert [article.path for article in run.articles] == ["content/another.md", "content/fine.md"]
    assert all("FILE009" in found for found in codes(run).values())
    assert run.summary.crashed
