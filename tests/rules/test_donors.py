"""Articles from other sites: what is said of whose they were, and what must not be. Sources and texts are made up."""

import json

import pytest

from seo_audit.api import check_text
from seo_audit.article.source import Source
from seo_audit.cli import main
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules

CODES = ("TRAN006", "TRAN007", "TRAN008", "TRAN023")


def checked(text, path="a.md", **configured):
    """What the rules about donors find, as (code, line)."""
    plan = make_plan(Config(lang="ru")._replace(**configured), today=None, only=[rule for rule in rules() if rule.code in CODES])
    (job,) = jobs_of([Source(path, text)])
    result = audit(job, plan)
    assert result.crashes == ()
    return sorted((finding.line, finding.code, finding.severity.name) for finding in result.result.findings)


def article(address, body, title="Как выбрать время для рассылки"):
    source = f"urldel: {address}\n" if address else ""
    return f"---\ntitle: {title}\n{source}---\n\n{body}"


PLUGS = """Письмо открывают ради темы.

## Когда отправлять

Такие сервисы, как {0}, упрощают выбор. Они считают, кто когда читает.

В {0} есть шаблоны, и они помогают начать.

## Что проверить

Откройте письмо на телефоне.

## Начните сегодня

Попробуйте {0} бесплатно, чтобы увидеть разницу.
"""


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://mailbloom.com/blog/time/", "Mailbloom"),
        ("https://blog.mailbloom.com/time/", "MailBloom"),
        ("https://www.mail-bloom.co.uk/time/", "Mail Bloom"),
        ("https://hubspot.com/time", "Хабспот"),
        ("https://neilpatel.com/blog/time/", "Нил Патель"),
        ("https://mailbloom.substack.com/p/time", "Mailbloom"),
    ],
)
def test_plugs_are_one_finding_and_a_pitch_each(address, name):
    assert checked(article(address, PLUGS.format(name))) == [
        (8, "TRAN007", "ERROR"),
        (10, "TRAN006", "WARNING"),
        (20, "TRAN007", "ERROR"),
    ]


@pytest.mark.parametrize("address", ["", "https://medium.com/@mailbloom/time", "https://unbounce.com/time", "https://github.com/mailbloom/time"])
def test_other_peoples_plugs_are_no_business_of_a_donor(address):
    assert checked(article(address, PLUGS.format("Mailbloom"))) == []


def test_ones_own_plugs_are_fine():
    assert checked(article("https://mailbloom.com/blog/time/", PLUGS.format("Mailbloom")), own_brand=("Mailbloom",)) == []


# Where the field of the source has been deleted


def test_the_table_of_sources_knows():
    found = checked(article("", PLUGS.format("Mailbloom")), path="content/a.md", sources={"content/a.md": "https://mailbloom.com/a"})
    assert [code for _, code, _ in found] == ["TRAN007", "TRAN006", "TRAN007"]


def test_the_hosts_of_donors_are_known():
    found = checked(article("", PLUGS.format("Mailbloom")), donors=("askwell.io", "https://www.mailbloom.com/"))
    assert [code for _, code, _ in found] == ["TRAN007", "TRAN006", "TRAN007"]


def test_the_index_of_sources_knows(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seo-audit.toml").write_text('lang = "ru"\n', encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text(article("", PLUGS.format("Mailbloom")), encoding="utf-8")
    folder = tmp_path / ".seo-audit" / "sources"
    folder.mkdir(parents=True)
    index = {"version": 1, "articles": {"content/a.md": {"address": "https://mailbloom.com/a"}}}
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    main(["content", "--select", ",".join(CODES), "--format", "json"])
    found = json.loads(capsys.readouterr().out)["articles"][0]["findings"]
    assert sorted(finding["code"] for finding in found) == ["TRAN006", "TRAN007", "TRAN007"]


# What is no pitch


@pytest.mark.parametrize(
    "body",
    [
        "## Числа\n\nПо данным Mailbloom, утром читают чаще. Попробуйте отправить письмо утром.\n\nMailbloom опросил тысячу человек: это помогает понять привычки.\n",
        "## Обзор\n\nБесплатный тариф есть у Mailbloom, Unisender и Mailchimp.\n",
        "## Обзор\n\nНе покупайте Mailbloom, если писем мало.\n",
        "## Код\n\nУстановите `mailbloom` и вызовите `mailbloom.send()`. Mailbloom упрощает отправку.\n\nMailbloom создаёт письмо. Попробуйте изменить тему.\n",
        "## Версии\n\nMailbloom 3 поддерживает шаблоны.\n\nMailbloom 4 создаёт их быстрее.\n",
        "## Таблица\n\n| Сервис | Цена |\n| --- | --- |\n| Mailbloom | бесплатно |\n| Mailbloom Pro | скидка |\n",
    ],
)
def test_what_is_no_pitch(body):
    assert [found for found in checked(article("https://mailbloom.com/blog/time/", body)) if found[1] == "TRAN007"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Попробуйте Mailbloom уже сегодня.",
        "Зарегистрируйтесь в Mailbloom, чтобы начать.",
        "В Mailbloom есть пробный период на две недели.",
        "Новым клиентам Mailbloom даёт скидку.",
        "Готовы? Начните пользоваться Mailbloom!",
        "Узнайте больше о Mailbloom.",
        "Нужен помощник? Это Mailbloom. Зарегистрируйтесь бесплатно!",
    ],
)
def test_a_sentence_that_sells(sentence):
    found = checked(article("https://mailbloom.com/blog/time/", f"Письмо открывают утром.\n\n{sentence}\n"))
    assert [code for _, code, _ in found if code == "TRAN007"] == ["TRAN007"]


# Links


def fixed(text):
    (finding,) = [finding for finding in check_text(text, select=["TRAN008"], lang="ru") if finding.fix]
    assert not finding.fix.safe
    for span, replacement in sorted(finding.fix.edits, reverse=True):
        text = text[: span.start] + replacement + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("body", "instead"),
    [
        ("Читайте [о **теме**](https://mailbloom.com/a).\n", "Читайте о **теме**.\n"),
        ('Читайте [о (теме)](<https://mailbloom.com/a b> "тема").\n', "Читайте о (теме).\n"),
        ("До.\n\n![Схема](https://cdn.mailbloom.com/a.png)\n\nПосле.\n", "До.\n\nПосле.\n"),
        ("До ![Схема](https://cdn.mailbloom.com/a.png) после.\n", "До  после.\n"),
        ("До.\n\n[![Схема](https://cdn.mailbloom.com/a.png)](https://mailbloom.com/a)\n\nПосле.\n", "До.\n\nПосле.\n"),
        ("До [![Схема](a.png)](https://mailbloom.com/a) после.\n", "До ![Схема](a.png) после.\n"),
        ("Читайте [код `a](b`](https://mailbloom.com/a).\n", "Читайте код `a](b`.\n"),
    ],
)
def test_the_fix_leaves_the_text(body, instead):
    assert fixed(article("https://mailbloom.com/blog/time/", body)) == article("https://mailbloom.com/blog/time/", instead)


@pytest.mark.parametrize(
    "body",
    [
        "Источник: <https://mailbloom.com/blog/time/>\n",
        "Это перевод [статьи](https://mailbloom.com/blog/time/) о письмах.\n",
        "[Оригинал](https://mailbloom.com/blog/time/)\n",
        "Читайте [о теме](/themes/a/) и [дальше](../b.md).\n",
        "Код `https://mailbloom.com/a`:\n\n```\nhttps://mailbloom.com/a\n```\n",
        "Это [другой](https://mailbloom.com.example.org/) и [третий](https://notmailbloom.com/).\n",
    ],
)
def test_what_is_no_link_to_the_donor(body):
    assert checked(article("https://mailbloom.com/blog/time/", body)) == []


def test_a_section_that_the_site_has_itself_is_its_own():
    body = "Читайте [о теме](/lessons/theme/).\n"
    assert checked(article("https://mailbloom.com/lessons/time/", body), path="content/posts/a.md") == [(6, "TRAN008", "WARNING")]
    assert checked(article("https://mailbloom.com/lessons/time/", body), path="content/lessons/a.md") == []


# Voice


def test_each_phrase_of_the_voice_is_found_where_it_stands_alone():
    (rule,) = [rule for rule in rules() if rule.code == "TRAN023"]
    from seo_audit.lexicon import lexicon

    for listed, _ in lexicon(rule.check.__code__.co_filename):
        text = article("https://mailbloom.com/blog/time/", f"Сейчас {listed.phrase} тут.\n")
        found = check_text(text, select=["TRAN023"], lang="ru")
        assert [finding.excerpt.lower() for finding in found] == [listed.phrase], listed.phrase


def test_the_brand_may_speak_in_the_first_person():
    assert checked(article("https://mailbloom.com/blog/time/", "Мы в Mailbloom любим письма.\n")) == [
        (6, "TRAN006", "WARNING"),
        (6, "TRAN023", "WARNING"),
    ]
