"""Words of the article as it reads."""

# Key: (Russian, English).
WORDS = {
    "reading.views": ("Как показать текст", "How to show the text"),
    "reading.reads": ("Как читается", "As it reads"),
    "reading.written": ("Как написано", "As it is written"),
    "keys.view": ("как читается или как написано", "as it reads, or as it is written"),
    "reading.fields": ("Поля статьи", "Fields of the article"),
    "reading.whole": ("Статья в целом", "The article as a whole"),
    "reading.image": ("Картинка: ", "Image: "),
}
