"""TRAN021: how grave a literal term is, where it stands, and when it is the site's own."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.site import Glossary, Site
from seo_audit.article.source import Source
from seo_audit.group import Group
from seo_audit.lexicon import lexicon
from seo_audit.registry import rules
from seo_audit.rule import Severity
from tests.single_rule import in_fields

RULE = next(rule for rule in rules() if rule.code == "TRAN021")


def terms(text, **of_glossary):
    assert RULE.options is not None
    article = Article(Source("a.md", text), site=Site(glossary=Glossary(terms=of_glossary)))
    told = [group.finding(group.members) for group in RULE.check(article, RULE.options()) if isinstance(group, Group)]
    return [(finding.parameters["term"], finding.parameters["times"]) for finding in told]


def test_a_term_is_told_once_with_all_its_places():
    assert terms("Блоговая статья.\n\n## О блоговой статье\n\nБлоговые статьи.") == [("Блоговая статья", 3)]


@pytest.mark.parametrize("rendering", ["цифровой маркетолог", "Цифровые маркетологи", "цифровой маркетолог магазина"])
def test_what_the_glossary_wants_is_not_told(rendering):
    assert terms("Цифровой маркетолог магазина пишет.", marketer=(rendering,)) == []


def test_the_glossary_saves_its_own_terms_alone():
    assert terms("Цифровой маркетолог и блоговая статья.", marketer=("цифровой маркетолог",)) == [("Блоговая статья", 1)]


@pytest.mark.parametrize(
    ("fields", "body", "advice"),
    [
        ({"title": "Как пишется блоговая статья"}, "Сначала план.", "Термин стоит в title или h1: проверьте спрос"),
        ({"title": "Как пишут", "keyphrase": "блоговая статья"}, "Начинается блоговая статья с плана.", "Это ключевая фраза статьи: проверьте спрос"),
        ({"title": "Как пишут"}, "## Чем плоха блоговая статья\n\nНичем.", "Проверьте спрос в Вордстате и замените всюду, включая подзаголовки"),
        ({"title": "Как пишут"}, "Начинается блоговая статья с плана.", "Замените, если это не цитата"),
    ],
)
def test_the_advice_says_what_the_term_is_to_the_article(fields, body, advice):
    (finding,) = in_fields("TRAN021", body, **fields)
    assert advice in finding.message


def test_what_is_said_too_is_advice():
    (finding,) = in_fields("TRAN021", "Растёт цифровой маркетинг.", title="Как растёт сад")
    assert finding.severity == Severity.INFO
    assert "чаще говорят «интернет-маркетинг» или «digital-маркетинг»" in finding.message


def test_each_term_of_the_list_names_its_source_and_has_a_message():
    for listed, _ in lexicon(RULE.page):
        assert listed.of.isascii(), listed.phrase
        assert listed.of, listed.phrase
        assert listed.group.partition("-")[0] in {"literal", "rarer"}
        assert ("-" in listed.group) == bool(listed.near), listed.phrase
        assert listed.phrase.lower() not in listed.instead.lower().split(" / ")
