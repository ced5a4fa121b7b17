"""The verdict on an article's page and on the index: whether to publish, the tasks, what a ticket and a browser keep of them."""

import re
from importlib import import_module
from pathlib import Path

import pytest
from html_report import EVIL, PIE, TEA, Node, Report, files_of, finding_at, report_on

from seo_audit.report import Confidence, Edit, Fix, Lines, Severity, Span
from seo_audit.rule import Place

CLEAN = "Ничего особенного.\n"
TEXT = "".join(f"Строка {number}\n\n" for number in range(1, 200))
LINES = Lines(TEXT)


def box(report: Report, name: str) -> Node:
    return report.pages()[name].one(style="verdict")


def said(node: Node) -> str:
    return " ".join(node.text.split())


def at(line: int, code: str, severity: Severity = Severity.WARNING, places: tuple[int, ...] = (), **more: object) -> object:
    span = LINES.span(line)
    related = tuple(Place(LINES.span(place), "place") for place in places)
    return finding_at(*span, LINES, severity, code=code, related=related, **more)


@pytest.mark.parametrize(("language", "expected"), [("ru", "Не публиковать: "), ("en", "Do not publish: ")])
def test_errors_stop_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, expected: str) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, language)
    verdict = box(report, "content/pie.md")
    found = report.json["articles"][0]["findings"]
    errors = {finding["code"] for finding in found if finding["severity"] == "error"}
    assert said(verdict.one("h2")).startswith(f"{expected}{len(errors)} ")
    baskets = [int(item.one("b").text) for item in verdict.one("ul", style="baskets").all("li")]
    assert sum(baskets) == len(found)
    assert baskets[0] == sum(finding["severity"] == "error" for finding in found)


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        ((), "Можно публиковать"),
        ((at(3, "TEXT002", Severity.INFO),), "Можно публиковать"),
        ((at(3, "TEXT002", Severity.ERROR, confidence=Confidence.LOW),), "Можно публиковать"),
        ((at(3, "TEXT002"), at(5, "TEXT002"), at(5, "HEAD003")), "Исправить перед публикацией: 2 недочёта"),
        ((at(3, "TEXT002"), at(5, "FM009", Severity.ERROR)), "Не публиковать: 1 причина"),
        (tuple(at(3, f"HEAD00{number}", Severity.ERROR) for number in range(1, 6)), "Не публиковать: 5 причин"),
    ],
)
def test_the_scale_has_three_steps(tmp_path: Path, findings: tuple[object, ...], expected: str) -> None:
    verdict = report_on(tmp_path, TEXT, findings).one(style="verdict")
    assert said(verdict.one("h2")) == expected
    assert bool(verdict.all(style="task")) == bool(findings)
    assert ("замечаний нет" in verdict.text) == (not findings)
    times = {"Не п": "Чтобы статью можно было публиковать, нужно около", "Испр": "На это уйдёт около"}
    assert [start for start, words in times.items() if words in verdict.text] == [expected[:4]] * ("Можно" not in expected)


def test_every_finding_is_linked_from_one_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE, "tea.md": TEA}, "ru")
    for name, page in report.pages().items():
        (article,) = (one for one in report.json["articles"] if one["path"] == name)
        tasks = page.one(style="verdict").all(style="task")
        listed = [int(link.attributes["href"][2:]) for task in tasks for entry in task.all("li") for link in entry.all("a")]
        listed = [number for task in tasks for number in sorted({int(link.attributes["href"][2:]) for link in task.all("a")})]
        assert sorted(listed) == list(range(1, len(article["findings"]) + 1))
        for task in tasks:
            (first, *_), cards = task.all("a"), page.all(style="card", data_task=task.attributes["data-task"])
            assert {f"#{card.attributes['id']}" for card in cards} == {link.attributes["href"] for link in task.all("a")}
            assert first.attributes["href"] in {f"#{card.attributes['id']}" for card in cards}


def test_cards_are_known_by_their_fingerprints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, "ru")
    cards = report.pages()["content/pie.md"].all(style="card")
    assert sorted(card.one(style="head").attributes["id"].removeprefix("finding-") for card in cards) == sorted(
        one["fingerprint"] for one in report.json["articles"][0]["findings"]
    )


def test_tasks_are_in_order_of_gravity_and_say_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, "ru")
    tasks = box(report, "content/pie.md").all("li", style="task")
    kinds = [next(kind for kind in ("error", "warning", "info") if kind in task.classes) for task in tasks]
    assert kinds == sorted(kinds, key=["error", "warning", "info"].index)
    for task in tasks:
        assert re.search(
            r"(нельзя публиковать|исправить|по желанию) · (строка|строки) \d.* · около [\d,]+ (минут|час)", said(task.one("p", style="where"))
        )


def titles(page: Node) -> list[str]:
    return [said(task.one("h3")) for task in page.one(style="verdict").all(style="task")]


def test_a_task_names_its_lines_in_the_right_number(tmp_path: Path) -> None:
    last = at(21, "TRAN007", Severity.ERROR, (25, 27), key="last", parameters={"brand": "Acme", "lines": "21–27"})
    section = at(5, "TRAN007", Severity.ERROR, (7,), key="section", parameters={"brand": "Acme", "lines": "5–9"})
    assert titles(report_on(tmp_path / "a", TEXT, [section, last])) == ["Вырезать строки 21–27 и переписать строку 7: реклама сайта-источника Acme"]
    assert titles(report_on(tmp_path / "b", TEXT, [section])) == ["Переписать строку 7: реклама сайта-источника Acme"]
    named = at(3, "TRAN006", places=(9, 15, 21, 31, 41), parameters={"brand": "Acme"})
    assert titles(report_on(tmp_path / "c", TEXT, [named])) == ["Переписать строки 3, 9, 15 и ещё в 3 местах: следы сайта-источника Acme"]
    assert titles(report_on(tmp_path / "d", TEXT, [at(7, "FM009")])) == ["Убрать следы и рекламу сайта-источника"]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("META002",), "Переписать title"),
        (("META002", "META005"), "Переписать title и описание"),
        (("META002", "META005", "META008"), "Переписать title, описание и H1"),
        (("META004",), "Написать описание"),
        (("META004", "META011", "META002"), "Написать описание и переписать title"),
        (("META014",), "Поправить title, описание и H1"),
        (("HEAD003", "HEAD010"), "Поправить структуру подзаголовков"),
        (("HEAD010",), "Поправить подзаголовки"),
        (("TRAN021", "TRAN016"), "Вычитать перевод: термины и кальки"),
        (("FILE003", "FILE009"), "Сообщить разработчикам: одна из проверок сорвалась"),
        (("SRC001", "TRAN001"), "Перевести и дописать недостающее"),
    ],
)
def test_what_a_task_is_called(tmp_path: Path, codes: tuple[str, ...], expected: str) -> None:
    assert titles(report_on(tmp_path, TEXT, [at(3, code) for code in codes])) == [expected]


def test_the_title_s_promise_is_named_and_clipped(tmp_path: Path) -> None:
    assert titles(report_on(tmp_path / "a", TEXT, [at(3, "KEY008", parameters={"phrase": "садовый <b>нож</b>"})])) == [
        "Поставить в текст то, что обещает title: «садовый <b>нож</b>»"
    ]
    (title,) = titles(report_on(tmp_path / "b", TEXT, [at(3, "KEY008", parameters={"phrase": "очень " * 90_000})]))
    assert len(title) < 140
    assert title.endswith("…»")


def test_a_subject_holds_no_password(tmp_path: Path) -> None:
    secret = "шип" * 5
    for number, phrase in enumerate((f"https://me:{secret}@host.example/", "к" * 70 + f" https://me:{secret}@host.example/", f"https://me:{secret}")):
        finding = at(3, "KEY008", parameters={"phrase": phrase})
        report_on(tmp_path / str(number), TEXT, [finding], passwords=frozenset({secret}))
        assert secret not in b"".join(files_of(tmp_path / str(number)).values()).decode()


def test_five_tasks_are_shown_and_the_others_are_named(tmp_path: Path) -> None:
    codes = ("TRAN006", "KEY008", "META002", "HEAD003", "TRAN021", "TRAN019", "TEXT006")
    page = report_on(tmp_path, TEXT, [at(3, code) for code in codes])
    shown, folded = page.one(style="verdict").all("ol", style="tasks")
    assert [len(one.all("li", style="task")) for one in (shown, folded)] == [5, 2]
    summary = said(folded.parent.one("summary"))
    assert summary == "Ещё 2 задачи: Проверить упоминания организаций и сервисов · Вычитать стиль"
    (sixth,) = (task for task in folded.all("li", style="task") if "организаций" in task.text)
    assert sixth.all("a", href="#f1") or sixth.all("a")


def test_typography_is_one_folded_block_with_what_a_program_can_do(tmp_path: Path) -> None:
    fixes = [Fix((Edit(Span(LINES.span(line).start, LINES.span(line).start + 6), "<Ряд>"),), safe=line != 7) for line in range(3, 61, 2)]
    findings = [at(line, "TYPO001", fix=fix) for line, fix in zip(range(3, 61, 2), fixes, strict=True)]
    page = report_on(tmp_path, TEXT, [*findings, at(3, "HEAD003")], path="content/мой файл.md")
    assert titles(page)[-1] == "Типографика: исправить всё"
    block = page.one("details", style="typography")
    assert "open" not in block.attributes
    assert said(block.one("code")) == "seo-audit fix --select TYPO001 'content/мой файл.md'"
    changes = block.one("ul", style="changes").all("li")
    assert [change.one(style="no").text for change in changes] == [str(line) for line in (3, 5, *range(9, 45, 2))]
    assert said(changes[0].one("ins")) == "<Ряд>"
    assert "и ещё 8 замен" in said(block)


def test_typography_that_no_program_mends_has_no_command(tmp_path: Path) -> None:
    block = report_on(tmp_path, TEXT, [at(3, "TYPO006")]).one("details", style="typography")
    assert not block.all("code")
    assert not block.all(style="changes")


def test_a_name_that_begins_like_an_option_is_none(tmp_path: Path) -> None:
    fix = Fix((Edit(Span(0, 1), "с"),), safe=True)
    page = report_on(tmp_path, TEXT, [at(1, "TYPO001", fix=fix)], path="-rf `x`.md")
    assert page.one("details", style="typography").one("code").text == "seo-audit fix --select TYPO001 -- '-rf `x`.md'"


def test_long_lists_are_clipped(tmp_path: Path) -> None:
    places = tuple(range(101, 131, 2))
    page = report_on(tmp_path, TEXT, [at(line, "HEAD003", places=places if line == 5 else ()) for line in range(5, 105, 2)])
    (task,) = page.one(style="verdict").all("li", style="task")
    entry = task.one("ul").one("li")
    assert len(entry.all("a")) == 12
    assert "и ещё 53" in said(entry)


def test_hostile_articles_and_thousands_of_findings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"evil.md": EVIL})
    verdict = box(report, "content/evil.md")
    assert not verdict.all("script")
    assert not verdict.all("img")
    many = [at(1 + number % 300, f"TRAN0{number % 20 + 10}", brand="x") for number in range(10_000)]
    page = report_on(tmp_path / "many", TEXT, many, title="<script>" * 100)
    assert "10 000" in said(page.one(style="baskets")).replace("\u00a0", " ")
    assert len(page.one(style="verdict").all("a")) < 500


def test_what_needs_a_script_is_not_offered_without_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verdict = box(Report(tmp_path, monkeypatch, {"pie.md": PIE}), "content/pie.md")
    template = verdict.one("template")
    for control in [*verdict.all("button"), *verdict.all("input")]:
        if control not in list(template):
            control.above("needs-script")


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_index_begins_with_a_verdict_on_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": PIE, "b.md": PIE, "c.md": TEA, "d.md": CLEAN}, language)
    errors = [any(one["severity"] == "error" for one in article["findings"]) for article in report.json["articles"]]
    expected = f"Не публиковать: {sum(errors)} из 4 статей" if language == "ru" else f"Do not publish: {sum(errors)} of 4 articles"
    assert said(report.index.one(style="run-verdict")) == expected
    chips = [said(chip) for chip in report.index.all(style="verdict-chip")]
    assert len(chips) == 4
    assert chips[: sum(errors)] == [("не публиковать" if language == "ru" else "do not publish")] * sum(errors)
    first = report.index.one("section", style="first")
    assert 1 <= len(first.all("li", style="task")) <= 5
    assert all(link.attributes["href"].startswith("#rule=") for link in first.all("a"))
    assert ("в 2 из 4 статей" if language == "ru" else "in 2 of 4 articles") in said(first)
    if language == "en":
        assert not re.search("[а-яё]", first.text, re.IGNORECASE)


def test_one_article_has_no_list_of_what_is_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"a.md": PIE})
    assert not report.index.all("section", style="first")
    assert said(report.index.one(style="run-verdict")) == "Не публиковать: 1 из 1 статьи"


def test_no_russian_in_english_and_no_english_in_russian() -> None:
    words = import_module("seo_audit.reports.html.words.verdict").WORDS
    for key, (russian, english) in words.items():
        assert not re.search("[а-яё]", english, re.IGNORECASE)
        assert not re.search("[a-z]{3}", re.sub(r"{.*?}|title", "", russian)), key
