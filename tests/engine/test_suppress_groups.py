"""Findings about several places: each is suppressed where it stands, and the others are still told."""

import pytest
from suppressing import audited, of

LOST = "{}\nПункт Ще\ufffdень.\n\n{}\nИ ещё Ще\ufffdень.\n\n{}\nИ ещё раз Ще\ufffdень.\n"
HIDDEN = "{}\nВот сло\u200bво здесь.\n\n{}\nВот сло\u200bво там.\n"
ALIKE = "## Обязанности начинающего садовника\n\nТекст.\n\n{}\n## 5 главных обязанностей начинающего садовника\n\nТекст.\n"
BOLD = "## Как испечь хлеб\n\n**Шаг 1: замесите тесто**\n\nМука.\n\n{}\n**Шаг 2: дайте подойти**\n\nЧас.\n\n{}\n**Шаг 3: выпекайте**\n\nДо корочки.\n"
H1 = "# Один\n\nт\n\n{}\n# Два\n\nт\n\n# Три\n\nт\n"
NUMBERS = "## А\n\n### 1. а\n\nт\n\n{}\n### 3. б\n\nт\n\n### 5. в\n\nт\n"
TWICE = "## Как хранить\n\nт\n\n{}\n## Как хранить\n\nт\n\n{}\n## Как хранить\n\nт\n"
SKIPPED = "{}\n## Рассада\n\nТекст.\n\n{}\n#### Посев\n\nСеют в марте.\n"


def ignore(code, why="так"):
    return f"<!-- seo-audit: ignore[{code}] {why} -->"


def told(text, code):
    """Lines of what is shown with their related ones, lines of what is suppressed with its reasons, and what is said of suppressions."""
    result = audited(text, extend_select=(code,)).result
    line = result.lines.position
    shown = [(one.line, *(line(place.span.start)[0] for place in one.related)) for one in result.findings if one.code == code]
    hidden = [(one.line, one.suppressed) for one in result.suppressed if one.code == code]
    return shown, hidden, [(one.line, one.key, one.fix is not None) for one in result.findings if one.code.startswith("SUP")]


class TestOnePlaceOfSeveral:
    def test_the_others_are_still_told(self):
        assert told(LOST.format(ignore("FILE004"), "", ""), "FILE004") == ([(5, 8)], [(2, "так")], [])
        assert told(LOST.format("", ignore("FILE004"), ""), "FILE004") == ([(2, 8)], [(5, "так")], [])
        assert told(HIDDEN.format(ignore("FILE003"), ""), "FILE003") == ([(5,)], [(2, "так")], [])

    def test_all_of_them(self):
        text = LOST.format(ignore("FILE004", "а"), ignore("FILE004", "б"), ignore("FILE004", "в"))
        assert told(text, "FILE004") == ([], [(2, "а"), (5, "б"), (8, "в")], [])

    def test_what_one_suppression_hides_is_one_finding(self):
        assert told(LOST.format("<!-- seo-audit: disable[FILE004] -->", "", ""), "FILE004") == ([], [(2, "")], [])

    def test_the_message_counts_what_is_left_and_the_fix_leaves_the_rest_alone(self):
        (shown,) = [one for one in audited(HIDDEN.format(ignore("FILE003"), "")).result.findings if one.code == "FILE003"]
        assert (shown.parameters["count"], len(shown.fix.edits)) == (1, 1)

    @pytest.mark.parametrize(
        ("text", "code", "shown"),
        [
            (H1, "HEAD001", [(10, 1)]),
            (NUMBERS, "HEAD006", [(12,)]),
            (TWICE.replace("{}", "", 1), "HEAD007", [(6, 1)]),
            (BOLD.replace("{}", "", 1), "HEAD011", [(3, 8)]),
        ],
    )
    def test_other_rules(self, text, code, shown):
        before, _, _ = told(text.format(""), code)
        after, hidden, said = told(text.format(ignore(code)), code)
        assert (len(before), after, len(hidden), said) == (1, shown, 1, [])


class TestTooFewAreLeft:
    def test_one_heading_repeats_nothing(self):
        assert told(ALIKE.format(""), "HEAD019") == ([(1, 6)], [], [])
        assert told(ALIKE.format(ignore("HEAD019")), "HEAD019") == ([], [(6, "так")], [])
        assert told(ignore("HEAD019") + "\n" + ALIKE.format(""), "HEAD019") == ([], [(2, "так")], [])

    def test_one_bold_line_is_no_series(self):
        assert told(BOLD.format(ignore("HEAD011"), ignore("HEAD011")), "HEAD011") == ([], [(8, "так"), (13, "так")], [])


class TestWhereTheFindingIsNot:
    def test_a_place_that_is_shown_for_comparison(self):
        shown, hidden, said = told(SKIPPED.format(ignore("HEAD003"), ""), "HEAD003")
        assert (shown, hidden, said) == ([(7, 2)], [], [(1, "elsewhere", False)])

    def test_the_suppression_stays_in_the_text(self):
        text = SKIPPED.format("<!-- seo-audit: ignore[HEAD003, HEAD008] -->", "")
        (elsewhere, unused) = [one for one in audited(text).result.findings if one.code == "SUP001"]
        assert (elsewhere.key, unused.key, [edit.text for edit in unused.fix.edits]) == ("elsewhere", "unused", ["HEAD003"])
        assert elsewhere.message == (
            "“HEAD003” cannot be suppressed here: the finding is about line 7. Move the suppression there, or into the front matter"
        )

    def test_one_that_has_nothing_to_do_with_it_is_unused(self):
        text = SKIPPED.format("", "") + f"\n{ignore('HEAD003')}\n## Полив\n\nТекст.\n"
        assert told(text, "HEAD003")[2] == [(11, "unused", True)]

    def test_a_word_that_comes_too_often_is_told_at_its_first_place(self):
        others = " ".join(f"{one}{two}да" for one in ("мо", "ку", "ри", "са", "то", "ве") for two in "бвгджзклмнпрстфхцчшщ")
        text = "Секатор точат, секатор чистят. " * 9 + "\n\n{}\n" + f"Секатор и секатор, {others}. {others} не. {others} и тогда.\n"
        assert told(text.format(""), "KEY010")[0][0][0] == 1
        shown, hidden, said = told(text.format(ignore("KEY010")), "KEY010")
        assert (shown[0][0], hidden, said) == (1, [], [(3, "elsewhere", False)])
        shown, hidden, said = told(f"{ignore('KEY010')}\n" + text.format(""), "KEY010")
        assert ((2, "так") in hidden, said) == (True, [])


class TestTwice:
    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("<!-- seo-audit: disable[HEAD003] -->", "<!-- seo-audit: ignore[HEAD003] так -->"),
            ("<!-- seo-audit: disable[HEAD] -->", "<!-- seo-audit: disable[HEAD003] -->"),
            ("---\nseo_audit: {ignore: [HEAD003]}\n---", "<!-- seo-audit: ignore[HEAD003] так -->"),
        ],
    )
    def test_the_second_one_is_not_needed(self, first, second):
        shown, hidden, said = told(SKIPPED.format(first, second), "HEAD003")
        assert (shown, len(hidden)) == ([], 1)
        assert [(key, fixed) for _, key, fixed in said] == [("covered", False)]

    def test_one_that_is_needed_elsewhere(self):
        both = "<!-- seo-audit: disable[HEAD003] -->\n<!-- seo-audit: disable[HEAD] -->"
        text = SKIPPED.format("", both) + "\n<!-- seo-audit: enable[HEAD003] -->\n\n#\n"
        assert told(text, "HEAD003")[2] == []

    def test_of_those_that_name_no_rule_sup002_speaks(self):
        text = SKIPPED.format("<!-- seo-audit: disable[HEAD003] -->", "<!-- seo-audit: ignore -->")
        assert of(text, "SUP") == (["SUP002"], [])
