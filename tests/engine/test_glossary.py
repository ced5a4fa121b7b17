"""The glossary of a site: what is read, and what is said of what is none."""

from datetime import date
from pathlib import Path

import pytest

from seo_audit.config import ConfigError, load
from seo_audit.glossary import read_glossary
from seo_audit.plan import make_plan

TODAY = date(2026, 1, 1)


def written(folder: Path, text: str) -> str:
    path = folder / "glossary.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_three_tables_are_read(tmp_path: Path) -> None:
    said = '[forbidden]\n"лопатка" = "совок"\n[terms]\nmulch = "мульча"\nseedling = ["рассада", "сеянец"]\n[brands]\n"Гардена" = ["Gardena"]\n'
    glossary = read_glossary(written(tmp_path, said))
    assert glossary.forbidden == {"лопатка": "совок"}
    assert glossary.terms == {"mulch": ("мульча",), "seedling": ("рассада", "сеянец")}
    assert glossary.brands == {"Гардена": ("Gardena",)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[forbiden]\n", "unknown table `forbiden`; did you mean `forbidden`?"),
        ("forbidden = 3\n", "`forbidden` must be a table"),
        ('[forbidden]\n"лопатка" = ["совок"]\n', "`forbidden.лопатка` must be a string"),
        ('[forbidden]\n" " = "совок"\n', "`forbidden` has an empty phrase"),
        ("[terms]\nmulch = []\n", "`terms.mulch` must be a string, or a list of strings"),
        ("[brands]\nx = [3]\n", "`brands.x` must be a string, or a list of strings"),
        ("[terms\n", "Expected"),
    ],
)
def test_what_is_no_glossary_is_said_on_one_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=r"`glossary`: .*glossary\.toml: ") as caught:
        read_glossary(written(tmp_path, text))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_configuration_names_it_and_the_line_of_the_fault_is_told(tmp_path: Path) -> None:
    written(tmp_path, "[terms]\nmulch = 3\n")
    (tmp_path / "seo-audit.toml").write_text('lang = "ru"\nglossary = "glossary.toml"\n', encoding="utf-8")
    config = load(str(tmp_path / "seo-audit.toml"))
    with pytest.raises(ConfigError, match=r"seo-audit\.toml:2: `glossary`"):
        make_plan(config, today=TODAY)


def test_the_example_of_the_guide_holds(tmp_path: Path) -> None:
    guide = (Path(__file__).resolve().parent.parent.parent / "docs" / "configuration.md").read_text(encoding="utf-8")
    glossary = read_glossary(written(tmp_path, guide.split("```toml glossary\n")[1].partition("```")[0]))
    assert glossary.forbidden and glossary.terms and glossary.brands
