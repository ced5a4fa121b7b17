"""The JSON report, version 1: every key there, every place right, on articles made to be hard."""

import json
import re
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.cli import main

TOP = {"version", "tool", "summary", "articles", "site"}
ARTICLE = {"path", "title", "description", "h1", "source_url", "keyphrase", "metrics", "lemmas", "rank_frequency", "findings"}
KEYPHRASE = {"text", "origin", "exact", "forms", "diluted", "density"}
METRICS = {"characters", "words", "sentences", "flesch", "water", "nausea_classic", "nausea_academic", "grades"}
FINDING = {
    "code", "name", "severity", "confidence", "message", "why", "how", "line", "column", "end_line", "end_column", "start", "end", "excerpt",
    "related", "mqm", "fingerprint", "fix", "fix_refused",
}  # fmt: skip
LINE_END = re.compile(r"\r\n?|\n")

HARD = """\ufeff---\r
title: "Как укрыть \\"розы\\" 😀 на зиму, чтобы они не выпрели, не вымерзли и не сломались под снегом"\r
h1: 'Совсем другой рассказ: покупка лодки'\r
urldel: "https://me:pa55@example.org/x"\r
keyphrase: роза\r
---\r
\r
#### Э\u0301то {{< note >}} заголовок &amp; всё\r
\r
Роза, розы, розам. `код` [ссылка](https://example.com).\r
\r
# Ещё один\r
\r
## 3 способа\r
\r
## 1. Лапник\r
\r
## 2. Плёнка\r
"""


def report(folder, *arguments):
    out = folder / "report.json"
    main([str(folder), "--format", f"json={out}", "--lang", "ru", "--today", "2026-01-01", *arguments])
    return json.loads(out.read_text(encoding="utf-8"), parse_constant=pytest.fail)


def check_places(text, article):
    starts = [0, *(match.end() for match in LINE_END.finditer(text))]

    def place(offset):
        line = sum(start <= offset for start in starts)
        return line, offset - starts[line - 1] + 1

    for finding in article["findings"]:
        assert place(finding["start"]) == (finding["line"], finding["column"])
        assert place(finding["end"]) == (finding["end_line"], finding["end_column"])
        excerpt = text[finding["start"] : finding["end"]].replace("pa55", "***")
        assert finding["excerpt"] == (excerpt if len(excerpt) <= 1000 else excerpt[:1000] + "…")
        for related in finding["related"]:
            assert place(related["start"]) == (related["line"], related["column"])
            assert related["start"] <= related["end"] <= len(text)
            assert related["note"]


@pytest.mark.parametrize("change", [lambda text: text, lambda text: text.replace("\r\n", "\n"), lambda text: text.replace("\r\n", "\r")])
def test_every_key_and_every_place(tmp_path, change):
    text = change(HARD)
    (tmp_path / "hard.md").write_bytes(text.encode("utf-8"))
    data = report(tmp_path)
    assert data.keys() == TOP
    assert data["version"] == 1
    assert data["tool"]["name"] == "seo-audit"
    assert data["summary"]["articles"] == 1
    assert data["summary"]["suppressed"] == data["summary"]["baselined"] == 0
    (article,) = data["articles"]
    assert article.keys() >= ARTICLE
    assert article["keyphrase"].keys() == KEYPHRASE
    assert article["metrics"].keys() == METRICS
    assert article["title"].startswith('Как укрыть "розы" 😀')
    assert article["source_url"] == "https://me:***@example.org/x"
    codes = [finding["code"] for finding in article["findings"]]
    assert {"FM009", "META002", "META004", "META010", "HEAD001", "HEAD004", "HEAD005"} <= set(codes)
    assert all(finding.keys() == FINDING for finding in article["findings"])
    assert sum(data["summary"]["findings"].values()) == len(codes)
    check_places(text.removeprefix("\ufeff"), article)
    assert "pa55" not in json.dumps(data)


def test_every_audited_file_is_listed_also_when_clean_or_unreadable(tmp_path):
    (tmp_path / "b.md").write_bytes(b"\xff\xff")
    (tmp_path / "a.md").write_text("# Роза\n\nЦветёт.\n", encoding="utf-8")
    (tmp_path / "c.md").symlink_to("nowhere")
    data = report(tmp_path, "--ignore", "META")
    assert [(article["path"].rpartition("/")[2], [finding["code"] for finding in article["findings"]]) for article in data["articles"]] == [
        ("a.md", []),
        ("b.md", ["FILE001"]),
        ("c.md", ["FILE002"]),
    ]
    unread = data["articles"][1]
    assert unread["metrics"] is unread["keyphrase"] is unread["lemmas"] is unread["rank_frequency"] is None


def test_words_are_counted_by_lemma_and_add_up(tmp_path):
    (tmp_path / "a.md").write_text("# Тёплая роза\n\nРозы у розы: тёплой, жёлтой.\n", encoding="utf-8")
    (article,) = report(tmp_path)["articles"]
    assert article["lemmas"] == [
        {"lemma": "роза", "count": 3, "share": 42.86},
        {"lemma": "тёплый", "count": 2, "share": 28.57},
        {"lemma": "жёлтый", "count": 1, "share": 14.29},
    ]
    assert article["rank_frequency"] == [3, 2, 1]
    assert article["metrics"]["nausea_classic"] == round(3**0.5, 2)


def test_no_password_is_counted_as_a_word(tmp_path):
    text = "Пишите на //me:Тайное@example.org или //me:s3cret@example.org: тайна, вода.\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (article,) = report(tmp_path)["articles"]
    said = [lemma["lemma"] for lemma in article["lemmas"]]
    assert said.count("***") == 2
    assert {"тайна", "вода", "писать"} < set(said)
    assert not re.search("тайн(?!а)|s3cret", " ".join(said))


@pytest.mark.parametrize("articles", [4, 5, 6])
def test_medians_are_there_from_five_articles_with_words_on(tmp_path, articles):
    (tmp_path / "empty.md").write_text("---\ntitle: Роза\n---\n", encoding="utf-8")
    for number in range(articles):
        (tmp_path / f"{number}.md").write_text("Роза цветёт. " * (number + 1) ** 2, encoding="utf-8")
    data = report(tmp_path)
    assert data["summary"]["articles"] == articles + 1
    if articles == 4:
        assert data["summary"]["medians"] is None
        return
    measured = [article["metrics"] for article in data["articles"] if article["metrics"]["words"]]
    medians = data["summary"]["medians"]
    assert medians.keys() == METRICS
    for name in METRICS - {"grades"}:
        assert medians[name] == pytest.approx(median(one[name] for one in measured), abs=0.001)
    for name in measured[0]["grades"]:
        assert medians["grades"][name] == pytest.approx(median(one["grades"][name] for one in measured), abs=0.001)


LINES = st.sampled_from(
    ["---", "+++", "title: Роза", 'urldel: "https://a:pa55@b.c"', "h1: Роза", "title: [", "# Роза", "### Куст", "## 2 шага", "## 1. Куст", "## 2. Роза", "* роза",
     "> # Роза", "```", "<div>", "| а | б |", "|---|---|", "", "", "роза 😀 роза", "\t{% x %}", "[a](b", "&amp;", "\x00", "\u2028"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=14), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())
def test_places_agree_on_any_article(tmp_path_factory, lines, end, bom):
    folder = tmp_path_factory.mktemp("any")
    text = end.join(lines)
    (folder / "any.md").write_bytes(("\ufeff" * bom + text).encode("utf-8"))
    (article,) = report(folder)["articles"]
    assert not [finding for finding in article["findings"] if finding["code"] == "FILE009"]
    check_places(text, article)
