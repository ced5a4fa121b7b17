"""The links and images of its source that an article lacks. What is missing with a whole section is none."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from ..article.lazy_pattern import pattern
from .anchors import page_named
from .lost_pieces import Section
from .model import Part, Piece

_SCHEMES = ("mailto:", "tel:", "javascript:", "data:")
_IN_TAG = pattern(r"\{[{%][^\"'}]*[\"']([^\"']+)")
_MARKED_TEXT = ":~:"  # what a browser shall mark: no place of the page
_DECORATION = pattern(
    r"\bgravatar\.|\bshields\.io\b|(?:^|[/_.-])(?:avatars?|badges?|emojis?|smil(?:ies|eys?)|favicon|icons?|spacer|pixel|1x1|blank)(?:[/_.-]|\d*\.\w+$)",
    re.IGNORECASE,
)
_LEAST_KEPT = 0.5  # of the links inside its own site that an article must keep for the others to be losses


class Loss(NamedTuple):
    """What is in a section of the source and not in its translation.

    Args:
        what: the target of a link, the address of an image.
        piece: the index of the piece of the source that it stands in.
    """

    what: str
    piece: int


class Losses(NamedTuple):
    """What a section lost.

    Args:
        lost: in the order of the source.
        total: of how many.
    """

    lost: Sequence[Loss]
    total: int


def lost_links(sections: Sequence[Section], is_own: Callable[[str], bool]) -> list[Losses]:
    """The links of each section that its translation lacks.

    A target may be another one in the article: the Russian page of an encyclopaedia, the site's own address of a page. So a link of the
    same piece, else of the same section, that the source lacks stands for one that the article does. Most articles drop the links of the
    site that they come from, and should: these count only where most of them are kept.

    Args:
        sections: what belongs together.
        is_own: whether a link leads to the site that the source stands on.
    """
    found = _lost(sections, lambda piece: [plain_target(link) for link in piece.links if _is_elsewhere(link)], page_named)
    own = [
        link for section in sections for link in _distinct(section.source.pieces, lambda piece: piece.links) if is_own(link) and _is_elsewhere(link)
    ]
    gone = sum(is_own(loss.what) for losses in found for loss in losses.lost)
    if not own or len(own) - gone >= _LEAST_KEPT * len(own):
        return found
    kept = []
    for section, losses in zip(sections, found, strict=True):
        others = [link for link in _distinct(section.source.pieces, lambda piece: piece.links) if _is_elsewhere(link) and not is_own(link)]
        kept.append(Losses([loss for loss in losses.lost if not is_own(loss.what)], len(others)))
    return kept


def lost_images(sections: Sequence[Section]) -> list[Losses]:
    """The images of each section that its translation lacks; one that was made anew for the article counts for the one of the source.

    Icons, avatars, badges and what counts readers are no images of an article.

    Args:
        sections: what belongs together.
    """
    return _lost(sections, lambda piece: [image for image in piece.images if not image.startswith("data:") and not _DECORATION.search(image)], _file)


def plain_target(link: str) -> str:
    """A target as it is on the page: of a tag of a template (`{{ "a/b.html" | relative_url }}`) the path in it, and no text to be marked.

    Args:
        link: as it is written.
    """
    tag = _IN_TAG.match(link)
    return tag[1] if tag else link.partition(_MARKED_TEXT)[0].rstrip("#")


def _file(address: str) -> str:
    return address.partition("?")[0].rpartition("/")[2].lower()


def _is_elsewhere(link: str) -> bool:
    return not link.startswith("#") and not link.lower().startswith(_SCHEMES)


def _distinct(pieces: Iterable[Piece], of: Callable[[Piece], Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(what for piece in pieces for what in of(piece)))


def _lost(sections: Sequence[Section], of: Callable[[Piece], Iterable[str]], key: Callable[[str], str]) -> list[Losses]:
    ones = [_placed(section.source, of, key) for section in sections]
    others = [_placed(section.article, of, key) for section in sections]
    spare = Counter(name for there in others for name in there)
    spare.subtract(name for here in ones for name in here)
    return [_of_section(section, here, there, spare) for section, here, there in zip(sections, ones, others, strict=True)]


def _placed(part: Part, of: Callable[[Piece], Iterable[str]], key: Callable[[str], str]) -> dict[str, Loss]:
    """What a section holds, by its name, where it stands first."""
    found: dict[str, Loss] = {}
    for index, piece in enumerate(part.pieces):
        for what in of(piece):
            found.setdefault(key(what), Loss(what, index))
    return found


def _of_section(section: Section, here: dict[str, Loss], there: dict[str, Loss], spare: Counter[str]) -> Losses:
    new = {name: loss.piece for name, loss in there.items() if name not in here}
    beside: dict[int, set[int]] = {}
    for one, other in section.pieces:
        beside.setdefault(one, set()).add(other)
    lost = []
    for name, loss in here.items():
        if name in there:
            continue
        if spare[name] >= 0:  # it stands in another section of the article, as often as in the source
            continue
        page = name.partition("#")[0]
        same = next((other for other in new if other.partition("#")[0] == page != ""), None)
        same = same or next((other for other, piece in new.items() if piece in beside.get(loss.piece, ())), None)
        if same is not None:
            del new[same]
        else:
            lost.append(loss)
    return Losses(lost[: max(0, len(lost) - len(new))] if new else lost, len(here))
