"""Words of the panel of checks that found nothing, and what families of rules are called."""

# Key: (Russian, English).
WORDS = {
    "passed": ("Что проверено и в порядке", "Checked and in order"),
    "passed.n": ("{n} {n:проверка|проверки|проверок}", "{n} {n:check|checks}"),
    "passed.lead": ("Этого в статье нет:", "None of this was found in the article:"),
    "passed.BLOCK": ("Списки, таблицы, код и ссылки в разметке", "Lists, tables, code and links in the markup"),
    "passed.FILE": ("Сам файл", "The file itself"),
    "passed.FM": ("Поля статьи", "Fields of the article"),
    "passed.HEAD": ("Заголовки внутри текста", "Headings in the text"),
    "passed.KEY": ("Ключевая фраза", "Keyphrase"),
    "passed.META": ("Заголовок и описание для поиска", "Title and description for search"),
    "passed.SITE": ("Статьи сайта друг с другом", "The articles of the site among themselves"),
    "passed.SRC": ("Оригинал", "The source"),
    "passed.TEXT": ("Язык и стиль", "Language and style"),
    "passed.TRAN": ("Следы перевода", "Traces of translation"),
    "passed.TYPO": ("Пробелы, тире, кавычки", "Spaces, dashes, quotation marks"),
    "passed.own": ("Свои проверки", "Checks of your own"),
}
