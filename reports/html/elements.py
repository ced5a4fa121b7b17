"""The elements that blocks are set in; a page has hundreds, so those that are always the same are made once."""

from functools import cache

from markupsafe import Markup

from seo_audit.report import CodeBlock, blocks

NOTHING = Markup("")
ITEM_END = Markup("</li>")
PARAGRAPH_END = Markup("</p>")
TABLE = Markup('<div class="wide" tabindex="0"><table>')
_QUOTES = frozenset({"note", "tip", "important", "warning", "caution"})


def tags_of(block: blocks.Block, index: int) -> tuple[Markup, Markup]:
    """The elements that a container is set in; of a list, as it begins with an item of this index."""
    if isinstance(block, blocks.ListBlock):
        if block.start is None:
            return Markup("<ul>"), Markup("</ul>")
        start = block.start + index
        return Markup("<ol>" if start == 1 else f'<ol start="{int(start)}">'), Markup("</ol>")  # noqa: S704 - a number
    if isinstance(block, blocks.Item):
        style = {None: "", True: ' class="done"', False: ' class="open"'}[block.checked]
        return Markup(f"<li{style}>"), ITEM_END  # noqa: S704 - a word of our own
    if isinstance(block, blocks.Quote):
        style = f' class="q-{block.kind}"' if block.kind in _QUOTES else ""
        return Markup(f"<blockquote{style}>"), Markup("</blockquote>")  # noqa: S704 - a word of our own
    if isinstance(block, blocks.Table):
        return TABLE, Markup("</table></div>")
    return Markup('<div class="footnote">'), Markup("</div>")


@cache
def paragraph(style: str) -> Markup:
    """The opening of a paragraph with a class, or "" for none."""
    return Markup(f'<p class="{style}">' if style else "<p>")  # noqa: S704 - a word of our own


def style_of(block: blocks.Block) -> str:
    """The class of a block that holds no others."""
    if isinstance(block, blocks.Heading):
        return f"h h{block.level}"
    if isinstance(block, blocks.HtmlBlock):
        return "raw"
    return "pre" if isinstance(block, CodeBlock) else "rule" if isinstance(block, blocks.Break) else ""
