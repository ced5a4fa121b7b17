"""How each figure is made, in words for editors; the guide says more: docs/metrics.md."""

# Figure: (Russian, English).
WORDS = {
    "how.words": (
        "Слово — это буквы и цифры подряд; слово с дефисом считается за одно. Заголовки, списки и таблицы входят в счёт, разметка, код и поля статьи — нет.",
        "A word is a run of letters and digits; one with a hyphen is one word. Headings, lists and tables count; markup, code and front matter do not.",
    ),
    "how.sentences": (
        "Предложение кончается точкой, многоточием, вопросительным или восклицательным знаком, если дальше стоит прописная буква, цифра или кавычка. Сокращения и инициалы предложения не обрывают. Заголовок, пункт списка и ячейка таблицы — отдельные предложения.",
        "A sentence ends at a stop, an ellipsis, a question or exclamation mark before a capital, a digit or a quotation mark. Abbreviations and initials do not end one. A heading, an item of a list and a cell of a table are sentences of their own.",
    ),
    "how.characters": (
        "Все знаки текста вместе с пробелами, без разметки, кода и полей статьи.",
        "All characters of the text with its spaces, without markup, code and front matter.",
    ),
    "how.water": (
        "100 · (слова − значимые слова) / слова. Значимые — существительные, прилагательные, глаголы, причастия, деепричастия, наречия и слова латиницей. Вода — всё остальное: предлоги, союзы, частицы, местоимения, числа и слова вроде «быть», «мочь», «очень». Общепринятого определения нет: каждый сервис проверки считает воду по-своему.",
        "100 · (words − content words) / words. Content words are nouns, adjectives, verbs, participles, adverbs and words in Latin letters. The rest is water: prepositions, conjunctions, particles, pronouns, numbers and some words without a subject of their own. There is no agreed definition: every service counts water in its own way.",
    ),
    "how.nausea_classic": (
        "√n, где n — сколько раз в тексте стоит самое частое значимое слово, во всех формах вместе. Растёт просто от длины статьи. Показатель придумали сервисы проверки текстов; Яндекс и Google ничего подобного не публикуют.",
        "√n, where n is how often the most frequent content word occurs in all its forms. It grows with the length of the article. Services that check texts made it up; neither Yandex nor Google publishes anything of the kind.",
    ),
    "how.nausea_academic": (
        "100 · √Σn² / слова, где n — сколько раз стоит каждое значимое слово, которое встретилось больше одного раза. Показатель придумал сервис Advego и формулы не раскрывает. Эта формула наша, поэтому числа могут расходиться.",
        "100 · √Σn² / words, where n is how often each content word occurs that occurs more than once. The service Advego made the figure up and publishes no formula. This one is ours, so the numbers may differ.",
    ),
    "how.flesch": (
        "206,835 − 1,3 · слова / предложения − 60,1 · слоги / слова; слогов столько, сколько гласных. Чем больше число, тем легче читать. Формула Рудольфа Флеша (1948) с коэффициентами для русского языка, которые предложила И. В. Оборнева (2006).",
        "206.835 − 1.3 · words / sentences − 60.1 · syllables / words; a syllable is a vowel. The higher, the easier. Rudolf Flesch’s formula (1948) with coefficients for Russian by I. V. Oborneva (2006).",
    ),
    "how.grades": (
        "Сколько лет нужно проучиться, чтобы легко понимать такой текст: до 11 — школа, с 12 до 17 — вуз. Простой короткий текст может оказаться и ниже нуля, технический выходит сложнее, чем он есть: формулы считают буквы и гласные, а не смысл. Длинные слова — от пяти слогов. Коэффициенты для русского языка подобрал Иван Бегтин (проект plainrussian).",
        "How many years of learning it takes to follow such a text with ease: up to 11 is school, 12 to 17 is university. A short and easy text may come out below zero, a technical one harder than it is: the formulas count letters and vowels, not sense. Long words have five syllables or more. The coefficients for Russian are Ivan Begtin’s (plainrussian).",
    ),
    "how.flesch_kincaid": (
        "0,318 · слова / предложения + 14,2 · слоги / слова − 30,5",
        "0.318 · words / sentences + 14.2 · syllables / words − 30.5",
    ),
    "how.coleman_liau": (
        "5,5 · буквы / слова − 35 · предложения / слова − 20,33",
        "5.5 · letters / words − 35 · sentences / words − 20.33",
    ),
    "how.smog": (
        "1,1 · √(64,6 · длинные слова / предложения) + 0,05. Формула известна под названием SMOG, её автор — Гарри Маклафлин.",
        "1.1 · √(64.6 · long words / sentences) + 0.05, after Harry McLaughlin.",
    ),
    "how.dale_chall": (
        "55,2 · длинные слова / слова + 0,273 · слова / предложения. У авторов вместо длинных слов — те, которых нет в списке общеизвестных.",
        "55.2 · long words / words + 0.273 · words / sentences. The authors counted words that are not in a list of familiar ones instead of long words.",
    ),
    "how.ari": (
        "6,26 · буквы / слова + 0,2805 · слова / предложения − 31,04. Формула известна под названием ARI.",
        "6.26 · letters / words + 0.2805 · words / sentences − 31.04",
    ),
}
