"""Every rule keeps what its page promises: the fences of the pages are the tests."""

import re
from string import Formatter

import pytest

from seo_audit.messages import format_message
from seo_audit.pages import read_page
from seo_audit.registry import rules
from seo_audit.testing import examples, failures

# What these look at are bytes, or the program itself: no fence can show it. They are tested in test_file.py.
WITHOUT_EXAMPLES = {"FILE001", "FILE002", "FILE006", "FILE009"}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_examples_hold(rule):
    found = list(failures(rule))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_page_has_a_bad_example_and_two_good_ones(rule):
    kinds = [kind for example in examples(rule) for kind in ("bad", "good") if kind in example.articles[0].words]
    bad, good = kinds.count("bad"), kinds.count("good")
    assert rule.code in WITHOUT_EXAMPLES or (bad and good >= 2), f"one bad and two good examples are needed, there are {bad} and {good}"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_both_languages_have_the_same_messages_with_the_same_parameters(rule):
    page = read_page(rule.page)
    assert page.messages["ru"].keys() == page.messages["en"].keys()
    for key, template in page.messages["ru"].items():
        assert _parameters(template) == _parameters(page.messages["en"][key]), key


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_every_message_can_be_said(rule):
    for language, messages in read_page(rule.page).messages.items():
        for template in messages.values():
            said = format_message(template, dict.fromkeys(_parameters(template), 21), language)
            assert said and "{" not in said


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: f"{rule.code}-{rule.name}")
def test_words_are_in_the_language_that_they_are_for(rule):
    page = read_page(rule.page)
    assert len(page.sources["ru"]) == len(page.sources["en"])
    assert not re.search("[а-яё]", " ".join(page.sources["en"]))
    for texts in (page.title, page.why, page.how):
        assert re.search("[а-яё]", texts["ru"])
        assert not re.search("[а-яё]", texts["en"])
    for language in ("ru", "en"):
        assert page.why[language].rstrip().endswith("."), f"`why` in {language} ends in a full stop"
        assert page.how[language].rstrip().endswith("."), f"`how` in {language} ends in a full stop"
        assert not page.title[language].rstrip().endswith("."), f"`title` in {language} has no full stop"


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())


def _parameters(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}
