"""Words of the page of what was found across articles."""

# Key: (Russian, English).
WORDS = {
    "view.across": ("Статьи между собой", "Between articles"),
    "across.lead": (
        "То, чего в одной статье не увидеть: повторы, соперничество за один запрос, недостающие ссылки. Отмечайте, что сделано.",
        "What no article shows by itself: what stands twice, what competes for one query, links that are missing. Tick off what is done.",
    ),
    "across.done": ("Готово: {n} из {all}", "Done: {n} of {all}"),
    "across.index": (
        "Между статьями — {n} {n:замечание|замечания|замечаний}",
        "{n} {n:finding|findings} between articles",
    ),
    "across.skipped": (
        "С другими статьями сайта эти не сравнивались: о тех ничего не известно. Проверьте один раз всю папку.",
        "They were not compared with the other articles of the site, of which nothing is known. Audit the whole folder once.",
    ),
}
