"""`seo-audit source show`: both pages side by side in the terminal."""

import json

import pytest
from cli.translations import RUSSIAN, SECTIONS, page, translation

from seo_audit.cli.source.words import WORDS

ADDRESS = "https://example.com/gravel-path"


@pytest.fixture
def own(site, monkeypatch):
    """A site of one article; its source is put in place by `save`."""
    for file in (site / "content").iterdir():
        file.unlink()
    monkeypatch.setenv("COLUMNS", "100")
    (site / "content" / "a.md").write_text(translation(ADDRESS), encoding="utf-8")
    (site / "saved").mkdir()
    return site


@pytest.fixture
def save(own, run):
    def call(text, day="2026-01-01", name="a.html"):
        (own / "saved" / name).write_text(text, encoding="utf-8")
        (own / "saved" / "manifest.json").write_text(json.dumps({ADDRESS: name}), encoding="utf-8")
        assert run("source", "import", "saved", "--today", day)[0] == 0

    return call


@pytest.fixture
def show(own, run):
    def call(*arguments):
        return run("source", "show", "content/a.md", "--today", "2026-02-01", *arguments)

    return call


def write(own, sections, **more):
    (own / "content" / "a.md").write_text(translation(ADDRESS, {**sections, **more}), encoding="utf-8")


def rows(out):
    """The lines of the table, blanks folded."""
    table = out.split("\n\n")[1].splitlines()[1:]
    return [" ".join(line.split()) for line in table]


class TestSides:
    def test_head(self, save, show):
        save(page())
        status, out, err = show()
        assert (status, err) == (0, "")
        assert out.split("\n\n")[0].splitlines() == [
            "Article  content/a.md — Как сделать гравийную дорожку",
            f"Source   {ADDRESS}",
            "Fetched  2026-01-01",
            "State    have",
        ]

    def test_what_belongs_together(self, save, show):
        save(page())
        found = rows(show()[1])
        assert [line.split(" = ")[0] for line in found] == ["1 (introduction) 10", "2 Tools 21", "3 Drainage 64", "4 Gravel 17"]
        assert found[2].endswith("= 3 Отвод воды 52")

    def test_what_is_missing_and_what_was_added(self, own, save, show):
        sections = {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"}
        write(own, sections, **{"От редакции": "Заходите к нам на выставку садовых тележек, которая пройдёт осенью на берегу реки."})
        save(page())
        out = show()[1]
        assert rows(out)[2] == "3 Drainage 64 × — not in article —"
        assert rows(out)[-1].startswith("— not in source — + 4 От редакции")
        assert "Sections of the source: 3 in the article, 1 missing. Added in the article: 1\n" in out

    def test_what_was_left_out_on_purpose(self, own, save, show, run):
        write(own, {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"})
        save(page())
        run("source", "accept", "content/a.md")
        assert rows(show()[1])[2] == "3 Drainage 64 × — left out —"

    def test_figures(self, own, save, show):
        lists = "<ul><li>one</li><li>two</li></ul><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
        more = f"{lists}<p>See <a href='https://example.org/x'>the list</a> of stones.</p><pre><code>x = 1</code></pre></article>"
        save(page().replace("</article>", more))
        figures = {line.split()[0]: line.split()[-2:] for line in show()[1].splitlines() if line.startswith("  ") and line.strip()}
        assert figures["links"] == ["1", "0"]
        assert figures["lists"] == figures["tables"] == ["1", "0"]
        assert show()[1].splitlines()[-1].split() == ["code", "blocks", "1", "0"]

    def test_texts(self, own, save, show):
        save(page())
        out = show("--full")[1]
        assert "\nSource, 2: Tools\n    You need a spade," in out
        assert "\nArticle, 2: Инструменты\n    Понадобятся лопата," in out
        assert all(len(line) <= 100 for line in out.splitlines())
        assert out.count("Source, ") == out.count("Article, ") == 4

    def test_in_russian(self, own, save, show):
        write(own, {heading: text for heading, text in RUSSIAN.items() if heading != "Отвод воды"})
        save(page())
        out = show("--lang", "ru")[1]
        assert "— нет в статье —" in out and "  слова " in out and "(вступление)" in out

    @pytest.mark.parametrize(("columns", "width"), [("20", 60), ("90", 90), ("500", 160)])
    def test_width(self, save, show, monkeypatch, columns, width):
        save(page())
        monkeypatch.setenv("COLUMNS", columns)
        out = show()[1]
        assert max(len(line) for line in out.split("\n\n")[1].splitlines()) in range(width - 2, width + 1)

    def test_colours(self, own, save, show, monkeypatch):
        write(own, {"Инструменты": RUSSIAN["Инструменты"], "Гравий": RUSSIAN["Гравий"]})
        save(page())
        assert "\x1b[" not in show()[1]
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[31m" in show()[1]


class TestHostile:
    def test_control_characters_and_passwords(self, own, save, show):
        text = "A spade &#x1b;[31m and a rake https://user:s3cret@example.com/x \u202e20 stakes. "
        save(page({"Tools \u202e\x9b": text * 3, **SECTIONS}))
        out = show("--full")[1]
        assert not {"\x1b", "\x9b", "\u202e"} & set(out)
        assert "s3cret" not in out
        assert "Tools ��" in out

    def test_a_long_heading(self, save, show):
        save(page({"Tools " * 100: "You need a spade.", **SECTIONS}))
        assert all(len(line) <= 100 for line in show()[1].split("\n\n")[1].splitlines())


class TestDrift:
    def test_another_version(self, save, show):
        save(page())
        save(page({"Edges": "Boards of larch.", **SECTIONS, "Gravel": SECTIONS["Gravel"].replace("$40", "$55")}), day="2026-01-20")
        status, out, _ = show()
        assert status == 0
        assert "Version  the former one, that was translated; there is a newer snapshot of 2026-01-20\n" in out
        assert out.endswith(
            "The source has changed since (snapshot of 2026-01-20):\n  + Edges (3 words)\n  ~ Gravel: words added: 1, removed: 1; 40 → 55\n"
        )
        assert "Edges" not in out.split("\n\n")[1], "it is the former version that the article is compared with"

    def test_another_version_that_says_the_same(self, save, show):
        save(page())
        save(page(furniture="2024"), day="2026-01-20")
        assert show()[1].splitlines()[-1] == "The newer snapshot of the source (2026-01-20) has nothing that a reader would see changed"


class TestNothingToShow:
    def test_no_snapshot(self, show):
        status, out, err = show()
        assert (status, err) == (1, "")
        assert "State    missing\n" in out and "run seo-audit source fetch" in out

    def test_no_source(self, own, show):
        (own / "content" / "a.md").write_text("Гравий.\n", encoding="utf-8")
        assert show() == (3, "", "seo-audit: content/a.md: the article names no source\n")

    def test_a_page_that_is_no_match(self, save, show):
        save("<html><body><p>" + "Страница на русском языке о дорожках и гравии. " * 20 + "</p></body></html>")
        status, out, _ = show("--full")
        assert status == 1
        assert "not comparable: the page is in Russian\n" in out
        assert "Страница на русском" in out, "what was extracted tells why"

    @pytest.mark.parametrize("named", ["content", "nowhere.md"])
    def test_what_is_no_article(self, own, run, named):
        status, out, err = run("source", "show", named)
        assert (status, out, err.count("\n")) == (2, "", 1)

    def test_bytes_that_are_no_text(self, own, show):
        (own / "content" / "a.md").write_bytes(b"\xff\xfe\x00\x00")
        status, out, err = show()
        assert (status, out, err) == (2, "", "seo-audit: content/a.md: cannot be read as text\n")


def test_both_languages_have_the_same_parameters():
    for key, text in WORDS["ru"].items():
        assert {part.split(":")[0].split("}")[0] for part in text.split("{")[1:]} == {
            part.split(":")[0].split("}")[0] for part in WORDS["en"][key].split("{")[1:]
        }, key
