"""Which forms can be nothing but nouns or adjectives, and which of them agree."""

import pytest

from seo_audit.russian.agreement import nominals


@pytest.mark.parametrize(
    "form", ["и", "печь", "новым", "данные", "это", "иванов", "москва", "пальто", "её", "ооо", "docker", "5", "чатбот", "читать", ""]
)
def test_what_may_be_something_else_has_endings_of_others_or_none(form):
    assert nominals()[form or "-"] is None


@pytest.mark.parametrize(
    ("form", "kind", "cases"),
    [
        ("сборки", "noun", {"nomn", "gent", "accs"}),
        ("принятие", "noun", {"nomn", "accs"}),
        ("каждой", "adjective", {"gent", "datv", "ablt", "loct"}),
        ("созданный", "participle", {"nomn", "accs"}),
    ],
)
def test_cases(form, kind, cases):
    found = nominals()[form]
    assert found is not None
    assert (found.kind, found.cases) == (kind, cases)


@pytest.mark.parametrize(("one", "other", "agree"), [("эта", "доска", True), ("эта", "шаблон", False), ("важные", "доски", True), ("новая", "коллега", True), ("ваш", "проекте", False)])  # fmt: skip
def test_agreement(one, other, agree):
    assert bool(nominals()[one].agreement & nominals()[other].agreement) == agree


def test_number_and_nominative():
    assert nominals()["ножницы"].plural
    assert not nominals()["сборки"].plural
    assert nominals()["шаблон"].nominative
    assert not nominals()["шаблону"].nominative
