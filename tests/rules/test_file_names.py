"""Files with nothing to read, and their names."""

import pytest
from single_rule import audited

from seo_audit import audit, check_text

FRONT = "---\ntitle: Сад\n---\n\n"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        *((text, "file") for text in ("", "\n\n")),
        *(
            (text, "blank")
            for text in ("<!-- потом -->", "<!-- не закрыт", "<!---->\n<!-- и ещё -->\n", "\u200b\n", "\ufeff", "***", "\n---\n", "&nbsp;", "<br>")
        ),
        *((text, "heading") for text in ("# Сад", "Сад\n===", "## Сад\n\n---\n", "# <a name='x'></a>Сад\n\n<!-- потом -->", "# Язык C#")),
        *((text, "headings") for text in ("# Сад\n\n## Розы\n\n## Ели", "## Розы\n\n&nbsp;\n\n### Ели\n\n***")),
    ],
)
def test_a_file_with_nothing_to_read_is_empty_and_a_piece_of_text_is_not(text, key):
    assert [finding.key for finding in audited("FILE007", text)] == [key]
    assert check_text(text, select=["FILE007"]) == []


@pytest.mark.parametrize(
    "body",
    ["![](a.png)", "|a|\n|-|\n", "```\nx\n```", "<Gallery />", "{{< map >}}", "{% include a.md %}", "[!INCLUDE [a](a.md)]",
     "<!-- а --> б", "<!-- а -->\nб", "[сад]: /sad", "<iframe src='a'></iframe>", "<video src='a'></video>", "import A from './a.mdx';", "- ", "> ", "--", "&copy;",
     "::: note\n:::", "[TOC]", "[[toc]]", "::include{a.md}", "@[youtube](x)"],
)  # fmt: skip
def test_anything_that_a_reader_sees_is_something(body):
    assert audited("FILE007", f"{FRONT}\n{body}\n") == audited("FILE007", f"{FRONT}# Сад\n\n{body}\n") == []


@pytest.mark.parametrize(
    "heading", ["![a](a.png)", "{{ title }}", "{% include a %}", "<Title />", "<img src='a.png'>", "[Розы](rozy.md)", "[Windows](#tab/a)"]
)
def test_a_heading_may_show_more_than_words(heading):
    assert audited("FILE007", f"{FRONT}\n# {heading}\n") == []


def test_a_paragraph_that_a_rule_made_a_heading_is_text():
    assert audited("FILE007", f"{FRONT}\n{'Розы сажают весной. ' * 4}\n---\n") == []


def test_headings_of_a_draft_are_a_plan():
    (finding,) = audited("FILE007", "---\ntitle: Сад\ndraft: true\n---\n\n## Розы\n")
    assert (finding.key, finding.severity.name) == ("draft-headings", "INFO")


@pytest.mark.parametrize(
    ("path", "key", "better"),
    [
        ("sad/Уход за садом.md", "cyrillic", "ukhod-za-sadom"),
        ("sad/rosy v sadu.md", "space", "rosy-v-sadu"),
        ("Rosy.md", "upper", "rosy"),
        ("rosy_v_sadu.ru.md", "underscore", "rosy-v-sadu"),
        ("2024-01-15-Подъезд.md", "cyrillic", "podyezd"),
        ("seo_.markdown", "underscore", "seo"),
        ("a" * 76 + ".md", "long", "a" * 76),
        ("Sub_Dir/index.md", "upper", "sub-dir/"),
        ("статья о саде/index.md", "cyrillic", "statya-o-sade/"),
        ("Rosy V Sadu/rosy_v_sadu/_index.ru.md", "underscore", "rosy-v-sadu/"),
        ("sad/My Garden/index.md", "space", "my-garden/"),
    ],
)
def test_a_better_name_is_given(path, key, better):
    (finding,) = audited("FILE008", "# Сад\n", path)
    assert (finding.key, finding.parameters["better"]) == (key, better)


@pytest.mark.parametrize(
    "path",
    ["a" * 75 + ".md", "index.md", "_index.md", "index.ru.md", "roses.pt-BR.md", "README.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "404.md", "v1.2.md",
     "2024-01-15-roses.md", "ru/index.md", "Content/index.md", "pt_BR/_index.md", "sad/v1_2/index.md", "../index.md", "sad/_includes/Part/index.md", "2024_01/index.md", "useGarden/index.md", "Rozy/roza.md",
     "Index/rozy.md", "sad/2024-01-15-roses/index.md", "My Garden/roses.md", "_draft_Roses.md", "[slug].md", "_includes/Roses_And_Trees.md", "useGarden.md",
     "20_21.md", "000_78d192eaafe8a550.md", "-", "roses.MD"],
)  # fmt: skip
def test_names_that_are_fine(path):
    assert audited("FILE008", "# Сад\n", path) == []


def test_the_folder_that_was_given_is_no_part_of_an_address(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("Мой сайт/index.md", "Мой сайт/Rosy_V_Sadu/index.md"):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text("# Сад\n\nРозы.\n", encoding="utf-8")

    def found(*paths):
        return [(finding.code, article.path) for article in audit(paths).articles for finding in article.findings if finding.code == "FILE008"]

    bundle = ("FILE008", "Мой сайт/Rosy_V_Sadu/index.md")
    assert found("Мой сайт") == found("Мой сайт/") == found(tmp_path / "Мой сайт") == [bundle]
    assert found(".") == [bundle, ("FILE008", "Мой сайт/index.md")]
    assert found(bundle[1]) == [bundle]
    assert found("Мой сайт/Rosy_V_Sadu") == []
