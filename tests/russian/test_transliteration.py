"""Russian words in Latin letters."""

import pytest

from seo_audit.russian.transliteration import begins_alike, transliterated


@pytest.mark.parametrize(
    ("latin", "word"),
    [
        ("digital", "цифровой"),
        ("landing", "посадочная"),
        ("secateur", "секатор"),
        ("garden", "садовый"),
        ("pila", "печь"),
        ("", "ь"),
        ("na", "нож"),
    ],
)
def test_what_is_no_spelling_of_a_word(latin, word):
    assert not begins_alike(latin, word)


@pytest.mark.parametrize(
    ("word", "spellings"),
    [
        ("щавель", "shchavel schavel shhavel shavel' shchavelya"),
        ("цветы", "tsvety cvety czvety cveti"),
        ("хлеб", "khleb hleb xleb hleba"),
        ("юбка", "yubka jubka iubka"),
        ("яблоня", "yablonya jablonja iablonia yabloni"),
        ("ёлка", "yolka elka jolka"),
        ("жимолость", "zhimolost jimolost zhimolost'"),
        ("этажерка", "etazherka etajerka"),
        ("сыр", "syr sir"),
        ("садовый", "sadovyj sadovyy sadovyi sadovii sad"),
        ("йога", "yoga joga ioga"),
        ("приложение", "prilozhenie prilozheniye prilojenie prilozheniya"),
        ("объявление", "obyavlenie obiavlenie objavlenie"),
        ("чёрный", "chernyj chorniy chyornyj"),
        ("SEO", "seo"),
    ],
)
def test_spellings(word, spellings):
    assert [latin for latin in spellings.split() if not begins_alike(latin, word)] == []


def test_the_usual_spelling():
    assert transliterated("Съешь ещё щавель, Юля") == "syesh eshche shchavel, yulya"


def test_more_letters_can_be_asked_for():
    assert begins_alike("plan", "планета", 4)
    assert not begins_alike("pla", "планета", 4)
