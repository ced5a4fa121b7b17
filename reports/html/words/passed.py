"""Words of the panel of checks that found nothing, and of the page that lists all checks."""

# Key: (Russian, English).
WORDS = {
    "passed": ("Что проверено и в порядке", "Checked and in order"),
    "passed.n": ("{n} {n:проверка|проверки|проверок}", "{n} {n:check|checks}"),
    "passed.lead": ("Сколько проверок ничего в статье не нашли.", "How many checks found nothing in the article."),
    "passed.all": ("Что ищет каждая", "What each of them looks for"),
    "view.checks": ("Что проверялось", "What was checked"),
    "checks.lead": (
        "{n} {n:проверка|проверки|проверок}, по темам. Ссылка стоит там, где что-то нашлось; остальное в порядке.",
        "{n} {n:check|checks} by subject. There is a link where something was found; the rest is in order.",
    ),
    "checks.figures": ("Как считаются цифры о тексте", "How figures of the text are counted"),
}
