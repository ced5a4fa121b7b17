"""Words of the panel that shows the outline."""

# Key: (Russian, English).
WORDS = {
    "outline": ("Строение статьи: заголовки", "Structure of the article: its headings"),
    "outline.found": ("Как сейчас", "As it is"),
    "outline.repaired": ("Как должно быть", "As it ought to be"),
    "outline.before": ("сейчас H{level}", "now H{level}"),
    "outline.blank": ("(заголовок без слов)", "(a heading without words)"),
    "outline.moved": (
        "{n} {n:заголовку нужен другой уровень|заголовкам нужен другой уровень|заголовкам нужен другой уровень}.",
        "{n} {n:heading needs|headings need} another level.",
    ),
    "outline.gone": (
        "{n} {n:заголовок лишний|заголовка лишние|заголовков лишние}.",
        "{n} {n:heading|headings} should go.",
    ),
    "outline.lead": (
        "Меняются только уровни, слова и порядок — нет.",
        "Only levels change, words and order do not.",
    ),
    "outline.jump": ("Щёлкните по заголовку, чтобы перейти к нему в тексте.", "Click on a heading to go to it in the text."),
    "outline.clean": ("Замечаний к заголовкам нет.", "Nothing to say about the headings."),
    "outline.more": ("И ещё {n} {n:заголовок|заголовка|заголовков}.", "And {n} more {n:heading|headings}."),
}
