"""`seo-audit init`: asks nothing, overwrites nothing, and writes a file that holds and fits the folder."""

import os
import re
import tomllib

import pytest

from seo_audit.config import from_values, load

ARTICLE = (
    "---\nseo:\n  title: Перец {0}\nmeta_description: о перце\ncreated_at: 2026-01-01\n---\n\nТекст о перце и о рассаде, написанный по-русски.\n"
)


@pytest.fixture
def articles(site):
    for number in range(6):
        (site / "articles").mkdir(exist_ok=True)
        (site / "articles" / f"{number}.md").write_text(ARTICLE.format(number), encoding="utf-8")
    return site


def written(site):
    return (site / "seo-audit.toml").read_text(encoding="utf-8")


class TestRefused:
    @pytest.mark.parametrize("name", ["seo-audit.toml", ".seo-audit.toml"])
    def test_where_there_is_one(self, run, site, name):
        (site / name).write_text("# моё", encoding="utf-8")
        assert run("init", "content") == (2, "", f"seo-audit: {name} is there already: delete or rename it to have a new one written\n")
        assert (site / name).read_text(encoding="utf-8") == "# моё"
        assert len([path for path in site.iterdir() if path.suffix == ".toml"]) == 1

    def test_a_dangling_link_and_a_folder_count_too(self, run, site):
        (site / ".seo-audit.toml").symlink_to("nowhere")
        assert run("init")[0] == 2
        (site / ".seo-audit.toml").unlink()
        (site / "seo-audit.toml").mkdir()
        assert run("init")[0] == 2

    def test_where_pyproject_has_our_table(self, run, site):
        (site / "pyproject.toml").write_text('[tool.seo-audit]\nlang = "ru"\n', encoding="utf-8")
        status, out, err = run("init", "content")
        assert (status, out) == (2, "")
        assert err.startswith("seo-audit: [tool.seo-audit] is there already")
        (site / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
        assert run("init", "content")[0] == 0

    def test_a_pyproject_that_cannot_be_read_is_one_line(self, run, site):
        (site / "pyproject.toml").write_text("[tool", encoding="utf-8")
        status, out, err = run("init", "content")
        assert (status, out, err.count("\n")) == (2, "", 1)

    @pytest.mark.parametrize("folder", ["nowhere", "content/clean.md"])
    def test_what_is_no_folder(self, run, site, folder):
        assert run("init", folder) == (2, "", f"seo-audit: {folder}: no such folder\n")
        assert not (site / "seo-audit.toml").exists()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_folder_that_may_not_be_written(self, run, site):
        site.chmod(0o555)
        try:
            assert run("init", "content")[0] == 2
        finally:
            site.chmod(0o755)


class TestFields:
    def test_the_names_of_the_folder(self, run, articles):
        assert run("init", "articles") == (0, "seo-audit.toml: written, 6 articles were looked at\n", "")
        config = load("seo-audit.toml")
        assert (config.fields["title"], config.fields["description"], config.fields["date"]) == (
            ("seo.title",),
            ("meta_description",),
            ("created_at",),
        )
        assert config.fields["source_url"] == ("urldel",)
        assert "# 6 of 6\n" in written(articles)
        assert "# h1 = " in written(articles)

    def test_a_name_that_hardly_any_article_has_does_not_count(self, run, articles):
        for number in range(6, 30):
            (articles / "articles" / f"{number}.md").write_text(ARTICLE.format(number), encoding="utf-8")
        (articles / "articles" / "x.md").write_text("---\nheadline: х\n---\n", encoding="utf-8")
        run("init", "articles")
        assert load("seo-audit.toml").fields["title"] == ("seo.title",)

    def test_two_names_that_many_have(self, run, articles):
        for number in range(4):
            (articles / "articles" / f"t{number}.md").write_text("---\ntitle: х\n---\n", encoding="utf-8")
        run("init", "articles")
        assert load("seo-audit.toml").fields["title"] == ("title", "seo.title")

    def test_bad_files_are_no_articles(self, run, articles):
        (articles / "articles" / "bad.md").write_bytes(b"\xff\xfe")
        (articles / "articles" / "broken.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
        assert "7 articles" in run("init", "articles")[1]

    def test_nothing_there(self, run, site):
        (site / "empty").mkdir()
        assert run("init", "empty")[0] == 0
        config = load("seo-audit.toml")
        assert (config.fields, config.lang) == (from_values({}).fields, None)
        assert '# lang = "en"' in written(site)


class TestFile:
    @pytest.mark.parametrize("lang", ["ru", "en"])
    def test_it_holds_with_every_example_in_it_taken_out_of_its_comment(self, run, articles, lang):
        run("init", "articles", "--lang", lang)
        text = written(articles)
        from_values(tomllib.loads(text))
        examples = re.sub(r'^# (?=\[|"|[\w-]+ = )', "", text, flags=re.MULTILINE)
        assert len(tomllib.loads(examples)) > len(tomllib.loads(text)) + 5
        from_values(tomllib.loads(examples))

    def test_language_of_articles_and_of_comments(self, run, articles):
        run("init", "articles")
        assert (load("seo-audit.toml").lang, "# Language of messages" in written(articles)) == ("ru", True)
        (articles / "seo-audit.toml").unlink()
        for path in (articles / "articles").iterdir():
            path.write_text("---\ntitle: Peppers\n---\n\nSow them in March.\n", encoding="utf-8")
        run("init", "articles")
        assert load("seo-audit.toml").lang == "en"

    @pytest.mark.parametrize("folder", ["articles", "empty"])
    @pytest.mark.parametrize(("lang", "comment"), [("en", "# Language of messages"), ("ru", "# Язык сообщений")])
    def test_a_language_that_was_asked_for_is_that_of_both(self, run, articles, folder, lang, comment):
        (articles / "empty").mkdir()
        run("init", folder, "--lang", lang)
        assert (load("seo-audit.toml").lang, comment in written(articles)) == (lang, True)

    def test_it_is_the_one_that_the_next_command_finds(self, run, articles):
        run("init", "articles")
        assert lines_of(run("config", "articles")[1])[0].endswith("seo-audit.toml")
        assert "META001" not in run("articles", "--select", "META001")[1]

    @pytest.mark.parametrize("name", ["мои статьи", "a\x1b[31mb", "a\nlang = 1", "x$(id)", 'q"uote', "a\u2028b", "-x"])
    def test_names_of_folders_are_quoted_where_they_must(self, run, site, name):
        (site / name).mkdir()
        (site / name / "a.md").write_text("---\ntitle: х\n---\n", encoding="utf-8")
        assert run("init", f"./{name}")[0] == 0
        text = written(site)
        from_values(tomllib.loads(text))
        assert "\x1b" not in text
        assert not any(line.startswith("lang = 1") for line in text.splitlines())

    def test_the_same_every_time(self, run, articles):
        run("init", "articles")
        first = written(articles)
        (articles / "seo-audit.toml").unlink()
        run("init", "articles")
        assert written(articles) == first


def lines_of(out):
    return out.splitlines()
