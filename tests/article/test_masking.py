"""What is hidden from the Markdown parser, and what must not be."""

import pytest

from seo_audit.article.masking import MASK, mask


@pytest.mark.parametrize(
    "text",
    [
        "обычный {текст}", "{ { а } }", "{ % а % }", "a % b }} c", "{{ не закрыто", "{% не закрыто", "{{ а\n\nб }}", "{{ а\r\n\r\nб }}", "{% а\r\n\r\nб %}", "{{ а\n \t\nб }}", "текст ::: текст", "[!NOTE] а",
        "> [!WARNING]\n> а", "[!](а)", "![а](б)", "[а] {б}", "f(x) {y}", "# Заголовок {#id}", "важно: import а", "import это слово", "export слово", "import а from б", "{/ а /}",
        "{:\n}", "[ссылка]\n{б}", "а: {б}", "[!\\]", "[!1]", "{*\n*}", "цена 5 {руб}",
    ],
)  # fmt: skip
def test_what_is_no_tag_stays(text):
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("а {{ б }} в", ["{{ б }}"]),
        ('а {{< figure src="б" >}} в {{% /note %}}', ['{{< figure src="б" >}}', "{{% /note %}}"]),
        ("а {% if б %}в{% endif %}", ["{% if б %}", "{% endif %}"]),
        ("а {%- б -%} в", ["{%- б -%}"]),
        ("а {{ б\nв }} г", ["{{ б", "в }}"]),
        ("а {% б\r\nв %} г", ["{% б", "в %}"]),
        ("а {/* б */} в", ["{/* б */}"]),
        ("а {* include.md *} в", ["{* include.md *}"]),
        ("абзац {: .класс }", ["{: .класс }"]),
        ("[а](б){target=_blank} и ![в](г){width=5}", ["{target=_blank}", "{width=5}"]),
        ("[а]{.б}", ["{.б}"]),
        ("до [!INCLUDE [а](б.md)] после", ["[!INCLUDE [а](б.md)]"]),
        ("> [!info]- Сноска", ["[!info]"]),
        ("а {{ {% б %} }} в", ["{{ {% б %} }}"]),
        ("{{ а }} {{ б }} в", ["{{ а }}", "{{ б }}"]),
        ("\u2028{{ а }}", ["{{ а }}"]),
    ],
)
def test_a_tag_among_text_becomes_characters_that_no_text_has(text, hidden):
    expected = text
    for tag in hidden:
        expected = expected.replace(tag, MASK * len(tag))
    assert mask(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{% а %}", "  {{ а }}  {% б %}\t", "{{ а\nб }}", "::: tip Заголовок", "   :::", "/// note", "import А from 'б'", "import 'б';", 'import {А, Б} from "в"', "export default function А()",
        "export const а = 5", "{/* а\n\nб */}", "[!INCLUDE [а](б)]", "{: .а}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_of_tags_alone_becomes_blank(text, end):
    masked = mask(f"до\n{text}\nпосле".replace("\n", end)).replace("\r\n", "\n")
    assert [line.strip() for line in masked.split("\n")] == ["до", *([""] * (text.count("\n") + 1)), "после"]


def test_a_tag_over_two_lines_with_text_behind_it_is_not_blank():
    assert mask("{{ а\nб }} в") == MASK * 4 + "\n" + MASK * 4 + " в"


def test_a_lone_carriage_return_becomes_a_line_feed_and_other_line_ends_stay():
    assert mask("а\rб\r\nв\n\rг") == "а\nб\r\nв\n\nг"
