"""Opportunities for links: what is none comes first."""

import pickle
from datetime import date

import pytest

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules
from seo_audit.site_asking import ask_site

OIL = "Свежее пахнет орехом, старое горчит."


def plan_of(**values):
    return make_plan(Config(lang="ru", **values), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code == "SITE008"])


def found(articles, **values):
    """Path, words and target of each opportunity among articles (path → text)."""
    plan = plan_of(**values)
    audited = [audit(job, plan) for job in jobs_of([Source(path, text) for path, text in articles.items()])]
    result = ask_site([one.facts for one in audited if one.facts], plan)
    assert result.crashes == ()
    return [(one.spot.path, one.spot.excerpt, one.related[0].spot.path) for one in result.findings]


def article(title, body, **fields):
    lines = "".join(f"{name}: {value}\n" for name, value in {"title": title, **fields}.items())
    return f"---\n{lines}---\n\n{body}\n"


def beside(body, *, title="Чугунная сковорода", target="Льняное масло", text=OIL, path="posts/pan.md", other="posts/oil.md"):
    """What is found in an article beside one that is called «Льняное масло»."""
    return [said for _, said, _ in found({path: article(title, body), other: article(target, text)})]


@pytest.mark.parametrize(
    "body",
    [
        "Сковороду натирают [маслом](oil.md), льняное масло сушат в духовке.",
        "Сковороду натирают [маслом](/posts/oil/), льняное масло сушат.",
        "Сковороду натирают [маслом](https://example.org/oil.html#dry), льняное масло сушат.",
        'Сковороду натирают <a href="../posts/oil.md">маслом</a>, льняное масло сушат.',
        'Сковороду натирают [маслом]({{< ref "oil.md" >}}), льняное масло сушат.',
        "Сковороду натирают [[oil|маслом]], льняное масло сушат.",
        "Сковороду натирают [льняным маслом](https://example.org/other). Ещё раз: льняное масло сушат.",
        "## Льняное масло\n\nЕго наносят тонко.",
        "> Льняное масло — лучшее, пишет повар.\n\nСпорить не будем.",
        "```\nльняное масло\n```\n\nСковороду сушат.",
        "Рис. 1. Льняное масло на сковороде.",
        "Нерафинированное льняное масло не годится.",
        "Всё решает масло. Льняное оно или нет, не важно.",
        "Берут масло, льняное, масло любое.",
    ],
)
def test_is_no_opportunity(body):
    assert beside(body) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Сковороду натирают льняным маслом.", "льняным маслом"),
        ("- Натереть **льняным маслом** дно.", "льняным маслом"),
        ("Хорошее льняное масло не горчит.", "льняное масло"),
        ("Сковороду натирают льняным\nмаслом и сушат.", "льняным\nмаслом"),
    ],
)
def test_is_one_in_any_form(body, said):
    assert beside(body) == [said]


@pytest.mark.parametrize(
    ("path", "title", "body"),
    [
        ("posts/release-notes.md", "Что вышло весной", "В статьях появилось льняное масло."),
        ("posts/may.md", "История изменений", "В статьях появилось льняное масло."),
        ("posts/_part.md", "Кусок", "Натирают льняным маслом."),
        ("posts/oil/use.md", "Применение", "Натирают льняным маслом."),
        ("posts/own.md", "Чем хорошо льняное масло", "Натирают льняным маслом."),
        (
            "posts/en.md",
            "Iron pans",
            "Rub the pan with oil, which Russians call льняное масло, and leave it in the oven for an hour until it is dry.",
        ),
    ],
)
def test_articles_that_are_no_sources(path, title, body):
    assert beside(body, title=title, path=path) == []


@pytest.mark.parametrize("title", ["Быстрый старт", "Новые возможности", "Масло", "Общие сведения", "Шаг 3. Льняное масло", "Часть 2: льняное масло"])
def test_titles_that_name_no_subject(title):
    body = "Быстрый старт, новые возможности, масло, общие сведения, льняное масло."
    assert beside(body, target=title) == []


def test_drafts_neither_link_nor_are_linked():
    body = "Натирают льняным маслом."
    assert found({"p/pan.md": article("Сковорода", body, draft="true"), "p/oil.md": article("Льняное масло", OIL)}) == []
    assert found({"p/pan.md": article("Сковорода", body), "p/oil.md": article("Льняное масло", OIL, draft="true")}) == []


@pytest.mark.parametrize(
    ("title", "body", "said"),
    [
        ("Введение в гитерминизм", "Сборку упрощает гитерминизм.", "гитерминизм"),
        ("Что такое льняное масло", "Нужно льняное масло.", "льняное масло"),
        ("Руководство. Льняное масло", "Нужно льняное масло.", "льняное масло"),
        ("Льняное масло: как выбрать", "Нужно льняное масло.", None),
        ("Рендеринг на стороне сервера (SSR)", "Здесь выручит SSR.", "SSR"),
        ("useState", "Вызовите `useState()` в компоненте.", "`useState()`"),
        ("Microsoft Access", "Данные хранит Microsoft Access.", "Microsoft Access"),
        ("Microsoft Access", "Данные хранит Microsoft Access Runtime.", None),
        ("Microsoft Access", "Данные хранит Microsoft Access® 2019 Runtime.", None),
    ],
)
def test_what_a_target_is_known_by(title, body, said):
    assert beside(body, target=title) == ([said] if said else [])


def test_the_field_names_the_target_where_the_title_speaks_of_it_too():
    body = "Натирают льняным маслом."
    target = {"keyphrase": "льняное масло"}
    assert found({"p/a.md": article("Сковорода", body), "p/b.md": article("Выбираем масло для дома", OIL, **target)}) == [
        ("p/a.md", "льняным маслом", "p/b.md")
    ]
    assert found({"p/a.md": article("Сковорода", body), "p/b.md": article("Кухня без хлопот", OIL, **target)}) == []


def test_the_name_of_the_site_in_all_titles_is_left_out():
    site = {f"docs/{word}.md": article(f"{word} в Кухне Прохорова", "Ни о чём.") for word in ("Соль", "Перец", "Мука", "Дрожжи", "Вода")}
    site["docs/oil.md"] = article("Льняное масло в Кухне Прохорова", OIL)
    site["docs/pan.md"] = article("Сковорода в Кухне Прохорова", "Натирают льняным маслом.")
    assert found(site) == [("docs/pan.md", "льняным маслом", "docs/oil.md")]


def test_a_phrase_that_two_claim_belongs_to_none():
    site = {
        "p/a.md": article("Сковорода", "Натирают льняным маслом."),
        "p/b.md": article("Льняное масло", OIL),
        "p/c.md": article("Льняное масло", OIL),
    }
    assert found(site) == []


def test_a_word_of_the_trade_is_no_name():
    site = {f"p/{number}.md": article(f"Заметка {number}", "Натирают льняным маслом.") for number in range(6)}
    assert found({**site, "p/oil.md": article("Льняное масло", OIL)}) == []


def test_projects_that_do_not_link_to_each_other_are_sites_of_their_own():
    apart = {"one/pan.md": article("Сковорода", "Натирают льняным маслом."), "two/oil.md": article("Льняное масло", OIL)}
    assert found(apart) == []
    linked = "".join(f"[сюда](../two/{name}.md) " for name in "abc")
    more = {f"two/{name}.md": article(f"Заметка {name}", "Пусто.") for name in "abc"}
    assert len(found({**apart, **more, "one/more.md": article("Список", f"Смотрите сами, что где лежит и зачем: {linked}")})) == 1
    assert len(found({f"content/{path}": text for path, text in apart.items()})) == 1


def test_at_most_three_from_an_article_and_five_to_one():
    names = ["Льняное масло", "Чугунная крышка", "Медный ковш", "Стальная щётка", "Липовая доска"]
    site = {f"p/{number}.md": article(name, "Пусто.") for number, name in enumerate(names)}
    body = "\n\n".join(f"Здесь нужна {name.lower()}, и ничего больше. {'Слово за словом идёт. ' * 6}" for name in names)
    assert len(found({**site, "p/pan.md": article("Сковорода", body)})) == 3
    many = {f"p/n{number}.md": article(f"Заметка {number}", "Натирают льняным маслом.") for number in range(5)}
    many |= {f"p/m{number}.md": article(f"Запись {number}", "Ничего не сказано.") for number in range(50)}
    many |= {f"p/k{number}.md": article(f"Письмо {number}", "Берут льняное масло.") for number in range(3)}
    assert len(found({**many, "p/oil.md": article("Льняное масло", OIL)})) == 5


def test_two_links_in_one_clause_are_one_too_many():
    site = {"p/1.md": article("Льняное масло", "Пусто."), "p/2.md": article("Стальная щётка", "Пусто.")}
    assert len(found({**site, "p/pan.md": article("Сковорода", "Берут льняное масло, стальную щётку.")})) == 1


def test_comments_and_configuration_switch_it_off():
    comment = "<!-- seo-audit: ignore[SITE008] так надо -->\n"
    assert beside(f"{comment}Натирают льняным маслом.") == []
    assert beside(f"{comment}Натирают маслом.\n\nПотом ещё: льняное масло.") == ["льняное масло"]
    site = {"p/pan.md": article("Сковорода", "Натирают льняным маслом."), "p/oil.md": article("Льняное масло", OIL)}
    assert found(site, per_file_ignores={"p/pan.md": ["SITE008"]}) == []


def test_facts_are_small_and_say_the_same_each_time():
    body = "\n\n".join(f"Садовый секатор номер {number} режет сухую ветку старой яблони." for number in range(500))
    plan = plan_of()
    one, other = (audit(next(iter(jobs_of([Source("a.md", article("Сад", body))]))), plan).facts for _ in range(2))
    assert one == other
    assert len(pickle.dumps(one.linking)) < 4_000


@pytest.mark.parametrize(
    "body",
    [
        "\x00\x00 льняное масло \ud800 \ufffc",
        "[льняное масло](" + "../" * 5_000 + "oil.md)",
        "[a](xref:oil%ff) [b](http://[) [c](//) [d](mailto:a@b) [e](?x) [f]({{ ) [g]({% link )",
        "[[" * 5_000 + "льняное масло",
        "<a " * 5_000,
    ],
)
def test_hostile_articles_do_not_stop_it(body):
    beside(body)
    beside("Натирают льняным маслом.", target=f'"{body[:50].encode("unicode_escape").decode()}"')
