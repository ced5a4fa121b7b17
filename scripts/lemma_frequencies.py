"""Make `frequencies.txt` and `cells.txt` in `seo_audit/russian`: how frequent lemmas and places in a paradigm are.

    python -m pip install wordfreq==3.1.1 && python scripts/lemma_frequencies.py FOLDER

FOLDER holds treebanks in CoNLL-U: they tell how often nouns stand in the genitive, and so on. wordfreq counts forms, not lemmas
(«стекло» is glass, and flowed down). A lemma's frequency is estimated from the forms that belong to it alone, divided by the
share of its paradigm that they usually are; what no form tells is settled by expectation maximisation. The same treebanks,
wordfreq and dictionary make the same files.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from treebank import read, readings, right

from seo_audit.russian.dictionary import parses
from seo_audit.russian.frequencies import cell, group

_FOLDER = Path(__file__).resolve().parent.parent / "seo_audit" / "russian"
_FORM = re.compile("[а-яё]+(?:-[а-яё]+)*")
_MOST_FORMS = 400_000
_ROUNDS = 15
_RARE = 1e-4  # the share of a cell that treebanks do not have
_LEAST_SHARE = 0.03  # of a paradigm that unambiguous forms must cover to tell anything
_SURE_SHARE = 0.3  # from which they tell all
_LEAST = 3e-7  # lemmas that are rarer are left out
_Lemma = tuple[str, str]


def main(folder: str) -> None:
    """Write both files."""
    import wordfreq  # only this script needs it

    counts = {form: share for form, share in wordfreq.get_frequency_dict("ru", "large").items() if _FORM.fullmatch(form)}
    forms = sorted(counts, key=lambda form: (-counts[form], form))[:_MOST_FORMS]
    of_forms = {form: sorted({((parse.lemma, group(parse.kind)), cell(parse)) for parse in parses(form)}) for form in forms}
    cells = _cells(Path(folder))
    lemmas = _estimate({form: counts[form] for form in forms}, of_forms, cells)
    lines = sorted(f"{lemma} {kind} {round(10 * math.log10(share * 1e10))}".encode() for (lemma, kind), share in lemmas.items() if share >= _LEAST)
    _FOLDER.joinpath("frequencies.txt").write_bytes(b"\n".join(lines) + b"\n")
    shares = sorted(f"{name} {round(10 * math.log10(share))}" for name, share in cells.items() if share > _RARE)
    _FOLDER.joinpath("cells.txt").write_text("\n".join(shares) + "\n", encoding="utf-8")
    print(f"{len(lines)} lemmas, {len(shares)} cells")


def _cells(folder: Path) -> dict[str, float]:
    """The share of each cell in its part of speech, as treebanks have it."""
    found: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for path in sorted(folder.glob("*.conllu")):
        for token in read(path).tokens:
            among = readings(token)
            for index in right(token, among)[:1]:
                found[cell(among[index])] += 1
                kinds[group(among[index].kind)] += 1
    return {name: count / kinds[group(name.partition("/")[0])] for name, count in found.items()}


def _estimate(counts: dict[str, float], readings: dict[str, list[tuple[_Lemma, str]]], known: dict[str, float]) -> dict[_Lemma, float]:
    """The share of each lemma in running text."""
    lemmas: dict[_Lemma, float] = defaultdict(float)
    cells: dict[str, float] = defaultdict(lambda: _RARE, known)
    for form, count in counts.items():
        for lemma, _ in readings[form]:
            lemmas[lemma] += count / len(readings[form])
    own, covered = _unambiguous(counts, readings, cells)
    for _ in range(_ROUNDS):
        expected: dict[_Lemma, float] = defaultdict(float)
        for form, count in counts.items():
            likely = [lemmas[lemma] * cells[name] for lemma, name in readings[form]]
            total = sum(likely) or 1.0
            for (lemma, _), one in zip(readings[form], likely, strict=True):
                expected[lemma] += count * one / total
        for lemma, share in expected.items():
            part = min(1.0, covered[lemma])
            sure = min(1.0, part / _SURE_SHARE)
            lemmas[lemma] = (sure * own[lemma] / part if part > _LEAST_SHARE else 0.0) + (1 - sure) * share + 1e-12
    return lemmas


def _unambiguous(
    counts: dict[str, float], readings: dict[str, list[tuple[_Lemma, str]]], cells: dict[str, float]
) -> tuple[dict[_Lemma, float], dict[_Lemma, float]]:
    """What forms of one lemma only say of it: their count, and the share of its paradigm that they are."""
    own: dict[_Lemma, float] = defaultdict(float)
    covered: dict[_Lemma, float] = defaultdict(float)
    for form, count in counts.items():
        if len({lemma for lemma, _ in readings[form]}) == 1:
            lemma = readings[form][0][0]
            own[lemma] += count
            covered[lemma] += sum(cells[name] for _, name in readings[form])
    return own, covered


if __name__ == "__main__":
    main(*sys.argv[1:])
