"""Words of the checklist of facts."""

# Key: (Russian, English).
WORDS = {
    "checklist": ("Что сверить вручную", "What to look up"),
    "checklist.count": ("{n} {n:факт|факта|фактов}", "{n} {n:fact|facts}"),
    "checklist.done": ("сверено {n} из {all}", "{n} of {all} looked up"),
    "checklist.lead": (
        "Программа не знает, верны ли имена, числа и названия. Она только собрала их: откройте источник и проверьте каждое.",
        "No program knows whether names and numbers are right. It has only collected them: open the source and look each of them up.",
    ),
    "checklist.law": ("Законы и стандарты", "Laws and standards"),
    "checklist.price": ("Цены и суммы", "Prices and amounts"),
    "checklist.number": ("Числа", "Numbers"),
    "checklist.date": ("Даты", "Dates"),
    "checklist.person": ("Люди", "People"),
    "checklist.service": ("Компании, сервисы, продукты", "Companies, services, products"),
    "checklist.quote": ("Чужие слова", "Quotations"),
}
