"""A preferred term in the form of the one that it takes the place of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian.inflection import in_place_of


@pytest.mark.parametrize(
    ("found", "phrase", "preferred", "written"),
    [
        ("торфостакана", "торфостакан", "горшок", "горшка"),
        ("Торфостаканами", "торфостакан", "бумажный горшок", "Бумажными горшками"),
        ("чернозёмными смесями", "чернозёмная смесь", "почвенный грунт", "почвенными грунтами"),
        ("грядковую заметку", "грядковая заметка", "заметка о грядках", "заметку о грядках"),
        ("садовника", "садовник", "агроном", "агронома"),
        ("садовников", "садовник", "агроном", "агрономов"),
        ("людей", "человек", "читатель", "читателей"),
        ("ростком лука", "росток лука", "перо лука", "пером лука"),
        ("эко-грунта", "эко-грунт", "био-грунт", "био-грунта"),
        ("Гардены", "Гардена", "Gardena", "Gardena"),
        ("GARDENA", "GARDENA", "Gardena", "Gardena"),
        ("в целях", "в целях", "для", "для"),
    ],
)  # fmt: skip
def test_the_form_is_that_of_the_occurrence(found, phrase, preferred, written):
    assert in_place_of(found, phrase, preferred) == written


@pytest.mark.parametrize(
    ("found", "phrase", "preferred", "before", "after"),
    [
        ("ящик", "ящик", "кассета", "", ""),  # who stands behind it would agree with another gender
        ("ящике", "ящик", "кассета", "этом", ""),
        ("ящике", "ящик", "кассета", "", ", который"),
        ("горшке", "горшок", "улей", "о", ""),  # «об улье»
        ("смеси", "смесь", "грунт", "", ""),  # of it or to it
        ("садовника", "садовник", "совок", "", ""),  # whom and whose are two forms of what is not alive
        ("поливать", "поливать", "увлажнять", "", ""),
        ("горшка", "горшок", "веткорезус", "", ""),
        ("горшка", "горшок", "", "", ""),
        ("горшок", "горшок", "сливки", "", ""),  # there is no one cream
    ],
)  # fmt: skip
def test_where_there_is_no_telling_nothing_is_written(found, phrase, preferred, before, after):
    assert in_place_of(found, phrase, preferred, before, after) is None


_TEXTS = st.text(st.sampled_from(list("абвяьйоАБ -.,«»x1İё\u0301\ufffc")), max_size=12) | st.sampled_from(
    ["лавка семян", "новый горшок", "Gardena", "горшками"]
)


@given(_TEXTS, _TEXTS, _TEXTS, _TEXTS, _TEXTS)
def test_whatever_is_asked_it_holds(found, phrase, preferred, before, after):
    written = in_place_of(found, phrase, preferred, before, after)
    assert written is None or written.strip()
