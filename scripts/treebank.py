"""Treebanks of Universal Dependencies as texts with gold lemmas, for training and scoring."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from seo_audit.russian.dictionary import Parse, parses
from seo_audit.russian.words import Words, words

# Part of speech → what the dictionary may call it.
_KINDS = {
    "NOUN": {"NOUN"}, "PROPN": {"NOUN"}, "ADJ": {"ADJF", "ADJS", "COMP", "PRTF"}, "DET": {"ADJF", "NPRO"}, "PRON": {"NPRO", "ADJF", "PRCL"},
    "ADP": {"PREP"}, "CCONJ": {"CONJ"}, "SCONJ": {"CONJ"}, "PART": {"PRCL", "CONJ"}, "NUM": {"NUMR", "NUMB", "ROMN", "ADJF", "NOUN"},
    "INTJ": {"INTJ"}, "ADV": {"ADVB", "COMP", "PRED", "PRCL", "ADJS"}, "VERB": {"VERB", "INFN", "PRTF", "PRTS", "GRND", "PRED"},
    "AUX": {"VERB", "INFN", "PRTF", "PRTS", "GRND"}, "X": {"LATN", "UNKN", "NOUN"},
}  # fmt: skip
_VERB_FORMS = {"Fin": {"VERB"}, "Inf": {"INFN"}, "Part": {"PRTF", "PRTS"}, "Conv": {"GRND"}}
_CASES = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Par": "gent", "Voc": "voct"}
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_MARKS = ".#@«»\"'()[]…!?,:;*_"


class Token(NamedTuple):
    """A word of a treebank.

    Args:
        form: as it stands.
        lemma: small letters, ё as е, without the stop of an abbreviation.
        kind: universal part of speech.
        features: morphological ones.
        start: offset in the text.
    """

    form: str
    lemma: str
    kind: str
    features: dict[str, str]
    start: int


class Text(NamedTuple):
    """A treebank as one text.

    Args:
        name: of the treebank: `gsd`, `taiga`, `poetry`.
        text: its sentences, one after the other.
        tokens: its words, punctuation left out.
        sentences: start and end of each.
    """

    name: str
    text: str
    tokens: list[Token]
    sentences: list[tuple[int, int]]


def read(path: Path) -> Text:
    """A file in CoNLL-U. Sentences are joined by a blank, or by a line end where a paragraph begins or none of . ! ? … ends."""
    parts: list[str] = []
    tokens: list[Token] = []
    ends: list[tuple[int, int]] = []
    length = 0
    for lines in _sentences(path):
        joint = ("\n" if any(line.startswith("# newpar") for line in lines) or parts[-1][-1] not in ".!?…" else " ") if parts else ""
        parts.append(joint)
        length += len(joint)
        begin = length
        for line in lines:
            number, form, lemma, kind, _, features, *_, misc = line.split("\t") if line[0] != "#" else ("#", *[""] * 9)
            if not number.isdigit():
                continue
            if kind not in {"PUNCT", "SYM"} and any(map(str.isalnum, form)):
                pairs = dict(pair.split("=") for pair in features.split("|")) if features != "_" else {}
                tokens.append(Token(form, folded(lemma), kind, pairs, length))
            piece = form if "SpaceAfter=No" in misc else form + " "
            parts.append(piece)
            length += len(piece)
        trimmed = parts[-1].rstrip(" ")
        length -= len(parts[-1]) - len(trimmed)
        parts[-1] = trimmed
        ends.append((begin, length))
    return Text(path.name.partition("_")[2].partition("-")[0], "".join(parts), tokens, ends)


def _sentences(path: Path) -> Iterator[list[str]]:
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.strip("\n").split("\n")
        if lines != [""]:
            yield lines


def folded(lemma: str) -> str:
    """A gold lemma as ours are: small letters, ё as е, without stress marks and the marks round an abbreviation or a hashtag."""
    return lemma.lower().replace("ё", "е").replace("\u0301", "").strip(_MARKS)


def aligned(text: Text) -> tuple[Words, list[Token | None]]:
    """The words of a treebank's text as we find them, and the gold word at each; None where the treebank cuts words otherwise."""
    found = words(text.text)
    starts = {token.start + len(token.form) - len(token.form.lstrip(_MARKS)): token for token in text.tokens}
    gold = []
    for start, end in found.spans:
        token = starts.get(start)
        gold.append(token if token is not None and token.form.strip(_MARKS) == text.text[start:end] else None)
    return found, gold


def right(token: Token, among: Sequence[Parse]) -> list[int]:
    """The indexes of the readings that a gold word may be: of those with its lemma, the ones whose tags fit best."""
    fits = [(_fit(token, parse), index) for index, parse in enumerate(among) if parse.lemma == token.lemma]
    best = max(fits, default=(0, 0))[0]
    return [index for fit, index in fits if fit == best]


def _fit(token: Token, parse: Parse) -> int:
    features = token.features
    fit = 10 * (parse.kind in _KINDS.get(token.kind, ()))
    fit += 5 * (token.kind in {"VERB", "AUX"} and parse.kind in _VERB_FORMS.get(features.get("VerbForm", ""), ()))
    fit += 4 * (parse.case != "" and _CASES.get(features.get("Case", "")) == parse.case)
    fit += 3 * (parse.number != "" and _NUMBERS.get(features.get("Number", "")) == parse.number)
    fit += parse.gender != "" and _GENDERS.get(features.get("Gender", "")) == parse.gender
    fit += parse.animacy != "" and features.get("Animacy", "").lower() == parse.animacy
    return fit + (token.kind == "PROPN" and parse.name in {"name", "place", "firm"})


def readings(token: Token) -> tuple[Parse, ...]:
    """All readings of a gold word's form."""
    return parses(token.form.strip(_MARKS))
