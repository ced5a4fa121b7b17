"""Conversions of measures: what an editor reads is right for any number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit import check_text


def said(text):
    return [finding.parameters.get("metric") or finding.parameters.get("right") for finding in check_text(text, select=["TRAN012"], lang="ru")]


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("До города 5 миль пути.", "8 км"),
        ("До города 1,5 мили пути.", "2,4 км"),
        ("До города 1,200 миль пути.", "1900 км"),
        ("До города 3 тысячи миль пути.", "4,8 тыс. км"),
        ("Высота полёта 35 000 футов над морем.", "11 000 м"),
        ("Забор высотой 2 фута стоит у дороги.", "61 см"),
        ("Рост игрока 6 футов 2 дюйма без обуви.", "1,88 м"),
        ("Площадь дома 2500 кв. футов без подвала.", "230 м²"),
        ("Машина едет 60 миль в час по трассе.", "97 км/ч"),
        ("Зимой здесь бывает −10 °F и ниже.", "−23 °C"),
        ("Летом здесь 90–100 °F и выше.", "32…38 °C"),
        ("Ждём вас в 12 a.m. у входа.", "0:00"),
        ("Ждём вас в 12:30 PM у входа.", "12:30"),
        ("Срок сдачи — 12/31/2024 для всех.", "31.12.2024"),
    ],
)
def test_measures_are_converted(text, metric):
    assert [one.replace("\u00a0", " ") for one in said(text)] == [metric]


@given(st.integers(1, 10**9))
def test_what_is_said_is_near(miles):
    (metric,) = said(f"До города {miles} миль пути.")
    number = float(re.sub(r"\s", "", metric.removesuffix(" км")).replace(",", "."))
    assert abs(number / (miles * 1.609344) - 1) < 0.06


@given(st.text(alphabet="0123456789 .,–-/:миль°FamPM «»\n", max_size=60))
def test_any_text_is_looked_through(text):
    for finding in check_text(f"Это русский текст о бегунах. {text} миль 9 am °F", select=["TRAN012"], lang="ru"):
        assert finding.span.start < finding.span.end
