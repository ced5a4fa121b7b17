"""House styles of typography: `typo = "publishing"` and `typo = "web"`."""

from datetime import date

import pytest

from seo_audit.api import audit
from seo_audit.config import ConfigError, from_values
from seo_audit.plan import make_plan, options_of, selected

TODAY = date(2026, 1, 1)


def percent_of(values):
    config = from_values(values)
    return options_of(config.registry.rule_by("TYPO003"), config).percent


def test_each_style_says_how_per_cent_is_set():
    assert [percent_of(values) for values in ({}, {"typo": "publishing"}, {"typo": "web"})] == ["consistent", "space", "none"]


def test_publishing_has_no_break_spaces_and_web_has_not():
    for style, there in (("publishing", True), ("web", False)):
        assert ("TYPO010" in {rule.code for rule in selected(from_values({"typo": style}))}) is there


def test_what_the_file_says_goes_before_the_style():
    assert percent_of({"typo": "web", "rules": {"unit-spacing": {"percent": "space"}}}) == "space"


def test_a_style_goes_with_presets():
    config = from_values({"preset": "docs", "typo": "web"})
    assert config.rules["META009"].off
    assert make_plan(config, today=TODAY).site is not None


@pytest.mark.parametrize("value", ["wep", "", 3, ["web"]])
def test_there_are_no_others(value):
    with pytest.raises(ConfigError, match="`typo` must be publishing or web"):
        from_values({"typo": value})


def test_the_style_shows_in_what_is_found(tmp_path):
    (tmp_path / "a.md").write_text("Взошло 80% моркови.\n", encoding="utf-8")
    for style, found in (("publishing", 1), ("web", 0)):
        run = audit([tmp_path], from_values({"typo": style, "select": ["TYPO003"], "lang": "ru"}, root=str(tmp_path)))
        assert len(run.findings) == found
