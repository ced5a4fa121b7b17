import random
import time

import pytest

from seo_audit.site.near import near
from seo_audit.site.signature import EMPTY, likeness, shared, signature_of

WORDS = "сад роза лист куст вода ведро весна осень лето почва корень ветка нож секатор яблоня груша слива забор".split()


def sentences(seed, count):
    chance = random.Random(seed)
    return [" ".join(chance.choices(WORDS, k=9)).capitalize() + "." for _ in range(count)]


def text(said, width=4):
    return "\n\n".join(" ".join(said[at : at + width]) for at in range(0, len(said), width))


def pairs(texts):
    return [(pair.one, pair.other) for pair in near([signature_of(one, 0) for one in texts], [()] * len(texts), 30)]


def test_texts_on_one_subject_are_no_copies():
    assert pairs([text(sentences(seed, 40)) for seed in range(30)]) == []


def test_short_texts_and_empty_ones_are_none():
    assert pairs(["Слушайте новый выпуск на нашем сайте."] * 3) == []
    assert signature_of("", 0) == signature_of("# Да\n\n- нет\n", 0) == EMPTY
    assert shared(EMPTY, EMPTY) == 0


def test_what_is_compared_is_of_one_kind():
    one = signature_of(text(sentences(1, 20)), 0)
    assert near([one, one], [("v1",), ("v2",)], 30) == []


def test_a_part_of_a_text_is_no_copy_of_it():
    said = sentences(1, 60)
    assert pairs([text(said), text(said[:15])]) == []


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3])
def test_a_copy_is_found_with_its_paragraphs_shuffled_and_sentences_replaced(share):
    said = sentences(1, 60)
    chance = random.Random(7)
    copied = [other if chance.random() < share else one for one, other in zip(said, sentences(2, 60), strict=True)]
    paragraphs = text(copied).split("\n\n")
    chance.shuffle(paragraphs)
    texts = [text(said), text(sentences(3, 60)), "\n\n".join(paragraphs)]
    assert pairs(texts) == [(0, 2)]


def test_a_copy_of_which_every_sentence_was_touched_is_found():
    said = sentences(1, 60)
    touched = [f"Затем {one[:1].lower()}{one[1:]}" if index % 2 else one for index, one in enumerate(said)]
    one, other = (signature_of(text(those), 0) for those in (said, touched))
    assert shared(one, other) == pytest.approx(0.5, abs=0.03)
    assert likeness(one, signature_of(text(sentences(9, 60)), 0)) < 0.1
    assert pairs([text(said), text(touched)]) == [(0, 1)]


def test_letter_case_addresses_and_yo_do_not_count():
    one = signature_of("Ёлку ставят [в угол](https://a.example/1) комнаты.\nСвет гасят перед сном.", 0)
    assert one == signature_of("елку ставят [В УГОЛ](/b/2) комнаты.\nсвет гасят перед сном.", 0)


def test_of_a_long_text_the_same_sentences_are_kept():
    said = sentences(1, 3000)
    one, other = signature_of(text(said), 0), signature_of(text(said[::-1]), 0)
    assert len(one.hashes) == 4 * 512
    assert shared(one, other) > 0.99
    half = shared(one, signature_of(text(said[:1500] + sentences(2, 1500)), 0))
    assert half == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("piece", [".", ". ", ".] .", "\n", "\n ", "](", "а ", "|\n", "».", "«", "\ud800 а"])
def test_hostile_texts_take_no_time(piece):
    started = time.process_time()
    signature_of(piece * (400_000 // len(piece)), 0)
    assert time.process_time() - started < 2


def test_pages_of_one_template_are_never_all_compared_with_all():
    chance = random.Random(3)
    common = sentences(1, 30)

    def took(count):
        texts = [signature_of(text([*common, *sentences(chance.random(), 12)]), 0) for _ in range(count)]
        started = time.process_time()
        near(texts, [()] * count, 30)
        return time.process_time() - started

    took(50)
    assert took(800) < 12 * took(200) + 0.5  # sixteen times where all are
