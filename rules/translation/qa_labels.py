"""Labels of questions and answers that nobody translated."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Heading, Needs, Paragraph, Severity, Span, pattern, rule

# At the start of a line, or behind a question on it, and before Russian.
_LABEL = pattern(r"(?:^|\n|(?<=\? ))[\s*_]*((Q|Question|A|Answer)\s?#?\s?(\d{0,2})\s?[.:)])\s*[«\"(]?(?=[А-Яа-яЁё\d\ufffc])")
_QUESTION = frozenset({"Q", "Question"})
_BEGINNINGS = ("Q", "A")
_INSIDE = ("? A", "? Q", "\nA", "\nQ")
# A list of options: A. … B. … C. …
_OPTION = pattern(r"\W{0,3}[B-F][.:)]\s")


@rule("TRAN015", "qa-labels", severity=Severity.WARNING, needs=Needs.RUSSIAN, mqm="Accuracy/Untranslated")
def qa_labels(article: Article) -> Iterator[Finding]:
    labelled = asked = False  # whether a question has had a label, whether the last block asks
    options: bool | None = None
    for block in article.all_blocks:
        if not isinstance(block, (Paragraph, Heading)):
            continue
        text = block.prose.text
        if text.lstrip().startswith(_BEGINNINGS) or any(sign in text for sign in _INSIDE):
            first, last = text.find("?"), text.rfind("?")
            for match in _LABEL.finditer(text):
                span = block.prose.span(*match.span(1))
                if match[2] in _QUESTION:
                    # «Q1: выручка выросла» tells of a quarter.
                    if last >= match.end() or not match[3]:
                        labelled = True
                        yield _finding(span, "question", match[1])
                    continue
                if not labelled and options is None:
                    options = any(_OPTION.match(paragraph.prose.text) for paragraph in article.paragraphs)
                if labelled or (not options and (asked or 0 <= first < match.start(1))):
                    yield _finding(span, "answer", match[1])
        asked = text.rstrip().endswith("?")


def _finding(span: Span, key: str, label: str) -> Finding:
    return Finding(span, key, {"label": label.strip()})
