"""The body is the same with and without front matter, only further down."""

import json

from article.documents import documents
from article.invariants import check_article
from article.strategies import LINE_ENDS, markdown_texts
from article.trees import outline_of
from hypothesis import given, settings
from hypothesis import strategies as st

from seo_audit.article.article import Article
from seo_audit.article.markdown import parse
from seo_audit.article.source import decode

TITLES = st.sampled_from(["Сад", "Осенний сад 🍂", "Уход за «розами»", "e\u0301tude"])
BODIES = markdown_texts() | documents().map(lambda document: document.text)


@st.composite
def front_matters(draw):
    """Kind and text of well-formed front matter, closing line included."""
    kind, title, end = draw(st.sampled_from(["yaml", "dots", "toml", "json", "fenced json"])), draw(TITLES), draw(st.sampled_from(LINE_ENDS))
    value = json.dumps(title, ensure_ascii=draw(st.booleans()))
    fields = f'{{{end}  "title": {value}, "б": {{"в": [1, "}}"]}}{end}}}'
    text = {
        "yaml": f"---{end}title: {title}{end}б: [1, 2]{end}---  {end}",
        "dots": f"--- {end}title: {title}{end}...{end}",
        "toml": f"+++{end}title = '{title}'{end}[а-б]{end}+++{end}".replace("[а-б]", "[b]"),
        "json": f"{fields} {end}",
        "fenced json": f"---{end}{fields}{end}---{end}",
    }
    return {"dots": "yaml", "fenced json": "json"}.get(kind, kind), title, text[kind]


@settings(max_examples=400, deadline=None)
@given(front_matters(), BODIES, st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_the_body_is_only_shifted(front_matter, body, bom):
    kind, title, front = front_matter
    if front.endswith("\r") and body.startswith("\n"):
        body = body.lstrip("\n")  # the two would be one line end
    article = Article(decode("a.md", bom + (front + body).encode()))
    assert article.front_matter.problem is None
    assert (article.front_matter.kind, article.title.text) == (kind, title)
    assert article.front_matter.span == (0, len(front))
    check_article(article)
    assert outline_of(article.blocks, places=True, base=len(front)) == outline_of(parse(body, 0), places=True)


@settings(max_examples=100, deadline=None)
@given(front_matters())
def test_front_matter_without_body_has_no_blocks(front_matter):
    _, _, front = front_matter
    for text in (front, front.rstrip()):
        article = Article(decode("a.md", text.encode()))
        assert article.front_matter.span == (0, len(text))
        assert article.blocks == []
        assert article.metrics.words == 0


def test_front_matter_further_down_is_body():
    article = Article(decode("a.md", "\n---\ntitle: Сад\n---\n".encode()))
    assert article.front_matter.kind == ""
    assert article.title is None
    assert article.blocks[0].span.start == 1
