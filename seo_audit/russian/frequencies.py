"""How frequent lemmas are in Russian at large.

`frequencies.txt` is made by `scripts/lemma_frequencies.py` from the word list of wordfreq (Robyn Speer; CC BY-SA 4.0, see
NOTICE beside it): a line for each lemma and part of speech, sorted, with 10 · log10 of its uses in 10¹⁰ words.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from .dictionary import Parse

_UNKNOWN = 32  # a little under the rarest lemma of the table
_GROUPS = {"PRTF": "VERB", "PRTS": "VERB", "GRND": "VERB", "INFN": "VERB", "ADJS": "ADJF", "COMP": "ADJF"}
_RARE_CELL = -40  # a place of the paradigm that the treebanks do not have
_STEP = 4  # of these units, in which readings are compared: a decibel and a half are a half of ln 2
_MOST = 9


@cache
def _table() -> bytes:
    return b"\n" + files(__package__).joinpath("frequencies.txt").read_bytes()


@cache
def _cells() -> dict[str, int]:
    lines = files(__package__).joinpath("cells.txt").read_text(encoding="utf-8").splitlines()
    return {cell: int(value) for cell, value in (line.split() for line in lines)}


def group(kind: str) -> str:
    """The part of speech that a lemma is counted under."""
    return _GROUPS.get(kind, kind)


def cell(parse: Parse) -> str:
    """The place of a form in the paradigm, as `cells.txt` counts it."""
    gendered = parse.kind in {"ADJF", "PRTF"} or (parse.kind == "VERB" and parse.verb.startswith("past"))
    verb = parse.verb.removesuffix("tran").removesuffix("intr")
    return "/".join((parse.kind, parse.case, parse.number, parse.gender if gendered else "", verb))


@lru_cache(maxsize=50_000)
def frequency(lemma: str, kind: str) -> int:
    """10 · log10 of the uses of a lemma in 10¹⁰ words of Russian; 32 for one that the table does not know.

    Args:
        lemma: as a `Parse` has it.
        kind: part of speech.
    """
    table = _table()
    key = f"\n{lemma} {group(kind)} ".encode("utf-8", "surrogatepass")
    low, high = 0, len(table) - 1
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2 + 1)
        line_end = table.find(b"\n", start + 1)
        if table.startswith(key, start):
            return int(table[start + len(key) : line_end])
        if table[start:line_end] < key:
            low = line_end
        else:
            high = start
    return _UNKNOWN


def form_frequency(parse: Parse) -> int:
    """10 · log10 of the uses of a form, read like this, in 10¹⁰ words of Russian, roughly: of its lemma, by the share of its place."""
    return frequency(parse.lemma, parse.kind) + _cells().get(cell(parse), _RARE_CELL)


def rarities(parses: Sequence[Parse]) -> list[tuple[int, int]]:
    """How much rarer each reading of a form is than the most frequent one, from 0 to 9: as this form, and as a lemma at all."""
    cells = _cells()
    lemmas = [frequency(parse.lemma, parse.kind) for parse in parses]
    forms = [lemma + cells.get(cell(parse), _RARE_CELL) for lemma, parse in zip(lemmas, parses, strict=True)]
    return [(min(_MOST, (max(forms) - form) // _STEP), min(_MOST, (max(lemmas) - lemma) // _STEP)) for form, lemma in zip(forms, lemmas, strict=True)]
