"""Overused words: first what is none."""

import pytest

from seo_audit.api import check_text

# Three hundred words that nobody says twice, round those that a test is about.
FILLER = " ".join(f"слов{chr(0x430 + index % 32)}{chr(0x430 + index // 32)}к" for index in range(320))


def found(body, title="Полив", head=""):
    text = f"---\ntitle: {title}\n---\n\n{head}{body}\n"
    return [(finding.parameters["word"], len(finding.related) + 1) for finding in check_text(text, select=["KEY010"], lang="ru")]


def padded(*paragraphs):
    return "\n\n".join([*paragraphs, FILLER])


@pytest.mark.parametrize(
    "sentence",
    [
        "Docker и Kubernetes. ",
        "2025 и 2026. ",
        "Пять минут. ",
        "На или под. ",
        "`секатор` и `секатор`. ",
    ],
)
def test_words_that_are_not_counted(sentence):
    assert found(padded(sentence * 30)) == []


def test_cells_and_repeated_captions_are_not_counted():
    rows = "\n".join(f"| секатор {number} | секатор |" for number in range(40))
    assert found(padded(f"| Имя | Вид |\n| --- | --- |\n{rows}")) == []
    assert found(padded(*["Секатор для роз."] * 40)) == []


def test_a_short_text_is_left_alone():
    assert found("Секатор режет. " * 40) == []


def test_the_subject_may_be_said_more_often():
    body = padded(*(f"Секатор {number}." for number in range(20)))
    assert found(body, title="Секатор") == found(body, head="## Какой секатор\n\n") == []
    assert found(body) == [("секатор", 20)]


def test_words_that_stand_side_by_side_are_said_once():
    sentences = [f"Учётная запись {number}." for number in range(20)]
    assert len(found(padded(*sentences))) == 1


def test_all_forms_are_counted_and_each_place_is_shown():
    sentences = [f"{form} {number}." for number, form in enumerate(["Секатор", "Секатора", "секаторами", "О секаторах"] * 6)]
    assert found(padded(*sentences)) == [("секатор", 24)]
