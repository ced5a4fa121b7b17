"""Bold lines that stand for headings."""

import re
from collections import Counter
from typing import NamedTuple

from .blocks import Block, Break, HtmlBlock, ListBlock, Paragraph
from .code_block import CodeBlock
from .outline import Section

# «Шаг 1», «1.», «2)», «1.1 », «№ 3»: what numbers a heading.
_NUMBERED = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2})*[.):]\s+|\d{1,2}(?:\.\d{1,2})+\s+|№\s?\d{1,2}\b"
    r"|(?:шаг|способ|совет|причина|этап|правило|ошибка|метод|урок|миф|при[её]м|вариант|факт|часть|день|step|tip)\s+№?\s?\d{1,2}\b)"
    r"(?=.*[^\W\d_])",
    re.IGNORECASE,
)
# A label, a caption or a byline ends or goes on like this; a heading does not.
_LABEL_END = (":", ".", "!", "…", ";", ",")
_LABEL = re.compile(
    r"(?:плюсы|минусы|достоинства|недостатки|преимущества|за|против|итоги?|выводы?|примечани[ея]|внимание|важно|совет|пример[ы]?|например|результат|ответ|решение"
    r"|параметры|возвращает|синтаксис|(?:см\.|смотрите|читайте)\s+также|ссылки|источники|связанное|дано|цена|стоимость|note|tip|warning|examples?|pros|cons|see also)\W*",
    re.IGNORECASE,
)
_QUESTIONS = re.compile(r"вопрос|faq", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"\d+")
_MAX_WORDS = 12
_FEW_WORDS = 10  # below a heading stands more than a caption


class BoldHeadings(NamedTuple):
    """Bold lines of one section that read like headings.

    Args:
        section: where they stand, or the first of them does, where each of several sections holds one.
        paragraphs: those that they are, or begin.
        numbered: whether they are numbered.
    """

    section: Section
    paragraphs: list[Paragraph]
    numbered: bool


class _Line(NamedTuple):
    """A bold line: its place among the blocks of its section, the paragraph that it begins, what it says."""

    order: int
    block: Paragraph
    text: str


def bold_headings(sections: list[Section]) -> list[BoldHeadings]:
    """The bold lines of each section that stand for headings, where it has two of one shape at least.

    One bold line may be anything. Two that are numbered, or that differ and have text below them, are headings, and so are
    three that have text or lists; those that come again in the article («Результат», «Параметры») are labels. Where a section
    has enough of them, its other lines of that shape are headings too. Steps may also stand one in each section.

    Args:
        sections: of the article.
    """
    lines = [_bold_lines(section) for section in sections]
    times = Counter(line.text.casefold() for those in lines for line in those)
    found = []
    single: list[tuple[Section, Paragraph]] = []
    for section, those in zip(sections, lines, strict=True):
        numbered = [line.block for line in those if _NUMBERED.match(line.text) and _heads(section.blocks, line.order)]
        named = [] if len(numbered) > 1 else _named(section, those, times)
        if numbered[1:] or named:
            found.append(BoldHeadings(section, named or numbered, numbered=not named))
        else:
            single += [(section, block) for block in numbered]
    return found + _scattered(sections, single)


def _named(section: Section, lines: list[_Line], times: Counter[str]) -> list[Paragraph]:
    """The lines of a section without numbers that stand for headings; none where there are too few to tell."""
    if len(lines) < 2:  # noqa: PLR2004 - one is no series
        return []
    blocks = section.blocks
    asked = bool(_QUESTIONS.search(section.heading.text))
    ends = [*(line.order for line in lines[1:]), len(blocks)]
    names = [(line, end) for line, end in zip(lines, ends, strict=True) if times[line.text.casefold()] == 1 and _is_name(line.text, asked)]
    with_text = sum(_has_text(blocks, line.order) for line, _ in names)
    if with_text < 2 and with_text + sum(_has_list(blocks, line.order, end) for line, end in names) < 3:  # noqa: PLR2004
        return []
    return [line.block for line, _ in names if _heads(blocks, line.order) and not _is_caption(blocks, line.order)]


def _scattered(sections: list[Section], single: list[tuple[Section, Paragraph]]) -> list[BoldHeadings]:
    """Numbered lines that stand one in a section, where they count on through sections of one level."""
    if len(single) < 2:  # noqa: PLR2004
        return []
    parents: dict[int, int] = {}
    above: list[Section] = []
    for section in sections:
        while above and above[-1].heading.level >= section.heading.level:
            above.pop()
        parents[id(section)] = id(above[-1]) if above else 0
        above.append(section)
    groups: dict[tuple[int, int], list[tuple[Section, Paragraph]]] = {}
    for section, block in single:
        groups.setdefault((parents[id(section)], section.heading.level), []).append((section, block))
    runs = [(group[0][0], [block for _, block in group]) for group in groups.values() if len(group) > 1]
    return [BoldHeadings(section, blocks, numbered=True) for section, blocks in runs if _count_on(blocks)]


def _count_on(blocks: list[Paragraph]) -> bool:
    """Whether numbered lines count one by one from 1 on."""
    matches = [_NUMBERED.match(block.bold_line.text) for block in blocks if block.bold_line]
    numbers = [int(_LAST_NUMBER.findall(match[0])[-1]) for match in matches if match]
    return numbers == list(range(1, len(blocks) + 1))


def _bold_lines(section: Section) -> list[_Line]:
    return [
        _Line(order, block, block.bold_line.text) for order, block in enumerate(section.blocks) if isinstance(block, Paragraph) and block.bold_line
    ]


def _is_name(text: str, asked: bool) -> bool:
    """Whether a line could be a heading; a question is one only where questions are asked, else it may be an interview."""
    if text.endswith(_LABEL_END) or _LABEL.fullmatch(text) or (text.endswith("?") and not asked):
        return False
    return any(letter.isalpha() for letter in text) and len(text.split()) <= _MAX_WORDS and not text.startswith(("—", "–", "-", "@"))


def _heads(blocks: list[Block], order: int) -> bool:
    """Whether anything follows that a heading could stand above."""
    return _goes_on(blocks[order]) or not isinstance(_next(blocks, order), (Break, type(None)))


def _has_text(blocks: list[Block], order: int) -> bool:
    """Whether text stands below the line, and no picture above it, whose caption it could be."""
    if _is_caption(blocks, order):
        return False
    following = blocks[order] if _goes_on(blocks[order]) else _next(blocks, order)
    if not isinstance(following, Paragraph) or following.images:
        return False
    return following is blocks[order] or (not following.begins_bold and len(following.prose.words) >= _FEW_WORDS)


def _has_list(blocks: list[Block], order: int, end: int) -> bool:
    """Whether a list stands right below the line, or code with more than that behind it; code alone has a caption."""
    following = _next(blocks, order)
    if _goes_on(blocks[order]) or _is_caption(blocks, order) or order + 1 >= end:
        return False
    if isinstance(following, CodeBlock):
        return any(
            isinstance(block, ListBlock) or (isinstance(block, Paragraph) and len(block.prose.words) >= _FEW_WORDS)
            for block in blocks[order + 2 : end]
        )
    return isinstance(following, ListBlock)


def _is_caption(blocks: list[Block], order: int) -> bool:
    return order > 0 and _is_picture(blocks[order - 1])


def _goes_on(block: Block) -> bool:
    """Whether text follows the bold line in its own paragraph."""
    return isinstance(block, Paragraph) and block.bold_line is not None and not block.bold_line.alone


def _next(blocks: list[Block], order: int) -> Block | None:
    return blocks[order + 1] if order + 1 < len(blocks) else None


def _is_picture(block: Block) -> bool:
    return bool(block.images) if isinstance(block, Paragraph) else isinstance(block, HtmlBlock)
