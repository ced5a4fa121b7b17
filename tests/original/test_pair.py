"""What a pair of pages tells: nothing where nothing differs, what is missing and added, what was joined, and whether they can be compared."""

import pytest

from seo_audit import check_text
from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.fixes import apply
from seo_audit.original.article_page import page_in
from seo_audit.original.at_hand import Original
from seo_audit.original.pair import Pair

LEAD = ("A garden path takes 2 days and 12 bags of gravel.", "Садовая дорожка — это 2 дня и 12 мешков гравия.")
SECTIONS = {
    "Tools": ("## Tools\n\nBuy `GeoTex 150` at [Acme](https://example.com/acme) and 40 stakes.", "## Инструменты\n\nКупите `GeoTex 150` в [Acme](https://example.com/acme) и 40 колышков."),
    "Line": ("## The line\n\nStretch a cord of 25 m between 4 pegs.", "## Разметка\n\nНатяните шнур в 25 м между 4 колышками."),
    "Pegs": ("### Pegs of larch\n\nThey last 15 years, says [Larch Ltd](https://example.com/larch).", "### Колышки из лиственницы\n\nОни служат 15 лет, говорит [Larch Ltd](https://example.com/larch)."),
    "Cord": ("### Cord of hemp\n\nA roll of 200 m costs $18 at Hemp House.", "### Шнур из конопли\n\nМоток в 200 м стоит 18 долларов в Hemp House."),
    "Trench": ("## The trench\n\nDig it 80 cm wide and 35 cm deep; line it with `GeoTex 150` of [Acme](https://example.com/acme) between pegs of Larch Ltd.", "## Траншея\n\nВыройте её шириной 80 см и глубиной 35 см, выстелите `GeoTex 150` от [Acme](https://example.com/acme) между колышками Larch Ltd."),
    "Care": ("## Care\n\nRake it 3 times a year; [vinegar](https://example.com/vinegar) kills moss.", "## Уход\n\nБоронуйте её 3 раза в год; [уксус](https://example.com/vinegar) убивает мох."),
}  # fmt: skip
# A section that is no translation of another one shows it by what belongs elsewhere.
OWN = "## Своё\n\nМох у нас за 3 года вывел [уксус](https://example.com/vinegar), а моток в 200 м из Hemp House за 18 долларов цел до сих пор."


def text_of(side, names=tuple(SECTIONS), *, lead=True):
    parts = [LEAD[side]] if lead else []
    return "\n\n".join([*parts, *(SECTIONS[name][side] if name in SECTIONS else name for name in names)]) + "\n"


ENGLISH, RUSSIAN = text_of(0), text_of(1)


def pair_of(article, source=ENGLISH):
    title = "---\ntitle: Садовая дорожка\n---\n\n"
    return Pair(Article(Source("a.md", title + article)), Original(page_in("# A Garden Path\n\n" + source)))


def missing(pair):
    return [[part.heading for part in gap.parts] for gap in pair.missing]


def without(*names):
    return [name for name in SECTIONS if name not in names]


def test_a_faithful_translation():
    pair = pair_of(RUSSIAN)
    assert (pair.misfit, pair.missing, pair.added, pair.shifts, pair.moves) == ("", [], [], [], [])
    assert all(match.is_sure and match.is_single for match in pair.matches)


@pytest.mark.parametrize(("names", "gaps"), [
    (["Tools"], [["Tools"]]),
    (["Care"], [["Care"]]),
    (["Trench", "Care"], [["The trench"], ["Care"]]),
    (["Line", "Pegs", "Cord"], [["The line", "Pegs of larch", "Cord of hemp"]]),
    (["Line", "Pegs"], [["The line", "Pegs of larch"]]),
    (["Line"], [["The line"]]),
    (["Pegs", "Cord"], [["Pegs of larch"], ["Cord of hemp"]]),
    (["Cord", "Trench"], [["Cord of hemp"], ["The trench"]]),
])  # fmt: skip
def test_sections_that_are_missing(names, gaps):
    pair = pair_of(text_of(1, without(*names)))
    assert missing(pair) == gaps
    assert pair.added == []


def test_a_lead_that_is_missing_is_no_parent_of_what_follows():
    assert missing(pair_of(text_of(1, without("Tools"), lead=False))) == [[""], ["Tools"]]


def test_where_a_missing_section_would_stand():
    first, between, last = (pair_of(text_of(1, without(name), lead=name != "Tools")).missing[-1] for name in ("Tools", "Trench", "Care"))
    assert first.after is None
    assert first.before.heading == "Разметка"
    assert (between.after.heading, between.before.heading) == ("Шнур из конопли", "Уход")
    assert last.after.heading == "Траншея"
    assert last.before is None


def test_another_section_in_its_place():
    pair = pair_of(text_of(1, ["Tools", "Line", "Pegs", "Cord", OWN, "Care"]))
    (gap,) = pair.missing
    assert gap.instead.heading == "Своё"
    assert [gap.parts[0].heading for gap in pair.added] == ["Своё"]


def test_another_section_in_its_place_whatever_the_levels_of_the_article():
    article = text_of(1, ["Tools", "Line", "Pegs", "Cord", OWN, "Care"]).replace("## ", "### ")
    assert pair_of(article).missing[0].instead.heading == "Своё"


def test_a_section_elsewhere_is_not_in_its_place():
    pair = pair_of(text_of(1, [OWN, "Tools", "Line", "Pegs", "Cord", "Care"]))
    assert pair.missing[0].instead is None


def test_a_section_of_another_depth_is_not_in_its_place():
    pair = pair_of(text_of(1, ["Tools", "Line", "Pegs", "Cord", "#" + OWN, "Care"]))
    assert pair.missing[0].instead is None


def test_a_section_that_lost_its_heading_is_in_its_neighbour():
    pair = pair_of(RUSSIAN.replace("## Траншея\n\n", "").replace("## Уход", "## Уход за дорожкой"))
    assert missing(pair) == []
    joined = next(match for match in pair.matches if not match.is_single)
    assert joined.source.heading == "Cord of hemp"
    assert len(joined.source.pieces) == 2
    assert pair.shifts == []


def test_two_sections_that_changed_places():
    pair = pair_of(text_of(1, ["Tools", "Trench", "Line", "Pegs", "Cord", "Care"]))
    assert (pair.missing, pair.added) == ([], [])
    assert [pair.page.parts[move.article].heading for move in pair.moves] == ["Траншея"]


def test_a_section_a_level_lower_is_not_missing():
    pair = pair_of(RUSSIAN.replace("## Траншея", "### Траншея"))
    assert (pair.missing, pair.added) == ([], [])
    assert [(pair.page.parts[shift.article].heading, shift.level) for shift in pair.shifts] == [("Траншея", 2)]


LONG = " ".join(f"Lay stone {number} of the path on the sand and knock it with a mallet until it lies." for number in range(30, 60))
LONG_RUSSIAN = " ".join(f"Камень {number} кладут на песок и подбивают киянкой, пока он не ляжет ровно." for number in range(30, 60))


@pytest.mark.parametrize(("reason", "source", "article"), [
    ("nothing", "", RUSSIAN),
    ("russian", RUSSIAN, RUSSIAN),
    ("language", "Der Weg im Garten kostet zwei Tage und zwölf Säcke Kies, und wer einen Freund hat, braucht nur einen Tag dafür. " * 4, RUSSIAN),
    ("length", "Sign in to read on.", RUSSIAN),
    ("length", LONG * 3, "Коротко о чём-то другом."),
    ("length", f"A path of 80 bags from Brick House.\n\n## Stones\n\n{LONG}", "Коротко: 17 мешков из Acme."),
    ("length", f"Some words.\n\n## Stones\n\n{LONG}", ""),
    ("unlike", LONG[:400], RUSSIAN),
    ("", ENGLISH, RUSSIAN),
    ("", ENGLISH + "\n\n## Stones\n\n" + LONG, RUSSIAN + "\n\n## Камни\n\n" + LONG_RUSSIAN),
    ("", f"A path of 17 bags from Acme takes a weekend.\n\n## Stones\n\n{LONG}", "Дорожка из 17 мешков Acme — это выходные."),
    ("", "```sh\nacme dig --depth 30\n```", "```sh\nacme dig --depth 30\n```"),
])  # fmt: skip
def test_whether_they_can_be_compared(reason, source, article):
    assert pair_of(article, source).misfit == reason


def test_a_source_that_is_none_is_told_and_nothing_else():
    article = "---\ntitle: Дорожка\nurldel: https://example.com/path\n---\n\n" + RUSSIAN * 3
    for source in ("", "Sign in to read on.", LONG, RUSSIAN):
        (finding,) = check_text(article, source=source, select=["SRC"], lang="ru")
        assert (finding.code, finding.line) == ("SRC012", 3)


def test_headings_that_changed_alike_are_one_finding_whose_fix_mends_all():
    article = RUSSIAN.replace("## Траншея", "### Сваи Acme\n\nИх 7, по 22 доллара.\n\n## Траншея")
    source = ENGLISH.replace("## The trench", "### Piles of Acme\n\nThere are 7 of them, $22 each.\n\n## The trench")
    flat = article.replace("### ", "## ")
    (finding,) = check_text(flat, source=source, select=["SRC003"], lang="ru")
    assert (finding.key, finding.parameters["count"], len(finding.related)) == ("several", 3, 2)
    assert apply(flat, finding.fix.edits) == article
