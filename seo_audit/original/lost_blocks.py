"""Lists, tables and blocks of code of a section that its translation lacks, made shorter, or made plain text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .lost_pieces import Section, lost_pieces
from .model import Part

_KINDS = ("list", "table", "code")
_MOSTLY = 0.5  # of the pieces of a block that stand elsewhere: then it is not lost
_FEW_WORDS = 4  # of a single item; a shorter one is easily part of another
_FEW_CELLS = 2
_TOLD_BY_LENGTH = 100  # characters of a list from which on one sees by the length of its neighbours whether they hold it
_SHORT_CODE = 3  # lines of what may be said in two ways side by side


class Block(NamedTuple):
    """A list, a table or a block of code of a section, or what is lost of it.

    Args:
        kind: `list`, `table` or `code`.
        pieces: the indices of its pieces; of a shortened one, those that are lost.
        text: what it begins with, or what is lost of it.
        total: how many items or cells it has; of code 1.
        group: of its pieces; 0 of code.
    """

    kind: str
    pieces: tuple[int, ...]
    text: str
    total: int
    group: int


def blocks_of(part: Part) -> list[Block]:
    """The lists, tables and code blocks of a section, in order; lists in lists are one.

    Args:
        part: the section.
    """
    groups: dict[tuple[str, int], list[int]] = {}
    for index, piece in enumerate(part.pieces):
        if piece.kind == "code":
            groups[("code", -index - 1)] = [index]
        elif piece.kind in {"item", "cell"} and piece.group:
            groups.setdefault(("list" if piece.kind == "item" else "table", piece.group), []).append(index)
    return [Block(kind, tuple(pieces), part.pieces[pieces[0]].text, len(pieces), max(0, group)) for (kind, group), pieces in groups.items()]


def covered(part: Part, blocks: Iterable[Block]) -> frozenset[int]:
    """All that is lost with blocks: of a list the further paragraphs of its items, code and images in them too.

    Args:
        part: the section of the source.
        blocks: of it, whole or what they lost.
    """
    found: set[int] = set()
    for block in blocks:
        found.update(block.pieces)
        lost = False
        for index, piece in enumerate(part.pieces if block.group else ()):
            if piece.group == block.group:
                lost = index in block.pieces or (lost and piece.kind not in {"item", "cell"}) or len(block.pieces) == block.total
                found.update((index,) * lost)
    return frozenset(found)


def lost_blocks(section: Section) -> list[Block]:
    """The blocks of a section of the source that its translation lacks: of each kind as many as it has fewer, those that nothing belongs to first.

    What became paragraphs is not lost, nor is code that stands in the text or beside another way to say the same.

    Args:
        section: what belongs together.
    """
    return [block for block, elsewhere in _missing(section) if (not _is_kept(section, block) if block.kind == "code" else elsewhere < _MOSTLY)]


def flat_lists(section: Section) -> list[Block]:
    """The lists of a section of the source whose items are plain paragraphs in its translation.

    Args:
        section: what belongs together.
    """
    return [block for block, elsewhere in _missing(section) if block.kind == "list" and block.total > 1 and elsewhere >= _MOSTLY]


def thinned_blocks(section: Section, lost: Sequence[Block], pieces: Sequence[int]) -> list[Block]:
    """The lists and tables of a section of the source that its translation has, with fewer items or cells.

    Args:
        section: what belongs together.
        lost: the blocks that it lacks.
        pieces: the indices of the pieces that it lacks.
    """
    ones, others = (block for block in blocks_of(section.source) if block not in lost), blocks_of(section.article)
    spare = {kind: -sum(block.total for block in others if block.kind == kind) for kind in _KINDS}
    kept = list(ones)
    for block in kept:
        spare[block.kind] += block.total
    inside = {kind: {piece for block in others if block.kind == kind for piece in block.pieces} for kind in _KINDS}
    missing = set(pieces)
    found = []
    for block in kept:
        gone = [piece for piece in block.pieces if piece in missing][: max(0, spare[block.kind])]
        if not gone or not any(one in block.pieces and other in inside[block.kind] for one, other in section.pieces):
            continue
        text = section.source.pieces[gone[0]].text
        if len(gone) >= _FEW_CELLS or (block.kind == "list" and len(text.split()) >= _FEW_WORDS):
            spare[block.kind] -= len(gone)
            found.append(block._replace(pieces=tuple(gone), text=text))
    return found


def _missing(section: Section) -> Iterator[tuple[Block, float]]:
    """The blocks that the translation has no block for, with the share of their pieces that stand elsewhere in it."""
    ones, others = blocks_of(section.source), blocks_of(section.article)
    for kind in _KINDS:
        here, there = ([block for block in side if block.kind == kind] for side in (ones, others))
        missing = len(here) - len(there)
        if missing <= 0:
            continue
        inside = {piece for block in there for piece in block.pieces}
        linked = [sum(one in block.pieces and other in inside for one, other in section.pieces) / block.total for block in here]
        elsewhere = [sum(one in block.pieces and other not in inside for one, other in section.pieces) / block.total for block in here]
        gone = sorted(range(len(here)), key=lambda index: (linked[index], index))[:missing]
        for index in sorted(gone):
            yield here[index], max(elsewhere[index], _joined(section, here[index]))


def _joined(section: Section, block: Block) -> float:
    """The share of the items of a list that other text of the translation may hold, as a sentence that enumerates them does."""
    if block.kind != "list" or sum(len(section.source.pieces[piece].text) for piece in block.pieces) < _TOLD_BY_LENGTH:
        return 0.0
    gone = {*lost_pieces(section), *(one for one, _ in section.pieces)}
    return sum(piece not in gone for piece in block.pieces) / block.total


def _is_kept(section: Section, block: Block) -> bool:
    """Whether code stands in the translation all the same: in its text, or in another block beside which the source has it too (tabs)."""
    pieces, index = section.source.pieces, block.pieces[0]
    code = " ".join(block.text.split())
    if any(code in " ".join((piece.text, *piece.code)) for piece in section.article.pieces if piece.kind != "code"):
        return True
    here, there = ([" ".join(piece.text.split()) for piece in part.pieces if piece.kind == "code"] for part in (section.source, section.article))
    beside = [pieces[near].text for near in (index - 1, index + 1) if 0 <= near < len(pieces) and pieces[near].kind == "code"]
    return there.count(code) >= here.count(code) or any(" ".join(text.split()) in there and _say_the_same(block.text, text) for text in beside)


def _say_the_same(one: str, other: str) -> bool:
    """Whether two pieces of code are two ways to do one thing: `npm install x`, `yarn add x`."""
    lines = [text.split("\n") for text in (one, other)]
    return len(lines[0]) == len(lines[1]) <= _SHORT_CODE and all(a.split()[-1:] == b.split()[-1:] for a, b in zip(*lines, strict=True))
