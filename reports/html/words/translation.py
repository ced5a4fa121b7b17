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
    "translation.missing": ("нет в статье", "not in the article"),
    "translation.added": ("нет в оригинале", "not in the source"),
    "translation.above": ("вместе с разделом выше", "together with the section above"),
    "translation.number": ("в оригинале {source}, в статье {article}", "{source} in the source, {article} in the article"),
    "translation.lost": ("в статье нет числа {source}", "the article lacks the number {source}"),
    "translation.cut": ("и ещё {n} {n:знак|знака|знаков}", "and {n} more {n:character|characters}"),
    "translation.more": ("И ещё {n} {n:раздел|раздела|разделов}.", "And {n} more {n:section|sections}."),
    "translation.misfit": (
        "Снимок оригинала не похож на эту статью, поэтому перевод с ним не сверен. Почему и что делать, сказано в замечании.",
        "The snapshot of the source does not look like this article, so the two were not compared. The finding says why, and what to do.",
    ),
    "words.n": ("{n} {n:слово|слова|слов}", "{n} {n:word|words}"),
}
