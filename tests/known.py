"""Articles whose findings are known, and the baseline that says so."""

from articles import CLEAN

NAME = ".seo-audit-baseline"
DEEP = CLEAN + "\n#### Шнур\n\nЕго натягивают.\n"
LOOK = ("--baseline", NAME)


def lines(site, name=NAME):
    return (site / name).read_text(encoding="utf-8").splitlines()[1:]


def put(site, name, text):
    (site / "content" / name).parent.mkdir(exist_ok=True)
    (site / "content" / name).write_text(text, encoding="utf-8")
