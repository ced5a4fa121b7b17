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
_PASSWORD = re.compile(r"(://[^\s/@:]*:)[^\s/@]+@")
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
    stands = _PASSWORD.sub(r"\1***@", text[finding["start"] : finding["end"]])
    if finding["excerpt"] != stands and finding["excerpt"] != stands[:_CLIPPED] + "…":
        yield f"excerpt {finding['excerpt']!r} is not {stands!r}"


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
