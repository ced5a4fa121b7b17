"""Hidden characters, garbled letters and line ends: what no fence of a page can show, or not clearly."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.fixes import apply
from seo_audit.plan import make_plan
from seo_audit.registry import rules

FRONT = "---\ntitle: Сад\n---\n\n"


def found(text, code, path="a.md"):
    """The findings of one rule, with messages in Russian."""
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code == code])
    (job,) = jobs_of([Source(path, text)])
    audited = audit(job, plan)
    assert audited.crashes == ()
    return list(audited.result.findings)


def mended(text, code):
    """The text after the fixes of a rule, and whether all of them are safe."""
    fixes = [finding.fix for finding in found(text, code) if finding.fix]
    return apply(text, [edit for fix in fixes for edit in fix.edits]), all(fix.safe for fix in fixes)


# FILE003


@pytest.mark.parametrize(
    "text",
    [
        "Обычный текст, 10\u00a0кг, «тире — дефис», 2\u202fмм, а\u0301ктор.",
        "👨\u200d👩\u200d👧\u200d👦 👩🏽\u200d🔬 ❤\ufe0f\u200d🔥 ⛹\ufe0f\u200d♂\ufe0f 🏴\U000e0067\U000e0062\U000e007f 1\ufe0f\u20e3",
        "می\u200cخواهم",
        "क्\u200dष क्\u200cष",
        "ភាសា\u200bខ្មែរ",
        "שלום\u200f (\u200eRFC 822\u200e)",
        "таб\tи строки\r\nразные\r",
        "",
    ],
)
def test_what_belongs_where_it_is_is_not_hidden(text):
    assert found(text, "FILE003") == []


@pytest.mark.parametrize(
    ("character", "key"),
    [
        ("\u200b", "zero-width-space"),
        ("\u200c", "joiner"),
        ("\u200d", "joiner"),
        ("\u2060", "joiner"),
        ("\ufeff", "byte-order-mark"),
        ("\u00ad", "soft-hyphen"),
        ("\u200e", "direction"),
        ("\u202e", "direction"),
        ("\u2066", "direction"),
        ("\u2028", "separator"),
        ("\x0b", "separator"),
        ("\u3164", "blank"),
        ("\U000e0041", "blank"),
        ("\ufffc", "object"),
        ("\x00", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
    ],
)
@pytest.mark.parametrize("text", ["Семе@на в воде", "---\ntitle: Семена @ в воде\n---\n", "```sh\ncd @/sad\n```\n", "@", "конец@"])
def test_each_is_named_with_its_number(character, key, text):
    if text.startswith("---") and key in {"control", "separator"}:
        return  # there FM002 speaks
    (finding,) = found(text.replace("@", character), "FILE003")
    assert finding.key == key
    assert f"U+{ord(character):04X}" in finding.message
    assert "▯" in finding.message and character not in finding.message
    assert finding.span.start <= text.index("@") < finding.span.end


def test_one_finding_a_kind_with_the_other_places():
    text = "Се\u200bмена в те\u00adплой во\u200bде, во\u200bде."
    first, second = found(text, "FILE003")
    assert (first.key, first.parameters["count"], len(first.related)) == ("zero-width-space", 3, 2)
    assert (second.key, second.severity.name) == ("soft-hyphen", "INFO")
    assert first.severity.name == "WARNING"


@pytest.mark.parametrize(
    ("text", "after", "safe"),
    [
        ("Се\u200bмена", "Семена", True),
        ("Семена \u200bв воде", "Семена в воде", True),
        ("Семена\u200b в воде", "Семена в воде", True),
        ("Семена\u200b\n", "Семена\n", True),
        ("Семена\ufeff.", "Семена.", True),
        # Deleting these changes what a reader sees: a list, a heading, a break, two words in one.
        ("\u200b- Семена", "- Семена", False),
        ("\u200b1. Семена", "1. Семена", False),
        ("- \u200b1. Семена", "- 1. Семена", False),
        ("\u200b# Семена", "# Семена", False),
        ("Семена  \u200b\nв воде", "Семена  \nв воде", False),
        ("Семена\n\u200b\nв воде", "Семена\n\nв воде", False),
        ("Семена\u2028в воде", "Семена в воде", False),
        ("Семена \u2028в воде", "Семена в воде", True),
        ("Те\u00adплая", "Теплая", False),
        ("\ufffc Семена", " Семена", False),
        ("```\ncd\u200b x\n```\n", "```\ncd x\n```\n", False),
        ("*Семена*\u200bми", "*Семена*ми", False),
    ],
)
def test_the_fix_is_safe_where_nothing_else_changes(text, after, safe):
    assert mended(text, "FILE003") == (after, safe)
    assert found(after, "FILE003") == []


@given(st.text(st.sampled_from("аб \n-1.#*`\u200b\u00ad\u200d\ufeff\u2028\x0b\u200e👩🏽❤\ufe0fش"), max_size=30))
def test_a_second_run_has_nothing_to_do(text):
    after, _ = mended(text, "FILE003")
    again, _ = mended(after, "FILE003")
    assert mended(again, "FILE003")[0] == again
    assert [character for character in after if character in "аб-1.#*`"] == [character for character in text if character in "аб-1.#*`"]


# FILE004


def garbled(text, codec):
    return "".join(bytes([byte]).decode(codec) if bytes([byte]).decode(codec, "ignore") else chr(byte) for byte in text.encode())


@pytest.mark.parametrize("codec", ["cp1251", "cp1252", "latin-1", "cp866", "koi8-r"])
@pytest.mark.parametrize("said", ["Посадите яблоню осенью", "Привет, мир", "ЯБЛОНЯ — это дерево", "шаг за шагом"])
def test_what_it_said_is_said(codec, said):
    (finding,) = [finding for finding in found(FRONT + garbled(said, codec), "FILE004") if finding.key == "decoded"]
    assert finding.parameters["meant"].startswith(said.split(" — ")[0])
    assert finding.line == 5


def test_russian_taken_for_western_european():
    (finding,) = found("Посадите яблоню осенью".encode("cp1251").decode("latin-1"), "FILE004")
    assert finding.parameters["meant"] == "Посадите яблоню осенью"


@pytest.mark.parametrize(
    "text",
    [
        "СССР, РСФСР, «СССР», Рё, С…, С. С. Р—1, Р°С",
        "Ðórður býr á Íslandi; NÃO «MAÇÃ» São Paulo; EŒUVRE «Â» Änderung Öl",
        "Ђорђе Џорџ њива; П├П┤ таблица │─┤; пя пё яё",
        "`РџСЂРёРІРµС‚`",
        "Вместо букв — «РџСЂРёРІРµС‚» или (ÐŸÑ€Ð¸Ð²ÐµÑ‚).",
        "Знак «\ufffd» или `\ufffd`.",
        "    РџСЂРёРІРµС‚ в отступе\n",
    ],
)
def test_what_is_not_garbled(text):
    assert found(text, "FILE004") == []


def test_a_quoted_title_is_no_example():
    (finding,) = found('---\ntitle: "РџСЂРёРІРµС‚"\n---\n', "FILE004")
    assert finding.parameters["meant"] == "Привет"


def test_lost_letters_and_codes_are_shown_with_what_is_round_them():
    lost, code = found("Сорт Антоно\ufffd\ufffdка и \x93Ранет\x94.", "FILE004")
    assert (lost.key, code.key) == ("lost", "code")
    assert "Антоно\ufffd\ufffdка" in lost.message
    assert "“" in code.message and "\x93" not in code.message


@given(st.text(st.characters(min_codepoint=0x400, max_codepoint=0x44F) | st.sampled_from(" .,«»—…"), max_size=60))
def test_russian_is_never_garbled(text):
    assert [finding for finding in found(text, "FILE004") if garbled(finding.parameters["meant"], "cp1251") not in text] == []


# FILE006


@pytest.mark.parametrize("text", ["", "а", "а\nб\n", "а\r\nб\r\n", "а\rб\r"])
def test_one_kind_of_line_ends_is_fine(text):
    assert found(text, "FILE006") == []


@pytest.mark.parametrize(
    ("text", "after", "safe", "line"),
    [
        ("а\r\nб\r\nв\nг\r\n", "а\r\nб\r\nв\r\nг\r\n", True, 3),
        ("а\nб\r\nв\n", "а\nб\nв\n", True, 2),
        ("а\nб\r\n", "а\nб\n", True, 2),
        ("а\nб\rв\nг\n", "а\nб\nв\nг\n", False, 2),
    ],
)
def test_line_ends_become_those_of_the_majority(text, after, safe, line):
    (finding,) = found(text, "FILE006")
    assert finding.line == line
    assert mended(text, "FILE006") == (after, safe)
    assert found(after, "FILE006") == []


@given(st.text(st.sampled_from("а\r\n"), max_size=40))
def test_line_ends_are_mended_in_one_run_and_nothing_else_is(text):
    after, _ = mended(text, "FILE006")
    assert after.replace("\r", "").replace("\n", "") == text.replace("\r", "").replace("\n", "")
    assert len(Source("a.md", after).lines) == len(Source("a.md", text).lines)
