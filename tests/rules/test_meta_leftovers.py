"""Markup and placeholders, which no field may hold: first what is none."""

import pytest
from single_rule import BODY, in_fields

from seo_audit.api import check_text


def found(select, *arguments, **fields):
    """The message keys and excerpts of what a rule finds in an article with these fields."""
    return [(finding.key, finding.excerpt) for finding in in_fields(select, *arguments, **fields)]


@pytest.mark.parametrize(
    "text",
    [
        "Функция __init__ в Python",
        "2**3**4 и порядок действий",
        "Оператор ** в Python и **kwargs",
        "Q&A: вопросы и ответы",
        "R&D; и что дальше",
        "Разница между <div> и <span>",
        "Тег <br> и его родня </b>",
        "Что такое &nbsp; и зачем он",
        "Шаблон List<T> и оператор &&",
        "#1 в мире, C# и F#",
        "[2024] Секатор (обновлено)",
        "Массив a[0](b) в коде",
        "Имя snake_case_name и _private, _id_ и __слово",
        "5 * 3 * 2 и 5*3*2",
        "Файлы *.md, *.txt и *nix",
        "Аргументы (*args, **kwargs)",
        "Цена* и доставка* по городу",
        "Обобщённый тип <T> и Map<i>x",
        "Когда a < b, а b > c",
        "Кавычка ` и ещё одна `",
        "Знак ~ и путь ~/сад ~~",
        "Отель *****",
    ],
)
def test_signs_that_are_no_markup(text):
    assert found("META019", title=text, h1=text, description=text) == []


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("Как **быстро** вырастить сад", "**быстро**"),
        ("Как __быстро__ вырастить сад", "__быстро__"),
        ("Секатор «как есть» *и* лопата", "*и*"),
        ("_Секатор_ и лопата", "_Секатор_"),
        ("`useState` в React", "`useState`"),
        ("Сад ~~и огород~~", "~~и огород~~"),
        ("<i>Сад и огород", "<i>"),
        ("Сад и <b>огород", "<b>"),
        ("Сад&nbsp;и огород", "&nbsp;"),
        ("Сад &amp; огород", "&amp;"),
        ("Сад &#8212; огород", "&#8212;"),
        ("<strong>Сад</strong> и огород", "<strong>"),
        ("Сад <strong> и огород</strong>", "</strong>"),
        ("Сад<br/>и огород", "<br/>"),
        ("## Сад", "## "),
        ("[Сад](https://example.com/a)", "[Сад](https://example.com/a)"),
    ],
)
def test_markup_in_fields(text, markup):
    assert [excerpt for _, excerpt in found("META019", title=text, h1=text, description=text)] == [markup] * 3


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ({"title": "TODO-список на день", "description": "Todo-лист и TODO в коде"}, BODY),
        ({"title": "TODO — приложение для дел"}, BODY),
        ({"title": "Заголовок"}, "Заголовок пишут последним."),
        ({"title": "Title"}, "The title comes last."),
        ({"title": "Название на шаблоне {{ }}"}, BODY),
        ({"title": "Переменная {{ title }}"}, "Пишут `{{ title }}`."),
        ({"title": "Тесты и тестирование", "h1": "Тест на знание сада", "description": "Test drive"}, BODY),
        ({"title": "Сад"}, "TODO-лист ведут на бумаге.\n\nTodo: слово.\n\n`TODO: код`\n\n    TODO: код\n\n<!-- TODO: дописать -->\n"),
        ({"title": "Что такое lorem ipsum"}, "Lorem ipsum dolor sit amet."),
        ({"title": "Сад"}, "```\nLorem ipsum dolor sit amet\n```\n\nLorem ipsum dolor sit amet"),
        ({"title": "Сад"}, "Слова lorem ipsum знают все.\n\n{{ variable }} {% tag %}"),
        ({"title": "Скидка 100%% для всех"}, BODY),
        ({"title": "Чем заменить lorem ipsum в макете"}, "Рыбу берут из генератора."),
        ({"title": "Lorem ipsum"}, "Lorem ipsum dolor sit amet — так начинается рыба."),
        ({"title": "Здесь будет описание сада", "h1": "Текст заголовка и его длина", "description": "Описание статьи о саде"}, BODY),
        ({"title": "Сад"}, "## Список TODO\n\n- TODO: пример задачи\n- [ ] TODO: ещё пример\n"),
        ({"title": "Сад"}, "## To-do\n\nТак выглядит запись.\n\n1. TODO: пример задачи\n"),
    ],
)
def test_what_is_no_placeholder(fields, body):
    assert found("META017", body=body, **fields) == []


@pytest.mark.parametrize(
    "text",
    ["TODO", "TODO: придумать", "[TODO]", "FIXME", "TBD", "Заголовок статьи", "«Заголовок»", "title", "Untitled", "undefined", "[object Object]",
     "Lorem ipsum dolor sit amet, consectetur", "{{ page.title }}", "%%title%%", "{% title %}", "Без названия", "Test", "тест",
     "Сад lorem ipsum", "Lorem ipsum", "Здесь будет описание", "Здесь будет текст...", "Текст заголовка", "Описание статьи"],
)  # fmt: skip
def test_fields_that_hold_placeholders(text):
    assert [excerpt for _, excerpt in found("META017", title=text)] == [text]


@pytest.mark.parametrize("text", ["TODO: дописать", "**TODO:** дописать", "TODO как настраивать", "FIXME(Анна): проверить", "[TODO: ссылка]"])
def test_notes_to_oneself_in_the_text(text):
    assert len(found("META017", title="Сад", body=f"Текст.\n\n{text}\n")) == 1
    assert len(found("META017", title="Сад", body=f"- пункт\n- {text}\n")) == 1


def test_a_heading_about_notes_speaks_of_its_lists_only():
    assert len(found("META017", title="Сад", body="## Список TODO\n\nTODO: дописать\n\n## Розы\n\n- TODO: дописать\n")) == 2
    assert len(found("META017", title="Сад", body="## Метододом\n\n- TODO: дописать\n")) == 1


def test_dummy_text_in_fields_does_not_excuse_that_in_the_text():
    assert len(found("META017", title="Lorem ipsum", body="Lorem ipsum dolor sit amet, consectetur adipiscing elit.\n")) == 2


def test_a_placeholder_silences_what_else_is_wrong_with_it():
    text = "---\ntitle: Тест\nh1: Как выбрать секатор для роз\ndescription: TODO\n---\n\n" + BODY
    codes = {finding.code for finding in check_text(text, lang="ru") if finding.code.startswith("META")}
    assert codes == {"META017"}
