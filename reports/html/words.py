"""All words of the pages, Russian and English side by side; numerals agree through `format_message`."""

from seo_audit.report import format_message

from .formulas import FORMULAS

# Key: (Russian, English).
WORDS = FORMULAS | {
    "report": ("Проверка статей", "Article audit"),
    "skip": ("Перейти к главному", "Skip to the main part"),
    "error": ("Ошибка", "Error"),
    "warning": ("Предупреждение", "Warning"),
    "info": ("Замечание", "Note"),
    "error.n": ("{n} {n:ошибка|ошибки|ошибок}", "{n} {n:error|errors}"),
    "warning.n": ("{n} {n:предупреждение|предупреждения|предупреждений}", "{n} {n:warning|warnings}"),
    "info.n": ("{n} {n:замечание|замечания|замечаний}", "{n} {n:note|notes}"),
    "error.label": ("{n:ошибка|ошибки|ошибок}", "{n:error|errors}"),
    "warning.label": ("{n:предупреждение|предупреждения|предупреждений}", "{n:warning|warnings}"),
    "info.label": ("{n:замечание|замечания|замечаний}", "{n:note|notes}"),
    "articles.label": ("{n:статья|статьи|статей}", "{n:article|articles}"),
    "error.many": ("Ошибки", "Errors"),
    "warning.many": ("Предупреждения", "Warnings"),
    "info.many": ("Замечания", "Notes"),
    "error.meaning": ("исправьте обязательно", "must be mended"),
    "warning.meaning": ("скорее всего, стоит исправить", "most likely worth mending"),
    "info.meaning": ("решать вам", "up to you"),
    "clean": ("замечаний нет", "nothing to mend"),
    "draft": ("черновик", "draft"),
    "unsure": ("возможно", "possibly"),
    "unsure.hint": ("Здесь программа может ошибаться: проверьте, так ли это", "The program may be wrong here: check whether it is so"),
    "folder": ("Папка", "Folder"),
    "worst.error": ("с ошибками", "with errors"),
    "worst.warning": ("с предупреждениями, без ошибок", "with warnings, no errors"),
    "worst.info": ("только с замечаниями", "with notes only"),
    "worst.clean": ("без замечаний", "clean"),
    "suppressed": ("Отключено в самих статьях: {n}.", "Switched off in the articles themselves: {n}."),
    "baselined": ("Известно с прошлых проверок и здесь не показано: {n}.", "Known from earlier audits and not shown here: {n}."),
    "crashed": (
        "Не все проверки сработали, поэтому отчёт неполон. Покажите его тому, кто настраивает программу.",
        "One of the checks failed, so this report is not complete. Show it to whoever set up the program.",
    ),
    "none": ("Во всех статьях порядок: исправлять нечего.", "All articles are in order: nothing to mend."),
    "shared": ("Что исправить сразу везде", "What to mend everywhere at once"),
    "shared.lead": (
        "Это есть больше чем в половине всех статей или статей одной папки. Дело, скорее всего, в шаблоне или в выгрузке: попросите исправить всё разом.",
        "More than half of the articles have this, of all or of one folder. The cause is probably a template or an export: have it mended in one go.",
    ),
    "shared.count": ("в {affected} из {articles} {articles:статьи|статей|статей}", "in {affected} of {articles} {articles:article|articles}"),
    "shared.everywhere": ("по всем папкам", "in all folders"),
    "shared.more": (
        "Ещё {n} {n:недочёт повторяется|недочёта повторяются|недочётов повторяются} в отдельных папках",
        "{n} more {n:defect comes|defects come} back within single folders",
    ),
    "shared.folders": ("и ещё в {n} {n:папке|папках|папках}", "and in {n} more {n:folder|folders}"),
    "list": ("Статьи", "Articles"),
    "filter.text": ("Заголовок или путь", "Title or path"),
    "filter.severity": ("Важность", "Severity"),
    "filter.severity.any": ("любая", "any"),
    "filter.severity.error": ("с ошибками", "with errors"),
    "filter.severity.warning": ("с предупреждениями", "with warnings"),
    "filter.severity.info": ("с замечаниями", "with notes"),
    "filter.rule": ("Что не так", "Defect"),
    "filter.rule.any": ("что угодно", "any"),
    "filter.only": ("Только статьи, где есть что исправить", "Only articles with something to mend"),
    "filter.reset": ("Показать все", "Show all"),
    "filter.shown": ("Показано статей: {shown} из {all}", "Articles shown: {shown} of {all}"),
    "filter.nothing": (
        "Таких статей нет. Измените условия или покажите все.",
        "There are no such articles. Change the conditions or show all.",
    ),
    "filter.more": ("Показать ещё", "Show more"),
    "column.article": ("Статья", "Article"),
    "column.phrase": ("Ключевая фраза", "Keyphrase"),
    "column.words": ("Слова", "Words"),
    "rules": ("Что встречается и как это исправить", "What was found and how to mend it"),
    "rules.lead": (
        "Щёлкните по названию, чтобы увидеть только статьи с этим недочётом.",
        "Click on a name to see only the articles that have this defect.",
    ),
    "rules.what": ("Что не так", "Defect"),
    "rules.times": ("Всего", "Times"),
    "rules.articles": ("Статей", "Articles"),
    "bad": ("Так не надо", "Not like this"),
    "good": ("Так хорошо", "But like this"),
    "why": ("Почему это важно", "Why it matters"),
    "how": ("Что делать", "What to do"),
    "back": ("Все статьи", "All articles"),
    "toc": ("Что исправить", "What to mend"),
    "toc.clean": ("Здесь всё в порядке: замечаний нет.", "All is well here: nothing to mend."),
    "lines": ("строки", "lines"),
    "more": ("и ещё {n}", "and {n} more"),
    "many": ("Показаны самые важные места: {shown} из {all}.", "The gravest places are shown: {shown} of {all}."),
    "facts": ("Сведения о статье", "About the article"),
    "fact.title": ("Title (заголовок для поиска)", "Title in search results"),
    "fact.description": ("Описание для поиска", "Description in search results"),
    "fact.h1": ("H1 (главный заголовок)", "Main heading"),
    "fact.source": ("Адрес оригинала", "Address of the original"),
    "fact.none": ("нет", "none"),
    "characters": ("{n} {n:знак|знака|знаков}", "{n} {n:character|characters}"),
    "preview": ("Примерно так это выглядит в поиске", "Roughly what it looks like in search results"),
    "preview.address": ("адрес-вашей-статьи", "address-of-your-article"),
    "preview.title": ("Заголовка нет: поисковик придумает его сам", "No title: the search engine will make one up"),
    "preview.description": (
        "Описания нет: поисковик возьмёт отрывок из текста",
        "No description: the search engine will take a piece of the text",
    ),
    "figures": ("Цифры о тексте", "Figures of the text"),
    "figures.how": ("Щёлкните по показателю, чтобы увидеть, как он считается.", "Click on a figure to see how it is made."),
    "figures.name": ("Показатель", "Figure"),
    "figures.value": ("В статье", "Here"),
    "figures.median": ("Медиана папки", "Median of the folder"),
    "figures.median.meaning": (
        "Медиана — середина: у половины проверенных статей показатель не больше, у половины не меньше.",
        "The median is the middle: half of the audited articles have no more, half have no less.",
    ),
    "medians": ("Медианы показателей", "Medians of figures"),
    "frequent": ("Чаще всего в тексте", "Most frequent in the text"),
    "frequent.lead": (
        "Слова посчитаны во всех формах, без предлогов, союзов и местоимений.",
        "Words are counted in all their forms, without prepositions, conjunctions and pronouns.",
    ),
    "frequent.word": ("Слово", "Word"),
    "frequent.times": ("Раз", "Times"),
    "frequent.share": ("От всех слов", "Of all words"),
    "curve": ("Сколько раз встречаются слова, от частых к редким", "How often words occur, from frequent to rare"),
    "curve.rank": ("место слова по частоте", "rank of the word"),
    "curve.1": ("Самое частое слово встречается {n} {n:раз|раза|раз}", "The most frequent word occurs {n} {n:time|times}"),
    "curve.10": ("десятое — {n} {n:раз|раза|раз}", "the tenth {n} {n:time|times}"),
    "curve.100": ("сотое — {n} {n:раз|раза|раз}", "the hundredth {n} {n:time|times}"),
    "curve.lead": (
        "Шкалы логарифмические. Пунктир — закон Ципфа: второе слово встречается вдвое реже первого, третье — втрое, и так далее. Он выведен на длинных текстах, это не норма для статьи.",
        "The scales are logarithmic. The dashes are Zipf’s law: the second word occurs half as often as the first, the third a third as often, and so on. It was found on long texts and is no norm for an article.",
    ),
    "figures.lead": (
        "Цифры описывают текст, но не оценивают его: поисковики их не публикуют и норм не называют.",
        "Figures describe a text, they do not judge it: search engines publish neither these figures nor norms for them.",
    ),
    "phrase.field": ("взята из поля статьи", "from a field of the article"),
    "phrase.title": ("взята из заголовка", "from the title"),
    "phrase.discovered": ("найдена в тексте", "found in the text"),
    "phrase.text": ("Фраза", "Phrase"),
    "phrase.forms": ("Встречается", "Occurs"),
    "phrase.exact": ("Слово в слово", "Word for word"),
    "phrase.diluted": ("Её слова рядом, но вразбивку", "Its words close together, but not as a phrase"),
    "phrase.density": ("Вхождений на 100 слов", "Per 100 words"),
    "phrase.show": ("Выделить в тексте", "Highlight in the text"),
    "quoted": ("«{text}»", "“{text}”"),
    "times": ("{n} {n:раз|раза|раз}", "{n} {n:time|times}"),
    "metric.words": ("Слов", "Words"),
    "metric.sentences": ("Предложений", "Sentences"),
    "metric.characters": ("Знаков с пробелами", "Characters with spaces"),
    "metric.flesch": ("Лёгкость чтения по Флешу", "Flesch reading ease"),
    "metric.grades": ("Сколько лет учёбы нужно читателю, по пяти формулам", "Years of learning that a reader needs, by five formulas"),
    "metric.water": ("Вода", "Words without content"),
    "metric.nausea_classic": ("Тошнота классическая", "Repetition, classic (“nausea”)"),
    "metric.nausea_academic": ("Тошнота академическая", "Repetition, academic (“nausea”)"),
    "metric.flesch_kincaid": ("Флеш — Кинкейд", "Flesch–Kincaid"),
    "metric.coleman_liau": ("Колман — Лиау", "Coleman–Liau"),
    "metric.smog": ("Маклафлин", "McLaughlin (SMOG)"),
    "metric.dale_chall": ("Дейл — Чолл", "Dale–Chall"),
    "metric.ari": ("Автоматический индекс", "Automated index (ARI)"),
    "source": ("Текст статьи", "The text of the article"),
    "source.empty": ("Текста нет: файл пуст, или его не удалось прочитать.", "There is no text: the file is empty or could not be read."),
    "source.fold": ("Строки {first}–{last}", "Lines {first}–{last}"),
    "source.folded": ("здесь отмечать нечего", "nothing to mark here"),
    "source.cut": (
        "Дальше текст не показан: он слишком длинный. Показано {shown} из {all} {all:знака|знаков|знаков}.",
        "The rest of the text is not shown: it is too long. Shown are {shown} of {all} {all:character|characters}.",
    ),
    "beyond": ("В той части, которая не показана", "In the part that is not shown"),
    "place": ("строка {line}", "line {line}"),
    "again": ("Почему и что делать", "Why, and what to do"),
    "related.more": ("и ещё в {n} {n:месте|местах|местах}", "and in {n} more {n:place|places}"),
    "fix.safe": ("Готовая правка", "Ready-made change"),
    "fix.unsafe": ("Возможная правка, её нужно проверить", "Possible change, to be checked"),
    "fix.more": ("и ещё {n} {n:замена|замены|замен}", "and {n} more {n:replacement|replacements}"),
    "fix.old": ("убрать:", "delete:"),
    "fix.new": ("вставить:", "insert:"),
    "tools": ("Показывать", "Show"),
    "tools.next": ("Следующее место", "Next place"),
    "tools.previous": ("Предыдущее место", "Previous place"),
    "tools.position": ("место {at} из {all}", "place {at} of {all}"),
    "tools.total": ("мест: {all}", "places: {all}"),
    "tools.unfold": ("Развернуть весь текст", "Unfold the whole text"),
    "tools.fold": ("Свернуть чистые места", "Fold clean stretches"),
    "tools.keys": ("Клавиши", "Keys"),
    "keys.next": ("к следующему месту", "to the next place"),
    "keys.previous": ("к предыдущему месту", "to the previous place"),
    "keys.help": ("эта подсказка", "this help"),
    "keys.close": ("Закрыть", "Close"),
    "lines.one": ("строка", "line"),
    "sources": ("Откуда взяты пороги", "Where the thresholds come from"),
    "rules.more": ("Подробнее", "More"),
}

_LEAST_GROUPED = 10_000


class Words:
    """The words of one language; called with a key and what the words name.

    Args:
        language: `ru` or `en`.
    """

    def __init__(self, language: str) -> None:
        self._column = 1 if language == "en" else 0
        self._language = language

    def __call__(self, key: str, **parameters: object) -> str:
        said = WORDS[key][self._column]
        return format_message(said, parameters, self._language) if parameters else said

    def number(self, value: int) -> str:
        """An integer as people write it: 23 395 in Russian from ten thousand on, 23,395 in English."""
        return f"{value:,}".replace(",", "\u00a0" if self._language == "ru" else ",") if value >= _LEAST_GROUPED else str(value)

    def decimal(self, value: float, places: int = 1) -> str:
        """A decimal fraction, with a comma in Russian."""
        return format_message(f"{{value:.{places}f}}", {"value": float(value)}, self._language)
