"""Terms of a glossary in English text."""

from seo_audit.original.model import Part, Piece
from seo_audit.original.terms import in_order, pattern_of, terms_in


def found(text, *terms, kind="paragraph", code=()):
    part = Part("", 0, (Piece(kind, text, code=code),))
    return [term for term, _ in terms_in(part, pattern_of(terms), in_order(terms))]


def test_no_terms_make_no_pattern():
    assert pattern_of([]) is None


def test_what_is_no_use_of_a_term():
    assert found("Preleads mislead; lead.example and my-lead/", "lead") == []
    assert found("It is what it was", "IT") == []
    assert found("lead", "lead", kind="code") == []


def test_terms_are_found_in_any_case_and_number():
    assert found("Landing pages and a landing\u00a0page’s lead; LANDING-PAGE", "landing page") == ["landing page"] * 3
    assert found("IT needs APIs", "IT", "API") == ["IT", "API"]
    assert found("C++ and (CRM)", "C++", "CRM") == ["C++", "CRM"]


def test_a_term_inside_a_longer_one_does_not_count():
    assert found("A lead magnet brings leads", "lead", "lead magnet") == ["lead magnet", "lead"]


def test_what_is_a_verb_is_no_term():
    assert found("They lead; it leads to success, and you can market your shop or lead the others", "lead", "market") == []
    assert found("A lead from the market; leads, a CTA to press", "lead", "market", "CTA") == ["lead", "market", "lead", "CTA"]


def test_stories_are_a_story_and_code_is_none():
    assert found("Stories and a story’s end", "story") == ["story", "story"]
    assert found("Call funnel or a funnel", "funnel", code=("funnel or",)) == ["funnel"]
    assert list(terms_in(Part("Leads", 2, (Piece("paragraph", "No"), Piece("item", "A lead"))), pattern_of(["lead"]), ["lead"])) == [
        ("lead", -1),
        ("lead", 1),
    ]
