"""A code block that swallows the text behind it: its closing marks are missing, or those that open the next one."""

from collections.abc import Iterator

from seo_audit.rule import Article, Block, CodeBlock, Finding, Place, Severity, Span, pattern, rule

# Fences that show Markdown hold fences on purpose.
_SHOWS_MARKDOWN = frozenset("md markdown mdx mdown rmd quarto qmd myst text txt plain plaintext".split())
# What opens a block, among the lines of another one: marks with a language behind them.
_OPENING = pattern(r"(?m)^[ ]{0,3}(?P<marks>`{3,}|~{3,})[ \t]*(?:\{?\.?[A-Za-z][\w+#-]{0,20}(?:[ \t{:,][^\n`]*)?|\{[^\n`]*)$")
# Text below the last line of code is no part of it; between lines of code only a longer one is more than a stray sentence.
_FEWEST_WORDS = {False: 20, True: 40}


@rule("BLOCK001", "unclosed-fence", severity=Severity.ERROR, supersedes=["BLOCK002"])
def unclosed_fence(article: Article) -> Iterator[Finding]:
    if "```" not in article.text and "~~~" not in article.text:
        return
    top = set(map(id, article.blocks))
    before: Block | None = None
    for block in article.all_blocks:
        if not isinstance(block, CodeBlock) or not block.fenced:
            continue
        if block.closing is not None:
            yield from _swallowed(article, block)
        elif id(block) in top:
            first, last = (article.lines.position(offset)[0] for offset in block.span)
            # Marks at the margin right below a block inside an item: meant to close it, they open one of their own.
            if isinstance(before, CodeBlock) and before.closing is None and article.lines.position(before.span.end)[0] == first - 1:
                line = article.lines.position(before.span.start)[0]
                yield Finding(block.span, "dedented", {"line": line}, related=(_opening(article, before),))
            else:
                yield Finding(block.span, "open" if last > first else "stray", {"lines": last - first})
        before = block


def _swallowed(article: Article, block: CodeBlock) -> Iterator[Finding]:
    line, last = (article.lines.position(offset)[0] for offset in block.span)
    parameters = {"line": line, "last": last}
    fence = _inner_fence(block)
    if fence is not None:
        start = min(fence.start, *(text.start for text in block.prose[:1]), block.span.end)
        yield Finding(Span(start, block.span.end), "inner", parameters, related=(_opening(article, block),))
        return
    texts = [text for text in block.prose if text.russian and (text.headings or text.words >= _FEWEST_WORDS[text.below])]
    if texts:
        yield Finding(Span(texts[0].start, texts[-1].end), "text", parameters, related=(_opening(article, block),))


def _inner_fence(block: CodeBlock) -> Span | None:
    marks = block.marks
    if block.language in _SHOWS_MARKDOWN or marks not in block.text:
        return None
    for match in _OPENING.finditer(block.text.replace("\r", "\n")):
        if match["marks"].startswith(marks):
            return Span(block.at(match.start("marks")), block.at(match.end() - 1) + 1)
    return None


def _opening(article: Article, block: CodeBlock) -> Place:
    return Place(article.lines.span(article.lines.position(block.span.start)[0]), "opening")
