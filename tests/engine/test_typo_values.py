"""Slips of typography in a value of the front matter: however it is written, it says what the fixes want, and nothing else changes."""

from datetime import date
from functools import cache

import pytest
from engine.title_styles import STYLES, by_others, entries, read, written
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from seo_audit.article.source import Source
from seo_audit.config import from_values
from seo_audit.engine import jobs_of
from seo_audit.fixes import apply
from seo_audit.mending import mend
from seo_audit.plan import make_plan
from seo_audit.rule import Scope

BODY = "\nСадовая дорожка начинается планом: натяните шнур, отметьте края.\n"
# Of what goes over several lines only that is mended which needs neither a quotation mark nor a blank.
BARE = {"folded", "literal", "toml-literal", "toml-lines", "toml-literal-lines", "in-braces"}
PIECES = st.sampled_from(
    [
        'Секатор "на вырост"', '"сад"', '"Сад "у дома" и "лес""', '"en"', "'у дома'", "«сад»", "«сад.»", "„лес“", "не берут", "вода - жизнь", "вода -", "и ещё",
        "и еще", "10-20", "5кг", "10%", "20 %", "т.д.", "№5", "1.5 м", "...", "да...", "лес ,", "лес .", "сад  дом", "вода, песок", "& Co", "а: б", "#1", "# б", "ООО",
        "А. С. Пушкин", "Однако, сад", "Стоп!!", "О'Нил", "C:\\д", "*", "[а]", "{б}", "%", "Сад: Дом", "да", "1", "\u00a0", "\u2028", "🎉", "- ",
    ]
)  # fmt: skip
VALUES = st.lists(PIECES, min_size=1, max_size=6).map(" ".join).map(str.strip)
EXAMPLES = [
    'Секатор "на вырост" не берут.',
    '"Секатор" и "лопата" - не берут',
    'Секатор "на вырост" & "лопата" не берут...',
    '"Сад "у дома"" - да, "лес" - нет',
    "Секатор 'на вырост' и 'лопата' не берут",
]


@cache
def plan():
    """Every rule of typography, those that are off by default too; no fixture, since Hypothesis would print it."""
    return make_plan(from_values({"select": ["TYPO"]}), today=date(2026, 1, 15))


def groups(article):
    """What each rule of typography tells of an article."""
    for bound in plan().bound(Scope.ARTICLE):
        yield from bound.rule.check(article, bound.options) if bound.rule.options else bound.rule.check(article)


def changed(text, changes):
    """A text with changes made, as many as do not overlap those before them."""
    taken = []
    for start, end, said in changes:
        if all(end <= one or other <= start for one, other, _ in taken) and (start, end, said) not in taken:
            taken.append((start, end, said))
    for start, end, said in sorted(taken, reverse=True):
        text = text[:start] + said + text[end:]
    return text


def check_one_pass(style, text):
    """What each rule finds in the title is mended at once where the style has a way to write it."""
    article = read(text)
    before = entries(article)
    for group in groups(article):
        slips = [slip for slip in group.members if slip.prose is article.title.prose and slip.changes]
        fix = group.finding(slips).fix if slips else None
        if fix is None:
            assert not slips or style in BARE
            continue
        after = apply(text, fix.edits)
        found = entries(read(after))
        assert {**found, "title": ""} == {**before, "title": ""}
        if style not in BARE:
            assert found["title"] == changed(before["title"], [change for slip in slips for change in slip.changes])
            assert len(fix.parts) == len(slips)
        assert by_others(after)["title"].split() == found["title"].split()


def check_mending(text):
    """Mended over and over until there is nothing left to do: no rule fails, and a second run finds nothing."""
    for unsafe in (False, True):
        (job,) = jobs_of([Source("a.md", text)])
        done = mend(job, plan(), unsafe=unsafe)
        assert done.audited.crashes == ()
        assert done.endless == ()
        after = done.audited.text
        assert after.endswith(BODY)
        before, found = entries(read(text)), entries(read(after))
        assert {**found, "title": ""} == {**before, "title": ""}
        (job,) = jobs_of([Source("a.md", after)])
        assert not mend(job, plan(), unsafe=unsafe).changed


def mended(text, code):
    """What the safe fixes of one rule make of a text."""
    (job,) = jobs_of([Source("a.md", text)])
    return mend(job, make_plan(from_values({"select": [code]}), today=date(2026, 1, 15)), unsafe=False).audited.text


@pytest.mark.parametrize("value", EXAMPLES)
@pytest.mark.parametrize("style", STYLES)
def test_examples(style, value):
    text = written(style, value)
    if text is not None:
        check_one_pass(style, text + BODY)
        check_mending(text + BODY)


@pytest.mark.parametrize("style", STYLES)
@settings(deadline=None, suppress_health_check=[HealthCheck.filter_too_much])  # few values can be written in every style
@given(value=VALUES)
def test_any_value(style, value):
    text = written(style, value)
    assume(text is not None)
    check_one_pass(style, text + BODY)
    check_mending(text + BODY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('Секатор "на вырост" не берут.', "Секатор «на вырост» не берут."),
        ('Секатор, который "на вырост", не берут - "мал"', "Секатор, который «на вырост», не берут - «мал»"),
        ("'Секатор \"на вырост\" не берут'", "'Секатор «на вырост» не берут'"),
        ('"Секатор \\"на вырост\\" не берут"', '"Секатор «на вырост» не берут"'),
        ('Секатор "на вырост" & "лопата"', '"Секатор «на вырост» & «лопата»"'),
        ('>-\n  Секатор "на\n  вырост" не берут', ">-\n  Секатор «на\n  вырост» не берут"),
    ],
)
def test_quotes_in_yaml(before, after):
    assert mended(f"---\ntitle: Сад\ndescription: {before}\n---\n{BODY}", "TYPO001") == f"---\ntitle: Сад\ndescription: {after}\n---\n{BODY}"


def test_what_several_fields_share_is_mended_once():
    text = f'---\ntitle: &x Секатор "на вырост" & "лопата"\nh1: *x\ndescription: "Сад"\n---\n{BODY}'
    assert 'title: &x "Секатор «на вырост» & «лопата»"\nh1: *x\n' in mended(text, "TYPO001")
