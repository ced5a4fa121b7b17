"""Words of the panel that shows the source beside the article."""

# Key: (Russian, English).
WORDS = {
    "translation": ("Оригинал и перевод", "Source and translation"),
    "translation.source": ("Оригинал", "Source"),
    "translation.article": ("Статья", "Article"),
    "translation.open": ("Открыть оригинал", "Open the source"),
    "translation.lead": ("вступление", "introduction"),
    "translation.summary": (
        "Разделов оригинала в статье: {matched}, пропущено: {missing}, добавлено: {added}.",
        "Sections of the source in the article: {matched}, missing: {missing}, added: {added}.",
    ),
    "translation.fetched": ("Оригинал скачан {day}.", "The source was fetched on {day}."),
    "translation.drifted": (
        "С тех пор оригинал изменился ({seen}): разделов новых — {new}, переписанных — {revised}, удалённых — {gone}.",
        "The source has changed since ({seen}): sections new: {new}, rewritten: {revised}, deleted: {gone}.",
    ),
    "translation.missing": ("нет в статье", "not in the article"),
    "translation.omitted": ("пропущено нарочно", "left out on purpose"),
    "translation.added": ("нет в оригинале", "not in the source"),
    "translation.above": ("вместе с разделом выше", "together with the section above"),
    "translation.number": ("в оригинале {source}, в статье {article}", "{source} in the source, {article} in the article"),
    "translation.lost": ("в статье нет числа {source}", "the article lacks the number {source}"),
    "translation.numbers": ("и ещё {n} {n:число|числа|чисел}", "and {n} more {n:number|numbers}"),
    "translation.finding": ("замечание {n}", "finding {n}"),
    "translation.cut": ("и ещё {n} {n:знак|знака|знаков}", "and {n} more {n:character|characters}"),
    "translation.more": ("И ещё {n} {n:раздел|раздела|разделов}.", "And {n} more {n:section|sections}."),
    "translation.absent": (
        "Оригинал не скачан, поэтому перевод с ним не сверен. Чтобы увидеть их рядом, выполните:",
        "The source was not fetched, so the translation was not compared with it. To see them side by side, run:",
    ),
    "translation.misfit.nothing": (
        "Сверить перевод не с чем: в сохранённой странице нет текста. Откройте оригинал в браузере, сохраните страницу и загрузите её заново.",
        "There is nothing to compare with: the saved page has no text. Open the source in a browser, save the page and import it.",
    ),
    "translation.misfit.russian": (
        "Перевод не сверен: сохранённая страница сама на русском. Укажите в статье адрес английской.",
        "The translation was not compared: the saved page is Russian itself. Give the article the address of the English one.",
    ),
    "translation.misfit.language": (
        "Перевод не сверен: сохранённая страница не на английском. Укажите в статье адрес английской.",
        "The translation was not compared: the saved page is not English. Give the article the address of the English one.",
    ),
    "translation.misfit.length": (
        "Перевод не сверен: сохранённая страница слишком непохожа на статью по длине. Откройте адрес оригинала и проверьте, что там сама статья.",
        "The translation was not compared: the saved page is of quite another length. Open the address of the source and see whether the article is there.",
    ),
    "translation.misfit.unlike": (
        "Перевод не сверен: сохранённая страница, похоже, о другом. Откройте адрес оригинала и проверьте, та ли это статья.",
        "The translation was not compared: the saved page seems to be about something else. Open the address of the source and see whether it is the right article.",
    ),
    "words.n": ("{n} {n:слово|слова|слов}", "{n} {n:word|words}"),
}
