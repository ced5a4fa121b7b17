"""A number is the same number in both languages, however it is written; and what is none is never missed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.original.article_page import page_of
from seo_audit.original.number_changes import changed_numbers, missing
from seo_audit.original.numbers import numbers


def lost(english, russian):
    """What the translation of a text lacks, and what became of it."""
    changes = missing(numbers(english, is_russian=False), numbers(russian, is_russian=True))
    return [(change.source.text, change.became and change.became.text) for change in changes]


def section(text):
    return page_of(Article(Source("article.md", text))).parts[0]


def changed(english, russian):
    return [(change.source.text, change.became and change.became.text) for change in changed_numbers(section(english), section(russian))]


KEPT = [
    ("1,000.5 tonnes", "1 000,5 тонны"),
    ("1,000.5 tonnes", "1\xa0000,5 тонны"),
    ("1,500 people", "1.500 человек"),
    ("12,000 people", "12 тыс. человек"),
    ("5k users", "5 тысяч пользователей"),
    ("$1.5M", "1,5 млн долларов"),
    ("2 billion", "2 млрд"),
    ("twelve beds", "12 грядок"),
    ("12 beds", "двенадцать грядок"),
    ("12 beds", "с двенадцатью грядками"),
    ("twenty-five beds", "двадцать пять грядок"),
    ("two hundred and five", "двести пять"),
    ("2021", "две тысячи двадцать один"),
    ("a 3-year-old tree", "трёхлетнее дерево"),
    ("5 minutes", "пятиминутная передышка"),
    ("1.5 hours", "полтора часа"),
    ("½ a glass", "половина стакана"),
    ("0.5 glasses", "полстакана воды, или 1/2"),
    ("the 16th century", "XVI век"),
    ("the 16th century", "16-й век"),
    ("chapter IV", "глава 4"),
    ("the 2nd edition", "второе издание"),
    ("50%", "50 процентов"),
    ("10–15 days", "от 10 до 15 дней"),
    ("3 to 5 days", "3—5 дней"),
    ("version 2.6", "версия 2,6"),
    ("version 2.1.0", "версия 2.1.0"),
    ("version 2.1.0", "версия 2,1,0"),
    ("March 5, 2021", "5 марта 2021 года"),
    ("on 5 March 2021", "05.03.2021"),
    ("in May 2021", "в мае 2021 года"),
    ("at 5 p.m.", "в 17:00"),
    ("at 5 p.m.", "в 5 часов вечера"),
    ("at 5:30 PM", "в 17:30"),
    ("from 6-7 pm", "с 18 до 19 часов"),
    ("5 miles", "8 км"),
    ("a 10-foot wall", "трёхметровая стена, 3 м"),
    ("70 °F", "21 °C"),
    ("12 inches", "30 см"),
    ("24/7", "24/7"),
    ("both of the two", "оба"),
    ("the two of them", "они вместе"),
    ("one of them, at first", "кто-то из них, сначала"),
    ("in the 1990s", "в 1990-х"),
    ("a 3rd-party tool", "сторонний инструмент"),
    ("see (498,5)", "см. (498, 5)"),
    ("IPv6 and UTF-8", "IP шестой версии и UTF"),
    ("https://example.com/2021/05", "по ссылке"),
    ("May I come? It may rain in March.", "Можно? В марте дождь."),
]


@pytest.mark.parametrize(("english", "russian"), KEPT)
def test_the_number_is_kept(english, russian):
    assert lost(english, russian) == []


@pytest.mark.parametrize(
    ("english", "russian", "expected"),
    [
        ("It takes 12 days.", "Это займёт 21 день.", [("12", "21")]),
        ("It takes 12 days.", "Это займёт время.", [("12", None)]),
        ("It takes twelve days.", "Это займёт 20 дней.", [("twelve", "20")]),
        ("5k users", "5 млн пользователей", [("5k", "5 млн")]),
        ("$1.5M", "1,5 тыс. долларов", [("1.5M", "1,5 тыс.")]),
        ("the 16th century", "XV век", [("16", "XV")]),
        ("March 5, 2021", "5 мая 2021 года", [("March", "мая")]),
        ("at 5 p.m.", "в 16:00", [("5 p.m.", "16:00")]),
        ("5 miles", "80 км", [("5", "80")]),
        ("version 2.1.0", "версия 2.1.1", [("2.1.0", "2.1.1")]),
        ("from 10 to 15 and 20", "от 10 до 16 и 20", [("15", "16")]),
    ],
)
def test_the_number_has_changed(english, russian, expected):
    assert lost(english, russian) == expected


def test_of_equal_numbers_in_several_pieces_the_one_that_changed_is_found():
    english = "Dig 10 cm.\n\nWater 10 litres.\n\nWait 10 days.\n"
    russian = "Копайте 10 см.\n\nЛейте 10 литров.\n\nЖдите 50 дней.\n"
    assert changed(english, russian) == [("10", "50")]
    assert changed(english, russian.replace("50", "10")) == []


def test_what_stands_in_code_is_no_number_and_proves_that_one_is_kept():
    assert changed("Set `limit 30` now.\n", "Задайте предел.\n") == []
    assert changed("Set it to 30 at once.\n", "Задайте `limit 30` сразу.\n") == []
    assert changed("Set it to 30, not `30`.\n", "Задайте 50, а не `30`.\n") == [("30", "50")]


def test_numbers_of_headings_are_compared_too():
    assert changed("## Step 3: water\n\nWater it.\n", "## Шаг 5: полив\n\nПолейте.\n") == [("3", "5")]


def test_places_are_those_of_the_text():
    text = "За 5 тыс. рублей, двадцать пять роз"
    assert [text[number.start : number.end] for number in numbers(text, is_russian=True)] == ["5 тыс.", "двадцать пять"]


_UNITS = " один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать".split(" ")  # fmt: skip
_TENS = "  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(" ")
_HUNDREDS = " сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(" ")
_ENGLISH_UNITS = (
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ")
)
_ENGLISH_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")


def in_russian(value):
    rest = value % 100
    return " ".join(word for word in (_HUNDREDS[value // 100], *((_UNITS[rest],) if rest < 20 else (_TENS[rest // 10], _UNITS[rest % 10]))) if word)


def in_english(value):
    rest = value % 100
    tens = _ENGLISH_UNITS[rest] if rest < 20 else f"{_ENGLISH_TENS[rest // 10]} {_ENGLISH_UNITS[rest % 10]}".strip()
    return f"{_ENGLISH_UNITS[value // 100]} hundred {tens}".strip() if value >= 100 else tens


@given(st.integers(1, 999))
def test_words_say_the_same_in_both_languages(value):
    for text, is_russian in ((in_russian(value), True), (in_english(value), False)):
        assert [number.values for number in numbers(text, is_russian=is_russian)] == [{Fraction(value)}], text


@given(st.integers(1, 999), st.integers(0, 999))
def test_thousands_in_words(thousands, value):
    text = f"{in_russian(thousands)} тысяч {in_russian(value) if value else ''}".strip()
    assert [number.values for number in numbers(text, is_russian=True)] == [{Fraction(1000 * thousands + value)}]


@given(st.integers(0, 10**9), st.sampled_from(" \xa0\u202f"))
def test_separators_of_both_languages_say_the_same(value, blank):
    english = f"{value:,} of them"
    assert lost(english, f"{value:,} из них".replace(",", blank)) == []


@given(st.integers(0, 9_999), st.integers(0, 99), st.integers(0, 9_999), st.integers(0, 99))
def test_decimals_are_the_same_only_where_they_are(whole, part, other, other_part):
    english, russian = f"{whole}.{part:02} of it", f"{other},{other_part:02} этого"
    assert bool(lost(english, russian)) == ((whole, part) != (other, other_part))


@given(st.text(max_size=200), st.booleans())
def test_every_text_has_numbers_in_order(text, is_russian):
    found = numbers(text, is_russian=is_russian, code=["1"])
    assert found == sorted(found, key=lambda number: (number.start, number.end))
    assert all(0 <= number.start < number.end <= len(text) and number.values for number in found)


@given(st.text(alphabet="0123456789.,:/- тысpm°F½IVX", max_size=60))
def test_every_text_of_figures_is_read_and_equal_to_itself(text):
    for is_russian in (False, True):
        found = numbers(text, is_russian=is_russian)
        assert missing(found, found) == []
