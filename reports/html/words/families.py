"""What the families of rules are about, as editors call it; a family of somebody else's rules goes by its letters."""

# Key: (Russian, English).
WORDS = {
    "family.BLOCK": ("разметка текста", "markup of the text"),
    "family.FILE": ("сам файл", "the file itself"),
    "family.FM": ("поля статьи", "fields of the article"),
    "family.HEAD": ("подзаголовки", "headings"),
    "family.IMG": ("картинки", "images"),
    "family.KEY": ("ключевая фраза", "the keyphrase"),
    "family.LINK": ("ссылки", "links"),
    "family.META": ("заголовок и описание для поиска", "title and description"),
    "family.SITE": ("статьи сайта друг с другом", "the articles of the site among themselves"),
    "family.SRC": ("расхождения с оригиналом", "differences from the source"),
    "family.SUP": ("отключённые замечания", "findings switched off"),
    "family.TEXT": ("язык и содержание", "language and content"),
    "family.TRAN": ("следы перевода", "traces of translation"),
    "family.TYPO": ("типографика", "typography"),
}
