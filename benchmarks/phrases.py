"""Score how well phrases are found in Russian text: precision, recall and F1 over occurrences, share of exact counts.

    python benchmarks/phrases.py DEV.jsonl [--treebanks FOLDER] [--predictions FILE] [--json]

DEV.jsonl holds a line for each item: {"id", "pattern", "keyphrase", "text", "spans": [[start, end], …]}; a prediction is right when
both ends equal those of a gold span. The weights that the program ships with may have been trained on the sentences of the items:
with `--treebanks` those of a treebank (`gsd-…`, `taiga-…`) are scored by weights trained on the others.
"""

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from seo_audit import find_phrase

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scripts"))
_Counts = tuple[int, int, int]


def main() -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(description="Score how well phrases are found in Russian text.")
    parser.add_argument("items", type=Path, metavar="DEV.jsonl")
    parser.add_argument("--treebanks", type=Path, metavar="FOLDER", help="train on the treebanks that an item does not come from")
    parser.add_argument("--predictions", type=Path, metavar="FILE", help="write what was found, a line for each item")
    parser.add_argument("--errors", action="store_true", help="print each occurrence that was missed or invented")
    parser.add_argument("--json", action="store_true", help="print one object instead of a table")
    given = parser.parse_args()
    items = [json.loads(line) for line in given.items.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = _find_all(items, given.treebanks)
    if given.predictions:
        lines = (json.dumps({"id": item["id"], "spans": found[item["id"]]}) for item in items)
        given.predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    counts, exact = _counted(items, found)
    if given.errors:
        _print_errors(items, found)
    if given.json:
        print(json.dumps({"patterns": {name: _scores(*three) for name, three in counts.items()}, "exact": exact, "items": len(items)}))
        return 0
    for name, (right, wrong, missed) in sorted(counts.items(), key=lambda pair: (pair[0] != "ALL", pair[0])):
        scores = _scores(right, wrong, missed)
        print(f"{name:4s} P {scores['precision']:6.2f}  R {scores['recall']:6.2f}  F1 {scores['f1']:6.2f}  tp {right} fp {wrong} fn {missed}")
    print(f"exact-count items {exact:.2f}%  ({len(items)} items)")
    return 0


def _find_all(items: list[dict[str, Any]], treebanks: Path | None) -> dict[str, list[tuple[int, int]]]:
    if treebanks is None:
        return {item["id"]: find_phrase(item["text"], item["keyphrase"]) for item in items}
    from train_lemmas import texts_in, trained_without, with_weights

    texts = texts_in(treebanks)
    found = {}
    for name in sorted({text.name for text in texts}):
        own = [item for item in items if item["id"].startswith(f"{name}-")]
        if own:
            with_weights(trained_without(texts, name))
            found |= {item["id"]: find_phrase(item["text"], item["keyphrase"]) for item in own}
    return found


def _counted(items: list[dict[str, Any]], found: dict[str, list[tuple[int, int]]]) -> tuple[dict[str, _Counts], float]:
    """Right, wrong and missed occurrences by pattern, and the per cent of items with the right number of them."""
    counts: dict[str, _Counts] = defaultdict(lambda: (0, 0, 0))
    exact = 0
    for item in items:
        gold, ours = {(start, end) for start, end in item["spans"]}, set(found[item["id"]])
        exact += len(gold) == len(ours)
        for name in ("ALL", item["pattern"]):
            right, wrong, missed = counts[name]
            counts[name] = (right + len(gold & ours), wrong + len(ours - gold), missed + len(gold - ours))
    return counts, 100 * exact / max(1, len(items))


def _scores(right: int, wrong: int, missed: int) -> dict[str, float]:
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": 100 * precision, "recall": 100 * recall, "f1": 100 * f1}


def _print_errors(items: list[dict[str, Any]], found: dict[str, list[tuple[int, int]]]) -> None:
    for item in items:
        gold, ours, text = {(start, end) for start, end in item["spans"]}, set(found[item["id"]]), item["text"]
        for kind, places in (("missed", gold - ours), ("invented", ours - gold)):
            for start, end in sorted(places):
                before, said, after = text[max(0, start - 40) : start], text[start:end], text[end : end + 40]
                print(f"{kind} {item['pattern']} {item['keyphrase']}: {before}[{said}]{after}".replace("\n", " | "))


if __name__ == "__main__":
    sys.exit(main())
