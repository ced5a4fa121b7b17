"""The guide says what the program does: keys, arguments and examples are compared with the real ones."""

import importlib
import json
import re
import tomllib
from pathlib import Path

import generate
import pytest

from seo_audit.article.fields import DEFAULT_NAMES
from seo_audit.cli import main
from seo_audit.cli.options import parser
from seo_audit.config import SETTINGS, Config, from_values
from seo_audit.rule import Rule
from seo_audit.testing import failures

ROOT = Path(__file__).resolve().parent.parent


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def fences(text: str, language: str) -> list[str]:
    return [match[2] for match in re.finditer(rf"^(`{{3,}}){language}\n(.*?)^\1$", text, re.MULTILINE | re.DOTALL)]


def listed(text: str, title: str) -> set[str]:
    """The words in backquotes in the first column of the first table of a section."""
    section = re.split(r"^#+ ", text.partition(f"# {title}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]
    rows = (row.split(" | ")[0] for row in section.splitlines() if row.startswith("| `"))
    return {word for row in rows for word in re.findall(r"`([^`]+)`", row)}


@pytest.fixture
def report(tmp_path, monkeypatch) -> dict:
    monkeypatch.chdir(tmp_path)
    for number in range(4):
        Path(f"{number}.md").write_text("---\ntitle: Садовая дорожка\n---\n\n## Дорожка\n\n#### Шнур\n\nНатяните шнур.\n", encoding="utf-8")
    main([".", "--format", "json=report.json", "--exit-zero"])
    return json.loads(Path("report.json").read_text(encoding="utf-8"))


def test_the_guide_to_json_lists_every_key(report):
    text = text_of("docs/json.md")
    article = report["articles"][0]
    finding = next(finding for finding in article["findings"] if finding["related"])
    assert listed(text, "The object") == set(report)
    assert listed(text, "`summary`") == set(report["summary"]) | set(report["summary"]["shared"][0])
    assert listed(text, "An article") == set(article)
    assert listed(text, "`keyphrase`") == set(article["keyphrase"])
    assert listed(text, "`metrics`") == set(article["metrics"])
    assert listed(text, "`lemmas`") == set(article["lemmas"][0])
    assert listed(text, "A finding") == set(finding)
    assert set(re.findall(r"`(\w+)`", text)) >= set(finding["related"][0])


def test_the_example_of_json_has_the_keys_of_a_report(report):
    def shape(value, path=""):
        if isinstance(value, dict):
            return {path} | {key for name, inner in value.items() for key in shape(inner, f"{path}.{name}")}
        return {path} | {key for inner in value for key in shape(inner, f"{path}[]")} if isinstance(value, list) else {path}

    (example,) = (json.loads(fence) for fence in fences(text_of("docs/json.md"), "json"))
    # What depends on the articles: which rules spoke, and what the articles share.
    by_article = re.compile(r"\.summary\.(rules|spread|shared).+")
    assert {key for key in shape(example) ^ shape(report) if not by_article.match(key)} == set()


def test_the_guide_to_configuration_lists_every_key_and_field():
    text = text_of("docs/configuration.md")
    assert listed(text, "Keys") == {*SETTINGS, "preset"}
    # What no file says: where it lies, and what only the command line can ask for.
    assert {name.replace("_", "-") for name in Config._fields} - {"root", "file", "ignores"} == set(SETTINGS)
    rows = re.findall(r"^\| `(\w+)` \| (`\w+`(?:, `\w+`)*) \|", text.partition("### `[fields]`")[2], re.MULTILINE)
    assert {name: tuple(re.findall(r"\w+", names)) for name, names in rows} == dict(DEFAULT_NAMES)


def test_the_example_of_a_configuration_holds():
    example = fences(text_of("docs/configuration.md"), "toml")[0]
    assert from_values(tomllib.loads(example)).rules.keys() == {"META002", "HEAD005", "FM009"}


def test_the_guide_lists_every_argument():
    options = {option for action in parser()._actions for option in action.option_strings if option.startswith("--")}
    described = {word.split()[0] for word in listed(text_of("docs/configuration.md"), "The command line") if word.startswith("--")}
    assert described == options - {"--help"}


def test_the_rule_that_contributing_shows_keeps_its_promises(tmp_path, monkeypatch):
    code, page = (fences(text_of("CONTRIBUTING.md"), language)[0] for language in ("python", "md"))
    (tmp_path / "heading_ends_with_stop.py").write_text(code, encoding="utf-8")
    (tmp_path / "heading_ends_with_stop.md").write_text(page, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    rule = importlib.import_module("heading_ends_with_stop").heading_ends_with_stop
    assert isinstance(rule, Rule)
    assert list(failures(rule)) == []


def test_what_is_made_from_the_program_is_up_to_date():
    assert generate.main(["--check"]) == 0, "run `python scripts/generate.py`"


def test_the_rules_that_the_guide_shows_keep_their_promises(tmp_path, capsys):
    text = text_of("docs/own-rules.md")
    (page,) = (fence for fence in fences(text, "md") if fence.startswith("---\ncode:"))
    (tmp_path / "wrong_store_name.md").write_text(page, encoding="utf-8")
    code, page = fences(text, "python")[0], next(fence for fence in fences(text, "md") if fence.startswith("---\ntitle:"))
    (tmp_path / "recipe_without_list.py").write_text(code, encoding="utf-8")
    (tmp_path / "recipe_without_list.md").write_text(page, encoding="utf-8")
    assert main(["rule", "--test", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "2 rules, 4 examples, 0 wrong\n"


@pytest.mark.parametrize("page", [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")], ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page):
    text = re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    targets = re.findall(r"\]\(([^)#\s]+)", text)
    assert not [target for target in targets if "://" not in target and target != "…" and not (page.parent / target).exists()]
