"""Words of the table of terms."""

# Key: (Russian, English).
WORDS = {
    "terms": ("Слова и написания", "Terms and spellings"),
    "terms.count": ("{n} {n:слово или выражение|слова и выражения|слов и выражений}", "{n} {n:word or phrase|words and phrases}"),
    "terms.lead": (
        "Слева — как в статье, справа — как обычно пишут. Термин меняйте во всей статье сразу, вместе с подзаголовками.",
        "On the left what the article has, on the right what is usual. Change a term in the whole article at once, headings included.",
    ),
    "terms.said": ("В тексте", "In the text"),
    "terms.usual": ("Обычно", "Usually"),
    "terms.times": ("Раз", "Times"),
    "terms.where": ("Где", "Where"),
    "terms.or": ("или", "or"),
    "terms.other": ("другое слово", "another word"),
    "terms.unwanted": ("не употреблять", "not to be used"),
    "terms.finding": ("замечание {n}", "finding {n}"),
    "terms.term": ("Термины, переведённые по словам", "Terms that were translated word by word"),
    "terms.name": ("Названия", "Names"),
    "terms.spelling": ("Написание", "Spelling"),
    "terms.wording": ("Выражения", "Wording"),
}
