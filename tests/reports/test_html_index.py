"""The lists of the HTML report: articles, kinds of defects, and what changed since an earlier run."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from html_report import EVIL, PIE, TEA, Node, Report, files_of, finding_at, parsed, report_on, result_of, rule_of

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.output import FolderOutput
from seo_audit.registry import registry
from seo_audit.report import ArticleResult, Compared, Comparison, Gone, Lines, RunInfo, Severity, Summary
from seo_audit.report import Confidence as Sure

TEXT = "Слово за словом"


def lists_of(folder: Path, results: Sequence[ArticleResult], language: str = "ru", **more: Any) -> tuple[Node, Node]:
    """The index and the list of defects of a run."""
    output = FolderOutput(str(folder))
    report = registry().reporter("html")(output)
    info = RunInfo("1.0", language, color=False, rule=rule_of)
    report.prepare(info)
    report.begin(info)
    found = [finding for result in results for finding in result.findings]
    for result in results:
        report.article(result, TEXT)
    counts = {level: sum(finding.severity is level for finding in found) for level in Severity}
    rules = {finding.code: sum(other.code == finding.code for other in found) for finding in found}
    report.end(Summary(len(results), counts, 0, 0, rules, rules, (), crashed=False, **more))
    output.close()
    return parsed(folder / "index.html"), parsed(folder / "rules.html")


def article(path: str, *codes: str, **more: Any) -> ArticleResult:
    findings = [finding_at(0, 5, Lines(TEXT), code=code) for code in codes]
    return result_of(path, TEXT, findings)._replace(title=f"Статья {path}", **more)


def rows_of(index: Node) -> list[Node]:
    return index.one("table", "articles").one("tbody").all("tr")


def test_a_row_says_when_its_article_was_changed(tmp_path: Path) -> None:
    index, _ = lists_of(tmp_path, [article("a.md", changed=date(2025, 3, 7)), article("b.md")])
    assert [time.text for time in index.all("time")] == ["07.03.2025"]
    assert [time.attributes["datetime"] for time in index.all("time")] == ["2025-03-07"]
    assert [row.attributes["data-changed"] for row in rows_of(index)] == ["2025-03-07", ""]
    assert "Изменена" in index.one("thead").text


def test_without_dates_there_is_no_column_for_them(tmp_path: Path) -> None:
    index, _ = lists_of(tmp_path, [article("a.md"), article("b.md")])
    assert "Изменена" not in index.one("thead").text
    assert not index.all("td", "changed")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("date: 2025-01-02\nlastmod: 2025-03-07", "2025-03-07"),
        ("date: 2025-01-02", "2025-01-02"),
        ("date: 2025-01-02\nlastmod: вчера", "2025-01-02"),
        ("date: 2025-02-31", None),
    ],
)
def test_the_last_change_is_what_the_fields_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fields: str, shown: str | None) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": TEA.replace("title:", f"{fields}\ntitle:")})
    assert [time.attributes["datetime"] for time in report.index.all("time")] == [shown] * bool(shown)


def test_only_folders_that_narrow_the_list_down_are_offered(tmp_path: Path) -> None:
    paths = ("blog/a/index.md", "blog/b/index.md", "shop/tea/a.md", "shop/tea/b.md", "shop/c.md")
    index, _ = lists_of(tmp_path, [article(f"content/{path}") for path in paths])
    options = index.one("select", name="folder").all("option")
    assert [option.attributes["value"] for option in options] == ["", "blog/", "shop/", "shop/tea/"]
    assert [option.text for option in options[1:]] == ["blog/ (2)", "shop/ (3)", "shop/tea/ (2)"]


def test_where_nothing_can_be_chosen_nothing_is_offered(tmp_path: Path) -> None:
    index, _ = lists_of(tmp_path, [article("a.md", "TEST001"), article("b.md")])
    assert {select.attributes["name"] for select in index.all("select")} == {"severity", "rule"}
    assert not index.all("input", name="new")


def test_families_have_names_and_those_of_others_their_letters(tmp_path: Path) -> None:
    index, rules = lists_of(tmp_path, [article("a.md", "HEAD001", "MINE001")])
    for page in (index, rules):
        options = {option.attributes["value"]: option.text for option in page.one("select", name="family").all("option")}
        assert options == {"": "обо всём", "HEAD": "подзаголовки", "MINE": "MINE"}


def test_the_list_of_defects_has_each_with_its_words_and_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"пирог.md": PIE, "чай.md": TEA})
    shown = {rule.attributes["data-code"]: rule for rule in report.rules.all(style="rule")}
    assert shown.keys() == report.json["summary"]["rules"].keys()
    anchors = {name: {node.attributes.get("id") for node in parsed(report.folder / name)} for name in files_of(report.folder) if "articles/" in name}
    for entry in report.json["articles"]:
        for finding in entry["findings"]:
            rule = shown[finding["code"]]
            assert " ".join(finding["how"].split()) in " ".join(rule.text.split())
            assert " ".join(finding["why"].split()) in " ".join(rule.text.split())
            (link,) = (link for link in rule.one(style="where").all("a") if link.text == entry["title"])
            page, _, anchor = link.attributes["href"].partition("#")
            assert anchor in anchors[page]
    order = [rule.attributes["data-severity"] for rule in report.rules.all(style="rule")]
    assert order == sorted(order, key=("error", "warning", "info").index)


def test_places_come_with_line_and_number_and_long_lists_are_cut(tmp_path: Path) -> None:
    results = [article(f"{number:03}.md", *["TEST001"] * (2 if number == 70 else 1)) for number in range(80)]
    _, rules = lists_of(tmp_path, results)
    rule = rules.one(style="rule")
    assert "81 раз в 80 статьях из 80" in rule.text
    items = [" ".join(item.text.split()) for places in rule.all("ul", "places") for item in places.all("li")]
    assert items[0] == "Статья 070.md строка 1, 2 раза"
    assert items[1] == "Статья 000.md строка 1"
    assert len(items) == 50
    assert "Остальные (30) — в списке статей" in rule.text
    assert rule.all("a", href="index.html#rule=TEST001")


def test_a_run_without_defects_says_so(tmp_path: Path) -> None:
    index, rules = lists_of(tmp_path, [article("a.md")])
    assert "Недочётов не найдено" in rules.text
    assert not rules.all("form")
    assert not index.all(style="frequent")


def compared(**more: Any) -> Compared:
    return Compared(**{"known": True, "new": frozenset(), "gone": (), "same": 0, **more})


def test_a_comparison_is_shown_for_the_run_and_each_article(tmp_path: Path) -> None:
    gone = Gone("TEST001", Severity.ERROR, Sure.HIGH, 7, "Было плохо")
    changed = article("a.md", "TEST001", "TEST002")
    changed = changed._replace(compared=compared(new=frozenset({changed.findings[1].fingerprint}), gone=(gone, gone), same=1))
    fresh = article("b.md", "TEST001")
    fresh = fresh._replace(compared=compared(known=False, new=frozenset({fresh.findings[0].fingerprint})))
    same, broken = article("c.md", "TEST001", compared=compared(same=1)), article("d.md")
    index, _ = lists_of(tmp_path, [changed, fresh, same, broken], compared=Comparison(2, 2, 2, 1, 3))
    header = " ".join(index.one("section", "since").text.split())
    assert header.startswith("С прошлой проверки 2 новых недочёта 2 исчезли 2 остались")
    assert "которых раньше не было: 1" in header
    assert "которых теперь нет: 3" in header
    cells = {row.one("a").text: " ".join(row.one("td", "since").text.split()) for row in rows_of(index)}
    assert cells == {"Статья a.md": "новых: 1 исчезло: 2", "Статья b.md": "новая статья", "Статья c.md": "без изменений", "Статья d.md": ""}
    assert index.all("input", name="new")


def test_new_findings_are_marked_in_the_article(tmp_path: Path) -> None:
    findings = [finding_at(0, 5, Lines(TEXT)), finding_at(6, 8, Lines(TEXT))]
    page = report_on(tmp_path / "known", TEXT, findings, compared=compared(new=frozenset({findings[1].fingerprint}), same=1))
    assert [bool(card.all(style="new")) for card in page.all(style="card")] == [False, True]
    page = report_on(tmp_path / "fresh", TEXT, findings, compared=compared(known=False, new=frozenset(one.fingerprint for one in findings)))
    assert not page.all(style="new")


def test_a_run_that_is_compared_with_nothing_says_nothing_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": PIE})
    for page in (report.index, *report.pages().values()):
        assert "прошлой проверки" not in page.text


@pytest.mark.parametrize(("language", "said"), [("ru", "С прошлой проверки"), ("en", "Since the earlier audit")])
def test_what_is_gone_is_listed_in_the_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    before = Report(tmp_path, monkeypatch, {"a.md": PIE}, language)
    (tmp_path / "report.json").rename(tmp_path / "before.json")
    headings = [finding["message"] for finding in before.json["articles"][0]["findings"] if finding["code"] == "HEAD003"]
    assert headings
    after = Report(tmp_path, monkeypatch, {"a.md": PIE.replace("##### Сколько", "### Сколько")}, language, "--compare", "before.json")
    panel = after.pages()["content/a.md"].one("section", "gone")
    assert said in panel.text
    assert headings[0] in panel.text
    assert said in after.index.text


def test_what_an_earlier_report_says_is_not_believed(tmp_path: Path) -> None:
    gone = Gone("TEST001", Severity.ERROR, Sure.HIGH, 7, "<script>alert(1)</script>\x00\u202e https://user:s3cret@host.example/ https://user:ЪЪЪЪ")
    page = report_on(
        tmp_path, TEXT, [], article=Article(Source("a.md", TEXT)), passwords=frozenset({"ЪЪЪЪЪЪЪЪ"}), compared=compared(gone=(gone,) * 300)
    )
    panel = page.one("section", "gone")
    assert len(panel.all("li")) == 100
    assert "И ещё 200." in panel.text
    assert "<script>alert(1)</script>" in panel.text
    raw = b"".join(files_of(tmp_path).values()).decode()
    assert [bad for bad in ("s3cret", "ЪЪЪЪ", "\x00", "\u202e", "<script>alert") if bad in raw] == []


def test_hostile_names_stay_text_in_both_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "\" onerror=alert(7) '<b>/\u202e\n.md"
    report = Report(tmp_path, monkeypatch, {name: EVIL, name.replace("b", "i"): EVIL, "c/\"'&<.md": EVIL, "c/d.md": EVIL})
    for page in (report.index, report.rules):
        assert len(page.all("script")) == 1
        assert not any(attribute.startswith("on") for node in page for attribute in node.attributes)
        assert not page.all("img")
    assert b"\xe2\x80\xae" not in b"".join(files_of(report.folder).values())


def test_places_of_findings_keep_their_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Report(tmp_path, monkeypatch, {"a.md": PIE})
    fingerprints = {finding["fingerprint"] for finding in first.json["articles"][0]["findings"]}
    later = Report(tmp_path, monkeypatch, {"a.md": PIE.replace("Берите кислые", "# Ещё заголовок\n\nБерите кислые")})
    page = later.pages()["content/a.md"]
    for fingerprint in fingerprints & {finding["fingerprint"] for finding in later.json["articles"][0]["findings"]}:
        place = page.one(id=f"finding-{fingerprint}")
        assert place.above("card").all("a", href=f"#finding-{fingerprint}")
