"""Score which sections of articles are found to be translations of which sections of their sources.

    python benchmarks/alignment.py DEV.jsonl [--json] [--errors]

Each line of DEV.jsonl is an object with Markdown texts: `ru`, the article; `en`, what it was made from; `en_head`, a later version of
that, or null; and with `gold` and `gold_head`, lists of [section of the source, section of the article]. A section begins at a heading;
sections are counted from 0 in the order of the text, what stands in front of the first heading, if anything does, among them, front
matter not. Precision counts only links whose section of the article is in gold, since some have none.
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from seo_audit.article.article import Article
from seo_audit.article.blocks import Heading
from seo_audit.article.source import Source
from seo_audit.original.align import aligned
from seo_audit.original.article_page import page_of

_VERSIONS = {"gold": ("en", "pairs"), "gold_head": ("en_head", "pairs_head")}


def main() -> int:
    """Print a table, or one object of JSON; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score the alignment of sections.")
    parser.add_argument("file", type=Path, help="articles and sources, an object of JSON a line")
    parser.add_argument("--json", action="store_true", help="print one object of JSON")
    parser.add_argument("--errors", action="store_true", help="print what was missed and invented")
    given = parser.parse_args()
    items = [json.loads(line) for line in given.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    began = time.process_time()
    found = [_found(item) for item in items]
    spent = (time.process_time() - began) * 1000 / max(1, sum(len(_sides(item)) - 1 for item in items))
    scores: dict[str, Any] = {gold: _score([(item.get(gold), each[pairs]) for item, each in zip(items, found, strict=True)])
                              for gold, (_, pairs) in _VERSIONS.items()}  # fmt: skip
    if given.json:
        print(json.dumps({**scores, "items": found}, ensure_ascii=False))
        return 0
    for gold, (_, pairs) in _VERSIONS.items():
        print(f"{gold:10} recall {scores[gold]['recall']:.4f}  precision {scores[gold]['precision']:.4f}  of {scores[gold]['links']} links")
        for item, each in zip(items, found, strict=True) if given.errors else ():
            _print_errors(item, gold, each[pairs])
    print(f"{spent:.1f} ms of CPU for an article and a source: both read as Markdown, and aligned")
    return 0


def _found(item: dict[str, Any]) -> dict[str, Any]:
    texts = {side: _numbered(item[side]) for side in _sides(item)}
    return {"id": item["id"], **{pairs: _pairs(texts[side], texts["ru"]) if side in texts else None for side, pairs in _VERSIONS.values()}}


def _sides(item: dict[str, Any]) -> list[str]:
    return [side for side in ("ru", "en", "en_head") if item.get(side) is not None]


def _numbered(text: str) -> tuple[Any, list[int], int | None]:
    """The page of a Markdown text, which section of the text each of its parts is, and which one begins with its title, if any does.

    A page does not count its title among the sections, and where nothing stands below that, not even as one without a heading.
    """
    article = Article(Source("article.md", text))
    starts = [block.span.start for block in article.all_blocks if isinstance(block, Heading)]
    first = bool(text[article.front_matter.span.end : starts[0] if starts else len(text)].strip())
    page = page_of(article)
    shown = {part.span.start for part in page.parts if part.span}
    title = 0 if starts and not first and starts[0] not in shown else None
    return page, [starts.index(part.span.start) + first if part.span else 0 for part in page.parts], title


def _pairs(source: tuple[Any, list[int], int | None], article: tuple[Any, list[int], int | None]) -> list[list[int]]:
    pairs = [[source[1][link.source], article[1][link.article]] for link in aligned(source[0], article[0]).links]
    titles = [source[2], article[2]]
    # Titles belong together whatever stands below them.
    bare = None not in titles and (source[2] not in source[1] or article[2] not in article[1])
    return [[title for title in titles if title is not None], *pairs] if bare else pairs


def _score(pairs: list[tuple[list[list[int]] | None, list[list[int]] | None]]) -> dict[str, float]:
    right = wanted = claimed = 0
    for gold, found in pairs:
        if gold is None or found is None:
            continue
        true, said = set(map(tuple, gold)), set(map(tuple, found))
        sections = {section for _, section in true}
        right += len(true & said)
        wanted += len(true)
        claimed += sum(section in sections for _, section in said)
    return {"recall": round(right / max(1, wanted), 4), "precision": round(right / max(1, claimed), 4), "links": wanted}


def _print_errors(item: dict[str, Any], gold: str, found: list[list[int]] | None) -> None:
    true, said = set(map(tuple, item.get(gold) or [])), set(map(tuple, found or []))
    sections = {section for _, section in true}
    invented = sorted(pair for pair in said - true if pair[1] in sections)
    if true - said or invented:
        print(f"  {item['id']}: missed {sorted(true - said)}, invented {invented}")


if __name__ == "__main__":
    sys.exit(main())
