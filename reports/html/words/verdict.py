"""Words of the verdict and the tasks."""

# Key: (Russian, English).
WORDS = {
    "verdict.stop": ("Не публиковать: {n} {n:причина|причины|причин}", "Do not publish: {n} {n:reason|reasons}"),
    "verdict.mend": ("Сначала исправить: {n} {n:недочёт|недочёта|недочётов}", "Mend it first: {n} {n:defect|defects}"),
    "verdict.go": ("Можно публиковать", "Ready to publish"),
    "verdict.minutes": ("Это примерно {n} {n:минута|минуты|минут} работы", "That takes about {n} {n:minute|minutes}"),
    "basket.error": ("нельзя публиковать", "must be mended"),
    "basket.warning": ("исправить", "to mend"),
    "basket.info": ("по желанию", "up to you"),
    "task.minutes": ("≈ {n} мин", "≈ {n} min"),
    "task.lines": ("строки", "lines"),
    "task.line": ("строка", "line"),
    "task.more": ("и ещё {n}", "and {n} more"),
    "task.rest": ("Ещё {n} {n:задача|задачи|задач}", "{n} more {n:task|tasks}"),
    "task.file": ("Разобраться с файлом", "Put the file in order"),
    "task.donor": ("Убрать следы сайта-источника и его рекламу", "Remove what the source site left, and its advertising"),
    "task.missing": ("Перевести недостающее", "Translate what is missing"),
    "task.facts": ("Сверить числа и названия", "Check numbers and names"),
    "task.law": ("Проверить упоминания организаций и сервисов", "Check the organisations and services that are named"),
    "task.search": ("Переписать заголовок для поиска, описание и H1 с ключевой фразой", "Rewrite title, description and H1 with the keyphrase"),
    "task.headings": ("Выстроить подзаголовки", "Put the headings in order"),
    "task.markup": ("Поправить разметку и поля", "Mend markup and fields"),
    "task.terms": ("Заменить буквальные переводы и свести написания", "Replace literal renderings, settle spellings"),
    "task.language": ("Вычитать язык перевода", "Edit the language of the translation"),
    "task.typography": ("Поправить типографику", "Mend the typography"),
    "task.other": ("Посмотреть остальное", "Look at the rest"),
}
