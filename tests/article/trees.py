"""The blocks of an article as plain values, to compare two of them."""

import re

from seo_audit.article.blocks import Container, Heading, HtmlBlock, Item, ListBlock, Quote, TextBlock
from seo_audit.article.code_block import CodeBlock


def outline_of(blocks, *, places=False, base=0):
    """Kinds, texts and facts of blocks; with their places too, those of the file less `base`."""
    return [_one(block, places, base) for block in blocks]


def _one(block, places, base):
    found = [type(block).__name__]
    if places:
        found.append((block.span.start - base, block.span.end - base))
    if isinstance(block, Container):
        found.append([_one(child, places, base) for child in block.children])
    if isinstance(block, (TextBlock, HtmlBlock)):
        found += [block.prose.text, block.text, block.prose.words.forms]
        found.append([(piece.start - base, piece.end - base, piece.verbatim) for piece in block.prose.pieces] if places else [])
    if isinstance(block, TextBlock):
        found.append([(link.target, _lf(link.title), link.text, link.start, link.end, link.kind) for link in block.links])
        found.append([(image.target, _lf(image.title), image.alt.text, image.kind) for image in block.images])
        found.append([len(block.code_spans), [label for label, _ in block.footnote_marks]])
    if isinstance(block, CodeBlock):
        found += [_lf(block.text), block.fenced, block.info]
    facts = {Heading: ("level", "id", "number"), Item: ("checked",), ListBlock: ("start",), Quote: ("kind",)}
    return [*found, *(getattr(block, name) for kind, names in facts.items() if isinstance(block, kind) for name in names)]


def _lf(text):
    return re.sub(r"\r\n?", "\n", text)
