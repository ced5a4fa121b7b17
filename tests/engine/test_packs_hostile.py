"""Folders of rules that do what none should: refused before the run, on one line that names the file."""

import pytest
from engine.test_packs import DECLARED, MODULE, PAGE, own, put

from seo_audit.cli import main
from seo_audit.packs import PackError
from seo_audit.registry import registry

GOOD = MODULE.format(code="OWN001", name="own-rule", function="own_rule")
PAGES = {
    "": "no front matter",
    "Страница.\n": "no front matter",
    b"\xff": "not UTF-8: byte 0xFF at 0",
    "---\nwhy: в\nhow: к\n---\n": "`messages` is missing",
    "---\nmessages: {ru: {found: а}}\nwhy: в\nhow:\n---\n": "`how` is empty",
    "---\nmessages: {ru: {found: а}}\nwhy: ' '\nhow: к\n---\n": "`why` is empty",
    "---\nmessages: {ru: {found: а}}\nwhy: {ru: в, en: }\nhow: к\n---\n": "`why` is empty",
    "---\nmessages: {ru: {found: '{text'}}\nwhy: в\nhow: к\n---\n": "`messages.ru.found`: expected '}' before end of string",
    "---\nmessages: {ru: {found: }}\nwhy: в\nhow: к\n---\n": "`messages.ru.found`: there is no text",
}
MODULES = {
    "class Base(BaseException): pass\nraise Base('так')": "Base: так",
    "raise GeneratorExit": "GeneratorExit:",
    "class Mute(Exception):\n    def __str__(self): raise SystemExit\nraise Mute": "Mute:",
    GOOD.replace('"OWN001"', "5"): "`code` must be a str",
    GOOD.replace('"own-rule"', "5"): "must hold a rule whose function is called `own_rule`",
    GOOD.replace("Severity.INFO", "Severity.INFO, options=5"): "`options` must be a NamedTuple class",
    GOOD.replace("Severity.INFO", "Severity.INFO, options=tuple"): "`options` must be a NamedTuple class",
    GOOD.replace("Severity.INFO", "Severity.INFO, supersedes=[5]"): "`supersedes` must be codes of rules",
    GOOD.replace("Severity.INFO", "Severity.INFO, mqm=5"): "`mqm` must be a text",
    GOOD.replace("Severity.INFO", "Severity.INFO, once=5"): "`once` must be a bool",
    **{
        f"from typing import NamedTuple\nclass Options(NamedTuple):\n    most: {option}\n"
        + GOOD.replace("INFO", "INFO, options=Options"): "`options` must be"
        for option in ("int", "list = []", "object = None")
    },
}


def refusal(folder):
    with pytest.raises(PackError) as error:
        registry((str(folder),))
    return str(error.value)


@pytest.mark.parametrize(("page", "said"), PAGES.items(), ids=map(str, PAGES))
def test_a_page_that_cannot_be_read_is_said_before_the_rule_finds_anything(tmp_path, page, said):
    put(tmp_path, page=None)
    (tmp_path / "own_rule.md").write_bytes(page if isinstance(page, bytes) else page.encode())
    assert refusal(tmp_path) == f"{tmp_path}/own_rule.md: {said}"


@pytest.mark.parametrize(("module", "said"), MODULES.items(), ids=map(str, MODULES))
def test_a_module_that_is_no_rule(tmp_path, module, said):
    put(tmp_path, module=module)
    assert refusal(tmp_path).startswith(f"{tmp_path}/own_rule.py: {said}")


def test_options_of_all_kinds_are_some(tmp_path):
    options = "from typing import NamedTuple\nclass Options(NamedTuple):\n    a: int = 1\n    b: float = 1.5\n    c: str = ''\n"
    options += "    d: bool = True\n    e: tuple = ('а',)\n    f: frozenset = frozenset()\n"
    put(tmp_path, module=options + GOOD.replace("INFO", "INFO, options=Options"))
    assert own(tmp_path) == [("OWN001", "own-rule")]


def test_what_a_module_prints_goes_to_standard_error(tmp_path, capsys):
    put(tmp_path, module="print('\\x1b[31mрозы')\n" + GOOD)
    assert own(tmp_path) == [("OWN001", "own-rule")]
    assert capsys.readouterr() == ("", "\ufffd[31mрозы\n")


def test_an_interruption_is_one(tmp_path):
    put(tmp_path, module="raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        registry((str(tmp_path),))


def test_a_link_back_to_a_folder_above_is_passed_over(tmp_path):
    put(tmp_path / "own" / "sub", module=None, page=DECLARED)
    (tmp_path / "own" / "sub" / "loop").symlink_to(tmp_path / "own", target_is_directory=True)
    (tmp_path / "own" / "self").symlink_to("self")
    assert own(tmp_path / "own") == [("OWN001", "own-rule")]


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path):
    put(tmp_path / "shared", page=PAGE)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "shared").symlink_to(tmp_path / "shared", target_is_directory=True)
    assert own(tmp_path / "own") == [("OWN001", "own-rule")]


@pytest.mark.parametrize("module", ["import sys; sys.exit(0)", "raise GeneratorExit", "class B(BaseException): pass\nraise B"])
def test_no_module_ends_the_program(tmp_path, monkeypatch, capsys, module):
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "own", module=module)
    (tmp_path / "seo-audit.toml").write_text('rule-folders = ["own"]\n', encoding="utf-8")
    assert main(["."]) == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "own_rule.py: " in err
