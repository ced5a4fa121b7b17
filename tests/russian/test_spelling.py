"""Words that are none, and what was meant by them."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian.coinages import is_word
from seo_audit.russian.dictionary import analyzer
from seo_audit.russian.spelling import is_unknown, suggestion

LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
# Long and frequent, so that no other word is as near.
PLAIN = ["обслуживание", "настройками", "предупреждения", "использовать", "правительство", "располагается"]


def listed(name):
    """The lines of a list, without comments."""
    lines = files("seo_audit.russian").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(
    "form",
    [
        # of the dictionary, with ё and without
        "ещё", "еще", "остаётся", "остается", "афера", "кое-что",
        # loans, and what is made of them
        "бэкенд", "бэкендами", "деплоить", "задеплоили", "эндпоинты", "рендерится", "отрендерить", "нода", "нодами", "хэширование",
        # made by prefixes, hyphens and suffixes
        "автотесты", "видеоурок", "микровыгода", "переиспользуем", "подпапках", "кроссдоменный", "супердешёвый", "двухфакторная", "трёхсекундный",
        "сконвертировать", "беспарольный", "безоблачный", "неактивности", "бизнес-логика", "пошагово", "синтаксически", "опубликуются", "убивание",
        "поуговаривать", "недожарит",
    ],
)  # fmt: skip
def test_words(form):
    assert is_word(form)
    assert suggestion(form) == ""


@pytest.mark.parametrize(
    "form",
    [
        # names, numbers, other scripts and alphabets, what is too short or long to be judged
        "", "и", "др", "таб", "Настроки", "НАСТРОКИ", "настpоки", "2025", "docker", "настроки2", "\U00017000", "а" * 41, "-", "я-", "настро_ки", "ґатунок",
        # new words, near no other one
        "эустома", "шкантик", "кокочипсы", "планкен",
        # short or rare ones that have a neighbour only by chance, and forms that the dictionary lacks
        "вуди", "шиммер", "анимаций", "дакуаз", "проактивность", "алиасов",
    ],
)  # fmt: skip
def test_nothing_is_suggested(form):
    assert suggestion(form) == ""


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("алгортим", "алгоритм"),
        ("исходнное", "исходное"),
        ("инсталяций", "инсталляций"),
        ("качстве", "качестве"),
        ("зарегистритуйте", "зарегистрируйте"),
        ("распологается", "располагается"),
        ("указаному", "указанному"),
        ("безпарольный", "беспарольный"),
        ("котрые", "которые"),
        ("можт", "может"),
        ("расчитан", "рассчитан"),
        ("бизнес-процесы", "бизнес-процессы"),
        # listed slips
        ("вообщем", "в общем"),
        ("агенствами", "агентствами"),
        ("учавствовать", "участвовать"),
        # a space or hyphen is missing
        ("крометого", "кроме того"),
        ("какбудто", "как будто"),
        ("потомучто", "потому что"),
        ("незнаю", "не знаю"),
        ("какойто", "какой-то"),
        ("коекак", "кое-как"),
        ("изза", "из-за"),
        ("компонентахиспользуйте", "компонентах используйте"),
    ],
)
def test_slips(form, meant):
    assert is_unknown(form)
    assert suggestion(form) == meant


@given(st.text(LETTERS + "-", max_size=45))
def test_what_is_suggested_are_words_and_only_for_what_is_none(form):
    meant = suggestion(form)
    if meant:
        assert is_unknown(form) and not analyzer().word_is_known(form)
        assert all(is_word(word) for word in meant.split())


@given(st.text(max_size=45))
def test_any_text_may_be_asked(form):
    assert isinstance(suggestion(form), str) and isinstance(is_unknown(form), bool)


@given(st.sampled_from(PLAIN), st.data())
def test_neighbours_that_changed_places_are_put_back(word, data):
    at = data.draw(st.integers(0, len(word) - 2))
    slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert slip == word or suggestion(slip) == word


@given(st.sampled_from(PLAIN), st.data())
def test_a_doubled_letter_is_taken_away(word, data):
    at = data.draw(st.integers(0, len(word) - 1))
    slip = word[: at + 1] + word[at:]
    assert suggestion(slip) == word


def test_loans_are_listed_for_what_the_dictionary_lacks():
    words = [word for line in listed("loans.txt") for word in line.split() if not word.endswith(("-", "~"))]
    assert len(words) == len(set(words)) > 300
    whole = [word for word in words if not word.endswith("*")]
    assert [word for word in whole if analyzer().word_is_known(word)] == []
    # A beginning of words that the dictionary has would hide slips in them.
    assert [word for word in words if word.endswith("*") and analyzer().dictionary.words.keys(word[:-1])] == []


def test_slips_begin_no_word_and_what_they_mean_does():
    for line in listed("slips.txt"):
        wrong, right = line.split(" = ")
        if wrong.endswith("."):
            assert not analyzer().word_is_known(wrong[:-1]) and all(map(is_word, right.split()))
        else:
            assert not analyzer().dictionary.words.keys(wrong) and analyzer().dictionary.words.keys(right)
