"""A section of the source that sells what its site sells may be left out; one that only has a word of its name in it may not."""

from datetime import date

import pytest

from seo_audit.article.source import Source
from seo_audit.config import from_values
from seo_audit.engine import audit, jobs_of
from seo_audit.original.article_page import page_in
from seo_audit.original.at_hand import Original
from seo_audit.plan import make_plan

SOURCE = """\
# How to dry 12 roses

Hang them by 3 in the shade.

## What it costs

{}

## When to sell

Sell them on 24 December.
"""
ARTICLE = """\
---
title: Как высушить 12 роз
urldel: "{}"
---

Повесьте их по 3 в тени.

## Когда продавать

Продавайте их 24 декабря.
"""


def said(address, section):
    plan = make_plan(from_values({"select": ["SRC001"], "lang": "ru"}), today=date(2026, 1, 15))
    (job,) = jobs_of([Source("a.md", ARTICLE.format(address))])
    audited = audit(job._replace(original=Original(page_in(SOURCE.format(section)))), plan)
    return [finding.key for finding in audited.result.findings if finding.code == "SRC001"]


PITCH = "With {0} you dry them in a day. Try {0} for free, it takes 5 minutes and no card, and it knows each of your flowers by name, from the bud to the bouquet."


@pytest.mark.parametrize("name", ["Florabella", "FloraBella", "Flora Bella"])
def test_advertising_of_the_source_is_a_note(name):
    assert said("https://www.florabella.com/dry", PITCH.format(name)) == ["pitch"]


def test_a_word_that_the_site_is_called_by_is_no_advertising():
    section = "Example 1 costs nothing, as an example of 20 roses shows. Example 2 costs 5 euros a rose, and so on to the end of a long winter."
    assert said("https://blog.example.com/dry", section) in (["after"], ["first"], ["lead"])


def test_what_is_named_once_is_no_advertising():
    assert said("https://www.florabella.com/dry", "Florabella asks 5 euros a rose. " + "Shops in the town ask 2 euros less for it. " * 5) in (
        ["after"],
        ["first"],
    )
