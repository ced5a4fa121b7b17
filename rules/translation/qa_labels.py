"""Labels of questions and answers that nobody translated."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Heading, Needs, Paragraph, Severity, Span, pattern, rule

# At the start of a line, or behind a question on it, and before Russian.
_LABEL = pattern(r"(?:^|\n|(?<=\? ))[\s*_]*((Q|Question|A|Answer)\s?#?\s?(\d{0,2})\s?[.:)])\s*[«\"(]?(?=[А-Яа-яЁё\d\ufffc])")
_QUESTION = frozenset({"Q", "Question"})
_SIGNS = ("Q", "A", "? A", "? Q", "\nA", "\nQ")
# A list of options: A. … B. … C. …
_OPTION = pattern(r"\W{0,3}[B-F][.:)]\s")


@rule("TRAN015", "qa-labels", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Accuracy/Untranslated")
def qa_labels(article: Article) -> Iterator[Finding]:
    labelled = asked = False  # whether a question has had a label, whether the last block asks
    for block in article.all_blocks:
        if not isinstance(block, (Paragraph, Heading)):
            continue
        text = block.prose.text
        for match in _LABEL.finditer(text) if any(sign in text for sign in _SIGNS[2:]) or text.lstrip().startswith(_SIGNS[:2]) else ():
            span = block.prose.span(*match.span(1))
            if match[2] in _QUESTION:
                # «Q1: выручка выросла» tells of a quarter.
                if "?" in text[match.end() :] or not match[3]:
                    labelled = True
                    yield _finding(span, "question", match[1])
            elif labelled or ((asked or "?" in text[: match.start(1)]) and not _has_options(article)):
                yield _finding(span, "answer", match[1])
        asked = text.rstrip().endswith("?")


def _has_options(article: Article) -> bool:
    return any(_OPTION.match(block.prose.text) for block in article.paragraphs)


def _finding(span: Span, key: str, label: str) -> Finding:
    return Finding(span, key, {"label": label.strip()})
