"""Words of the panel that shows the article on pages of results."""

# Key: (Russian, English).
WORDS = {
    "snippet": ("Как статья выглядит в поиске", "What the article looks like in search results"),
    "snippet.google": ("Google на компьютере", "Google on a computer"),
    "snippet.google-mobile": ("Google в телефоне", "Google on a phone"),
    "snippet.yandex": ("Яндекс", "Yandex"),
    "snippet.host": ("ваш-сайт.ru", "your-site.example"),
    "snippet.rest": ("дальше не видно:", "not seen from here on:"),
    "snippet.title.whole": ("Заголовок виден целиком.", "The whole title is seen."),
    "snippet.title.part": (
        "От заголовка видно {seen} {seen:знак|знака|знаков} из {length}.",
        "{seen} of the title’s {length} characters are seen.",
    ),
    "snippet.description.whole": ("Описание видно целиком.", "The whole description is seen."),
    "snippet.description.part": ("От описания — {seen} из {length}.", "Of the description’s {length}, {seen} are seen."),
    "snippet.no-title": ("Заголовка нет: поисковик придумает его сам", "No title: the search engine will make one up"),
    "snippet.no-description": (
        "Описания нет: поисковик возьмёт отрывок из текста",
        "No description: the search engine will take a piece of the text",
    ),
    "snippet.lead.cut": (
        "После многоточия серым — то, чего в поиске никто не прочтёт.",
        "Grey behind the ellipsis is what nobody will read in search results.",
    ),
    "snippet.lead.bold": ("Жирным — слова ключевой фразы.", "The words of the keyphrase are bold."),
    "snippet.lead": (
        "Точных границ поисковики не называют: ширина строк Google взята из общепринятых замеров, Яндекса — из обычных норм для авторов, около 70 знаков заголовка и 200 описания. Вместо описания поисковик может показать отрывок из статьи.",
        "Search engines publish no limits: the widths of Google are those of common measurement, those of Yandex come from usual briefs, about 70 characters of a title and 200 of a description. Instead of the description a search engine may show a piece of the article.",
    ),
}
