"""Take something out of faithful translations and count what is found of it beside their sources, and what is said beside the point.

    python benchmarks/altered_translations.py FOLDER [--articles N] [--rounds N] [--seed N] [--skip NAME] [--together] [--errors] [--json]
    python benchmarks/altered_translations.py FOLDER --pages PAGES

FOLDER holds SOURCE/en/PATH and SOURCE/ru/PATH, Markdown articles and what they were translated from. With `--pages` the sources are pages of
the web instead: PAGES holds them and EXPECTED.json, a list of objects with `page` (a file), `url` and `ru_translation` (a path whose end
is one in FOLDER); they go the whole way: served on 127.0.0.1, fetched, extracted, aligned.

In each article a section is removed with its subsections, a number altered, a list dropped, a heading demoted, a link undone; one at a time, or
all `--together`. `found` is the share that the rule for it tells anew. `beside` is what any rule of the family says anew of something else,
and `all beside` what it says of something else at all, by findings.
"""

import argparse
import json
import random
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple

from altered_numbers import number_places, with_other_digit

from seo_audit import Config, Finding, audit, check_text
from seo_audit.article.article import Article
from seo_audit.article.blocks import ListBlock, TextBlock
from seo_audit.article.source import Source, decode
from seo_audit.original.fetch import fetch

_TODAY = "2026-01-15"


class Case(NamedTuple):
    """A translation: its name, its text, and its source or the address of that."""

    name: str
    text: str
    source: str | None = None
    address: str = ""


class Cut(NamedTuple):
    """A change of a text: what stands between two places becomes something else."""

    start: int
    end: int
    text: str


def main() -> int:
    """Print a table, or one object of JSON; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score what is found in altered translations.")
    parser.add_argument("folder", type=Path, help="translations: SOURCE/en/PATH, SOURCE/ru/PATH")
    parser.add_argument("--pages", type=Path, help="folder of pages and EXPECTED.json that are the sources")
    parser.add_argument("--articles", type=int, default=20, help="how many are altered, drawn at random")
    parser.add_argument("--rounds", type=int, default=1, help="how often each is altered in each way")
    parser.add_argument("--seed", type=int, default=1, help="which articles, and what in them")
    parser.add_argument("--skip", action="append", default=[], metavar="NAME", help="leave out translations whose path ends so")
    parser.add_argument("--together", action="store_true", help="all alterations in one text")
    parser.add_argument("--errors", action="store_true", help="print what was not found, and what is beside the point")
    parser.add_argument("--json", action="store_true", help="print one object of JSON")
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - nothing is kept secret by it
    with tempfile.TemporaryDirectory() as site:
        cases = _of_pages(given.pages, given.folder, site) if given.pages else _of_pairs(given.folder)
        cases = [case for case in cases if not case.name.endswith(tuple(given.skip))]
        drawn = sorted(chance.sample(cases, min(given.articles, len(cases))))
        rows = _scored(drawn, site, chance, rounds=given.rounds, together=given.together, errors=given.errors)
    if given.json:
        print(json.dumps(rows, ensure_ascii=False))
        return 0
    print(f"{'altered':10} {'cases':>6} {'found':>7} {'beside':>7} {'all beside':>10}")
    for row in rows:
        print(f"{row['altered']:10} {row['cases']:6} {row['found']:7.1%} {row['beside']:7} {row['all_beside']:10}")
    return 0


def _of_pairs(folder: Path) -> list[Case]:
    cases = []
    for english in sorted(path for path in folder.glob("*/en/**/*") if path.is_file()):
        parts = english.relative_to(folder).parts
        source, text = (decode("", path.read_bytes()).text for path in (english, folder.joinpath(parts[0], "ru", *parts[2:])))
        cases.append(Case("/".join(parts), text, source=source))
    return cases


def _of_pages(pages: Path, folder: Path, site: str) -> list[Case]:
    """Pages of a folder, served and fetched, with the articles that belong to them."""
    handler = partial(_Quiet, directory=str(pages))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            root = f"http://127.0.0.1:{server.server_address[1]}/"
            cases = []
            for entry in json.loads((pages / "EXPECTED.json").read_text(encoding="utf-8")):
                parts = Path(entry["ru_translation"]).parts
                file = next(path for path in (folder.joinpath(*parts[at:]) for at in range(len(parts))) if path.is_file())
                cases.append(Case(entry["page"], decode("", file.read_bytes()).text, address=root + entry["page"]))
            fetch([case.address for case in cases], site, today=_TODAY, allowed=["127.0.0.1"])
        finally:
            server.shutdown()
            thread.join()
    return cases


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _scored(cases: Sequence[Case], site: str, chance: random.Random, *, rounds: int, together: bool, errors: bool) -> list[dict[str, object]]:
    rows = {name: Counter[str]() for name in (*_ALTERATIONS, "all")}
    for case in cases:
        before = _said(case, case.text, site)
        for _ in range(rounds):
            cuts = _cuts(Article(Source("a.md", case.text)), chance)
            for chosen in [cuts] if together else [{name: cut} for name, cut in cuts.items()]:
                told = _said(case, _with(case.text, chosen.values()), site)
                new = Counter({key: count - before[key] for key, count in told.items() if count > before[key]})
                wanted = {_ALTERATIONS[name].code for name in chosen}
                beside, all_beside = (Counter({key: count for key, count in each.items() if key[0] not in wanted}) for each in (new, told))
                for name in chosen:
                    found = any(code == _ALTERATIONS[name].code for code, _ in new)
                    for row in (name, "all"):
                        rows[row].update(cases=1, found=found)
                    if errors and not found:
                        print(f"not found: {case.name}: {name}: {case.text[cuts[name].start : cuts[name].end][:80]!r} -> {cuts[name].text!r}")
                for row in {*chosen, "all"}:
                    rows[row].update(beside=beside.total(), all_beside=all_beside.total(), said=told.total())
                for code, message in sorted(beside) if errors else ():
                    print(f"beside: {case.name}: {'+'.join(chosen)}: {code} {message}")
    return [
        {"altered": name, **{key: row[key] for key in ("cases", "beside", "all_beside", "said")}, "found": row["found"] / max(1, row["cases"])}
        for name, row in rows.items()
    ]


def _said(case: Case, text: str, site: str) -> Counter[tuple[str, str]]:
    """What rules of the family say of a text, by code and message."""
    findings: Iterable[Finding]
    if case.source is not None:
        findings = check_text(text, source=case.source, select=["SRC"], lang="en")
    else:
        path = Path(site, "article.md")
        path.write_text(text, encoding="utf-8", newline="")
        config = Config(root=site, lang="en", select=("SRC",), sources={path.name: case.address})
        findings = audit([path], config).articles[0].findings
    return Counter((finding.code, finding.message) for finding in findings if finding.code.startswith("SRC"))


def _with(text: str, cuts: Iterable[Cut]) -> str:
    for start, end, instead in sorted(cuts, reverse=True):
        text = text[:start] + instead + text[end:]
    return text


def _cuts(article: Article, chance: random.Random) -> dict[str, Cut]:
    """A cut of each kind that the article has a place for; none inside another one."""
    chosen: dict[str, Cut] = {}
    for name, alteration in _ALTERATIONS.items():
        free = [cut for cut in alteration.cuts(article, chance) if all(cut.end <= other.start or other.end <= cut.start for other in chosen.values())]
        if free:
            chosen[name] = chance.choice(free)
    return chosen


def _sections(article: Article, _: random.Random) -> Iterator[Cut]:
    """Sections with their subsections; never the only one of their level in the whole text, and not without words."""
    headings = [heading for heading in article.headings if heading.level > 1]
    for index, heading in enumerate(headings):
        end = next((other.span.start for other in headings[index + 1 :] if other.level <= heading.level), len(article.text))
        if len(article.text[heading.span.end : end].split()) >= 10 and len(headings) > 1:  # noqa: PLR2004
            yield Cut(heading.span.start, end, "")


def _numbers(article: Article, chance: random.Random) -> Iterator[Cut]:
    for match in number_places(article.text):
        yield Cut(match.start(), match.end(), with_other_digit(chance, match[0]))


def _lists(article: Article, _: random.Random) -> Iterator[Cut]:
    """Lists of two items and more that no other list holds; tables of contents are none."""
    for block in article.blocks:
        if isinstance(block, ListBlock) and len(block.children) > 1 and "](#" not in article.text[block.span.start : block.span.end]:
            yield Cut(block.span.start, block.span.end, "")


def _headings(article: Article, _: random.Random) -> Iterator[Cut]:
    for heading in article.headings:
        if 1 < heading.level < 6 and article.text.startswith("#", heading.span.start):  # noqa: PLR2004
            yield Cut(heading.span.start, heading.span.start, "#")


def _links(article: Article, _: random.Random) -> Iterator[Cut]:
    """Links to other pages, each of which becomes its own text."""
    for block in article.all_blocks:
        for link in block.links if isinstance(block, TextBlock) else ():
            written = article.text[link.span.start : link.span.end]
            if link.text.strip() and written.startswith("[") and not link.target.startswith(("#", "mailto:")) and "](" in written:
                yield Cut(link.span.start, link.span.end, link.text)


class Alteration(NamedTuple):
    """What can be done to a text, and the rule that must tell it."""

    code: str
    cuts: Callable[[Article, random.Random], Iterator[Cut]]


_ALTERATIONS = {
    "section": Alteration("SRC001", _sections),
    "list": Alteration("SRC007", _lists),
    "heading": Alteration("SRC003", _headings),
    "link": Alteration("SRC005", _links),
    "number": Alteration("SRC004", _numbers),
}


if __name__ == "__main__":
    sys.exit(main())
