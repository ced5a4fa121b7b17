"""The figures on the page of an article: the same as in JSON, explained, and beside them what is usual in the folder."""

import json
import re
from pathlib import Path

import pytest
from html_report import PIE, TEA, Node, Report, parsed, report_on

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.report import Lemma, Vocabulary

ROSES = (
    "---\ntitle: Розы\n---\n\n"
    + "Роза любит солнце. Розы у дома цветут, розу поливают.\n\n" * 4
    + "Сад, куст, лист, вода, лето, зима, весна, осень, шип, корень.\n"
)
KEYS = ["words", "sentences", "characters", "water", "nausea_classic", "nausea_academic", "flesch"]
GRADES = ["flesch_kincaid", "coleman_liau", "smog", "dale_chall", "ari"]


def folder_of(number: int) -> dict[str, str]:
    return {f"{index}.md": ROSES + "Ещё одно слово. " * index for index in range(number)}


def script_of(report: Report) -> dict[str, str]:
    script = (report.folder / "assets" / "report.js").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(script.partition("const MEDIANS = ")[2].partition(";\n")[0])
    return found


def rows_of(page: Node) -> list[Node]:
    return [row for row in page.one("details", "measures").all("tr") if row.all("td")]


def drawn(tmp_path: Path, counts: list[int]) -> Node:
    metrics = Article(Source("a.md", ROSES)).metrics
    lemmas = tuple(Lemma(f"слово{rank}", times, 1.0) for rank, times in enumerate(counts[:50], 1))
    return report_on(tmp_path, "текст", [], metrics=metrics, vocabulary=Vocabulary(lemmas, tuple(counts)))


def places(line: Node) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in (point.split(",") for point in line.attributes["points"].split())]


def test_every_figure_is_that_of_json_and_says_how_it_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"пирог.md": PIE, "розы.md": ROSES})
    formulas = parsed(report.folder / "checks.html").one("section", "formulas")
    said = {term.attributes["id"]: words for term, words in zip(formulas.all("dt"), formulas.all("dd"), strict=True)}
    for article in report.json["articles"]:
        rows = rows_of(report.pages()[article["path"]])
        figures = article["metrics"] | article["metrics"]["grades"]
        assert [row.one("a").attributes["href"].partition("#metric-")[2] for row in rows] == KEYS + GRADES
        for row, name in zip(rows, KEYS + GRADES, strict=True):
            value = row.one("td").text.replace("\u00a0%", "").replace(",", ".")
            assert float(value) == figures[name], name
            assert row.one("a").text
            page, _, place = row.one("a").attributes["href"].partition("#")
            assert page == "../checks.html"
            assert len(said[place].text) > 40


@pytest.mark.parametrize("counts", [[], [5], [9] * 9, [2] * 500, [1] * 1000])
def test_where_there_is_nothing_to_see_no_curve_is_drawn(tmp_path: Path, counts: list[int]) -> None:
    page = drawn(tmp_path, counts)
    assert not page.all("polyline")


@pytest.mark.parametrize("counts", [[3] * 10, [30, 12, 12, 9, 3, 3, 3, 1, 1, 1], [100_000, *range(999, 0, -1)], [5, *[1] * 999]])
def test_a_curve_falls_within_its_field_and_is_told_in_words(tmp_path: Path, counts: list[int]) -> None:
    page = drawn(tmp_path, counts)
    svg = page.one("svg", role="img")
    box = [float(number) for number in svg.attributes["viewbox"].split()]
    curve, law = places(svg.one("polyline", "counts")), places(svg.one("polyline", "zipf"))
    assert curve == sorted(curve)
    assert curve[0] == law[0]
    assert law[0] < law[1]
    assert all(0 <= x <= box[2] and 0 <= y <= box[3] for x, y in curve + law)
    corners = 2 * len(set(counts)) - sum(counts.count(times) == 1 for times in set(counts))
    assert len(curve) == corners
    caption = page.one(id=svg.attributes["aria-labelledby"]).text
    assert [int(number) for number in re.findall(r"[0-9]+", caption)] == [counts[rank - 1] for rank in (1, 10, 100) if rank <= len(counts)]


def test_few_articles_are_not_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, folder_of(4))
    assert script_of(report) == {}
    assert not report.index.all(style="medians")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_articles_are_compared_with_is_the_median_of_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    report = Report(tmp_path, monkeypatch, folder_of(6), language)
    medians = report.json["summary"]["medians"]
    medians |= medians.pop("grades")
    said = script_of(report)
    assert list(said) == KEYS + GRADES
    assert [div.one("dd").text for div in report.index.one(style="medians").all("div")] == list(said.values())
    for name, value in said.items():
        if language == "ru":
            assert "." not in value
        assert float(value.replace("\u00a0%", "").replace(",", ".")) == pytest.approx(medians[name], abs=0.501 if name in KEYS[:3] else 0.051)
    for page in report.pages().values():
        assert all("hidden" in cell.attributes for cell in page if "data-median" in cell.attributes)


def test_english_figures_are_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"tea.md": TEA}, "en")
    (page,) = report.pages().values()
    for row in rows_of(page):
        assert not re.search("[а-яё]", row.text, re.IGNORECASE)
