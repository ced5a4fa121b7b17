"""Draw findings from a JSON report at random, to be read and judged by hand.

    python scripts/draw_findings.py REPORT.json [NUMBER] [SEED]

Errors and warnings only, by rule in proportion to how often each speaks, at most four of one rule. The same report, number and
seed draw the same findings. Each is printed with its message and the line that it is about.
"""

import json
import random
import sys
from pathlib import Path
from typing import Any

_MOST_OF_ONE = 4
_Drawn = tuple[str, dict[str, Any]]


def main(path: str, number: str = "60", seed: str = "1") -> int:
    """Print the draw; returns the exit status."""
    report = json.loads(Path(path).read_text(encoding="utf-8"))
    found = [
        (article["path"], finding) for article in report["articles"] for finding in article["findings"] if finding["severity"] in {"error", "warning"}
    ]
    for order, (where, finding) in enumerate(sorted(draw(found, int(number), int(seed)), key=lambda one: one[1]["code"]), 1):
        print(
            f"{order}. {finding['code']} {finding['severity']} {where}:{finding['line']}\n   {finding['message']}\n   | {finding['excerpt'][:200]!r}"
        )
    return 0


def draw(found: list[_Drawn], number: int, seed: int) -> list[_Drawn]:
    """A random order of all findings, of which those are left out that would be the fifth of their rule.

    In a random order each rule comes in proportion to its findings, up to its four.
    """
    shuffled = list(found)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - nothing is kept secret here
    taken: list[_Drawn] = []
    counts: dict[str, int] = {}
    for where, finding in shuffled:
        code = finding["code"]
        if counts.get(code, 0) < _MOST_OF_ONE and len(taken) < number:
            counts[code] = counts.get(code, 0) + 1
            taken.append((where, finding))
    return taken


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
