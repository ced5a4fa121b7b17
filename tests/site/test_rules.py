import pickle

import pytest
from across import across, facts_of, page, told
from hypothesis import given
from hypothesis import strategies as st

CODES = "SITE001 SITE002 SITE003 SITE004 SITE005 SITE006 SITE009 SITE010 SITE011"
LONG = (
    "Перед работой отключите воду и откройте кран, чтобы вышло давление. Подставьте ведро и положите на пол тряпку. Ключ держите двумя "
    "руками, а гайку отворачивайте медленно: старая резьба легко срывается. Если не идёт, полейте её маслом и подождите час. Силой тут не возьмёшь."
)
OWN = (
    "Сначала капли падают раз в минуту, потом чаще, и на раковине появляется рыжая дорожка. Поменяйте прокладку. Она стоит дешевле чашки чая. "
    "Если вода сочится из-под ручки, виновата не прокладка, а сальник. Его подматывают нитью. Шаровые краны не чинят, в них меняют картридж целиком."
)
OTHER = (
    "Пластик не ржавеет и не зарастает. Его режут ножницами и спаивают за минуту. Сталь прочнее, зато тяжёлая, и без станка резьбу на ней не нарежешь. "
    "Медь дорога и красива. Стыки прячут в короб, но к каждому оставляют дверцу. В квартире хозяин поставил гребёнку, и теперь всё закрывается в одном месте."
)
TEXTS = {
    "water/a.md": page(
        f"# Вода\n\n{LONG}\n\nВ доме течёт кран. {OWN}", title="Как выбрать кран", description="О кранах.", urldel="https://example.com/tap"
    ),
    "water/b.md": page(
        f"# Вода\n\n{LONG}\n\nТрубы меняют раз в двадцать лет. {OTHER}", title="Выбор крана", description="О кранах", urldel="http://example.com/tap/"
    ),
    "c.md": page(f"{OTHER}\n\n{OTHER} Второй раз.", title="Кран на кухне", slug="d"),
    "d.md": page(f"{OTHER} Второй раз.\n\n{OTHER}", title="Кран на кухне", description="О кранах."),
    "e/f.ru.md": page("# Вода\n\nКрышка (lid) закрыта.", title="Крышка", keyphrase="крышка бака"),
    "e/g.ru.md": page("# Воды\n\nЗаслонка (lid) закрыта.", title="Заслонка", keyphrase="крышки бака"),
}


def paths(codes, texts):
    return [found for _, found, _ in across(codes, texts)]


@pytest.mark.parametrize("change", [{"draft": "true"}, {"noindex": "true"}, {"redirect_to": "/x/"}])
def test_what_nobody_finds_competes_with_none(change):
    texts = {"a.md": page(LONG, title="Кран", description="О кране."), "b.md": page(LONG, title="Кран", description="О кране.", **change)}
    assert paths(CODES, texts) == []


@pytest.mark.parametrize("other", ["_includes/a.md", "README.md", "_b.md"])
def test_pieces_of_pages_are_none(other):
    text = page(LONG, title="Кран", description="О кране.", urldel="https://example.com/tap")
    assert paths(CODES, {"a.md": text, other: text}) == []


@pytest.mark.parametrize(
    ("one", "other"), [("ru/a.md", "en/a.md"), ("a.ru.md", "a.en.md"), ("a.md", "a.en.md"), ("a.md", "en/a.md"), ("v1/a.md", "v2/a.md")]
)
def test_editions_of_one_page_are_no_copies(one, other):
    text = page(f"# Вода\n\n{LONG}", title="Как выбрать кран", description="О кранах.", keyphrase="выбор крана", urldel="https://example.com/tap")
    assert paths(CODES, {one: text, other: text}) == []


@pytest.mark.parametrize("other", ["b.ru.md", "ru/b.md", "b.md"])
def test_what_names_no_language_may_be_a_copy(other):
    text = page(f"# Вода\n\n{LONG}", title="Как выбрать кран", description="О кранах.")
    found = {code for code, _, _ in across(CODES, {"a.md": text, other: text})}
    assert found == {"SITE001", "SITE002", "SITE004"}


def test_nothing_is_said_of_what_is_empty():
    assert paths(CODES, {"a.md": "", "b.md": "", "c.md": page(title='""'), "d.md": page(title='"«»"'), "e.md": page(title='"»«"')}) == []


def test_what_an_article_switches_off_is_left_out():
    text = page("Кран.", title="Кран на кухне")
    quiet = text.replace("title:", "seo_audit: {ignore: [SITE001]}\ntitle:")
    assert paths("SITE001", {"a.md": quiet, "b.md": text}) == []
    assert paths("SITE001", {"a.md": quiet, "b.md": text, "c.md": text}) == [("b.md", "c.md")]


def test_a_group_is_told_once():
    texts = {f"{name}.md": page(LONG, title="Кран") for name in "abcd"}
    found = across("SITE001 SITE004", texts)
    assert sorted((code, len(paths)) for code, paths, _ in found) == [("SITE001", 4), ("SITE004", 4)]
    assert "Один title «Кран» у 4 статей, среди них b.md" in [message for _, _, message in found]


def test_the_name_of_the_site_counts_only_where_half_of_the_titles_have_it():
    titles = ["Начало — Насос", "Начало — Фильтр", "Уход — Насос", "Уход — Фильтр", "Цены — Насос", "Цены — Фильтр"]
    assert paths("SITE001", {f"{at}.md": page(title=title) for at, title in enumerate(titles)}) == []
    titles = ["Начало — Сад", "Начало", "Уход — Сад", "Цены — Сад"]
    assert paths("SITE001", {f"{at}.md": page(title=title) for at, title in enumerate(titles)}) == [("0.md", "1.md")]


def test_a_keyphrase_of_many_is_a_tag():
    texts = {f"{at}.md": page("Кран.", title=title, keyphrase="кран") for at, title in enumerate(["Кухня", "Ванна", "Подвал", "Сад"])}
    assert paths("SITE005", texts) == []
    del texts["3.md"]
    assert paths("SITE005", texts) == [("0.md", "1.md", "2.md")]


def test_the_share_is_an_option():
    (found,) = across("SITE004", {"c.md": TEXTS["c.md"], "d.md": TEXTS["d.md"]})
    assert found[2].startswith("Совпадает ")


def test_passwords_never_show():
    text = page("Кран.", title="Кран", urldel="https://user:s3cret@example.com/tap?key=k3y")
    facts = facts_of("SITE006", {"a.md": text, "b.md": text.replace("Кран", "Бак")})
    (found,) = told("SITE006", facts)
    assert "example.com/tap" in found[2]
    assert b"s3cret" not in pickle.dumps(facts)
    assert "k3y" not in found[2]


def test_every_rule_speaks_of_these():
    assert {code for code, _, _ in across(CODES, TEXTS)} == set(CODES.split())


def test_facts_are_small_and_come_back_from_a_cache():
    facts = facts_of(CODES, TEXTS)
    assert max(len(pickle.dumps(one)) for one in facts) < 4000
    assert told(CODES, pickle.loads(pickle.dumps(facts))) == told(CODES, facts)


FACTS = facts_of(CODES, TEXTS)


@given(st.permutations(FACTS))
def test_the_order_of_articles_does_not_matter(facts):
    assert told(CODES, facts) == told(CODES, FACTS)


@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=6))
def test_any_titles_and_headings_are_compared(said):
    facts = [
        one._replace(title=one.title._replace(text=title), h1=one.title._replace(text=h1), description=one.title._replace(text=h1))
        for one, (title, h1) in zip(FACTS, said, strict=False)
    ]
    told("SITE001 SITE002 SITE003", facts)
