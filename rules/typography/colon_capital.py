"""A capital letter behind a colon in a title or a heading, as English has it."""

from collections.abc import Iterator

from seo_audit.rule import Article, Group, Needs, Prose, Severity, Slip, is_common_word, parses, pattern, rule, told

_COLON = pattern(r"(?<![^\s:])(?P<before>[^\s:]+):[ \u00a0]+(?P<word>[А-ЯЁ][а-яё-]+)(?=$|[\s,.!?»])")
# «Шаг 1: Купить», «Глава вторая: …», «Вопрос: …»: what is counted or labelled is a heading in a heading.
_LABEL = pattern(
    r"(?:шаг|глава|часть|урок|раздел|этап|пример|вариант|способ|совет|ошибка|миф|день|неделя|модуль|тема|лекция|вопрос|ответ|примечание|внимание|важно|задание|"
    r"сводка|приоритета|приложение|выпуск|эпизод|кейс|правило|принцип|факт|пункт|упражнение|практика|итог|вывод|\d+|приоритета [а-яёa-z])$"
)
_NEAR = 40  # code points: more than a label or a number has


@rule("TYPO013", "colon-capital", severity=Severity.INFO, needs=Needs.RUSSIAN | Needs.LEMMAS)
def colon_capital(article: Article) -> Iterator[Group[Slip]]:
    fields = [field.prose for field in (article.title, article.field("h1")) if field]
    texts = [*fields, *(heading.prose for heading in article.headings)]
    yield from told(article, (slip for prose in texts for slip in _slips(prose)), "capital", safe=False)


def _slips(prose: Prose) -> Iterator[Slip]:
    text = prose.text
    for match in _COLON.finditer(text):
        word = match["word"]
        at = match.end("before")
        numbered = match.start() <= _NEAR and text[: match.start()].strip().isdigit()
        if (
            numbered
            or _LABEL.search(text[max(0, at - _NEAR) : at].lower())
            or not is_common_word(word)
            or any(reading.name for reading in parses(word))
        ):
            continue
        start = match.start("word")
        yield Slip(prose, *match.span("word"), ((start, start + 1, word[0].lower()),), {"word": word, "right": word[0].lower() + word[1:]})
