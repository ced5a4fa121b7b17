"""Bold lines that stand for headings."""

import re
from collections import Counter
from typing import NamedTuple

from .blocks import Block, Break, HtmlBlock, Paragraph
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
_QUESTIONS = re.compile(r"вопрос|faq", re.IGNORECASE)
_MAX_WORDS = 12
_FEW_WORDS = 10  # below a heading stands more than a caption


class BoldHeadings(NamedTuple):
    """Bold lines of one section that read like headings.

    Args:
        section: where they stand.
        paragraphs: those that they are, or begin.
        numbered: whether they are numbered.
    """

    section: Section
    paragraphs: list[Paragraph]
    numbered: bool


def bold_headings(sections: list[Section]) -> list[BoldHeadings]:
    """The bold lines of each section that stand for headings, where it has two of one shape at least.

    One bold line may be anything. Two that are numbered, or that differ and have text below them, are headings; those that
    come again in the article («Результат», «Параметры») are labels.

    Args:
        sections: of the article.
    """
    times = Counter(
        block.bold_line.text.casefold() for section in sections for block in section.blocks if isinstance(block, Paragraph) and block.bold_line
    )
    found = []
    for section in sections:
        lines = [
            (order, block, block.bold_line.text) for order, block in enumerate(section.blocks) if isinstance(block, Paragraph) and block.bold_line
        ]
        if len(lines) < 2:  # noqa: PLR2004 - one is no series
            continue
        numbered = [block for order, block, text in lines if _NUMBERED.match(text) and _heads(section.blocks, order)]
        if len(numbered) > 1:
            found.append(BoldHeadings(section, numbered, numbered=True))
            continue
        asked = bool(_QUESTIONS.search(section.heading.text))
        named = [block for order, block, text in lines if times[text.casefold()] == 1 and _is_name(text, asked) and _has_text(section.blocks, order)]
        if len(named) > 1:
            found.append(BoldHeadings(section, named, numbered=False))
    return found


def _is_name(text: str, asked: bool) -> bool:
    """Whether a line could be a heading; a question is one only where questions are asked, else it may be an interview."""
    if text.endswith(_LABEL_END) or (text.endswith("?") and not asked):
        return False
    return any(letter.isalpha() for letter in text) and len(text.split()) <= _MAX_WORDS and not text.startswith(("—", "–", "-", "@"))


def _heads(blocks: list[Block], order: int) -> bool:
    """Whether anything follows that a heading could stand above."""
    return _goes_on(blocks[order]) or not isinstance(_next(blocks, order), (Break, type(None)))


def _has_text(blocks: list[Block], order: int) -> bool:
    """Whether text stands below the line, and no picture above it, whose caption it could be."""
    if order and _is_picture(blocks[order - 1]):
        return False
    following = blocks[order] if _goes_on(blocks[order]) else _next(blocks, order)
    if not isinstance(following, Paragraph) or following.images:
        return False
    return following is blocks[order] or (not following.begins_bold and len(following.prose.words) >= _FEW_WORDS)


def _goes_on(block: Block) -> bool:
    """Whether text follows the bold line in its own paragraph."""
    return isinstance(block, Paragraph) and block.bold_line is not None and not block.bold_line.alone


def _next(blocks: list[Block], order: int) -> Block | None:
    return blocks[order + 1] if order + 1 < len(blocks) else None


def _is_picture(block: Block) -> bool:
    return bool(block.images) if isinstance(block, Paragraph) else isinstance(block, HtmlBlock)
