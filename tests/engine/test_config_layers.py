"""Presets under configurations, what holds for single files, and the JSON Schema of it all."""

import tomllib
from pathlib import Path

import jsonschema
import pytest

from seo_audit import Confidence, ConfigError, Severity, audit
from seo_audit.config import PRESETS, from_values, load, schema
from seo_audit.plan import options_of, selected
from seo_audit.registry import registry

DOCS = Path(__file__).parents[2] / "docs"


def read(text):
    return from_values(tomllib.loads(text))


class TestPresets:
    @pytest.mark.parametrize("name", PRESETS)
    def test_each_holds(self, name):
        assert read(f'preset = "{name}"') != read("")

    def test_essential(self):
        config = read('preset = "essential"')
        assert (config.min_severity, config.min_confidence) == (Severity.WARNING, Confidence.HIGH)

    def test_strict_runs_what_is_off_by_default(self):
        assert {rule.code for rule in selected(read('preset = "strict"'))} == {rule.code for rule in registry().rules}
        assert "FM011" not in {rule.code for rule in selected(read(""))}

    def test_what_the_file_says_goes_before(self):
        config = read('preset = "strict"\nfail-on = "error"\nextend-select = []')
        assert (config.fail_on, config.extend_select) == (Severity.ERROR, ())

    def test_later_presets_go_before_earlier_ones_and_leave_the_rest(self):
        config = read('preset = ["strict", "essential", "docs"]')
        assert (config.fail_on, config.min_severity, config.rules["META009"].off) == (Severity.WARNING, Severity.WARNING, True)

    @pytest.mark.parametrize("word", ["META002", "title-too-wide", "meta002"])
    @pytest.mark.parametrize("below", ['"info"', '{severity = "info", warn-width = 650}'])
    @pytest.mark.parametrize(
        ("above", "severity", "options"),
        [
            ("{max-width = 500}", Severity.INFO, {"max_width": 500}),
            ("{}", Severity.INFO, {}),
            ('"error"', Severity.ERROR, {}),
            ('{severity = "error", warn-width = 600}', Severity.ERROR, {"warn_width": 600}),
        ],
    )
    def test_a_rule_under_either_name_and_in_either_form(self, tmp_path, monkeypatch, word, below, above, severity, options):
        (tmp_path / "docs.toml").write_text(f"[rules]\nMETA002 = {below}\n", encoding="utf-8")
        monkeypatch.setattr("seo_audit.config.reading._PRESET_FOLDER", str(tmp_path))
        said = read(f'preset = "docs"\n[rules]\n{word} = {above}\n').rules["META002"]
        assert (said.severity, said.off) == (severity, False)
        assert said.options == ({"warn_width": 650} if "warn" in below else {}) | options

    def test_a_rule_that_a_preset_switches_off_can_be_switched_on(self):
        assert not read('preset = "docs"\n[rules]\ntitle-equals-h1 = "info"').rules["META009"].off

    def test_twice_in_one_file_is_an_error_with_presets_too(self):
        with pytest.raises(ConfigError, match="configured twice"):
            read('preset = "docs"\n[rules]\nMETA009 = "info"\ntitle-equals-h1 = "off"')


class TestPerFileIgnores:
    @pytest.mark.parametrize(
        ("pattern", "applies"),
        [
            ("*.md", True),
            ("a.md", True),
            ("news/", True),
            ("news/*", True),
            ("/news/a.md", True),
            ("news/**", True),
            ("b.md", False),
            ("/a.md", False),
            ("!a.md", False),
            ("NEWS/", False),
        ],
    )
    def test_patterns_are_those_of_gitignore(self, tmp_path, pattern, applies):
        (tmp_path / "news").mkdir()
        (tmp_path / "news" / "a.md").write_text("# а\n\n#### б\n\nтекст\n", encoding="utf-8")
        (tmp_path / "seo-audit.toml").write_text(f'[per-file-ignores]\n"{pattern}" = ["HEAD003"]\n', encoding="utf-8")
        codes = {finding.code for finding in audit([tmp_path], load(str(tmp_path / "seo-audit.toml"))).findings}
        assert ("HEAD003" not in codes) == applies


@pytest.fixture(scope="module")
def validator():
    made = schema(registry())
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


class TestSchema:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            'preset = "strict"',
            'preset = ["strict", "docs"]',
            'lang = "ru"\nfail-on = "never"\nselect = ["HEAD", "title-missing"]',
            '[fields]\ntitle = "seo.title"\nh1 = []\nkeyphrase = ["a", "b"]',
            '[rules]\ntitle-too-wide = "off"\n[rules.META003]\nseverity = "info"',
            "[rules.title-too-wide]\nmax-width = 600",
            "[rules.density-high]\nmax-density = 3",
            "[rules.own-rule]\nx = 1",
            '[per-file-ignores]\n"news/*.md" = ["HEAD"]',
            'front-matter-schema = "a.json"\nrule-folders = ["rules"]\nplugins = ["a"]',
        ],
    )
    def test_what_holds(self, validator, text):
        validator.validate(tomllib.loads(text))

    @pytest.mark.parametrize("name", PRESETS)
    def test_presets_hold(self, validator, name):
        path = Path(__file__).parents[2] / "seo_audit" / "presets" / f"{name}.toml"
        validator.validate(tomllib.loads(path.read_text(encoding="utf-8")))

    @pytest.mark.parametrize(
        "text",
        [
            "exlude = []",
            'preset = "strickt"',
            'lang = "de"',
            'select = "HEAD"',
            'fail-on = "off"',
            'min-severity = "never"',
            '[fields]\ntitel = "x"',
            '[fields]\ntitle = ""',
            "[fields]\ntitle = 3",
            '[rules]\ntitle-too-wide = "of"',
            "[rules.title-too-wide]\nmax-widht = 1",
            '[rules.title-too-wide]\nmax-width = "1"',
            "[rules.title-too-wide]\nmax-width = -1",
            "[rules.META002]\nmax-width = true",
            '[per-file-ignores]\n"a" = "HEAD"',
            'front-matter-schema = ["a"]',
        ],
    )
    def test_what_does_not_hold(self, validator, text):
        assert not validator.is_valid(tomllib.loads(text))
        with pytest.raises(ConfigError):
            read(text)

    @pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
    def test_examples_of_the_guide_hold(self, validator, page):
        for block in page.read_text(encoding="utf-8").split("```toml\n")[1:]:
            values = tomllib.loads(block.partition("```")[0])
            if "project" not in values:  # what an author of a pack writes
                validator.validate(values.get("tool", {}).get("seo-audit", values))

    def test_options_have_their_defaults(self, validator):
        for rule in registry().rules:
            options = options_of(rule, read(""))
            shown = validator.schema["properties"]["rules"]["properties"][rule.name]["anyOf"][1]["properties"]
            for name, default in options._asdict().items() if options else ():
                assert shown[name.replace("_", "-")]["default"] == (list(default) if isinstance(default, tuple) else default) or isinstance(
                    default, frozenset
                )

    def test_rules_of_a_folder_are_in_it(self, tmp_path):
        page = "---\ncode: OWN001\nmatch: {phrases: [а]}\nmessages: {ru: {found: м}}\nwhy: в\nhow: к\n---\n"
        (tmp_path / "own.md").write_text(page, encoding="utf-8")
        properties = schema(registry((str(tmp_path),)))["properties"]["rules"]["properties"]
        assert {"OWN001", "own"} <= properties.keys()
