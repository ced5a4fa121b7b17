"""Rules that are a page and nothing else: what they find, what they leave alone, and what no page may say."""

import re
from datetime import date

import pytest

from seo_audit import Config
from seo_audit.article.source import Source
from seo_audit.declared import DeclarationError, declared
from seo_audit.engine import audit, jobs_of
from seo_audit.fixes import apply
from seo_audit.plan import make_plan
from seo_audit.rule import Confidence, Severity

PAGE = """---
code: OWN001
messages:
  ru: {{found: "«{{text}}» ({{phrase}}) → «{{preferred}}»"}}
  en: {{found: "“{{text}}” ({{phrase}}) → “{{preferred}}”"}}
why: Потому.
how: Так.
{0}
---
"""
ARTICLE = """---
title: Емейл-маркетинг для цветочного магазина
description: Как магазину писать письма
h1: Письма покупателям
---

Рассылки играют важную роль. Роль у них важная, а играть в неё приходится хозяйке.

## Важной роли не отменить

- Пишите **важную
  роль** с прописной.

| Важная роль | нет |
|---|---|
| `важная роль` | «важная роль» |

![Важные роли](a.png "важная роль")

<!-- важная роль -->

    важная роль

> Важная-роль, важная, роль.
"""


@pytest.fixture
def make(tmp_path):
    def write(declaration, page=PAGE, name="own_rule.md"):
        path = tmp_path / name
        path.write_text(page.format(declaration) if page is PAGE else page, encoding="utf-8")
        return declared(str(path))

    return write


def findings(rule, text, **config):
    plan = make_plan(Config(lang="ru", **config), today=date(2026, 1, 15), only=[rule])
    audited = audit(next(jobs_of([Source("a.md", text)])), plan)
    assert audited.crashes == ()
    return list(audited.result.findings)


def found(rule, text=ARTICLE):
    return [(finding.line, finding.excerpt) for finding in findings(rule, text)]


class TestPhrases:
    def test_in_any_form_where_readers_see_them(self, make):
        rule = make("match: {phrases: [важная роль]}")
        assert found(rule) == [
            (7, "важную роль"),
            (9, "Важной роли"),
            (11, "важную\n  роль"),
            (14, "Важная роль"),
            (16, "важная роль"),
            (18, "Важные роли"),
        ]

    def test_neither_apart_nor_in_another_order(self, make):
        assert found(make("match: {phrases: [роль важная]}")) == []
        assert found(make("match: {phrases: [играть роль]}")) == []

    @pytest.mark.parametrize(
        ("places", "lines"),
        [
            ("title", [2]),
            ("[description, h1]", [3, 4]),
            ("headings", [10]),
            ("text", [8]),
            ("alt", [12]),
            ("[title, text]", [2, 8]),
            ("[]", [2, 3, 4, 8, 10, 12]),
        ],
    )
    def test_only_in_the_places_that_are_named(self, make, places, lines):
        text = "---\ntitle: Роза\ndescription: розы\nh1: Розам\n---\n\n\nО розе.\n\n## О розах\n\n![розой](a.png)\n"
        assert [line for line, _ in found(make(f"match: {{phrases: роза, in: {places}}}"), text)] == lines

    def test_the_first_heading_is_h1_where_no_field_is(self, make):
        assert found(make("match: {phrases: роза, in: h1}"), "# Розы\n\n## Розы\n") == [(1, "Розы")]

    def test_english_articles(self, make):
        assert found(make("match: {phrases: [garden path]}"), "Garden path, garden paths.\n\nA path in a garden.\n") == [(1, "Garden path")]

    def test_severity_confidence_and_what_is_off(self, make):
        rule = make("severity: error\nconfidence: low\ndefault: false\nmqm: terminology\nmatch: {phrases: [роза]}")
        assert (rule.severity, rule.confidence, rule.default, rule.mqm) == (Severity.ERROR, Confidence.LOW, False, "terminology")
        rule = make("match: {phrases: [роза]}", name="other.md")
        assert (rule.severity, rule.confidence, rule.default, rule.once, rule.name) == (Severity.WARNING, Confidence.HIGH, True, False, "other")

    def test_once(self, make):
        (finding,) = findings(make("once: true\nmatch: {phrases: [роза]}"), "Роза.\n\nРозы.\n")
        assert [place.span.start for place in finding.related] == [7]

    def test_the_message_is_said_in_the_one_language_that_there_is(self, make):
        page = '---\ncode: OWN001\nmatch: {phrases: [роза]}\nmessages: {ru: {found: "«{text}»"}}\nwhy: {ru: в}\nhow: {ru: к}\n---\n'
        assert [finding.message for finding in findings(make("", page), "Розы.\n")] == ["«Розы»"]


class TestPatterns:
    def test_over_the_text_as_readers_see_it(self, make):
        rule = make(r"match: {patterns: ['\bv(?P<major>\d+)\.\d+', '№ ?\d+']}")
        assert found(rule, "Версия v1.2 и `v1.3`, [v2.0](https://a.example/v9.9), № 5.\n") == [(1, "v1.2"), (1, "v2.0"), (1, "№ 5")]

    def test_named_groups_in_messages_whichever_was_found(self, make):
        page = "---\ncode: OWN001\nmatch:\n  phrases: [роза]\n  patterns: ['(?P<a>x)(?P<b>y)?', '(?P<c>z)']\n"
        page += "messages: {ru: {found: '<{a}|{b}|{c}|{text}>'}}\nwhy: в\nhow: к\n---\n"
        assert [finding.message for finding in findings(make("", page), "роза x z\n")] == ["<|||роза>", "<x|||x>", "<||z|z>"]

    def test_what_matches_nothing_at_a_place_is_nothing(self, make):
        assert found(make(r"match: {patterns: ['\b', '(?=а)', 'б|(?<=а)']}"), "а б\n") == [(1, "б")]

    def test_no_pattern_crosses_code_and_addresses(self, make):
        assert found(make(r"match: {patterns: ['а\s+б']}"), "а `код` б\n\nа\nб\n") == [(3, "а\nб")]


class TestReplace:
    @pytest.mark.parametrize(
        ("text", "after"),
        [
            ("Пишут емейл-маркетинг.\n", "Пишут email-маркетинг.\n"),
            ("Емейл-маркетинг начат.\n", "Email-маркетинг начат.\n"),
            ("## емейл-маркетинг\n", "## email-маркетинг\n"),
            # Another form, or written with marks: people decide.
            ("О емейл-маркетинге.\n", "О емейл-маркетинге.\n"),
            ("Пишут емейл\\-маркетинг.\n", "Пишут емейл\\-маркетинг.\n"),
            ("---\ntitle: емейл-маркетинг\n---\n\nа\n", "---\ntitle: емейл-маркетинг\n---\n\nа\n"),
            ("![емейл-маркетинг](a.png)\n", "![емейл-маркетинг](a.png)\n"),
        ],
    )
    def test_the_very_form_gets_a_fix_that_is_not_safe(self, make, text, after):
        (finding,) = findings(make("match: {replace: {емейл-маркетинг: email-маркетинг}}"), text)
        assert finding.fix is None or not finding.fix.safe
        assert apply(text, finding.fix.edits if finding.fix else []) == after
        assert finding.message.endswith("→ «email-маркетинг»")

    def test_all_that_is_right_is_left_alone(self, make):
        rule = make("match: {replace: {садовая лавка: «Лавка садовода»}}")
        assert found(rule, "«Лавка садовода» продаёт лавки для сада, садовые и дачные.\n") == []


NO_MATCH = "`match` needs `phrases`, `patterns` or `replace`"


@pytest.mark.parametrize(
    ("declaration", "said"),
    [
        ("mach: {phrases: [а]}", "unknown key `mach`; did you mean `match`?"),
        ("match: {phrase: [а]}", "unknown key `match.phrase`; did you mean `match.phrases`?"),
        ("match: {zzz: [а]}", "unknown key `match.zzz`"),
        ("needs: RUSSIAN\nmatch: {phrases: [а]}", "unknown key `needs`"),
        ("severity: error", "a page without a module of Python needs `code` and `match`"),
        ("match:", "`match` must be a table"),
        ("match: [а]", "`match` must be a table"),
        ("match: {}", NO_MATCH),
        ("match: {phrases: []}", NO_MATCH),
        ("match: {in: [title]}", NO_MATCH),
        ("match: {phrases: ['']}", "`match.phrases` must be a text"),
        ("match: {phrases: [3]}", "`match.phrases` must be a text"),
        ("match: {phrases: ['!?']}", "`!?` holds no word"),
        ("match: {patterns: ['[']}", "`match.patterns`: `[`: unterminated character set"),
        ("match: {patterns: ['а*']}", "`match.patterns`: `а*` matches the empty text, which is everywhere"),
        ("match: {patterns: {а: б}}", "`match.patterns` must be a text"),
        ("match: {replace: [а]}", "`match.replace` must be a table: forbidden → preferred"),
        ("match: {replace: {а: }}", "`match.replace.а` must be a text"),
        ("match: {replace: {а: 3}}", "`match.replace.а` must be a text"),
        ("match: {phrases: [а], in: [body]}", "`match.in`: no place `body`; there are title, description, h1, headings, text, alt"),
        ("match: {phrases: [а]}\nseverity: fatal", "`severity` must be one of info, warning, error"),
        ("match: {phrases: [а]}\nseverity: off", "`severity` must be one of"),
        ("match: {phrases: [а]}\nseverity: [info]", "`severity` must be one of"),
        ("match: {phrases: [а]}\nconfidence: sure", "`confidence` must be one of low, medium, high"),
        ("match: {phrases: [а]}\nonce: 'yes'", "`once` must be true or false"),
        ("match: {phrases: [а]}\ndefault: 1", "`default` must be true or false"),
        ("match: {phrases: [а]}\nmqm: 3", "`mqm` must be a text"),
        ("match: &a {phrases: [*a]}", "the front matter cannot be read: alias cycle"),
        ("match: {phrases: [", "the front matter cannot be read: "),
        ("match: !!python/object/apply:os.system [echo]", "the front matter cannot be read: tag"),
        ("match: {phrases: [" + "[" * 200 + "]" * 200 + "]}", "the front matter cannot be read: depth"),
    ],
)
def test_what_does_not_hold_is_said_on_one_line_with_the_file(make, tmp_path, declaration, said):
    with pytest.raises(DeclarationError) as error:
        make(declaration)
    place, _, rest = str(error.value).removeprefix(str(tmp_path / "own_rule.md")).partition(": ")
    assert re.fullmatch(r"(?::\d+)?", place)  # the line of what is no YAML
    assert rest.startswith(said)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("", "no front matter"),
        ("Просто страница.\n", "no front matter"),
        ("---\nmessages: {ru: {found: а}}\nhow: к\n---\n", "`why` is missing"),
        ("---\nmatch: {phrases: [а]}\nmessages: {ru: {found: а}}\nwhy: в\nhow: к\n---\n", "a page without a module of Python needs `code`"),
        ("---\ncode: 1\nmatch: {phrases: [а]}\nmessages: {ru: {found: а}}\nwhy: в\nhow: к\n---\n", "`code` must be a text"),
        ("---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {found: а}\nwhy: в\nhow: к\n---\n", "`messages` must be by language: ru, en"),
        ("---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: а}\nwhy: в\nhow: к\n---\n", "`messages` must be templates by key"),
        ("---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {find: а}}\nwhy: в\nhow: к\n---\n", "`messages` must hold `found`"),
        ("---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: а}, en: {}}\nwhy: в\nhow: к\n---\n", "`messages` must hold `found`"),
        (
            "---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: '{txt}'}}\nwhy: в\nhow: к\n---\n",
            "`messages.ru.found`: nothing is called `{txt}`; there are text, phrase, preferred",
        ),
        (
            "---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: '{text.__class__}'}}\nwhy: в\nhow: к\n---\n",
            "`messages.ru.found`: nothing is called `{text.__class__}`",
        ),
        (
            "---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: '{text'}}\nwhy: в\nhow: к\n---\n",
            "`messages.ru.found`: expected '}' before end of string",
        ),
        (
            "---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: '{}'}}\nwhy: в\nhow: к\n---\n",
            "`messages.ru.found`: nothing is called `{}`",
        ),
    ],
)
def test_pages_that_are_none(make, tmp_path, page, said):
    with pytest.raises(DeclarationError) as error:
        make("", page)
    assert str(error.value).startswith(f"{tmp_path / 'own_rule.md'}: {said}")


def test_files_that_are_no_pages(tmp_path):
    (tmp_path / "bytes.md").write_bytes(b"---\ncode: \xff\n---\n")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "link.md").symlink_to("nowhere")
    for name, said in (("bytes", "not UTF-8: byte 0xFF at 10"), ("folder", "Is a directory"), ("link", "No such file")):
        with pytest.raises(DeclarationError, match=rf"{name}\.md: {said}"):
            declared(str(tmp_path / f"{name}.md"))
