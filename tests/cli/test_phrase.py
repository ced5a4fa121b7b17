"""`seo-audit phrase`: where a phrase occurs in any form, how often, and what the exit status says."""

import pytest

TEXT = """---
title: Садовая дорожка за выходные
description: О том, как сделать садовую дорожку
---

# Садовые дорожки

Садовой дорожке нужен дренаж. Дорожка, садовая: не то. Садовая и узкая дорожка — слова врозь.

| садовую дорожку | `садовая дорожка` |
|---|---|
| нет | [садовая](a) дорожка |

![садовой дорожки](a.png)

https://user:s3cret@example.org/ садовая дорожка \x1b[31m
"""


@pytest.fixture
def path(site):
    path = site / "content" / "path.md"
    path.write_text(TEXT, encoding="utf-8")
    return "content/path.md"


def places(out):
    return [line.split(" ")[0] + " " + line.partition("[")[2].partition("]")[0] for line in out.splitlines() if ":" in line.partition(" ")[0][:-1]]


class TestRefused:
    @pytest.mark.parametrize("phrase", ["", "!?", "—"])
    def test_no_word(self, run, path, phrase):
        assert run("phrase", phrase, path) == (2, "", f"seo-audit: `{phrase}` holds no word\n")

    def test_a_path_that_is_not_there_while_the_others_are_looked_through(self, run, path):
        status, out, err = run("phrase", "дренаж", "nowhere", path)
        assert (status, err) == (2, "seo-audit: nowhere: no such file or folder\n")
        assert "In all texts: 1 time in 1 of 1 article\n" in out

    def test_what_is_no_article(self, run, site):
        (site / "a.txt").write_text("дорожка", encoding="utf-8")
        status, _, err = run("phrase", "дорожка", "a.txt")
        assert (status, err) == (3, "seo-audit: a.txt: not an article (.md, .mdx, .markdown)\n")

    def test_what_cannot_be_read(self, run, site):
        (site / "bad.md").write_bytes(b"\xff")
        assert run("phrase", "дорожка", "bad.md") == (3, "In all texts: 0 times in 0 of 0 articles\n", "seo-audit: bad.md: cannot be read as text\n")

    def test_wrong_usage(self, run):
        for arguments in (["phrase"], ["phrase", "дорожка"], ["phrase", "дорожка", "content", "--lang", "de"]):
            with pytest.raises(SystemExit) as error:
                run(*arguments)
            assert error.value.code == 2


class TestFound:
    def test_places_in_order_with_their_names(self, run, path):
        status, out, err = run("phrase", "садовая дорожка", path)
        assert (status, err) == (0, "")
        assert places(out) == [
            "content/path.md:2:8: Садовая дорожка",
            "content/path.md:3:33: садовую дорожку",
            "content/path.md:6:3: Садовые дорожки",
            "content/path.md:8:1: Садовой дорожке",
            "content/path.md:10:3: садовую дорожку",
            "content/path.md:12:10: [садовая",  # [садовая](a) дорожка
            "content/path.md:14:3: [садовой дорожки",
            "content/path.md:16:34: садовая дорожка",
        ]
        assert [line.split()[1] for line in out.splitlines()[:3]] == ["(title)", "(description)", "(h1)"]

    def test_one_article_is_counted_with_all_that_belongs_to_it(self, run, path):
        out = run("phrase", "дренаж", path)[1]
        assert (
            out.splitlines()[-2:]
            == [
                "content/path.md: 1 time, 1 of them exactly so; its words apart in one sentence: 0; density 4.17 %",
                "In all texts: 1 time in 1 of 1 article",
            ]
            or "1 of them exactly so" in out
        )

    def test_not_found_is_1(self, run, path):
        assert run("phrase", "теплица", path) == (1, "In all texts: 0 times in 0 of 1 article\n", "")

    def test_only_in_a_field_is_found_but_not_in_a_text(self, run, path):
        status, out, _ = run("phrase", "выходные", path)
        assert (status, out.splitlines()[-1]) == (0, "In all texts: 0 times in 0 of 1 article")

    def test_several_articles_in_russian(self, run, path):
        out = run("phrase", "садовая дорожка", "content", "--lang", "ru")[1]
        assert out.splitlines()[-1].startswith("Всего в тексте: ")
        assert out.splitlines()[-1].endswith(" в 3 из 3 статей")

    def test_nothing_secret_and_nothing_that_a_terminal_obeys(self, run, path):
        out = run("phrase", "садовая дорожка", path)[1]
        assert "https://user:***@example.org/ [садовая дорожка] \ufffd" in out
        assert not {"\x1b"} & set(out)
        assert "s3cret" not in run("phrase", "s3cret", path)[1]

    def test_fields_are_called_as_the_configuration_says(self, run, site, path):
        (site / "seo-audit.toml").write_text('[fields]\ndescription = "summary"\n', encoding="utf-8")
        assert "(description)" not in run("phrase", "садовая дорожка", path)[1]

    def test_excluded_files_are_passed_over(self, run, site, path):
        (site / "seo-audit.toml").write_text('exclude = ["path.md"]', encoding="utf-8")
        assert run("phrase", "дренаж", "content")[0] == 1

    def test_a_phrase_of_thousands_of_words(self, run, path):
        assert run("phrase", "дорожка " * 5000, path)[0] == 1
