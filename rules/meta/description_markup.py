"""Markup where only text is shown."""

import html
import re
from collections.abc import Iterator

from seo_audit.rule import Article, Field, Finding, Fix, Needs, Severity, edit_of, pattern, rule

# Each needs its sign, so that a plain title costs one search for signs.
_SIGNS = pattern(r"[*&<\]`#_~]")
_BOLD = pattern(r"(?<![\w*])(?:\*\*(?=[^\s*])[^*\n]{1,200}(?<=\S)\*\*|__(?=[а-яё])[^_\n]{1,200}(?<=\S)__)(?![\w*])", re.IGNORECASE)
# One sign on either side of words; in Latin letters `_name_` and `snake_case` are names, 5 * 3 * 2 is a sum and *.md a file.
_ITALIC = pattern(
    r"(?<![\w*\\])\*(?=[\w«\"(])[^*\n]{0,100}(?<=[\w»\").!?…])\*(?![\w*])"
    r"|(?<![\w\\])_(?=[«\"(]?[а-яё])[^_\n]{0,100}(?<=[\w»\").!?…])_(?!\w)",
    re.IGNORECASE,
)
_CODE = pattern(r"(?<![\w`\\])`(?=[^\s`])[^`\n]{0,100}(?<=[^\s`])`(?![\w`])")
_STRUCK = pattern(r"(?<![\w~])~~(?=[^\s~])[^~\n]{1,200}(?<=\S)~~(?!~)")
_LINK = pattern(r"!?\[[^\[\]\n]{0,200}\]\((?:https?:|/|#|\.|[\w-]+\.)[^()\s]{0,300}\)")
_TEXT_OF_LINK = pattern(r"!?\[([^\[\]\n]*)\]\(")
_HEADING = pattern(r"^#{1,6}\s+(?=\w)")
_TAG = pattern(
    r"</(?:b|i|u|em|strong|p|div|span|a|h[1-6]|font|small|sup|sub|mark)\s*>|<br\s*/?>|<(?:p|div|span|a|font)\s[^<>]{1,200}>"
    r"|(?<!\w)<(?:b|i|u|em|strong|small|mark)>(?=[\w«])",
    re.IGNORECASE,
)
_ENTITY = pattern(
    r"&(?:nbsp|amp|quot|apos|laquo|raquo|ldquo|rdquo|lsquo|rsquo|bdquo|mdash|ndash|hellip|shy|thinsp|ensp|emsp|lt|gt|copy|reg|trade|#\d{2,6}"
    r"|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
_SPOKEN = pattern(r"(?:тег\w*|элемент\w*|символ\w*|сущност\w*|мнемоник\w*|tags?|elements?|entit\w+|html|markdown|разметк\w*)\b", re.IGNORECASE)


@rule("META019", "description-markup", severity=Severity.WARNING, needs=Needs.FRONT_MATTER)
def description_markup(article: Article) -> Iterator[Finding]:
    for field in (article.title, article.field("h1"), article.description):
        if not field or not _SIGNS.search(field.text):
            continue
        kind, match = _first_of(field)
        if match is not None:
            edit = edit_of(article, field.prose, *match.span(), _plain(kind, match[0]))
            fix = Fix((edit,), safe=False) if edit is not None else None
            yield Finding(field.prose.span(*match.span()), kind, {"field": field.name, "text": match[0]}, fix=fix)


def _plain(kind: str, written: str) -> str:
    """What a reader would see of a piece of markup."""
    if kind == "entity":
        return html.unescape(written)
    if kind == "html":
        return ""
    link = _TEXT_OF_LINK.match(written)
    return link[1] if link else written.strip("*_`~# ")


def _first_of(field: Field) -> tuple[str, re.Match[str] | None]:
    """The first piece of markup in a field, and what kind it is."""
    text = field.prose.text
    if _SPOKEN.search(text):
        return "", None  # «Тег <br>», «Символ &nbsp;»: the subject, not a slip
    for kind, form in (
        ("markdown", _BOLD),
        ("markdown", _ITALIC),
        ("markdown", _CODE),
        ("markdown", _STRUCK),
        ("markdown", _LINK),
        ("markdown", _HEADING),
        ("html", _TAG),
        ("entity", _ENTITY),
    ):
        for match in form.finditer(text):
            if (
                kind != "entity"
                or match[0].lower() != "&nbsp;"
                or text[match.start() - 1 : match.start()].strip()
                or text[match.end() : match.end() + 1].strip()
            ):
                return kind, match
    return "", None
