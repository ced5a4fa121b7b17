"""Check a JSON report against the articles that it speaks of: every place must be where it says.

    seo-audit content/ --format json=report.json; python scripts/check_report.py report.json [FOLDER]

FOLDER is what the paths of the report are relative to (default: the working directory). Prints what disagrees, and what was
checked; exits with 1 where anything disagrees.
"""

import json
import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LINE_END = re.compile(r"\r\n?|\n")
_HIDDEN = "***"
# Where none of these stands, nothing may be hidden: at signs, and what may be one.
_AT_SIGN = re.compile(r"[@＠﹫]|\\(?:(?:u|U0000)(?:0040|[fF]{2}20|[fF][eE]6[bB])|x40)|&(?:#0*64|#[xX]0*40|#65312|#[xX][fF]{2}20|commat);")
_CLIPPED = 1000


def disagreements(report: dict[str, Any], folder: Path) -> Iterator[str]:
    """A line for each place that is not where the report says.

    Args:
        report: a JSON report, version 1.
        folder: what its paths are relative to.
    """
    for article in report["articles"]:
        path = folder / article["path"]
        codes = {finding["code"] for finding in article["findings"]}
        if codes & {"FILE001", "FILE002"}:
            continue
        text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
        starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        for finding in article["findings"]:
            yield from (f"{article['path']}: {finding['code']}: {said}" for said in _wrong(finding, text, starts))


def _wrong(finding: dict[str, Any], text: str, starts: list[int]) -> Iterator[str]:
    places = [(finding, "start", "line", "column"), (finding, "end", "end_line", "end_column")]
    places += [(related, "start", "line", "column") for related in finding["related"]]
    for place, offset, line, column in places:
        at = bisect_right(starts, place[offset])
        if (at, place[offset] - starts[at - 1] + 1) != (place[line], place[column]):
            yield f"{offset} {place[offset]} is not {place[line]}:{place[column]}"
    stands = text[finding["start"] : finding["end"]]
    secretive = _AT_SIGN.search(text) is not None
    clipped = len(stands) > _CLIPPED
    if not _says(finding["excerpt"], stands[:_CLIPPED] + "…" if clipped else stands, secretive=secretive):
        yield f"excerpt {finding['excerpt']!r} is not {stands!r}"


def _says(excerpt: str, stands: str, *, secretive: bool) -> bool:
    """Whether an excerpt is a piece of text, in which something may be hidden behind stars."""
    if excerpt == stands or not secretive:
        return excerpt == stands
    first, *parts = excerpt.split(_HIDDEN)
    if not parts or not stands.startswith(first):
        return False
    at = len(first)
    *middle, last = parts
    for part in middle:
        at = stands.find(part, at + 1)
        if at < 0:
            return False
        at += len(part)
    return at < len(stands) - len(last) and stands.endswith(last)


def main(arguments: list[str]) -> int:
    """Check the report that the arguments name; returns the exit status."""
    report = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    found = list(disagreements(report, Path(arguments[1] if len(arguments) > 1 else ".")))
    print("\n".join(found[:50]))
    number = sum(len(article["findings"]) for article in report["articles"])
    crashed = sum(finding["code"] == "FILE009" for article in report["articles"] for finding in article["findings"])
    print(f"{len(report['articles'])} articles, {number} findings, {crashed} of them crashed rules, {len(found)} disagreements")
    return int(bool(found or crashed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
