"""The progress bar: on a terminal, for long runs, and nowhere else."""

import io

import pytest

from seo_audit.cli import terminal


class Screen(io.StringIO):
    """A terminal, as far as anybody asks."""

    def isatty(self):
        return True


@pytest.fixture
def audit(monkeypatch):
    """What standard error gets; replaced inside the test, since pytest puts its own back between set-up and test."""
    monkeypatch.setenv("TERM", "xterm")

    def call(stream, language="ru", patience=-1.0):
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setattr(terminal, "_PATIENCE", patience)
        with terminal.progress(3, language) as advance:
            for number in range(3):
                advance(f"{number}.md")
        return stream.getvalue()

    return call


def test_no_bar_in_a_pipe(audit):
    assert audit(io.StringIO()) == ""


def test_no_bar_for_a_short_run(audit):
    assert audit(Screen(), patience=60) == ""


def test_no_bar_on_a_dumb_terminal(audit, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    assert audit(Screen()) == ""


@pytest.mark.parametrize(("language", "title"), [("ru", "Проверяю статьи"), ("en", "Auditing articles")])
def test_a_bar_for_a_long_run_that_is_taken_away_again(audit, language, title):
    shown = audit(Screen(), language)
    assert title in shown
    assert "/3" in shown
    assert shown.endswith("\x1b[2K")  # the line is cleared


def test_complaints_are_one_line_without_control_characters(capsys):
    terminal.complain("нет\nтакого \x1b[31mфайла")
    assert capsys.readouterr().err == "seo-audit: нет такого \ufffd[31mфайла\n"
