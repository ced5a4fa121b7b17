"""HEAD017: what is the credit of a picture, and what is about pictures."""

import pytest
from single_rule import audited


@pytest.mark.parametrize(
    "text",
    ["Фото от Анны на Unsplash", "Фото: Pexels", "Источник изображения", "Источник: Unsplash", "Автор фото: Иван Петров", "Изображение предоставлено Semrush",
     "Image by Gerd from Pixabay", "Photo by [Jane](a.md)", "*Фото: Getty Images*", "Image credit: NASA", "Кредит изображения: Canva",
     "Фотография сделана John Doe на Unsplash", "Фото снято фотографом Иваном Петровым, Pexels", "Источник изображения (Pexels)", "Источник фото https://a.ru",
     "Источник изображения: архив музея", "Автор фото Иван Петров", "Источник изображения."],
)  # fmt: skip
def test_credits(text):
    assert [finding.key for finding in audited("HEAD017", f"А.\n\n## {text}\n\nБ.\n\n{text}\n\nВ.")] == ["heading", "paragraph"]
    assert audited("HEAD017", f"А.\n\n![б](b.png)\n\n{text}\n\nВ.") == []


@pytest.mark.parametrize(
    "text",
    ["Фото от клиентов", "Источник вдохновения", "Изображение от руки", "Источник: Росстат", "Как искать фото на Unsplash", "Фото для Canva: размеры",
     "Фото и видео на Shutterstock", "Image sizes", "Photo by photo", "Источник фотонов", "Скриншоты в Canva", "Авторы фотографий", "Источники изображений",
     "Источник изображения и авторское право", "Источник изображения нужно указывать", "Источник изображения: как указать", "Автор фото имеет право на имя", "Скриншот сделан в Canva",
     "Фото: розы", "Фото: Розы в саду", "Фотография сделана на Unsplash", "Правообладатель изображения вправе требовать", "Фото: до и после"],
)  # fmt: skip
def test_pictures_as_a_subject(text):
    assert audited("HEAD017", f"А.\n\n## {text}\n\nБ.\n\n{text}\n\nВ.") == []


@pytest.mark.parametrize("text", ["Фото: Иван Петров", "*Фото — И. Петров*", "Иллюстрация: Jane Doe."])
def test_a_name_alone_is_a_credit_in_the_text_only(text):
    assert audited("HEAD017", f"А.\n\n## {text}\n\nБ.") == []
    assert [finding.key for finding in audited("HEAD017", f"А.\n\nБ.\n\n{text}\n\nВ.")] == ["paragraph"]


@pytest.mark.parametrize(
    "beside",
    [
        "Текст: Анна Орлова",
        "**Автор** — Анна Орлова",
        "![](a.png)",
        "<Gallery />",
        ":::image source='a.png':::",
        "{{< figure a.png >}}",
        "<img src='a.png'>",
        "![[a.png]]",
    ],
)
@pytest.mark.parametrize("text", ["{}\n\nФото: Иван Петров", "Фото: Иван Петров\n\n{}"])
def test_beside_a_picture_or_those_who_made_the_article_it_is_in_its_place(text, beside):
    assert audited("HEAD017", f"А.\n\nБ.\n\n{text.format(beside)}\n\nВ.") == []
