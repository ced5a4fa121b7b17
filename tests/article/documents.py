"""Blocks whose content is known, and documents made of them: see `strategies` for how."""

from article.strategies import CLOSE, INLINE, LINE_ENDS, OPEN, PLAIN, Node, Part, finish, joined, lines, marked, words_of
from hypothesis import strategies as st

from seo_audit.article.prose import TOKEN


def paragraph(content):
    return marked("Paragraph", content.text, nodes=content.nodes, said=content.said)


PARAGRAPHS = lines().map(paragraph)


@st.composite
def headings(draw):
    content = draw(lines(breaks=False))
    if draw(st.booleans()):
        content = joined([Part('<a name="имя"></a>', TOKEN * 2), content], [("", "")])
    level, anchor = draw(st.integers(1, 6)), draw(st.sampled_from(["", "id-1"]))
    attributes = f" {{#{anchor}}}" if anchor else ""
    closing = draw(st.sampled_from(["", " " + "#" * level]))
    return marked(
        "Heading",
        f"{'#' * level} {content.text}{closing if not anchor else ''}{attributes}",
        nodes=content.nodes,
        said=content.said,
        level=level,
        id=anchor,
    )


@st.composite
def setext_headings(draw):
    content, underline = draw(lines()), draw(st.sampled_from(["===", "-"]))
    level = 1 if underline[0] == "=" else 2
    return marked("Heading", f"{content.text}\n{underline}", nodes=content.nodes, said=content.said, level=level, id="")


CODE_LINES = st.lists(
    st.sampled_from(["# не заголовок", "- x", "{{ имя }}", "<div>", "[a](b)", "  print('да')", "😀", "| a |", "> б"]), min_size=1, max_size=3
)


@st.composite
def fenced_code(draw):
    code, info, fence = draw(CODE_LINES), draw(st.sampled_from(["", "python", "js {1,3}", "{{ язык }}"])), draw(st.sampled_from(["```", "~~~~"]))
    return marked("CodeBlock", "\n".join([fence + info, *code, fence]), fenced=True, info=info, code="".join(f"{line}\n" for line in code))


@st.composite
def indented_code(draw):
    code = [line.strip() for line in draw(CODE_LINES)]
    code = [line for line in code if not line.startswith("{{")] or ["код"]  # a tag alone in its line becomes a blank one
    first, *rest = code
    text = "    " + f"{OPEN}{first}" + "".join(f"\n    {line}" for line in rest) + CLOSE
    return Part(text, nodes=(Node("CodeBlock", {"fenced": False, "info": "", "code": "".join(f"{line}\n" for line in code)}),))


@st.composite
def html_blocks(draw):
    words = draw(words_of)
    entity, said = draw(st.sampled_from([("", ""), (" &amp; ё", " & ё"), (" &nbsp;ё", " \xa0ё")]))
    return marked("HtmlBlock", f'<div class="а">\n<b>{words}</b>{entity}\n</div>', said=f"{TOKEN} {TOKEN}{words}{TOKEN}{said} {TOKEN}")


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 3))
    rows = [draw(st.lists(cells(), min_size=columns, max_size=columns)) for _ in range(draw(st.integers(1, 3)))]
    made = [
        marked("Row", "|" + "|".join(f" {cell.text} " for cell in row) + "|", nodes=tuple(node for cell in row for node in cell.nodes))
        for row in rows
    ]
    delimiter = "|" + ":-:|" * columns
    text = "\n".join([made[0].text, delimiter, *(row.text for row in made[1:])])
    return marked("Table", text, nodes=tuple(node for row in made for node in row.nodes), columns=columns)


@st.composite
def cells(draw):
    extra = draw(st.sampled_from([Part("", ""), Part(" а \\| б", " а | б"), Part(" {{ в | г }}", f" {TOKEN}"), Part(" `д \\| е`", f" {TOKEN}")]))
    content = draw((PLAIN | INLINE).filter(lambda part: "|" not in part.text))
    content = joined([Part("Ячейка", "Ячейка"), content], [(" ", " ")])
    nodes = content.nodes + ((Node("Code"),) if "`" in extra.text else ())
    text = extra.text.replace("`д \\| е`", f"{OPEN}`д \\| е`{CLOSE}")
    return marked("Cell", content.text + text, nodes=nodes, said=content.said + extra.said)


def indented(text, first, rest):
    """The lines of a text with a prefix for the first one and one for the others; blank lines stay blank."""
    head, *tail = text.split("\n")
    return "\n".join([first + head, *(rest + line if line.strip(OPEN + CLOSE) else line for line in tail)])


@st.composite
def quotes(draw, inner):
    kind = draw(st.sampled_from(["", "", "note", "caution"]))
    blocks = _apart(draw(st.lists(inner, min_size=1, max_size=2)))
    text = _text(blocks)
    if kind:
        text = f"[!{kind.upper()}]\n{text}"
    text = "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))
    return marked("Quote", text, nodes=_nodes(blocks), quoted=kind)


@st.composite
def tight_lists(draw, depth=2):
    start = draw(st.sampled_from([None, 1, 7]))
    items = []
    for order in range(draw(st.integers(1, 3))):
        marker = "- " if start is None else f"{start + order}. "
        checked = draw(st.sampled_from([None, None, True, False])) if start is None else None
        content = paragraph(draw(lines()))
        box = "" if checked is None else "[x] " if checked else "[ ] "
        text, nodes = f"{box}{content.text}", content.nodes
        if depth and draw(st.booleans()):
            below = draw(tight_lists(depth=depth - 1).filter(lambda part: part.nodes[0].facts["start"] in {None, 1}))
            text, nodes = f"{text}\n{below.text}", nodes + below.nodes
        items.append(marked("Item", indented(text, marker, " " * len(marker)), nodes=nodes, checked=checked))
    return marked("ListBlock", "\n".join(item.text for item in items), nodes=_nodes(items), start=start)


@st.composite
def loose_lists(draw, inner):
    items = []
    for _ in range(draw(st.integers(1, 3))):
        blocks = [draw(PARAGRAPHS), draw(inner)]
        items.append(marked("Item", indented(_text(blocks), "* ", "  "), nodes=_nodes(blocks), checked=None))
    return marked("ListBlock", "\n\n".join(item.text for item in items), nodes=_nodes(items), start=None)


def _apart(blocks):
    """Blocks with a paragraph behind each, so that none runs into the next one."""
    return [part for block in blocks for part in (block, paragraph(Part("Между блоками", "Между блоками")))]


def _text(blocks):
    return "\n\n".join(block.text for block in blocks)


def _nodes(blocks):
    return tuple(node for block in blocks for node in block.nodes)


BREAKS = st.sampled_from(["***", "- - -", "_ _ _"]).map(lambda text: marked("Break", text))
LEAVES = PARAGRAPHS | headings() | setext_headings() | fenced_code() | html_blocks() | tables() | BREAKS
HOLDERS = st.recursive(LEAVES, lambda inner: quotes(inner) | loose_lists(inner), max_leaves=3)
BLOCKS = LEAVES | HOLDERS | tight_lists() | indented_code()


@st.composite
def documents(draw, line_ends=LINE_ENDS):
    """Some blocks, and the end of a line in one of three ways."""
    return finish(_apart(draw(st.lists(BLOCKS, min_size=1, max_size=4))), draw(st.sampled_from(line_ends)))
