"""Bodies of millions of characters or hundreds of thousands of marks are audited, or given up, within the memory of one hostile file."""

import pytest
from hostile.command import run_site

MANY = 100_000
HEAD = "---\ntitle: Садовая дорожка\n---\n"
LONG = {
    "words": "слово и дело " * 220_000,
    "sentences": "Сад. Да. Нет. " * 190_000,
    "letters": "а " * 1_700_000,
    "letters-and-commas": "а," * 1_600_000,
    "one-word": "ж" * 2_500_000,
    "hyphens": "сине-белый " * 240_000,
    "stress-marks": "а\u0301" * 1_200_000,
    "numbers": "1." * 2_500_000,
    "blanks": "а" + " " * 5_000_000 + "б",
    "line-ends": "\n" * 5_000_000,
    "tags": "{{ a }} б " * 400_000,
    "tag-unclosed": "а {{ " + "слово " * 420_000,
    "callout": "[!A " + "слово " * 420_000,
    "html": "<div>" + "слово <b>дело</b> " * 150_000,
    "html-entities": "<div>" + "&amp;" * 900_000,
    "lines": "Слово и дело.\n" * 190_000,
    "paragraphs": "Сад\n\n" * 500_000,
    "fence": "```\n" + "x = 1\n" * 800_000,
    "addresses": "https://u:p@a.ru/ " * 250_000,
    "invented-words": " ".join(f"ж{number:x}" for number in range(500_000)),
    "hashes": "# " * 2_500_000,
    "opening-brackets": "[" * 5_000_000,
    "levels-of-quotes": ">" * 5_000_000,
    "levels-of-lists": "+ " * 2_500_000,
    "emphasis-unclosed": "*a_ " * 1_250_000,
    "short-lines": "а\n" * 3_300_000,
    "table": "|а|б|\n|-|-|\n" + "|вода|дом|\n" * 230_000,
}
MARKS = {
    "quotes": ">" * MANY,
    "quotes-and-items": "> - " * (MANY // 2),
    "list-levels": "- " * MANY,
    "numbered-levels": "1) " * MANY,
    "indented-levels": "".join("  " * level + "- а\n" for level in range(2_000)),
    "brackets": "[" * MANY,
    "closing-brackets": "[" * MANY + "]" * MANY,
    "images": "![" * MANY,
    "image-addresses": "![а](" * MANY,
    "parentheses": "[а]" + "(" * MANY,
    "stars": "*" * MANY,
    "stars-and-letters": "*а " * MANY,
    "underscores": "_" * MANY,
    "under-words": "а_б_" * MANY,
    "tildes": "~" * MANY,
    "less-than": "<" * MANY,
    "tags-unclosed": "<a " * MANY,
    "comments-unclosed": "а <!-- " * MANY,
    "declarations-unclosed": "а <!A <? <![CDATA[ " * MANY,
    "backticks": "".join("`" * (number % 300 + 1) + "а" for number in range(2_000)),
    "wide-table": "|" + "а|" * 20_000 + "\n|" + "-|" * 20_000 + "\n|" + "б|" * 20_000,
    "short-rows": "|" + "а|" * 1_000 + "\n|" + "-|" * 1_000 + "\n" + "б\n" * 1_000,
    "pipes": "|" * MANY,
    "definitions": "".join(f"[а{number}]: /б{number}\n" for number in range(MANY)) + "\n[а1]\n",
    "footnotes": "".join(f"[^{number}]: а\n\n" for number in range(MANY)),
    "footnote-marks": "".join(f"[^{number}] " for number in range(30_000)) + "\n\n" + "".join(f"[^{number}]: а\n" for number in range(30_000)),
    "braces": "{{" * MANY,
    "percents": "{% " * MANY,
    "jsx": "{/*" * MANY,
    "callouts": "[!A[" * MANY,
    "containers": ":::а\n" * MANY,
    "entities": "&#1078;&nbsp;&bogus;&" * MANY,
    "fences-unclosed": "```\n~~~\n" * (MANY // 4),
    "headings": "# Сад\n\n" * 25_000,
    "headings-in-code": "```\n" + "# Сад\n" * MANY + "```\n",
    "headings-in-html": "<div>\n" + "# Сад\n<h2>Сад</h2>\n" * MANY + "</div>\n",
    "numbered-headings": "".join(f"## {number}. Шаг\n" for number in range(20_000)),
    "headings-of-all-levels": "".join(f"{'#' * (number % 6 + 1)} Сад\n" for number in range(9_000)),
    "underlined": "а\n=\n" * 25_000,
    "links": "[а](/б) " * 20_000,
    "tasks": "- [ ] а\n" * 20_000,
    "guillemets": "«" * MANY,
    "dashes": "—" * MANY,
    "dots": "." * MANY + " ",
    "questions": "?! " * MANY,
    "zero-width": "а\u200b" * MANY,
    "no-break": "а\u00a0" * MANY,
    "conflicts": "<<<<<<< а\n=======\n>>>>>>> б\n" * 10_000,
}
# What a rule finds in every sentence, so often that one that looks from each place through all the others would never end.
SAID = "Садовая дорожка из плитки служит очень долго и почти не требует ухода"
REPEATED = {
    "sentence": f"{SAID}. " * 18_000,
    "sentence-by-paragraphs": f"{SAID}.\n\n" * 16_000,
    "sentences-in-turn": f"{SAID}. Вода в саду нужна каждому цветку летом. " * 11_000,
    "sentence-under-names": "".join(f"## Name{number}\n\n{SAID}.\n\n" for number in range(9_500)),
    "straight-quotes": '„сад“ «дом» "лес" ' * 60_000,
    "readers": "Вы сделали ваш сад, и ты сделал твой дом. " * 36_000,
    "measures": "".join(f"{number} футов и {number} дюймов, " for number in range(14_000)),
    "capitals": "## " + "Сад Дом Лес Вода Песок Шнур " * 36_000,
    "capitals-behind-colons": "## " + "Сад: Купить " * 70_000,
    "stops-in-quotes": "сад «дом и лес.» Вода " * 40_000,
    "cases": "для садом, " * 20_000,
    "shares": "45% людей сажают сады, наша вода, " * 30_000,
    "runs-of-numbered-headings": "".join("## 2 способа\n\n## 1. Сад\n\n## 2. Дом\n\n" for _ in range(3_200)),
    "headings-without-a-blank": "##Сад\n\n" * 33_000,
}
VALUES = {
    "plain": 'Секатор "на вырост" не берут - ' * 12_000 + "да",
    "quoted": "'" + 'Секатор "на вырост" не берут - ' * 12_000 + "да'",
    "blanks": '"сад, ' + "\u00a0" * 300_000 + 'дом"',
    "one-word": "сад" * 120_000,
    "verbs": "Растут цветы и сады, " * 17_000,
}


@pytest.mark.parametrize("name", LONG)
def test_five_megabytes(tmp_path, name):
    run_site(tmp_path, {"a.md": HEAD + LONG[name]})


@pytest.mark.parametrize("name", MARKS)
def test_a_hundred_thousand_marks(tmp_path, name):
    run_site(tmp_path, {"a.md": HEAD + MARKS[name]})


@pytest.mark.parametrize("name", REPEATED)
def test_what_is_found_everywhere(tmp_path, name):
    run_site(tmp_path, {"a.md": HEAD + "Садовая дорожка начинается с плана.\n\n" + REPEATED[name]}, select="ALL")


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("key", ["title", "description"])
def test_values_of_hundreds_of_kilobytes(tmp_path, key, name):
    text = HEAD.replace("title: Садовая дорожка\n", f"{key}: {VALUES[name]}\n") + "Садовая дорожка начинается с плана.\n"
    run_site(tmp_path, {"a.md": text}, select="ALL")


def test_ten_megabytes_and_one_byte_are_refused(tmp_path):
    done = run_site(tmp_path, {"a.md": b"a" * 10_000_001, "b.md": b"a" * 10_000_000})
    assert done.lines("site/a.md") == {"FILE002": 1}
    assert "FILE002" not in done.codes("site/b.md")
