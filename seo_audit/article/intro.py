"""How an article begins: its first paragraphs of running text."""

import re

from .article import Article
from .blocks import Paragraph
from .lazy_pattern import pattern

_NOTE = pattern(r"\s*(?:автор|источник|дата|обновлен|опубликован|врем|читать)\w*(?:\s\w+){0,2}:", re.IGNORECASE)


def intro(article: Article, least: int) -> list[Paragraph]:
    """The first paragraphs of text, until they hold enough words.

    Args:
        article: it.
        least: how many words are enough.
    """
    found: list[Paragraph] = []
    words = 0
    # An article of nothing but lists begins with its first item.
    for block in [block for block in article.blocks if isinstance(block, Paragraph)] or article.paragraphs:
        if block.prose.words and not _is_note(block):
            found.append(block)
            words += len(block.prose.words)
            if words >= least:
                break
    return found


def _is_note(block: Paragraph) -> bool:
    """Whether it is a line of links, or one like «Авторы: …» and «Время чтения: 5 минут»."""
    return _NOTE.match(block.prose.text) is not None or 2 * sum(link.end - link.start for link in block.links) > len(block.prose.text)
