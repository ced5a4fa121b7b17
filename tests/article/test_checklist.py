"""What of an article is worth looking up."""

import time

import pytest

from seo_audit.article.article import Article
from seo_audit.article.checklist import KINDS, Fact, checklist
from seo_audit.article.source import Source


def facts(*paragraphs: str, title: str = "") -> list[Fact]:
    front = f'---\ntitle: "{title}"\n---\n\n' if title else ""
    return checklist(Article(Source("a.md", front + "\n\n".join(paragraphs) + "\n")))


def said(*paragraphs: str, kind: str = "") -> list[tuple[str, str]] | list[str]:
    found = facts(*paragraphs)
    return [fact.text for fact in found if fact.kind == kind] if kind else [(fact.kind, fact.text) for fact in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Пасека объединяет более чем 180 опытных пчеловодов.", "более чем 180 опытных пчеловодов"),
        ("Мёд купили 40 % посетителей ярмарки.", "40 % посетителей"),
        ("За сезон собрали 2,5 тыс. банок.", "2,5 тыс. банок"),
        ("Улей стоит 5–10 лет без ремонта.", "5–10 лет"),
        ("Пчёл прибыло в 3 раза.", "3 раза"),
        ("Доля выросла на 12 процентов.", "12 процентов"),
        ("Зимовку пережили 12 000 семей.", "12 000 семей"),
    ],
)
def test_a_number_stands_with_what_it_counts(text: str, expected: str) -> None:
    assert said(text) == [("number", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Смотрите рисунок 12 и таблицу 3 ниже.",
        "Откройте порт 8080 и подождите.",
        "Шаг 2 занимает весь вечер.",
        "В версии 2.0 кнопку убрали.",
        "Формула `180 рамок` стоит в коде.",
        "Нужен 1 улей, и больше ничего.",
        "Пропорция 16:9 осталась прежней, а доступ есть 24/7.",
    ],
)
def test_a_number_among_others_is_nothing_to_look_up(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Рамка стоит 350 рублей.", "350 рублей"),
        ("Подписка — от 19,99 $ в месяц.", "от 19,99 $ в месяц"),
        ("Подписка стоит $40/мес.", "$40/мес."),
        ("Хозяин вложил 2 млн ₽ в сад.", "2 млн ₽"),
        ("За банку просят 10–12 долларов.", "10–12 долларов"),
    ],
)
def test_prices(text: str, expected: str) -> None:
    assert said(text) == [("price", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Закон приняли 12 мая 2024 года.", "12 мая 2024 года"),
        ("Пасека открылась в 1998 году.", "1998 году"),
        ("Всё началось в 2019, и не сразу.", "2019"),
        ("Работы шли с 2015 по 2020 годы.", "2015 по 2020 годы"),
        ("Обновлено 03.04.2025 ночью.", "03.04.2025"),
        ("Мода 1990-х годов вернулась.", "1990-х годов"),
    ],
)
def test_dates(text: str, expected: str) -> None:
    assert said(text, kind="date") == [expected]


def test_a_year_in_a_title_is_a_date_and_one_of_a_product_is_none() -> None:
    assert [fact.text for fact in facts("Всё по порядку.", title="Лучшие ульи 2025")] == ["2025"]
    assert said("Нужна Windows Server 2019 или новее.", kind="date") == []


@pytest.mark.parametrize(
    "law",
    ["Федеральный закон № 152-ФЗ", "ГОСТ Р 52451-2005", "GDPR", "ISO 9001", "СанПиН 2.3.2.1078-01", "статья 13.11 КоАП РФ", "закон «О пчеловодстве»"],
)
def test_laws_and_standards(law: str) -> None:
    assert said(f"Этого требует {law}, и проверки бывают.", kind="law") == [law]


def test_a_law_of_nature_is_none() -> None:
    assert said("Таков закон природы, и статья о нём ниже.") == []


def test_people_by_their_names() -> None:
    assert said("Совет дала Вера Петрова, агроном.") == [("person", "Вера Петрова")]
    assert said("Так учил А. С. Буткевич.") == [("person", "А. С. Буткевич")]
    assert said("Об этом писал Neil Patel.") == [("person", "Neil Patel")]


def test_a_name_in_two_cases_is_one_person() -> None:
    (fact,) = facts("Совет дала Вера Петрова. Мы благодарим Веру Петрову.")
    assert (fact.text, fact.times) == ("Вера Петрова", 2)


def test_services_with_well_known_ones_last() -> None:
    assert said("Поможет Google, а лучше VK Learning или Тильда: так советует сервис «Медосбор».", kind="service") == [
        "VK Learning",
        "«Медосбор»",
        "Google",
        "Тильда",
    ]


def test_names_of_a_well_known_company_are_told_apart() -> None:
    found = facts("Настройте Яндекс Директ. Отчёт даёт Яндекс Метрика. Счётчик ставят в Яндекс Метрике.")
    assert [(fact.text, fact.times) for fact in found] == [("Яндекс Директ", 1), ("Яндекс Метрика", 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Выросли SEO, CTR и конверсия, а KPI нет.",
        "Нажмите Save, потом Settings.",
        "Функция `HoneyPot` стоит в коде, и HoneyPot тоже.",
        "Here is a paragraph that nobody translated, with Buffer and Honey Corp in it, which is all English.",
        "Файл README лежит рядом.",
    ],
)
def test_terms_buttons_code_and_english_are_no_services(text: str) -> None:
    assert (
        said("Это русская статья про пчёл, мёд и ульи, в ней всё написано по-русски и довольно подробно, хотя и коротко.", text, kind="service") == []
    )


def test_only_what_somebody_said_is_a_quotation() -> None:
    quoted = "«Пчёлы не терпят суеты и резких запахов»"
    assert said(f"{quoted}, — говорит хозяин пасеки.") == [("quote", quoted)]
    assert said(f"По словам хозяина: {quoted}.") == [("quote", quoted)]
    assert said(f"Глава {quoted} коротка.") == []


def test_facts_come_in_the_order_of_what_can_be_looked_up_best() -> None:
    found = facts("Google обещает: GDPR соблюдён, 40 % ульев стоят 350 рублей с 2019 года, — так пишет Вера Петрова.")
    assert [fact.kind for fact in found] == [kind for kind in KINDS if kind in {fact.kind for fact in found}]
    assert len(found) == 6


def test_places_and_keys_hold_while_lines_move() -> None:
    text = "Пасека объединяет 180 пчеловодов.\n"
    one, other = (checklist(Article(Source("a.md", before + text)))[0] for before in ("", "Предисловие про пчёл.\n\n"))
    assert one.key == other.key
    assert text[one.places[0].start : one.places[0].end] == "180 пчеловодов"


def test_an_english_article_has_no_checklist() -> None:
    assert facts("Bees gave us 180 jars of honey in 2019, says Neil Patel of Google.") == []


@pytest.mark.parametrize("piece", ["5–10 ", "«", "Вера ", "Google ", "закон ", "1 000 ", "А. ", "$1 ", "«a» ", "более чем "])
def test_hostile_texts_take_no_time(piece: str) -> None:
    text = "Это русский текст про пчёл. " + piece * (300_000 // len(piece))
    article = Article(Source("a.md", text))
    assert len(article.phrases.by_form) < 20  # what the rules have done before
    before = time.process_time()
    checklist(article)
    assert time.process_time() - before < 5
