"""Documents whose content is known: each part says what it is, what a reader sees of it and where it ends up.

Parts are written with a mark in front of and behind each node. Whatever holds them may prefix their lines; `finish` takes
the marks out and so learns the place of every node.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from hypothesis import strategies as st

from seo_audit.article.prose import TOKEN

OPEN, CLOSE = "\U000f0000", "\U000f0001"
REFERENCE = "\U000f0002"  # stands for what must be defined at the end of the document
LINE_ENDS = ("\n", "\r\n", "\r")

WORDS = st.sampled_from(
    "сад осень ёж Ёлка лампа «грунт» вода, семена: почва! плёнка росток Rust html5 2025 😀 👩‍🌾 зо́нтик пере́ход 100% C++ кофе… и-и-и не·точка naïve e\u0301tude".split()
)
MARKDOWN_ALPHABET = st.sampled_from(
    [
        *"<>[]()!*_#|\\`~{}%&;:-=.+\"'$^/@ \r\n\tабвЯЁ1z",
        "🎉",
        "e\u0301",
        "\0",
        "\ue000",
        "\ufffc",
        "\u2028",
        "\x85",
        "\xa0",
        "\v",
        "\f",
        "\u00ad",
        "\ufeff",
    ]
)
MARKDOWN_PIECES = st.sampled_from(
    """слово|&amp;|&nbsp;|&shy;|&#1046;|&#0;|&bogus;|<br>|<a href="x">|</a>|<!--|-->|<div>|</div>|<script>|</script>|<pre>|<?|?>|![|](|](/a)|](<a b> "т")|[^1]|[^1]: |[а]: /b
    |[а]|[а][]|![а][]|{{ x }}|{% y %}|{% y|{#id}|{: .a}|{/* c */}|:::|://|https://ya.ru/a|www.a.b|<http://a.b>|<a@b.c>|```|~~~|    |  |- |* |1. |10) |> |> [!NOTE]|- [ ] |- [x] |# |## |***
    |**|~~|__|{{<|>}}|[!INCLUDE [a](b)]|import a from "b"|export default x""".replace("\n    ", "").split("|")
) | st.sampled_from(["\n", "\r\n", "\n\n", "  \n", "\\\n", "\n===\n", "\n---\n", "\n|a|б|\n|-|-|\n|в \\| г|", "|"])


def markdown_texts(max_size=40):
    """Any text, with much of what means something in Markdown."""
    return st.lists(MARKDOWN_ALPHABET | MARKDOWN_PIECES, max_size=max_size).map("".join)


class Node(NamedTuple):
    """What stands between two marks: a block, a link, an image, code, a footnote mark."""

    kind: str
    facts: Mapping = {}


class Part(NamedTuple):
    """Markdown with marks, its nodes in the order in which they begin, and the prose that it comes to."""

    text: str
    said: str = ""
    nodes: tuple = ()


class Placed(NamedTuple):
    """A node with its place."""

    kind: str
    start: int
    end: int
    facts: dict


class Document(NamedTuple):
    """A finished text and its nodes."""

    text: str
    nodes: list

    def of(self, *kinds):
        return [node for node in self.nodes if node.kind in kinds]


def marked(kind, text, said=None, nodes=(), **facts):
    facts |= {} if said is None else {"said": said}
    return Part(f"{OPEN}{text}{CLOSE}", said or "", (Node(kind, facts), *nodes))


def finish(parts, line_end="\n"):
    """The document that blocks come to, a blank line between each two."""
    nodes = [node for part in parts for node in part.nodes]
    written = "\n\n".join(part.text for part in parts)
    labels = list(dict.fromkeys(re.findall(f"{REFERENCE}(.*?){REFERENCE}", written)))
    for label in labels:
        definition = _footnote(label) if label[0] == "^" else Part(f"[{label}]: </адрес {label}> 'Подсказка'")
        written += f"\n\n{definition.text}"
        nodes += definition.nodes
    written = re.sub(f"{REFERENCE}.*?{REFERENCE}", "", written).replace("\n", line_end)
    return _placed(written, nodes)


def _placed(written, nodes):
    starts, ends, still_open = [], {}, []
    plain = []
    for character in written:
        if character == OPEN:
            still_open.append(len(starts))
            starts.append(len(plain))
        elif character == CLOSE:
            ends[still_open.pop()] = len(plain)
        else:
            plain.append(character)
    return Document(
        "".join(plain), [Placed(node.kind, start, ends[index], node.facts) for index, (node, start) in enumerate(zip(nodes, starts, strict=True))]
    )


def _footnote(label):
    return marked("Footnote", f"[{label}]: {OPEN}Сноска{CLOSE}", nodes=(Node("Paragraph", {"said": "Сноска"}),), label=label[1:])


# Inline

words_of = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PLAIN = words_of.map(lambda words: Part(words, words))
RESOLVED = st.sampled_from(
    [("&amp;", "&"), ("&nbsp;", "\xa0"), ("&#1046;", "Ж"), ("&#x1F600;", "😀"), ("&laquo;", "«"), ("&lt;b&gt;", "<b>"), ("сло&shy;во", "сло\u00adво")]
    + [(f"\\{sign}", sign) for sign in "*_[]`#<>\\!|&~{"]
).map(lambda pair: Part(*pair))
EMPHASIS = st.tuples(st.sampled_from(["*", "**", "~~", "***"]), words_of.map(lambda words: f"а{words}я")).map(
    lambda made: Part(made[0] + made[1] + made[0], made[1])
)
CODE = st.sampled_from(["`let x`", "`` a`b ``", "`<div>`", "`[a](b)`", "`*а*`"]).map(lambda text: marked("Code", text, TOKEN))
TAGS = st.sampled_from(
    ["<br>", "<br/>", '<span class="а">', "<!-- тайна -->", "{{ имя }}", "{% if а %}", "{/* а */}", "https://ya.ru/поиск?a=1&b=2", "www.ya.ru"]
).map(lambda text: Part(text, TOKEN))
TARGETS = st.sampled_from(["/а", "https://ya.ru/?a=1", "#раздел", "../б.md", "{{ url }}/в", "/{% link а.md %}", "mailto:a@b.ru", "{{ a }}{{ b }}"])
TITLES = st.sampled_from(["", ' "Подсказка"', " 'Ещё одна'", ' "{{ t }}"'])


@st.composite
def images(draw):
    alt, target, title = draw(words_of | st.just("")), draw(TARGETS), draw(TITLES)
    return marked("Image", f"![{alt}]({target}{title})", TOKEN, alt=alt, target=target, title=title.strip(" \"'"))


@st.composite
def links(draw):
    inner = draw(st.lists(PLAIN | EMPHASIS | CODE | images(), min_size=1, max_size=2))
    text, said = " ".join(part.text for part in inner), " ".join(part.said for part in inner)
    nodes = tuple(node for part in inner for node in part.nodes)
    shape = draw(st.sampled_from(["inline", "angle", "reference", "shortcut", "collapsed"]))
    if shape == "reference":
        label = draw(st.sampled_from(["садовник", "Полив  растений"]))
        return marked(
            "Link", f"[{text}][{label}]{REFERENCE}{label}{REFERENCE}", said, nodes, target=f"/адрес {label}", title="Подсказка", form="reference"
        )
    if shape in {"shortcut", "collapsed"}:
        text = f"[грядка]{'[]' if shape == 'collapsed' else ''}{REFERENCE}грядка{REFERENCE}"
        return marked("Link", text, "грядка", target="/адрес грядка", title="Подсказка", form="reference")
    target, title = draw(TARGETS), draw(TITLES)
    written = f"<{target} и>" if shape == "angle" else target
    target = f"{target} и" if shape == "angle" else target
    return marked("Link", f"[{text}]({written}{title})", said, nodes, target=target, title=title.strip(" \"'"), form="inline")


AUTOLINKS = st.sampled_from([("<https://ya.ru/а_б>", TOKEN, "autolink"), ("<a@b.ru>", "a@b.ru", "email")]).map(
    lambda made: marked("Link", made[0], made[1], target=made[0][1:-1], title="", form=made[2])
)
MARKS = st.sampled_from(["^1", "^имя"]).map(lambda label: marked("Mark", f"[{label}]{REFERENCE}{label}{REFERENCE}", TOKEN, label=label[1:]))
INLINE = PLAIN | RESOLVED | EMPHASIS | CODE | TAGS | links() | images() | AUTOLINKS | MARKS


def joined(parts, between):
    """Parts in a row; `between` is what is written and what is said between two of them."""
    text, said = parts[0].text, parts[0].said
    for part, (written, read) in zip(parts[1:], between, strict=True):
        text, said = text + written + part.text, said + read + part.said
    return Part(text, said, tuple(node for part in parts for node in part.nodes))


@st.composite
def lines(draw, *, breaks=True):
    """Running text; every line begins and ends with a plain word, so that no line means anything else."""
    parts, between = [Part("слово", "слово")], []
    for _ in range(draw(st.integers(0, 2))):
        for part in draw(st.lists(INLINE, max_size=3)):
            parts.append(part)
            between.append((" ", " "))
        # A tag alone in its line is blanked, and ends the paragraph.
        parts.append(Part("Слово", "Слово"))
        between.append((" ", " "))
        if breaks and draw(st.booleans()):
            parts.append(Part("Строка", "Строка"))
            between.append(draw(st.sampled_from([("\n", " "), ("  \n", "\n"), ("\\\n", "\n")])))
    return joined(parts, between)
