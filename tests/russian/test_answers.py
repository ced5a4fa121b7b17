"""Answers of the dictionary that outlive a run: the same as without, whatever became of the file."""

import os
import sqlite3
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.russian import answers
from seo_audit.russian.dictionary import _read, _readings, is_known
from seo_audit.russian.forms import is_broken_word, is_common_word, is_verb
from seo_audit.russian.noun_phrases import nominative

FORMS = "сад сада цветочный стали рассказываем мессенджеру лид-магнит Ивановой crm 2025 чаще того ж".split()
FUNCTIONS = [is_common_word.__wrapped__, is_broken_word.__wrapped__, is_verb.__wrapped__, is_known.__wrapped__]


@pytest.fixture
def folder(tmp_path):
    answers.use(str(tmp_path), b"a program")
    yield tmp_path
    answers.leave()


def again(folder, program=b"a program"):
    answers.leave()
    answers.use(str(folder), program)


def questions(folder):
    base = sqlite3.connect(folder / "words-1.sqlite")
    found = dict(base.execute("SELECT question, answer FROM answers"))
    base.close()
    return found


def said():
    return [_readings(form) for form in FORMS], [ask(form) for ask in FUNCTIONS for form in FORMS], nominative.__wrapped__("цифровой", "маркетолог")


def test_answers_are_the_same_the_second_time_and_the_dictionary_is_not_asked(folder, monkeypatch):
    first = said()
    again(folder)
    monkeypatch.setattr("seo_audit.russian.dictionary.analyzer", lambda: pytest.fail("the dictionary was asked"))
    monkeypatch.setattr("seo_audit.russian.forms.analyzer", lambda: pytest.fail("the dictionary was asked"))
    assert said() == first


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя-", min_size=1, max_size=12))
def test_a_reading_survives_being_kept(tmp_path_factory, form):
    fresh = tuple(dict.fromkeys(_read(form)))
    folder = tmp_path_factory.mktemp("words")
    answers.use(str(folder), b"")
    try:
        _readings(form)
        again(folder, b"")
        assert _readings(form) == fresh
        assert [tuple(map(type, one)) for one in _readings(form)] == [tuple(map(type, one)) for one in fresh]
    finally:
        answers.leave()


def test_nothing_is_kept_where_nobody_said_where(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answers.leave()
    said()
    answers.keep()
    assert list(tmp_path.iterdir()) == []


def test_another_program_begins_anew(folder):
    _readings("сад")
    again(folder, b"another program")
    assert questions(folder) == {}


@pytest.mark.parametrize(
    "answer", ["", "{}", "[]", "null", "1", "[[1]]", '[["сад"]]', "[" * 5000, '"сад"', '[["а","б",1,"","","","","","","",true,1.0]]']
)
def test_an_answer_that_is_none_is_asked_for_anew(folder, answer):
    first = _readings("сад"), is_verb.__wrapped__("сад")
    answers.keep()
    base = sqlite3.connect(folder / "words-1.sqlite")
    with base:
        base.execute("UPDATE answers SET answer = ?", (answer,))
    base.close()
    again(folder)
    assert (_readings("сад"), is_verb.__wrapped__("сад")) == first


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_made_anew(folder, damage):
    first = _readings("сад")
    answers.leave()
    for ending in ("-wal", "-shm"):
        (folder / f"words-1.sqlite{ending}").unlink(missing_ok=True)
    (folder / "words-1.sqlite").write_bytes(damage)
    answers.use(str(folder), b"a program")
    assert _readings("сад") == first
    answers.leave()
    assert "dictionary._looked_up|сад" in questions(folder)


def test_a_folder_that_is_not_there_is_passed_over(tmp_path):
    answers.use(str(tmp_path / "none"), b"")
    assert _readings("сад")[0].lemma == "сад"
    answers.leave()


def test_a_file_of_hostile_size_is_thrown_away(folder, monkeypatch):
    _readings("сад")
    answers.leave()
    monkeypatch.setattr("seo_audit.russian.answers._MOST_BYTES", 10)
    answers.use(str(folder), b"a program")
    assert questions(folder) == {}


@pytest.mark.parametrize("form", ["\ud800", "а\0б", "а\nб", "x" * 100_000])
def test_odd_questions_are_answered(folder, form):
    assert _readings(form)
    again(folder)
    assert _readings(form)


def test_two_processes_may_keep_at_once(folder):
    code = (
        "import sys\nfrom seo_audit.russian import answers\nfrom seo_audit.russian.dictionary import _readings\n"
        "answers.use(sys.argv[1], b'a program')\nfor form in sys.argv[2:]: _readings(form); answers.keep()\nanswers.leave()"
    )
    command = [sys.executable, "-c", code, os.fspath(folder)]
    runs = [subprocess.Popen([*command, *forms]) for forms in (FORMS, FORMS[::-1], FORMS[4:])]
    assert [run.wait() for run in runs] == [0, 0, 0]
    assert set(questions(folder)) == {f"dictionary._looked_up|{form}" for form in FORMS if not form.isdigit()}
