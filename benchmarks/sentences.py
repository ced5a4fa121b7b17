"""Score where sentences end against treebanks, and against razdel on the same text where it is installed.

    python benchmarks/sentences.py FOLDER [--errors]

FOLDER holds treebanks in CoNLL-U. Their sentences are joined by blanks, and the ends inside the text are looked for: precision,
recall and F1. Sentences of the treebank that end in no mark, or begin with a small letter, are joined to their neighbours: no
text tells where they end.
"""

import argparse
import sys
from pathlib import Path

from seo_audit.russian.words import sentences

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
from typing import TYPE_CHECKING

from treebank import read

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = ".!?…»”\")'"


def main() -> int:
    """Print a table; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score where sentences end.")
    parser.add_argument("folder", type=Path, help="treebanks in CoNLL-U")
    parser.add_argument("--errors", action="store_true", help="print what was missed and invented")
    given = parser.parse_args()
    splitters: dict[str, Callable[[str], list[int]]] = {"seo-audit": lambda text: [end for _, end in sentences(text)]}
    try:
        from razdel import sentenize

        splitters["razdel"] = lambda text: [piece.stop for piece in sentenize(text)]
    except ImportError:
        print("razdel is not installed: no comparison", file=sys.stderr)
    totals = dict.fromkeys(splitters, (0, 0, 0))
    for path in sorted(given.folder.glob("*.conllu")):
        text, gold = _joined(path)
        for name, split in splitters.items():
            found = {end for end in split(text) if end < len(text)}
            right, wrong, missed = len(found & gold), len(found - gold), len(gold - found)
            totals[name] = tuple(map(sum, zip(totals[name], (right, wrong, missed), strict=True)))  # type: ignore[assignment]
            print(f"{path.stem:24} {name:10} {_said(right, wrong, missed)}")
            if given.errors and name == "seo-audit":
                for kind, ends in (("missed", gold - found), ("invented", found - gold)):
                    for end in sorted(ends):
                        print(f"  {kind}: {text[max(0, end - 50) : end]} ¦ {text[end : end + 30]}")
    for name, counts in totals.items():
        print(f"{'all':24} {name:10} {_said(*counts)}")
    return 0


def _joined(path: Path) -> tuple[str, set[int]]:
    """The text of a treebank on one line, and where its sentences end in it."""
    whole = read(path)
    parts, ends, length = [], set(), 0
    said = [whole.text[start:end] for start, end in whole.sentences]
    for order, sentence in enumerate(said):
        parts.append(sentence.replace("\n", " "))
        length += len(sentence)
        following = said[order + 1] if order + 1 < len(said) else ""
        if following and sentence[-1] in _MARKS and not following.lstrip(_MARKS + "«„“-–—( ")[:1].islower():
            ends.add(length)
        length += 1
    return " ".join(parts), ends


def _said(right: int, wrong: int, missed: int) -> str:
    precision, recall = 100 * right / max(1, right + wrong), 100 * right / max(1, right + missed)
    return f"P {precision:6.2f}  R {recall:6.2f}  F1 {2 * precision * recall / max(1e-9, precision + recall):6.2f}  of {right + missed} ends"


if __name__ == "__main__":
    sys.exit(main())
