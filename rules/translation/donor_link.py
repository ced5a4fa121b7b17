"""Links to the site that an article was translated from, and pictures that lie there."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from seo_audit.rule import Article, Donor, Edit, Finding, Fix, Group, Image, Link, Needs, Place, Severity, Span, TextBlock, is_credit, pattern, rule

_HOST = pattern(r"(?:https?:)?//(?:[^/?#@\s]*@)?([^/?#:\s]+)", re.IGNORECASE)
# Addresses outside Markdown's own links: in HTML, or bare.
_ADDRESS = pattern(r"(?:https?:)?//(?:[^/?#@\s\"'<>()]*@)?([\w.-]+)[^\s\"'<>)\]»]*", re.IGNORECASE)
_CITES = pattern(r"\b(?:по\s+(?:данным|оценк|словам|мнению|подсч[её]там)|согласно|исследовани|опрос|отч[её]т|статистик|доклад)", re.IGNORECASE)
_HINT_OF_CREDIT = pattern(
    r"\b(?:источник|оригинал|первоисточник|перевод|по\s+материалам|опубликован)\w*(?:\s+[\w«»]+){0,3}\s*[:—–(-]?\s*[«\"]?$", re.IGNORECASE
)
_DEFINED = pattern(r"^[ >]*\[[^\]\n]*\]:[ \t]*<?$", re.MULTILINE)  # what `[1]: …` stands for: the link that names it is told
_NEAR = 200  # characters of a sentence round a link that say what it is for
_SECTIONS = 2  # parts of an address of which the first one is a section and not the page
_OWN_ADDRESSES = ("url", "permalink", "slug", "aliases", "path")


class _Target(NamedTuple):
    """A link or picture: its place, what it is, the donor, and how to take it away."""

    span: Span
    key: str
    donor: Donor
    target: str
    fix: Fix | None
    severity: Severity


@rule("TRAN008", "donor-link", severity=Severity.ERROR, needs=Needs.RUSSIAN, supersedes=("LINK001", "LINK002"), mqm="Accuracy/Addition")
def donor_link(article: Article) -> Iterator[Group[_Target]]:
    donors = [donor for donor in article.donors if donor.domain]
    body = article.front_matter.span.end
    hosts = [donor for donor in donors if article.text.find(donor.domain, body) >= 0]
    if not hosts and not any(len(parts := _parts(donor.path)) >= _SECTIONS and article.text.find(f"/{parts[0]}/", body) >= 0 for donor in donors):
        return
    found = sorted({one.span: one for one in _targets(article, donors, hosts)}.values())
    about = article.subjects
    for donor in donors:
        of_subject = [one for one in found if one.donor is donor and donor in about]
        if of_subject:
            yield Group(of_subject, partial(_summed_up, donor))
    for one in found:
        if one.donor not in about:
            yield Group((one,), _told)


def _told(found: Sequence[_Target]) -> Finding:
    one = found[0]
    return Finding(one.span, one.key, {"domain": one.donor.domain, "target": one.target}, fix=one.fix, severity=one.severity)


def _summed_up(donor: Donor, found: Sequence[_Target]) -> Finding:
    related = tuple(Place(one.span, "place") for one in found[1:100])
    return Finding(found[0].span, "subject", {"domain": donor.domain, "count": len(found)}, related=related, severity=Severity.INFO)


def _targets(article: Article, donors: Sequence[Donor], hosts: Sequence[Donor]) -> Iterator[_Target]:
    """What leads to donors, those among them whose hosts the text names given apart."""
    taken: list[Span] = []
    for block in article.all_blocks:
        if isinstance(block, TextBlock) and (block.links or block.images):
            taken += [*(link.span for link in block.links), *(image.span for image in block.images)]
            yield from _in_block(article, block, donors)
    if hosts:
        yield from _elsewhere(article, hosts, taken)


def _in_block(article: Article, block: TextBlock, donors: Sequence[Donor]) -> Iterator[_Target]:
    within: set[Span] = set()
    inside = _pictures_inside(block)
    for link in block.links:
        donor, severity = _leads_to(article, link.target, donors)
        if donor is None or _credits(block, link):
            continue
        if severity is Severity.ERROR and _cites(block, link):
            severity = Severity.INFO
        fix = None if severity is Severity.INFO else _unlinked(article, block, link, inside.get(link.span, []), donors)
        if fix and len(fix.edits) == 1:
            within.update(image.span for image in inside[link.span])
        key = "root" if severity is Severity.WARNING else "cited" if severity is Severity.INFO else "link"
        yield _Target(link.span, key, donor, link.target, fix, severity)
    for image in block.images:
        donor, severity = _leads_to(article, image.target, donors)
        if donor is None or image.span in within:
            continue
        key = "root-image" if severity is Severity.WARNING else "image"
        yield _Target(image.span, key, donor, image.target, _without(article, block, image.span), severity)


def _pictures_inside(block: TextBlock) -> dict[Span, list[Image]]:
    """The pictures that links hold."""
    starts = [image.span.start for image in block.images]
    if not starts:
        return {}
    return {link.span: block.images[bisect_left(starts, link.span.start) : bisect_left(starts, link.span.end)] for link in block.links}


def _leads_to(article: Article, target: str, donors: Sequence[Donor]) -> tuple[Donor | None, Severity]:
    """The donor that an address leads to, by its host or, from the root of the site, by its path."""
    match = _HOST.match(target)
    if match:
        return next((donor for donor in donors if donor.owns(match[1])), None), Severity.ERROR
    if target.startswith("/") and any(donor.path for donor in donors):
        return next((donor for donor in donors if _is_path_of(article, target, donor)), None), Severity.WARNING
    return None, Severity.WARNING


def _is_path_of(article: Article, target: str, donor: Donor) -> bool:
    """Whether a path begins with the section that the source stands in, and this site, as far as one can see, has none of that name."""
    parts, source = _parts(target), _parts(donor.path)
    if len(source) < _SECTIONS or len(parts) < _SECTIONS or parts[0] != source[0]:
        return False
    section = f"/{source[0]}/"
    values = (article.front_matter.entry(name) for name in _OWN_ADDRESSES)
    own = [f"/{article.path}", *(f"/{path}" for path in article.site.sources), *(f"/{entry.text}" for entry in values if entry is not None)]
    return not any(section in path.replace("//", "/") for path in own)


def _parts(path: str) -> list[str]:
    return [part for part in path.partition("?")[0].partition("#")[0].split("/") if part]


def _credits(block: TextBlock, link: Link) -> bool:
    """Whether a link says where the article comes from: that is owed to its authors."""
    text = block.prose.text
    return (
        is_credit(block.prose)
        or bool(_HINT_OF_CREDIT.search(text, max(0, link.start - 80), link.start))
        or _is_called_source(text[link.start : link.end])
    )


def _is_called_source(text: str) -> bool:
    return text.strip(" .").lower() in {"источник", "первоисточник", "оригинал", "оригинал статьи", "источник статьи", "оригинальная статья"}


def _cites(block: TextBlock, link: Link) -> bool:
    """Whether the sentence gives what it links to as the source of a fact."""
    text = block.prose.text
    at = bisect_right(block.prose.sentences, (link.start, len(text))) - 1
    if at < 0:
        return False
    start, end = block.prose.sentences[at]
    return _CITES.search(text, max(start, link.start - _NEAR), min(end, link.end + _NEAR)) is not None


def _unlinked(article: Article, block: TextBlock, link: Link, inner: Sequence[Image], donors: Sequence[Donor]) -> Fix | None:
    """Leave the text without the link; nothing, where that is a picture of the same site; None where there is nothing to leave."""
    if link.kind != "inline" or "://" in link.text:
        return None
    if not link.text and inner and all(_leads_to(article, image.target, donors)[0] for image in inner):
        return _without(article, block, link.span)
    text_end = max([link.span.start + 1, block.prose.span(link.start, link.end).end if link.end > link.start else 0])
    closing = article.text.find("](", text_end, link.span.end)
    if closing < 0 or not article.text.startswith("[", link.span.start):
        return None
    return Fix((Edit(Span(link.span.start, link.span.start + 1), ""), Edit(Span(closing, link.span.end), "")), safe=False, structure=True)


def _without(article: Article, block: TextBlock, span: Span) -> Fix:
    """Take a picture away, with its line where nothing else stands there."""
    if block.span.start == span.start and not article.text[span.end : block.span.end].strip():
        end = span.end
        for _ in range(2):
            end += next((len(sign) for sign in ("\r\n", "\n", "\r") if article.text.startswith(sign, end)), 0)
        span = Span(span.start, end)
    return Fix((Edit(span, ""),), safe=False, structure=True)


def _elsewhere(article: Article, donors: Sequence[Donor], taken: Sequence[Span]) -> Iterator[_Target]:
    """Addresses in raw HTML and in running text; not in code, and not where the text says where it comes from."""
    texts = [block for block in article.all_blocks if isinstance(block, TextBlock)]
    skipped = [*taken, *(block.span for block in article.code_blocks), *(block.span for block in texts if is_credit(block.prose))]
    skipped += [span for block in texts for span in block.code_spans]
    starts, ends = _merged(skipped)
    for match in _ADDRESS.finditer(article.text, article.front_matter.span.end):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < ends[at]:
            continue
        donor = next((donor for donor in donors if donor.owns(match[1])), None)
        if donor is not None and not _DEFINED.search(article.text, max(0, match.start() - 100), match.start()):
            span = Span(match.start(), match.start() + len(match.group().rstrip(".,;:!?")))
            yield _Target(span, "address", donor, article.text[span.start : span.end], None, Severity.ERROR)


def _merged(spans: Sequence[Span]) -> tuple[list[int], list[int]]:
    """Starts and ends of what spans cover, in order."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(spans):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends
