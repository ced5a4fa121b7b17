"""Lines that changed: which findings are about them, and where they are when fixes are done."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.span import Lines, Span
from seo_audit.finding import Edit, Finding, Place
from seo_audit.touched import Touched

TEXT = "---\ntitle: Сад\ndate: 2026-01-15\n---\n\nПервый.\n\nВторой.\nТретий.\n"


def finding(article, start, end, related=()):
    made = Finding(Span(start, end), "found", related=[Place(span, "place") for span in related])
    made.line = article.lines.position(start)[0]
    return made


def about(ranges, words, *related, text=TEXT):
    """Whether a finding at some words is about changed lines."""
    article = Article(Source("a.md", text))

    def span(part):
        return Span(text.index(part), text.index(part) + len(part))

    one = finding(article, *span(words), [span(part) for part in related]) if words else finding(article, 0, 0)
    return Touched(tuple(ranges)).is_about(one, article)


class TestWhatIsNotAboutThem:
    def test_other_lines(self):
        assert not about([(5, 5), (7, 7)], "Первый.")

    def test_lines_deleted_before_or_behind(self):
        assert not about([(8, 7)], "Второй.")
        assert not about([(9, 8)], "Второй.")

    def test_the_article_as_a_whole_where_its_text_changed(self):
        assert not about([(5, 9)], "")
        assert not about([(5, 4)], "")

    def test_one_field_where_another_one_changed(self):
        assert not about([(3, 3)], "Сад")

    def test_a_line_end_belongs_to_its_line(self):
        assert not about([(7, 7)], "Первый.\n")


class TestWhatIsAboutThem:
    def test_a_line_of_it(self):
        assert about([(1, 1), (8, 8)], "Второй.\nТретий.")

    def test_a_related_place(self):
        assert about([(6, 6)], "Третий.", "Второй.", "Первый.")

    def test_a_line_that_was_deleted_inside_it(self):
        assert about([(9, 8)], "Второй.\nТретий.")

    @pytest.mark.parametrize("ranges", [[(2, 2)], [(1, 9)], [(3, 2)], [(1, 0)], [(4, 4)]])
    def test_the_article_as_a_whole_where_its_front_matter_changed(self, ranges):
        assert about(ranges, "")
        assert about(ranges, "---")

    def test_without_front_matter_the_first_line(self):
        assert about([(1, 1)], "", text="Первый.\n\nВторой.\n")
        assert not about([(3, 3)], "", text="Первый.\n\nВторой.\n")

    def test_everything_of_a_new_file(self):
        article = Article(Source("a.md", TEXT))
        assert Touched(whole=True).is_about(finding(article, 0, 0), article)


class TestLineEnds:
    def test_crlf_is_one_line_end_to_git_too(self):
        text = "а\r\nб\r\nв\r\n"
        assert Touched(((2, 2),)).of_text(text, Lines(text)).ranges == ((2, 2),)

    def test_cr_alone_ends_no_line_of_git(self):
        text = "а\rб\rв\nг\rд\nе\n"
        assert Touched(((2, 2),)).of_text(text, Lines(text)).ranges == ((4, 5),)
        assert Touched(((3, 2),)).of_text(text, Lines(text)).ranges == ((6, 5),)
        assert Touched(((1, 3),)).of_text(text, Lines(text)).ranges == ((1, 6),)

    def test_lines_that_are_not_there(self):
        text = "а\rб"
        assert Touched(((7, 9), (12, 11))).of_text(text, Lines(text)).ranges == ((2, 1), (2, 1))


def after(ranges, edits, text="1\n2\n3\n4\n5\n"):
    parts, done = [], 0
    for span, put in sorted(edits):
        parts += [text[done : span.start], put]
        done = span.end
    made = "".join([*parts, text[done:]])
    return Touched(tuple(ranges)).after(edits, text, made).ranges


class TestFixes:
    def test_edits_elsewhere_move_lines(self):
        assert after([(3, 3)], [Edit(Span(0, 1), "а\nб\nв")]) == ((5, 5),)
        assert after([(3, 3)], [Edit(Span(2, 4), "")]) == ((2, 2),)
        assert after([(3, 3)], [Edit(Span(6, 7), "а\nб")]) == ((3, 3),)

    def test_edits_inside_belong_to_the_change(self):
        assert after([(3, 3)], [Edit(Span(4, 5), "а\nб")]) == ((3, 4),)
        assert after([(2, 4)], [Edit(Span(4, 6), "")]) == ((2, 3),)
        assert after([(3, 3)], [Edit(Span(4, 4), "# ")]) == ((3, 3),)

    def test_lines_of_a_change_may_all_go(self):
        assert after([(3, 3)], [Edit(Span(4, 6), "")]) == ((3, 2),)

    def test_deleted_lines_stay_between_their_neighbours(self):
        assert after([(3, 2)], [Edit(Span(0, 1), "а\nб")]) == ((4, 3),)

    def test_a_new_file_stays_new(self):
        assert Touched(whole=True).after([Edit(Span(0, 1), "")], "а", "").whole
