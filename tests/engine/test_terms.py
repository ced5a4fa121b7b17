"""Words of an article that are usually others, out of its findings."""

import tomllib
from importlib.resources import files

from seo_audit.article.span import Span
from seo_audit.finding import Finding, Part, Place
from seo_audit.registry import registry
from seo_audit.terms import KINDS, terms


def finding(code: str, key: str, said: dict[str, object], start: int = 0, related: int = 0) -> Finding:
    found = Finding(
        Span(start, start + 3), key, said, related=tuple(Place(Span(start + 10 * n, start + 10 * n + 3), "place") for n in range(1, related + 1))
    )
    found.code = code
    return found


def test_a_literal_term_has_its_usual_renderings_and_the_foreign_one() -> None:
    usual = Part("either", {"first": "улей", "other": "борть"})
    (term,) = terms([finding("TRAN021", "literal", {"term": "Пчелиный дом", "times": 7, "of": "bee house", "usual": usual}, related=2)])
    assert (term.kind, term.said, term.usual, term.of, term.times, len(term.places)) == ("term", "Пчелиный дом", ("улей", "борть"), "bee house", 7, 3)


def test_a_name_takes_the_spelling_that_is_right_or_else_the_most_frequent_one() -> None:
    said = {"text": "Medosbor", "most": "Медосбор", "times": 5}
    assert [term.usual for term in terms([finding("TRAN010", "mixed", {**said, "right": ""})])] == [("Медосбор",)]
    (term,) = terms([finding("TRAN010", "there", {**said, "right": "Medosbor"})])
    assert (term.said, term.usual, term.times) == ("Медосбор", ("Medosbor",), 5)


def test_the_same_word_of_several_findings_is_one_row() -> None:
    found = terms([finding("TRAN003", "letter", {"word": "cот", "letters": "c", "right": "сот"}, start) for start in (50, 20)])
    assert [(term.said, term.usual, term.times, len(term.findings)) for term in found] == [("cот", ("сот",), 2, 2)]


def test_two_words_that_run_together_are_usually_apart() -> None:
    (term,) = terms([finding("TRAN024", "glued", {"text": "HoneyУлей", "first": "Honey", "second": "Улей"})])
    assert term.usual == ("Honey Улей",)


def test_words_without_anything_better_are_no_terms() -> None:
    assert terms([finding("TEXT011", "aside", {"text": "кстати", "times": 3, "instead": ""})]) == []
    assert terms([finding("HEAD003", "skipped", {"level": 4})]) == []


def test_what_a_glossary_does_not_want_stays_without_anything_better() -> None:
    (term,) = terms([finding("TRAN018", "unwanted", {"phrase": "пчёлка", "preferred": "", "times": 1})])
    assert (term.said, term.usual) == ("пчёлка", ())


def test_of_a_term_that_the_glossary_wants_nobody_knows_what_the_article_has() -> None:
    (term,) = terms([finding("SRC013", "one", {"term": "hive", "wanted": "улей", "n": 2})])
    assert (term.said, term.of, term.usual, term.times) == ("", "hive", ("улей",), 2)


def test_kinds_come_in_order_and_frequent_words_first() -> None:
    found = terms(
        [
            finding("TYPO006", "mixed", {"wrong": "мед", "right": "мёд"}),
            finding("TRAN018", "preferred", {"phrase": "а", "preferred": "б", "times": 1}),
            finding("TRAN018", "preferred", {"phrase": "в", "preferred": "г", "times": 4}),
        ]
    )
    assert [(term.kind, term.said) for term in found] == [("term", "в"), ("term", "а"), ("spelling", "мед")]


def test_the_table_names_rules_and_kinds_that_there_are() -> None:
    tables = tomllib.loads(files("seo_audit").joinpath("terms.toml").read_text(encoding="utf-8"))
    assert set(tables) <= {rule.code for rule in registry().rules}
    assert {table["kind"] for table in tables.values()} <= set(KINDS)
