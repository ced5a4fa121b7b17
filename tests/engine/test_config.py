"""The configuration: found upwards, checked key by key."""

import pytest

from seo_audit import ConfigError, Severity, audit
from seo_audit.config import find, from_values, load

ARTICLE = '---\ntitle: Как сделать дорожку из песка\ndescription: Как сделать садовую дорожку из песка и щебня за два выходных, если помощников нет.\noriginal: "https://example.org/a"\n---\n\n### Песок\n\nСухой.\n'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content" / "drafts").mkdir(parents=True)
    for name in ("a.md", "drafts/b.md", "drafts/c.ru.md"):
        (tmp_path / "content" / name).write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def configured(site, text, name="seo-audit.toml"):
    (site / name).write_text(text, encoding="utf-8")
    return load(str(site / name))


def found(site, config):
    return {article.path: {finding.code for finding in article.findings} for article in audit([site / "content"], config).articles}


@pytest.mark.parametrize("name", ["seo-audit.toml", ".seo-audit.toml"])
def test_the_nearest_file_upwards(site, name):
    (site / name).write_text("", encoding="utf-8")
    assert find(str(site / "content" / "drafts")) == str(site / name)
    (site / "content" / "seo-audit.toml").write_text("", encoding="utf-8")
    assert find(str(site / "content" / "drafts")) == str(site / "content" / "seo-audit.toml")


def test_a_pyproject_counts_only_with_our_table(site):
    (site / "seo-audit.toml").write_text("", encoding="utf-8")
    (site / "content" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find(str(site / "content")) == str(site / "seo-audit.toml")
    (site / "content" / "pyproject.toml").write_text("[tool.seo-audit]\nlang = 'ru'\n", encoding="utf-8")
    assert load(find(str(site / "content"))).lang == "ru"


def test_paths_are_relative_to_the_folder_of_the_configuration(site):
    assert set(found(site, configured(site, ""))) == {"content/a.md", "content/drafts/b.md", "content/drafts/c.ru.md"}


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ('["content/drafts/"]', {"content/a.md"}),
        ('["drafts"]', {"content/a.md"}),
        ('["*.ru.md"]', {"content/a.md", "content/drafts/b.md"}),
        ('["/content/**/b.md"]', {"content/a.md", "content/drafts/c.ru.md"}),
        ('["b.md", "!b.md"]', {"content/a.md", "content/drafts/b.md", "content/drafts/c.ru.md"}),
    ],
)
def test_exclude(site, patterns, left):
    assert set(found(site, configured(site, f"exclude = {patterns}"))) == left


def test_exclude_holds_for_given_files_too(site):
    config = configured(site, 'exclude = ["drafts"]')
    assert audit([site / "content" / "drafts" / "b.md"], config).articles == ()


def test_fields_may_be_called_otherwise(site):
    assert "FM009" not in found(site, configured(site, ""))["content/a.md"]
    assert "FM009" in found(site, configured(site, '[fields]\nsource_url = "original"'))["content/a.md"]
    assert "FM009" in found(site, configured(site, '[fields]\nsource_url = ["urldel", "original"]'))["content/a.md"]


def test_fields_may_be_nested(site):
    (site / "content" / "a.md").write_text('+++\n[seo]\ntitle = "Песок"\n+++\n\nСухой.\n', encoding="utf-8")
    assert "META001" in found(site, configured(site, ""))["content/a.md"]
    assert {"META003"} == found(site, configured(site, '[fields]\ntitle = "seo.title"'))["content/a.md"] - {"META004"}


def test_rules_by_name_or_code(site):
    assert "HEAD002" not in found(site, configured(site, '[rules.first-heading-not-h2]\nseverity = "off"'))["content/a.md"]
    config = configured(site, '[rules.HEAD002]\nseverity = "error"')
    (finding,) = [finding for finding in audit([site / "content/a.md"], config).findings if finding.code == "HEAD002"]
    assert finding.severity is Severity.ERROR


def test_options_of_rules(site):
    assert "META002" in found(site, configured(site, "[rules.title-too-wide]\nmax-width = 100"))["content/a.md"]


def test_ignore_and_select(site):
    assert found(site, configured(site, 'ignore = ["HEAD"]'))["content/a.md"] == set()
    assert found(site, configured(site, 'select = ["HEAD"]'))["content/a.md"] == {"HEAD002"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("exlude = []", "unknown key `exlude`; did you mean `exclude`?"),
        ("[fields]\ntitel = 'x'", "unknown key `fields.titel`; did you mean `fields.title`?"),
        ("[rules.title-to-wide]", "unknown rule `rules.title-to-wide`; did you mean `rules.title-too-wide`?"),
        ("[rules.title-too-wide]\nmax-widht = 1", "did you mean `rules.title-too-wide.max-width`?"),
        ("[rules.title-too-wide]\nmax-width = 'a'", "`rules.title-too-wide.max-width` must be a whole number"),
        ("[rules.title-too-wide]\nmax-width = true", "must be a whole number"),
        ("[rules.title-too-wide]\nmax-width = 1.5", "must be a whole number"),
        ("[rules.title-too-wide]\nseverity = 'fatal'", "must be one of info, warning, error"),
        ("[rules.urldel-leftover]\nfields = 'x'", "must be a list of strings"),
        ("rules = 1", "`rules` must be a table"),
        ("exclude = 'x'", "must be a list of strings"),
        ("lang = 'de'", "must be one of ru, en"),
        ("fail-on = 'sometimes'", "must be one of info, warning, error, never"),
        ("select = ['TITLE']", "no rule `TITLE`"),
        ("lang = \nselect = []", "seo-audit.toml:1: no TOML: Invalid value"),
    ],
)
def test_what_does_not_hold_is_said_with_the_file(site, text, said):
    with pytest.raises(ConfigError) as error:
        configured(site, text)
    assert said in str(error.value)
    assert str(site / "seo-audit.toml") in str(error.value)


def test_fail_on_never():
    assert from_values({"fail-on": "never"}).fail_on is None
