import time

import pytest
from across import facts_of, page
from hypothesis import given
from hypothesis import strategies as st

CODES = "SITE004"


@given(
    st.text(max_size=200),
    st.dictionaries(st.sampled_from("title slug url permalink urldel keywords canonical robots layout".split()), st.text(max_size=40)),
)
def test_any_article_has_facts(body, fields):
    lines = "".join(f"{name}: {ascii(value)[1:-1]!r}\n" for name, value in fields.items())
    facts_of(CODES, {"a.md": f"---\n{lines}---\n{body}", "b/c.ru.md": body})


@pytest.mark.parametrize(
    "address", [r"https://a.example/\\ud800?\\udfff=1", "https://a.example/?" + "a=1&" * 5000, "//[", "https://a.example:port/x", "a.b/%ff%00"]
)
def test_hostile_addresses_are_read(address):
    facts_of(CODES, {"a.md": page("Кран.", title="Кран", urldel=f'"{address}"', url=f'"{address}"', canonical=f'"{address}"')})


@pytest.mark.parametrize("piece", ["кран (tap) ", "кран (tap", "\n\nкран " + "вода " * 45, "# Кран\n\n", "[кран](a) ", "(tap tap ", "«кран» (tap)"])
def test_facts_of_a_long_article_take_no_time(piece):
    text = page(piece * (100_000 // len(piece)), title="Кран")
    one = {"a.md": text}
    facts_of("SITE001", {"a.md": page("Кран (tap).")})
    started = time.process_time()
    (facts,) = facts_of(CODES, one)
    assert time.process_time() - started < 5
    assert facts is None or len(facts.matter.paragraphs.excerpts) <= 100  # of too many parts nothing is known
