"""What a comment speaks of: the block that it stands in, or the next one."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.registry import registry
from seo_audit.suppress import Suppressions

IGNORE = "<!-- seo-audit: ignore[HEAD003] -->"


def read(text):
    def known(word):
        codes = frozenset(rule.code for rule in registry().select(word))
        return codes, "" if codes else registry().suggestion(word) or ""

    return Suppressions(Article(Source("a.md", text)), known, frozenset({"FILE001", "SUP001"})).all


def spoken_of(text):
    """What the comments of a text, `@` in it, hold for."""
    text = text.replace("@", IGNORE)
    return [text[one.scope.start : one.scope.end] for one in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "```\n@\n```\n\nтекст\n",
        "~~~html\n@\n~~~\n",
        "    @\n\nтекст\n",
        "- пункт\n\n  ```\n  @\n  ```\n",
        "Пишут так: `@`.\n",
        "Пишут так: ``a ` @``.\n",
        "Пишут так: \\@.\n",
        "<!-- seo-audit: ignore[HEAD003] --\n\nтекст\n",
        "<!-- Редактору: seo-audit проверил этот раздел -->\n\nтекст\n",
        "<!-- seo-auditor: ignore[HEAD003] -->\n\nтекст\n",
        "<!-- seo-audit скажет, что отключено -->\n\nтекст\n",
        "<!-- markdownlint-disable MD001 -->\n\nтекст\n",
        "<!-- Программа seo-audit: ignore[HEAD003] -->\n\nтекст\n",
        "{* seo-audit: ignore[HEAD003] *}\n\nтекст\n",
        "---\nnote: '@'\n---\n\nтекст\n",
    ],
)
def test_what_is_shown_to_readers_or_meant_for_others_is_no_suppression(text):
    assert spoken_of(text) == []


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("один\n\n@\n\nдва\n\nтри\n", "два"),
        ("@\nдва\nстроки\n\nтри\n", "два\nстроки"),
        ("@\n## Посев\n\nтекст\n", "## Посев"),
        ("@\nПосев\n=====\n\nтекст\n", "Посев\n====="),
        ("@\n\n- а\n- б\n\nтекст\n", "- а\n- б"),
        ("@\n1. а\n\n   б\n\nтекст\n", "1. а\n\n   б"),
        ("@\n| а | б |\n|---|---|\n| в | г |\n\nтекст\n", "| а | б |\n|---|---|\n| в | г |"),
        ("@\n```\nкод\n```\n\nтекст\n", "```\nкод\n```"),
        ("@\n> а\n>\n> б\n\nтекст\n", "> а\n>\n> б"),
        ("@\n<p>а</p>\n\nтекст\n", "<p>а</p>"),
        ("@\n\n<p>а</p>\n\nтекст\n", "<p>а</p>"),
        ("@\n\n---\n\nтекст\n", "---"),
        ("@\n\n[^1]: сноска\n\nтекст[^1]\n", "[^1]: сноска"),
        ("@\r\n## Посев\r\n\r\nтекст\r\n", "## Посев"),
        ("@\r## Посев\r\rтекст\r", "## Посев"),
        ("  @\n## Посев\n", "## Посев"),
        ("@\n\n{{< figure >}}\n\nтекст\n", "текст"),
        ("@\n\n<!-- заметка -->\n\nтекст\n", "текст"),
        ("@\n<!-- заметка\nв две строки -->\n\nтекст\n", "текст"),
        ("@\n", ""),
        ("текст\n\n@", ""),
    ],
)
def test_the_next_block(text, block):
    assert spoken_of(text) == [block]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("Текст @ дальше\nи ещё.\n\nтри\n", "Текст @ дальше\nи ещё."),
        ("## Посев @\n\nтекст\n", "## Посев @"),
        ("- а @\n- б\n", "а @"),
        ("| а | б |\n|---|---|\n| в @ | г |\n", "в @"),
        ("> а @\n\nтекст\n", "а @"),
        ("<div>\n@\nтекст</div>\n\nтри\n", "<div>\n@\nтекст</div>"),
        ("@ текст\n\nтри\n", "@ текст"),
        ("[ссылка @](https://example.org)\n\nтекст\n", "[ссылка @](https://example.org)"),
    ],
)
def test_the_block_that_it_stands_in(text, block):
    assert spoken_of(text) == [block.replace("@", IGNORE)]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("- а\n\n  @\n\n  б\n- в\n", "б"),
        ("- а\n  @\n- в\n", "- в"),
        ("- @\n  б\n- в\n", "б"),
        ("- а\n@\n- в\n", "- в"),
        ("> а\n>\n> @\n> б\n\nв\n", "б"),
        ("> @\n\nв\n", "в"),
        ("1. а\n\n   - б\n\n     @\n\n     в\n", "в"),
        ("[^1]: а\n\n    @\n\n    б\n\nв[^1]\n", "б"),
    ],
)
def test_inside_lists_and_quotes_the_next_block_may_be_one_of_theirs(text, block):
    assert spoken_of(text) == [block]


@pytest.mark.parametrize("between", ["\n", "\n\n", " ", "\n<!-- заметка -->\n", "\n\n<!-- заметка -->\n\n"])
def test_several_in_a_row_speak_of_one_block(between):
    assert spoken_of(f"@{between}@{between}@\n## Посев\n\nтекст\n") == ["## Посев"] * 3


class TestMdx:
    @pytest.mark.parametrize(
        ("text", "block"),
        [
            ("@\n\n## Посев\n", "## Посев"),
            ("@\n## Посев\n", "## Посев"),
            ("текст\n@\n\n## Посев\n", "## Посев"),
            ("@ текст\n\n## Посев\n", "@ текст"),
            ("## Посев @\n\nтекст\n", "## Посев @"),
        ],
    )
    def test_comments_of_jsx(self, text, block):
        comment = "{/* seo-audit: ignore[HEAD003] по заказу */}"
        text = text.replace("@", comment)
        (one,) = read(text)
        assert (text[slice(*one.scope)], one.reason) == (block.replace("@", comment), "по заказу")

    def test_both_kinds_in_a_row(self):
        assert [one.scope.start > 0 for one in read("{/* seo-audit: ignore */}\n<!-- seo-audit: ignore -->\n\nтекст\n")] == [True, True]

    def test_one_kind_does_not_end_the_other(self):
        (one,) = read("<!-- seo-audit: ignore[HEAD003] а */} б -->\n\nтекст\n")
        assert one.reason == "а */} б"


class TestHowItIsWritten:
    @pytest.mark.parametrize(
        "comment",
        [
            "<!--seo-audit:ignore[HEAD003]-->",
            "<!--- seo-audit: ignore[HEAD003] --->",
            "<!-- seo-audit : ignore [ HEAD003 ] -->",
            "<!-- SEO-audit: Ignore[head003] -->",
            "<!-- seo_audit: ignore[HEAD003] -->",
            "<!-- seo-audit ignore[HEAD003] -->",
            "<!--\nseo-audit: ignore[HEAD003]\n-->",
            "<!-- seo-audit: ignore['HEAD003'] -->",
            "<!-- seo-audit: ignore[`HEAD003`,] -->",
            "<!-- seo-audit: ignore[\nHEAD003\n] -->",
        ],
    )
    def test_loosely(self, comment):
        (one,) = read(f"{comment}\n\nтекст\n")
        assert (one.directive, [sorted(word.codes) for word in one.words]) == ("ignore", [["HEAD003"]])

    @pytest.mark.parametrize("separator", [", ", ",", " ", "; ", "\n"])
    def test_several_names(self, separator):
        (one,) = read(f"<!-- seo-audit: ignore[HEAD003{separator}title-too-wide] -->\n\nтекст\n")
        assert [word.text for word in one.words] == ["HEAD003", "title-too-wide"]

    @pytest.mark.parametrize(
        "reason", ["так в брошюре", "в оригинале H4 > H3", "см. {x} и <b>", "[согласовано]", "в две\nстроки", "— по заказу", "C++ -> C#"]
    )
    def test_any_reason(self, reason):
        (one,) = read(f"<!-- seo-audit: ignore[HEAD003] {reason} -->\n\nтекст\n")
        assert one.reason == reason

    @pytest.mark.parametrize(
        ("said", "directive"),
        [
            ("", ""),
            ("ingore[HEAD003]", "ingore[HEAD003]"),
            ("ignore[HEAD003", "ignore[HEAD003"),
            ("ignore[,]", "ignore[,]"),
            ("[HEAD003]", "[HEAD003]"),
            ("отключить\nHEAD003", "отключить HEAD003"),
            ("x" * 100, "x" * 40 + "…"),
        ],
    )
    def test_what_is_no_directive_holds_for_nothing(self, said, directive):
        (one,) = read(f"<!-- seo-audit: {said} -->\n\nтекст\n")
        assert (one.directive, tuple(one.scope), one.words) == (directive, (0, 0), ())

    def test_names_have_their_places(self):
        text = "Текст <!-- seo-audit: ignore[HEAD003, head004; meta] -->\n"
        (one,) = read(text)
        assert [text[slice(*word.span)] for word in one.words] == ["HEAD003", "head004", "meta"]

    def test_what_watches_over_the_audit_cannot_be_named(self):
        (one,) = read("<!-- seo-audit: ignore[FILE001, FILE, SUP001] -->\n\nтекст\n")
        assert [word.is_final for word in one.words] == [True, False, True]
        assert all("FILE001" not in word.codes for word in one.words)
