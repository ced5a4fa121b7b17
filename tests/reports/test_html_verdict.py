"""The verdict on an article's page: whether to publish, and the tasks."""

import re
from pathlib import Path

import pytest
from html_report import PIE, TEA, Report


def box(report: Report, name: str) -> object:
    return report.pages()[name].one(style="verdict")


@pytest.mark.parametrize(("language", "said"), [("ru", "Не публиковать"), ("en", "Do not publish")])
def test_errors_stop_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, language)
    verdict = box(report, "content/pie.md")
    assert said in verdict.one("h2").text
    errors = {finding["code"] for finding in report.json["articles"][0]["findings"] if finding["severity"] == "error"}
    assert int(re.search(r"\d+", verdict.one("h2").text)[0]) == len(errors)


def test_every_finding_is_linked_from_one_task(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE, "tea.md": TEA}, "ru")
    for article in filter(lambda one: one["findings"], report.json["articles"]):
        verdict = box(report, article["path"])
        links = sorted(int(link.attributes["href"][2:]) for link in verdict.all("a"))
        assert links == list(range(1, len(article["findings"]) + 1))


def test_tasks_are_in_order_of_gravity_and_say_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = Report(tmp_path, monkeypatch, {"pie.md": PIE}, "ru")
    tasks = box(report, "content/pie.md").all("li", style="task")
    kinds = [next(kind for kind in ("error", "warning", "info") if kind in task.attributes["class"].split()) for task in tasks]
    assert kinds == sorted(kinds, key=["error", "warning", "info"].index)
    assert all(re.search(r"(строка|строки) \d", task.one("p", style="where").text) for task in tasks)
    assert all(re.search(r"≈ \d+ мин", task.one("p", style="where").text) for task in tasks)
