"""HTML of any origin becomes a tree of lxml, or is given up: nothing that a server sends may cost much time or memory."""

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_MOST_BYTES = 20_000_000
# The longest articles have a tenth of all this; what has more may have it in scripts. The parser compares each attribute of a tag with all
# others, so it matters how many different names there could be; BeautifulSoup and trafilatura take a ten-thousandth of a second an
# element, and some of their questions are about all that is below one.
_MOST_CHARACTERS = 1_500_000
_MOST_TAGS = 200_000
_MOST_NAMES = 20_000
_FEW_CHARACTERS = 60_000  # have no room for so many
_MOST_ELEMENTS = 10_000
_MOST_DEPTHS = 200_000  # of all elements together
_MOST_DEPTH = 150  # each level is three calls on the way down
_NAME = re.compile(r"[^\s\"'/=<>]+")
_SILENT = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "audio", "video")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# What no text holds; the parser would stop at a NUL.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, 0xFEFF], " ")
_SAMPLE = 20_000


def tree_of(html: str | bytes) -> Any | None:
    """The root of a page without what nobody reads (scripts, styles, drawings); None for what is too large or no page.

    Args:
        html: as it came; bytes are in the encoding that they are valid in, declared or not.
    """
    from lxml import etree
    from lxml import html as lxml_html

    text = html if isinstance(html, str) else decoded(html)
    if len(text) > _MOST_BYTES:
        return None
    if _is_large(text):
        text = _without(text, ("script", "style", "svg"))
        if _is_large(text):
            return None
    text = text.translate(_CONTROLS)
    if not text.strip():
        return None
    # Without `huge_tree` the parser stops at a depth of 256, so that nobody below has to fear for the stack.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but a comment
        return None
    etree.strip_elements(tree, *_SILENT, with_tail=False)
    for code in tree.iter("pre"):
        _join_colours(code)
    return None if _is_deep(tree) else tree


def _is_large(text: str) -> bool:
    if len(text) > _MOST_CHARACTERS or text.count("<") > _MOST_TAGS:
        return True
    return len(text) > _FEW_CHARACTERS and len(set(_NAME.findall(text))) > _MOST_NAMES


def _join_colours(code: Any) -> None:
    """Take away the elements of a block of code that are nothing but colours, one a word."""
    for span in [span for span in code.iter("span") if not _is_number(span)]:
        span.drop_tag()


def _is_number(span: Any) -> bool:
    return "lin" in (names := (span.get("class") or "").lower()) or "gutter" in names


def _is_deep(tree: Any) -> bool:
    from lxml import etree

    elements = depths = depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if event == "start":
            elements, depths, deepest = elements + 1, depths + depth, max(deepest, depth)
    return elements > _MOST_ELEMENTS or depths > _MOST_DEPTHS or deepest > _MOST_DEPTH


def soup_of(element: Any) -> "BeautifulSoup":
    """An element of the tree, and what is below it, for BeautifulSoup to walk."""
    from bs4 import BeautifulSoup
    from lxml import etree

    return BeautifulSoup(etree.tostring(element, encoding="unicode", method="html", with_tail=False), "lxml")


def decoded(html: bytes) -> str:
    """The text of a page: by its mark, as UTF-8 if it is that, as it declares, as its bytes look.

    Nobody's text is UTF-8 by accident, while pages that declare another encoding than they have are common.
    """
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html[len(mark) :].decode(encoding, "replace")
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = _DECLARED.search(html, 0, 4096)
    declared = found[1].decode("ascii", "replace").lower() if found else ""
    if declared and not declared.startswith("utf"):
        try:
            return html.decode(declared)
        except (LookupError, UnicodeDecodeError):
            pass
    if declared.startswith("utf"):  # a byte or two are broken
        return html.decode("utf-8", "replace") if _is_almost_utf8(html) else _guessed(html)
    return html.decode("utf-8", "replace") if _is_almost_utf8(html) else _guessed(html)


def _is_almost_utf8(html: bytes) -> bool:
    broken = html.decode("utf-8", "replace").count("\ufffd")
    return broken * 20 < sum(byte > 127 for byte in html[:_SAMPLE])  # noqa: PLR2004


def _guessed(html: bytes) -> str:
    from charset_normalizer import from_bytes

    # Tags are ASCII in all encodings: only what is not tells them apart.
    sample = re.sub(rb"<[^<>]*>", b" ", html[: 4 * _SAMPLE])[:_SAMPLE]
    best = from_bytes(sample).best()
    return html.decode(best.encoding if best else "cp1252", "replace")


def _without(text: str, names: tuple[str, ...]) -> str:
    """The text without elements of these names; of one that nobody closes, nothing is left behind it."""
    for name in names:
        parts, done = [], 0
        opening = re.compile(rf"<{name}\b", re.IGNORECASE)
        closing = re.compile(rf"</{name}[^>]*>", re.IGNORECASE)
        while (begin := opening.search(text, done)) is not None:
            parts.append(text[done : begin.start()])
            end = closing.search(text, begin.end())
            done = end.end() if end else len(text)
        text = "".join(parts) + text[done:]
    return text
