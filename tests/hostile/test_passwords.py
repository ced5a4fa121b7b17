"""Passwords of thousands of addresses, long ones and odd ones are hidden too, cut or whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.passwords import passwords_in, without_passwords

LETTERS = st.sampled_from("абвaz19:@?#&=%!.,;-_()")


@pytest.mark.parametrize("password", ["p@ss", "@", "a" * 1500, "a:b:c", "п@р@о", "a?b#c&d"])
def test_whatever_the_password_holds(password):
    text = f"см. https://user:{password}@example.org/a и дальше"
    assert [text[start:end] for start, end in passwords_in(text)] == [password]
    assert without_passwords(text) == "см. https://user:***@example.org/a и дальше"


@given(st.text(LETTERS, min_size=3, max_size=12), st.text(LETTERS, max_size=6), st.data())
def test_a_cut_shows_no_more_than_two_letters_of_many_passwords(password, other, data):
    address = f"https://u:{password}@h/"
    known = frozenset({password, other, *(f"{number}{other}" for number in range(30))} - {""})
    cut = data.draw(st.integers(0, len(address)))
    head, tail = without_passwords(address[:cut], known), without_passwords(address[cut:], known)
    start = len("https://u:")
    if cut - start >= 3 and "://" in address[:cut]:
        assert head[start:].startswith("***")
    if 3 <= start + len(password) - cut < len(password):
        assert tail == "***@h/"


def test_thousands_of_passwords_are_hidden_in_a_long_text():
    known = frozenset(f"тайна-{number}-{'ю' * (number % 60)}" for number in range(5_000))
    text = " и ".join(f"x://u:{word[: 4 + len(word) // 2]}…" for word in sorted(known))
    assert "тайна" not in without_passwords(text, known)
