"""Rows of bars that are no table, and tables that lose a part of what stands in them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from seo_audit.rule import Article, Block, Finding, Paragraph, Place, Severity, Span, Table, pattern, rule

_DELIMITERS = pattern(r"[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t\r]*)?$")
# `||` opens and closes the rows of Diplodoc and wikis, `#|` their tables, `|:{` their attributes.
_OTHER_STARTS = ("||", "|#", "|+", "|:{")
_OTHER_ENDS = ("||", "\\|", "#|", "+|")
_BAR = pattern(r"\\.|(\|)")
_ALIAS = pattern(r"!?\[\[[^\[\]\n|]+\|[^\[\]\n]+\]\]")
_TEXT = pattern(r"[^\W_]")
# What may stand below a table and belongs to it, or is hidden: captions, attributes, tags.
_ATTACHED = pattern(r"[ \t>]*(?:[:{}<\[!|\ue000]|(?:табл|рис|table\b|источник))", re.IGNORECASE)
_FEWEST_ROWS = 2


@rule("BLOCK005", "broken-table", severity=Severity.WARNING)
def broken_table(article: Article) -> Iterator[Finding]:
    if "|" not in article.text:
        return
    before: Block | None = None
    for block in article.all_blocks:
        if isinstance(block, Table):
            yield from _losing(article, block)
            before = block
        elif isinstance(block, Paragraph):
            if "|" in article.text[block.span.start : block.span.end]:
                yield from _no_table(article, block, before)
            before = block


def _no_table(article: Article, block: Paragraph, before: Block | None) -> Iterator[Finding]:
    """A paragraph that was meant as a table."""
    text = article.text
    lines = _lines(article, block.span)
    for above, line in pairwise(lines):
        if "|" in text[line.start : line.end] and _DELIMITERS.match(text, *line):
            head, marks = _cells(text, above), _cells(text, line)
            if len(head) > 1 and len(head) != len(marks) and not _is_code(block, above):
                parameters = {"columns": len(head), "marks": len(marks)}
                yield Finding(above, "columns", parameters, related=(Place(line, "marks"),))
            return
    rows = [line for line in lines if _is_row(text[line.start : line.end].strip(" \t>\r")) and not _is_code(block, line)]
    columns = {len(_cells(text, row)) for row in rows}
    if len(rows) != len(lines) or len(columns) != 1 or columns == {1}:
        return
    if isinstance(before, Table) and len(before.rows[0].cells) in columns and not text[before.span.end : block.span.start].strip(" \t>\r\n"):
        yield Finding(rows[0], "split", {"rows": len(rows)})
    elif len(rows) >= _FEWEST_ROWS:
        yield Finding(rows[0], "no-marks", {"rows": len(rows)})


def _losing(article: Article, table: Table) -> Iterator[Finding]:
    """What a table does not show of its rows, and what it shows that is no row."""
    text = article.text
    columns = len(table.rows[0].cells)
    for row in table.rows[1:]:
        if "|" not in text[row.span.start : row.span.end]:
            if columns > 1 and not _ATTACHED.match(text, row.span.start) and _is_sentence(row.cells[0].text):
                yield Finding(row.span, "stray" if row is table.rows[-1] else "wrapped", {"text": row.cells[0].text})
            continue
        if text.count("|", *row.span) <= columns - 1:
            continue
        cells = _cells(text, row.span)
        lost = [cell for cell in cells[columns:] if _TEXT.search(text, *cell)]
        if lost and not _ALIAS.search(text, *row.span):
            parameters = {"text": text[lost[0].start : lost[-1].end].strip(), "cells": len(cells), "columns": columns}
            yield Finding(Span(lost[0].start, lost[-1].end), "lost", parameters)


def _is_row(line: str) -> bool:
    """Whether a line stands between bars and says something."""
    between = line.startswith("|") and line.endswith("|") and not line.startswith(_OTHER_STARTS) and not line.endswith(_OTHER_ENDS)
    return between and _TEXT.search(line) is not None


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 2 and sum(map(str.isalpha, text)) * 2 > len(text)  # noqa: PLR2004 - a name or a number may be a row


def _is_code(block: Paragraph, line: Span) -> bool:
    return any(code.start <= line.start and line.end <= code.end for code in block.code_spans)


def _lines(article: Article, span: Span) -> list[Span]:
    first, last = (article.lines.position(offset)[0] for offset in span)
    return [Span(max(span.start, line.start), min(span.end, line.end)) for line in map(article.lines.span, range(first, last + 1))]


def _cells(text: str, line: Span) -> list[Span]:
    """What stands between bars that are not escaped, those at both ends aside; in code they part cells as well."""
    start, end = line
    while start < end and text[start] in " \t>":
        start += 1
    while end > start and text[end - 1] in " \t\r":
        end -= 1
    if text.startswith("|", start, end):
        start += 1
    bars = [match.start() for match in _BAR.finditer(text, start, end) if match[1]]
    if bars and bars[-1] == end - 1:
        end = bars.pop()
    return [Span(left, right) for left, right in zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True)]
