"""Errors of configurations say the line of what is wrong, and what was probably meant."""

import pytest

from seo_audit import ConfigError
from seo_audit.config import find, load
from seo_audit.config.places import line_of


def error_of(tmp_path, text, name="seo-audit.toml"):
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as error:
        load(str(tmp_path / name))
    said = str(error.value)
    assert said.startswith(str(tmp_path / name))
    assert "\n" not in said
    return said.removeprefix(str(tmp_path / name) + ":")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# ничего\n",
        "select = []\n",
        "preset = []\n",
        'lang = "ru"\r\n[fields]\r\ntitle = "seo.title"\r\n',
        "[fields]\nkeyphrase = []\n",
        'min-severity = "INFO"\nfail-on = "Never"\n',
        '[rules]\ntitle-too-wide = "OFF"\nhead003 = "Error"\n',
        "[rules.title-too-wide]\nmax-width = 0\n",
        "[per-file-ignores]\n",
        "front-matter-schema = 'seo-audit.toml'\n",
    ],
)
def test_what_holds(tmp_path, text):
    (tmp_path / "seo-audit.toml").write_text(text, encoding="utf-8")
    load(str(tmp_path / "seo-audit.toml"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # At the top, behind a comment, and behind what looks like it.
        ("exlude = []\n", "1: unknown key `exlude`; did you mean `exclude`?"),
        ('# exlude = []\nlang = "ru"\nexlude = []\n', "3: unknown key `exlude`"),
        ('exclude = ["exlude = []",\n  "lang"]\nlang = "de"\n', "3: `lang` must be one of ru, en"),
        ("Lang = 'ru'\n", "1: unknown key `Lang`; did you mean `lang`?"),
        ("min_severity = 'info'\n", "1: unknown key `min_severity`; did you mean `min-severity`?"),
        # In tables, dotted keys, inline tables.
        ("\n\n[fields]\ntitle = 'x'\ntitel = 'x'\n", "5: unknown key `fields.titel`; did you mean `fields.title`?"),
        ("lang = 'ru'\nfields.titel = 'x'\n", "2: unknown key `fields.titel`"),
        ("lang = 'ru'\nfields = {title = 'x', titel = 'x'}\n", "2: unknown key `fields.titel`"),
        ("lang = 'ru'\n\n[rules]\n\n[rules.title-to-wide]\n", "5: unknown rule `rules.title-to-wide`; did you mean `rules.title-too-wide`?"),
        ("[rules.title-too-wide]\nmax-width = 1\n[rules.HEAD003]\nx = 1\n", "4: unknown key `rules.HEAD003.x`"),
        ("[rules]\nHEAD001.severity = 'off'\nHEAD002 = {severity = 'of'}\n", "3: `rules.HEAD002.severity` must be one of info, warning, error, off"),
        ("[rules]\nHEAD001 = 'off'\nHEAD002 = 'of'\n", "3: `rules.HEAD002.severity` must be one of"),
        ("[rules]\nHEAD001 = 'off'\nextra-h1 = 'off'\n", "3: `rules.extra-h1`: the rule is configured twice, as HEAD001 and as extra-h1"),
        ("[rules]\n[rules . 'title-too-wide' ]\nmax-widht = 1\n", "3: unknown key `rules.title-too-wide.max-widht`"),
        # Keys with stops in quotes.
        ('[per-file-ignores]\n"a.md" = ["HEAD"]\n"news/*.md" = ["HEDA"]\n', "3: `per-file-ignores.news/*.md`: no rule `HEDA`; did you mean `HEAD`?"),
        ("[per-file-ignores]\n'a.md' = 'HEAD'\n", "2: `per-file-ignores.a.md` must be a list of strings"),
        ("[per-file-ignores]\nnews.md = ['HEAD']\n", "2: `per-file-ignores.news`: a pattern with a stop in it is written in quotes"),
        # Values.
        ("preset = 'strickt'\n", "1: `preset`: no preset `strickt`; did you mean `strict`?"),
        ("preset = ['docs', 'x']\n", "1: `preset`: no preset `x`; there are docs, essential, strict"),
        ("preset = ''\n", "1: `preset` must be a string or a list of strings, none of them empty"),
        ("select = 'HEAD'\n", "1: `select` must be a list of strings"),
        ("select = ['']\n", "1: `select`: no rule ``"),
        ("ignore = ['HEAD', 3]\n", "1: `ignore` must be a list of strings"),
        ("fields = 3\n", "1: `fields` must be a table"),
        ("[[rules]]\nx = 1\n", "1: `rules` must be a table"),
        ("[fields]\ntitle = ''\n", "2: `fields.title` must be a string or a list of strings, none of them empty"),
        ("[fields]\ntitle = ['a', ' ']\n", "2: `fields.title` must be"),
        ("[fields]\ntitle = {a = 1}\n", "2: `fields.title` must be"),
        ("exclude = ['a', '!']\n", "1: `exclude`: `!` is no pattern"),
        ("[rules.title-too-wide]\nmax-width = -1\n", "2: `rules.title-too-wide.max-width` must not be negative"),
        ("[rules.density-high]\nmax-density = inf\n", "2: `rules.density-high.max-density` must not be negative"),
        ("[rules.density-high]\nmax-density = '3'\n", "2: `rules.density-high.max-density` must be a number"),
        ("rule-folders = ['']\n", "1: `rule-folders` must be a string"),
        ("rule-folders = ['nowhere']\n", "1: "),
        ("lang = 'ru'\nplugins = ['nowhere']\n", "2: the plugin `nowhere` is not installed"),
        ("plugins = ['']\n", "1: the plugin `` is not installed"),
        ("lang = 'ru'\nfront-matter-schema = 'not/there.json'\n", "2: `front-matter-schema`: "),
        ("front-matter-schema = 3\n", "1: `front-matter-schema` must be a string"),
        # Documents.
        ("lang = 'ru'\n[tool.seo-audit]\nlang = 'en'\n", "2: [tool.seo-audit] is for pyproject.toml"),
        ("lang = 'ru'\nlang = 'en'\n", "2: no TOML: Cannot overwrite a value"),
        ("lang = 'ru'\n\nselect = [\n'HEAD'\n\n", "4: no TOML: "),
        ("exclude = ['*.md', '[z-a]']\n", "1: `exclude`: `[z-a]` is no pattern: bad character range z-a"),
        ("lang = 'ru'\n[per-file-ignores]\n'[[:alpha:]]' = ['HEAD']\n", "3: `per-file-ignores.[[:alpha:]]`: `[[:alpha:]]` is no pattern: write out"),
        (b"lang = '\xff'\n", " not UTF-8: byte 0xFF at 8"),
        (b"\xef\xbb\xbflang = 'ru'\nexlude = []\n", "2: unknown key `exlude`"),
        (b"lang = 'ru'\r\n[fields]\r\ntitel = 'x'\r\n", "3: unknown key `fields.titel`"),
        ("x = " + "[" * 5000 + "]" * 5000, " no TOML that anybody wrote"),
        ("x = " + "1" * 5000, " no TOML that anybody wrote"),
        ("x" + ".a" * 90 + " = 1\n", "1: unknown key `x`"),
    ],
)
def test_where_and_what(tmp_path, text, said):
    assert error_of(tmp_path, text).startswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[project]\nlang = 'de'\n\n[tool.seo-audit]\nlang = 'de'\n", "5: `lang` must be one of"),
        ("[tool.seo-audit.fields]\n\ntitel = 'x'\n", "3: unknown key `fields.titel`; did you mean `fields.title`?"),
        ("[tool]\nseo-audit = {lang = 'de'}\n", "2: `lang` must be one of"),
        ("[tool.'seo-audit']\nlang = 'de'\n", "2: `lang` must be one of"),
        ("tool.seo-audit.lang = 'de'\n", "1: `lang` must be one of"),
        ("[tool.seo-audit.per-file-ignores]\n'a.b' = ['X']\n", "2: `per-file-ignores.a.b`: no rule `X`"),
        ("[project]\nname = 'x'\n", " there is no table [tool.seo-audit]"),
        ("tool = 3\n", " there is no table [tool.seo-audit]"),
        ("[tool]\nseo-audit = 3\n", " there is no table [tool.seo-audit]"),
    ],
)
def test_pyproject(tmp_path, text, said):
    assert error_of(tmp_path, text, "pyproject.toml").startswith(said)


class TestLineOf:
    @pytest.mark.parametrize(
        ("path", "line"),
        [(("a",), 1), (("b",), 3), (("b", "c"), 4), (("b", "c", "d"), 4), (("b", "x"), 3), (("e.f",), 6), (("z",), None), ((), None)],
    )
    def test_the_key_else_the_table_round_it(self, path, line):
        assert line_of("a = 1\n\n[b]\nc = {d = 1}\n\n'e.f' = 1\n".replace("'e.f' = 1\n", "['e.f']\n"), path) == line

    def test_a_text_that_is_no_toml_has_no_lines(self):
        assert line_of("a = \n", ("a",)) is None


class TestFind:
    def test_a_folder_of_the_name_is_none(self, tmp_path):
        (tmp_path / "seo-audit.toml").mkdir()
        (tmp_path / "a" / ".seo-audit.toml").mkdir(parents=True)
        (tmp_path / ".seo-audit.toml").write_text("", encoding="utf-8")
        assert find(str(tmp_path / "a")) == str(tmp_path / ".seo-audit.toml")

    def test_a_table_of_the_wrong_kind_does_not_count(self, tmp_path):
        (tmp_path / "seo-audit.toml").write_text("", encoding="utf-8")
        (tmp_path / "a").mkdir()
        for text in ("tool = 3\n", "[tool]\nseo-audit = 3\n", "[[tool.seo-audit]]\n"):
            (tmp_path / "a" / "pyproject.toml").write_text(text, encoding="utf-8")
            assert find(str(tmp_path / "a")) == str(tmp_path / "seo-audit.toml")

    def test_a_file_that_cannot_be_read(self, tmp_path):
        with pytest.raises(ConfigError, match="Is a directory"):
            load(str(tmp_path))
        with pytest.raises(ConfigError, match=r"nowhere\.toml: No such file"):
            load(str(tmp_path / "nowhere.toml"))
