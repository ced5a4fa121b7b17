"""A page and its translation, for tests of what compares them."""

SECTIONS = {
    "Tools": "You need a spade, a rake, 20 stakes and a cord. A roller helps, yet a heavy log does as well.",
    "Drainage": (
        "Water that stays under the gravel turns it into mud in the first spring. Dig a ditch of 30 cm along the lower side, put a perforated"
        " pipe into it, wrap it in geotextile and cover it with coarse stone. The pipe must fall by 2 cm on each metre, and its end must lie in"
        " the open, where nobody fills it with leaves."
    ),
    "Gravel": "Spread the gravel in two layers of 5 cm each and roll both. A tonne costs $40.",
}
RUSSIAN = {
    "Инструменты": "Понадобятся лопата, грабли, 20 колышков и шнур. С катком легче, но сойдёт и тяжёлое бревно.",
    "Отвод воды": (
        "Вода, которая стоит под гравием, первой же весной превращает его в грязь. Выройте вдоль нижнего края канаву глубиной 30 см, уложите в неё"
        " дырчатую трубу, оберните геотекстилем и засыпьте крупным камнем. На каждый метр труба должна опускаться на 2 см, а конец её —"
        " лежать на виду, чтобы его не засыпало листьями."
    ),
    "Гравий": "Гравий насыпают двумя слоями по 5 см и укатывают оба. Тонна стоит 40 долларов.",
}


def page(sections=SECTIONS, furniture="2023"):
    """A page of the web."""
    body = "".join(f"<h2>{heading}</h2><p>{text}</p>" for heading, text in sections.items())
    return (
        f"<!doctype html><html><head><title>How to Lay a Gravel Path</title></head><body><nav><a href='/'>Home {furniture}</a></nav>"
        f"<article><h1>How to Lay a Gravel Path</h1><p>A path of gravel takes a weekend and two friends.</p>{body}</article>"
        f"<footer>© {furniture}</footer></body></html>"
    )


def translation(address, sections=RUSSIAN):
    """The article."""
    body = "".join(f"## {heading}\n\n{text}\n\n" for heading, text in sections.items())
    return f"---\ntitle: Как сделать гравийную дорожку\nurldel: {address}\n---\n\nГравийная дорожка — это выходные и двое друзей.\n\n{body}"
