"""Rules about titles and main headings: first what they must not find."""

import json
from datetime import date

import pytest
from single_rule import BODY, in_fields

from seo_audit.api import check_text
from seo_audit.article.source import Source
from seo_audit.config import Config
from seo_audit.engine import audit, jobs_of
from seo_audit.plan import make_plan
from seo_audit.registry import rules


def found(select, *arguments, **fields):
    """The excerpts of what a rule finds in an article with these fields."""
    return [finding.excerpt for finding in in_fields(select, *arguments, **fields)]


def found_in_folder(code, *titles, **fields):
    """How many findings a rule has in each article of a folder."""
    sources = []
    for number, title in enumerate(titles):
        lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in {"title": title, **fields}.items())
        sources.append(Source(f"folder/{number}.md", f"---\n{lines}---\n\n{BODY}"))
    plan = make_plan(Config(lang="ru"), today=date(2026, 1, 15), only=[rule for rule in rules() if rule.code == code])
    return [len(audit(job, plan).result.findings) for job in jobs_of(sources)]


@pytest.mark.parametrize(
    ("title", "h1", "disagree"),
    [
        ("Docker для начинающих", "Докер с нуля", False),
        ("Настройка кластера Kubernetes", "Кубернетес за один вечер", False),
        ("iPhone 16: стоит ли брать", "Обзор нового айфона", False),
        ("Обзор нового айфона", "iPhone 16: стоит ли брать", False),
        ("Docker для начинающих", "Кубернетес с нуля", True),
        ("Docker для начинающих", "Пять удобрений для газона", True),
    ],
)
def test_titles_and_headings_of_one_subject(title, h1, disagree):
    assert found("META010", title=title, h1=h1) == ([h1] if disagree else [])


@pytest.mark.parametrize(
    "title",
    [
        "День за днём: как день ото дня меняется сад",
        "Шаг за шагом: первый шаг к саду",
        "Маркетинг, контент-маркетинг и email-маркетинг: чем отличаются",
        "Секатор, лопата, грабли: купить, выбрать, хранить",
        "Цены, сроки и отзывы: как выбрать садовника",
        "Azure Pipelines, Azure Boards и Azure DevOps",
        "Фото, видео и текст: как снимать сад",
        "SEO, SEO и ещё раз SEO",
        "Борщ, щи и рассольник: три супа",
        "Python, Go, Rust: что выбрать",
        "Помидоры, огурцы, перец — рассада без теплицы",
        "Помидоры, огурцы, перец",
        "вызов служб gRPC, включая службы передачи,",
        "Белый чай, зелёный чай, улун: чем отличаются",
        "Белый чай, зелёный чай и улун",
        "Садовая лейка, шланг и садовый насос",
        "Секатор, ножницы для роз, пила для роз — что купить",
        "Сеем редис, пикируем томаты, сажаем редис",
        "Azure Pipelines, Azure Boards, Azure DevOps",
        "Лечение, уход, полив роз, обрезка и подкормка роз зимой",
        "",
    ],
)
def test_titles_that_are_not_stuffed(title):
    assert found("META018", title=title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Купить секатор, секатор цена, секаторы недорого",
        "Пластиковые окна: купить пластиковые окна, цены на пластиковые окна",
        "Продвижение сайтов | Раскрутка сайтов | Создание сайтов",
        "Садовая лейка — купить, цена, отзывы",
        "ремонт телефонов, ремонт смартфонов, починка телефонов",
        "Пластиковые окна, окна ПВХ, стеклопакеты, остекление балконов",
        "Продвижение сайтов | SEO-продвижение сайта | раскрутка",
        "Маркетинг: интернет-маркетинг, цифровой маркетинг, email-маркетинг",
        "Pruning shears: buy, price, reviews, free",
    ],
)
def test_titles_that_are_stuffed(title):
    assert found("META018", title=title) == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Как выбрать ОБОИ для кухни",
        "Что такое КПЭ, ОКР и KPI",
        "ФСБ, МВД, МЧС, ФСО",
        "ВЦИОМ и ФОМ: кому верить",
        "РОСКОСМОС и РОСАТОМ",
        "МТС БАНК и ВТБ",
        "HTTP GET POST PUT DELETE",
        "INSERT INTO, GROUP BY, ORDER BY",
        "IKEA, LEROY MERLIN и OBI",
        "ОСАГО И КАСКО",
        "ВАЖНО",
        "СберБанк и ВкусВилл",
        "РОСКОСМОС и РОСАТОМ за год",
        "БИЛАЙН и МЕГАФОН без роуминга",
        "ОСАГО и КАСКО",
        "ГОСТ для США и HTTP для SEO",
        "МОСКВА и АННА",
        "РАЗМЕР в МАКСИМАЛЬНЫЙ_РАЗМЕР",
        "САНПИН 2.3/2.4.3590",
        "МАКСИМАЛЬНЫЙ_РАЗМЕР и МИНИМАЛЬНЫЙ_РАЗМЕР",
    ],
)
def test_capitals_that_do_not_shout(title):
    assert found("META014", title=title) == []
    assert found("META014", body=f"## {title}\n\n{BODY}") == []


@pytest.mark.parametrize(
    ("title", "shouted"),
    [
        ("КАК ВЫБРАТЬ ОБОИ", "КАК ВЫБРАТЬ ОБОИ"),
        ("ВВЕДЕНИЕ", "ВВЕДЕНИЕ"),
        ("ВНИМАНИЕ!!! АКЦИЯ на секаторы", "ВНИМАНИЕ!!! АКЦИЯ"),
        ("Секаторы — БЕСПЛАТНАЯ ДОСТАВКА", "БЕСПЛАТНАЯ ДОСТАВКА"),
        ("Доставим БЕСПЛАТНО и БЫСТРО", "БЕСПЛАТНО и БЫСТРО"),
        ("СКИДКИ на САЖЕНЦЫ весной", "СКИДКИ на САЖЕНЦЫ"),
        ("HOW TO CHOOSE YOUR GARDEN SHEARS", "HOW TO CHOOSE YOUR GARDEN SHEARS"),
    ],
)
def test_capitals_that_shout(title, shouted):
    assert found("META014", title=title) == [shouted]
    assert found("META014", body=f"## {title} {{#anchor}}\n\n{BODY}") == [shouted]


def test_shouting_is_said_once_an_article():
    (finding,) = check_text("---\ntitle: КАК ВЫБРАТЬ ОБОИ\n---\n\n## КАК КЛЕИТЬ ОБОИ\n\n## ЗАКЛЮЧЕНИЕ\n", select=["META014"], lang="ru")
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    "titles",
    [
        ["Розы — пошаговая инструкция", "Пионы — пошаговая инструкция", "Ирисы — пошаговая инструкция"],
        ["Розы — Полное руководство", "Пионы — Полное руководство", "Ирисы — Полное руководство"],
        ["Розы | Часть 2", "Пионы | Часть 2", "Ирисы | Часть 2"],
        ["Розы: Дом и сад", "Пионы: Дом и сад", "Ирисы: Дом и сад"],
        ["Розы | Дом и сад", "Пионы | Дом и сад", "Ирисы — Дом и сад"],
        ["Розы-Дом", "Пионы-Дом", "Ирисы-Дом"],
        ["Дом и сад", "Дом и сад", "Дом и сад"],
        ["Розы | Дом и сад, который построил наш сосед по даче летом", "Пионы", "Ирисы"],
    ],
)
def test_tails_that_are_no_sites(titles):
    assert found_in_folder("META013", *titles) == [0] * len(titles)


@pytest.mark.parametrize("sign", ["|", "—", "–", "-", "·", "::", "»"])
def test_a_tail_that_three_articles_share_is_a_site(sign):
    titles = [f"{name} {sign} На пути к науке о саде" for name in ("Розы", "Пионы", "Ирисы")]
    assert found_in_folder("META013", *titles, "Тюльпаны") == [1, 1, 1, 0]
    assert found_in_folder("META013", *titles[:2]) == [0, 0]


@pytest.mark.parametrize(
    ("tail", "address"),
    [
        ("Landingi", "https://landingi.com/digital-marketing/"),
        ("Search Engine Land", "https://searchengineland.com/a"),
        ("The Verge", "https://www.theverge.com/a"),
        ("Блог Landingi", "https://landingi.com/a"),
        ("HubSpot Blog", "https://blog.hubspot.com/a"),
        ("BBC News", "https://www.bbc.co.uk/news"),
        ("vc.ru", "https://vc.ru/a"),
        ("Co-op", "https://co-op.org.uk/a"),
        ("Лендинги", "https://landingi.com/x"),
        ("Нил Патель", "https://neilpatel.com/blog/x"),
        ("Блог Викс", "https://www.wix.com/blog/x"),
    ],
)
def test_a_tail_that_names_the_source_is_a_site(tail, address):
    assert found("META013", title=f"Как выбрать секатор — {tail}", urldel=address) == [f"— {tail}"]


@pytest.mark.parametrize(
    ("tail", "address"),
    [
        ("Справка", "https://help.example.com/a"),
        ("как выбрать", "https://landingi.com/a"),
        ("лендинги", "https://landingi.com/a"),
        ("Лендинг", "https://backlinko.com/a"),
        ("Моз", "https://moz.com/a"),
        ("Обзор", "https://www.bzr.com/a"),
        ("Landingi", ""),
        ("Landingi", "no address"),
        ("Com", "https://example.com"),
        ("Blog", "https://blog.example.com"),
    ],
)
def test_a_tail_that_names_something_else_is_none(tail, address):
    assert found("META013", title=f"Как выбрать секатор — {tail}", urldel=address) == []


@pytest.mark.parametrize(
    ("body", "fields", "missing"),
    [
        ("# Сад\n\nТекст.", {"description": "А"}, False),
        ("Сад\n===\n\nТекст.", {"description": "А"}, False),
        ("<H1 class='a'>Сад</H1>\n\nТекст.", {"description": "А"}, False),
        ("Текст.", {"title": "Сад"}, False),
        ("Текст.", {"h1": "Сад"}, False),
        ("## Сад\n\nТекст.", {"description": "А"}, True),
        ("```\n# Сад\n```", {"description": "А"}, True),
        ("Текст.", {"title": "", "h1": ""}, True),
    ],
)
def test_main_headings_that_are_missing(body, fields, missing):
    assert found("META007", body=body, **fields) == (["---"] if missing else [])
