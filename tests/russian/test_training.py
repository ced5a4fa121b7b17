"""Training and scoring of what reads Russian: the scripts and benchmarks run, on a treebank of a few sentences of our own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCES = {
    "xx_one-ud-dev": ["Он посмотрел на часы/час:часы", "Прошло два часа/час", "Масло стекло/стечь по стенке", "Купили стекло/стекло для окна"],
    "xx_two-ud-dev": ["Часы/часы стоят на полке/полка", "Полк/полк вошёл в город", "Через три часа/час дождь", "Книга лежит на полке/полка"],
}


def conllu(name, sentences):
    """Sentences as a treebank: `form/lemma` where the lemma is not the form, `form/other:lemma` where it is another one."""
    blocks = []
    for order, sentence in enumerate(sentences, 1):
        lines = [f"# sent_id = {name}-{order}"]
        for number, word in enumerate(sentence.split(), 1):
            form, _, lemma = word.partition("/")
            lines.append("\t".join((str(number), form, lemma.rpartition(":")[2] or form, "NOUN" if lemma else "X", *["_"] * 5, "_")))
        lines.append("\t".join((str(len(lines)), ".", ".", "PUNCT", *["_"] * 5, "_")))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n\n"


@pytest.fixture
def treebanks(tmp_path):
    for name, sentences in SENTENCES.items():
        (tmp_path / f"{name}.conllu").write_text(conllu(name, sentences), encoding="utf-8")
    return tmp_path


def run(*command):
    return subprocess.run([sys.executable, *map(str, command)], check=True, capture_output=True, text=True, encoding="utf-8", cwd=ROOT).stdout


def test_lemmas_are_scored_on_a_treebank_that_was_held_out(treebanks):
    out = run("scripts/train_lemmas.py", treebanks, "--hold-out", "one")
    words = sum(len(sentence.split()) for sentence in SENTENCES["xx_one-ud-dev"])
    assert out.startswith(f"one: {words} words; right by the first parse ")
    assert out == run("scripts/train_lemmas.py", treebanks, "--hold-out", "one")


def test_phrases_are_scored(treebanks):
    text = "Он купил часы.\n\nЭто заняло два часа.\n"
    item = {"id": "one-1", "pattern": "N", "keyphrase": "часы", "text": text, "spans": [[9, 13]]}
    (treebanks / "items.jsonl").write_text(json.dumps(item) + "\n", encoding="utf-8")
    scores = json.loads(run("benchmarks/phrases.py", treebanks / "items.jsonl", "--json", "--predictions", treebanks / "found.jsonl"))
    assert scores["items"] == 1
    assert scores["patterns"]["N"]["recall"] == 100
    assert json.loads((treebanks / "found.jsonl").read_text(encoding="utf-8"))["spans"][0] == [9, 13]
    assert "ALL" in run("benchmarks/phrases.py", treebanks / "items.jsonl", "--treebanks", treebanks, "--errors")


def test_sentences_are_scored(treebanks):
    assert " seo-audit  P 100.00  R 100.00" in run("benchmarks/sentences.py", treebanks)


def test_the_weights_are_one_table_of_bytes():
    from seo_audit.russian.features import TABLE_BITS

    assert len((ROOT / "seo_audit" / "russian" / "weights.bin").read_bytes()) == 1 << TABLE_BITS


def test_frequencies_are_sorted_and_each_is_found():
    from seo_audit.russian.frequencies import frequency

    lines = (ROOT / "seo_audit" / "russian" / "frequencies.txt").read_bytes().splitlines()
    assert lines == sorted(lines)
    for line in (lines[0], *lines[:: len(lines) // 200], lines[-1]):
        lemma, kind, value = line.decode().split(" ")
        assert frequency(lemma, kind) == int(value)
    assert len({frequency(word, "NOUN") for word in ("яяяя", "ъ", "", "zzz", "😀")}) == 1
