"""Every command with an output that is full or closed, in a folder that is gone, with arguments that nobody typed: one line, and status 2."""

import os

import pytest
from hostile.test_streams import FULL, command, complaint, site  # noqa: F401 - a fixture

from seo_audit.cli import main

COMMANDS = [["--version"], ["rules"], ["rule", "META001"], ["config"], ["phrase", "сад", "."]]
HELP = [["--help"], ["rules", "-h"]]


@pytest.mark.skipif(not os.path.exists(FULL), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [*COMMANDS, *HELP], ids=" ".join)
def test_a_device_that_is_full(site, arguments):  # noqa: F811
    with open(FULL, "wb") as full:
        done = command(site, *arguments, stdout=full)
    assert complaint(done) == "seo-audit: standard output cannot be written: No space left on device\n"
    assert done.returncode == 2


@pytest.mark.parametrize("arguments", [["--version"], ["rules"], ["config"], ["rule", "META001"]], ids=" ".join)
def test_an_output_that_is_closed(site, arguments):  # noqa: F811
    done = command(site, *arguments, preexec_fn=lambda: os.close(1))
    assert complaint(done) == "seo-audit: standard output is closed\n"
    assert done.returncode == 2


@pytest.mark.parametrize("arguments", [["--version"], ["rules"], ["--help"]], ids=" ".join)
def test_an_output_whose_reader_has_gone(site, arguments):  # noqa: F811
    reader, writer = os.pipe()
    os.close(reader)
    done = command(site, *arguments, stdout=writer)
    os.close(writer)
    assert (complaint(done), done.returncode) == ("", 141)


@pytest.fixture
def say(tmp_path, monkeypatch, capsys):
    """The status, standard output and standard error of a command in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments):
        try:
            status = main(list(arguments))
        except SystemExit as ended:
            status = ended.code
        return status, *capsys.readouterr()

    return call


@pytest.mark.parametrize("arguments", [["."], ["a.md"], ["config"], ["init"], ["phrase", "сад", "."], ["rules"], ["rule", "ALL"]], ids=" ".join)
def test_a_working_directory_that_is_gone(say, tmp_path, monkeypatch, arguments):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert say(*arguments) == (2, "", "seo-audit: the working directory is no longer there\n")


def test_help_needs_no_working_directory(say, tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert say("--help")[0] == say("--version")[0] == 0


@pytest.mark.parametrize(
    "arguments", [["site", "--bogus=\x1b[31m"], ["rules", "--bogus", "\x1b[31m"], ["init", "a", "\x1b[31m"], ["config", "a", "\x9b1m"]]
)
def test_arguments_are_shown_without_control_characters(say, arguments):
    status, out, err = say(*arguments)
    assert (status, out) == (2, "")
    assert "unrecognized arguments" in err
    assert not {"\x1b", "\x9b"} & set(err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["a" * 100_000],
        ["b/" * 50_000],
        [".", "--config", "a" * 100_000],
        [".", "--select", "a" * 100_000],
        ["rules", "a" * 100_000],
        ["config", "a" * 9999],
    ],
    ids=["path", "folders", "config", "select", "rules", "file"],
)
def test_arguments_that_are_very_long_are_cut(say, arguments):
    status, out, err = say(*arguments)
    assert (status, out) == (2, "")
    assert 0 < len(err.splitlines()[-1]) < 1000
    assert "…" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([""], "``: no such file or folder"),
        ([".", "--select", ""], "`--select` names no rule"),
        ([".", "--select", ","], "`--select` names no rule"),
        ([".", "--select", " , ", "--select", ""], "`--select` names no rule"),
        ([".", "--format", "json=" + "ж" * 300], f"{'ж' * 300}: File name too long"),
        ([".", "--format", "json=sub"], "sub: is a folder, not a file"),
        ([".", "--format", "json=new/"], "new/: is a folder, not a file"),
        ([".", "--format", "html=a.md"], "a.md: is a file, not a folder"),
        ([".", "--format", "html=a.md/report"], "a.md/report: Not a directory"),
        ([".", "--format", "json=a.md/r.json"], "a.md/r.json: Not a directory"),
    ],
)
def test_wrong_usage(say, tmp_path, arguments, said):
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.md").write_text("Сад.\n", encoding="utf-8")
    status, _, err = say(*arguments)
    assert (status, err) == (2, f"seo-audit: {said}\n")
    assert sorted(os.listdir(tmp_path)) == ["a.md", "sub"]


def test_standard_input_that_cannot_be_read(site):  # noqa: F811
    handle = os.open(os.devnull, os.O_WRONLY)
    done = command(site, "-", stdin=handle)
    os.close(handle)
    assert (done.returncode, complaint(done)) == (2, "seo-audit: standard input cannot be read: Bad file descriptor\n")


@pytest.mark.parametrize("error", [SystemExit(0), GeneratorExit(), BaseException("\x1b")])
def test_a_report_that_ends_the_program(say, tmp_path, monkeypatch, error):
    from seo_audit.registry import registry

    def end(*_):
        raise error

    monkeypatch.setattr(registry().reporter("text"), "article", end)
    (tmp_path / "a.md").write_text("Сад.\n", encoding="utf-8")
    status, _, err = say("a.md")
    assert (status, err.count("\n")) == (2, 1)
    assert "\x1b" not in err
