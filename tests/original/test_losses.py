"""What a translation lost of a section: links, images, lists, tables, code."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.span import Span
from seo_audit.original.article_page import page_in
from seo_audit.original.at_hand import Original
from seo_audit.original.losses import plain_target
from seo_audit.original.pair import Pair
from seo_audit.original.place import unique_place


def pair(source, article):
    return Pair(Article(Source("a.md", article)), Original(page_in(source)))


def links(source, article, own=()):
    found = pair(source, article).lost_links(lambda link: any(host in link for host in own))
    return [loss.what for losses in found for loss in losses.lost]


EN = "## Stone\n\nAsk [the quarry](https://quarry.example/stone) for 20 tons, or [a dealer](https://dealer.example/). {}\n"
RU = "## Камень\n\nЗакажите 20 тонн {} или {}. {}\n"
QUARRY, DEALER = "[в карьере](https://quarry.example/stone)", "[у продавца](https://dealer.example/)"


@pytest.mark.parametrize(
    ("quarry", "dealer", "lost"),
    [
        (QUARRY, DEALER, []),
        ("в карьере", DEALER, ["https://quarry.example/stone"]),
        ("в карьере", "у продавца", ["https://quarry.example/stone", "https://dealer.example/"]),
        ("[в карьере](https://karjer.example/kamen)", DEALER, []),  # a page in Russian in its place
        ("[в карьере](https://quarry.example/ru/stone#price)", DEALER, []),
        ("[в карьере](/ru/stone.html)", DEALER, []),
    ],
)
def test_links_that_nothing_stands_for_are_lost(quarry, dealer, lost):
    assert links(EN.format(""), RU.format(quarry, dealer, "")) == lost


def test_links_within_the_page_and_to_mailboxes_are_none():
    source = EN.format("See [above](#top) or [write](mailto:a@example.com).")
    assert links(source, RU.format(QUARRY, DEALER, "См. выше или напишите.")) == []


def test_a_link_that_moved_to_another_section_is_not_lost():
    source = EN.format("") + "\n## Sand\n\nSieve 12 buckets of sand.\n"
    article = RU.format("в карьере", DEALER, "") + f"\n## Песок\n\nПросейте 12 вёдер песка, он есть {QUARRY}.\n"
    assert links(source, article) == []


def test_links_of_the_own_site_count_only_where_most_of_them_are_kept():
    own = "".join(f" [p{number}](https://own.example/p{number})" for number in range(4))
    source = EN.format(own)
    assert links(source, RU.format("в карьере", DEALER, ""), ["own.example"]) == ["https://quarry.example/stone"]
    kept = "".join(f" [с{number}](https://own.example/p{number})" for number in range(3))
    assert links(source, RU.format(QUARRY, DEALER, kept), ["own.example"]) == ["https://own.example/p3"]


def test_an_image_of_ones_own_stands_for_that_of_the_source():
    def images(article):
        source = "## Stone\n\nIt weighs 20 tons.\n\n![A heap](heap.jpg)\n"
        return [loss.what for losses in pair(source, article).lost_images for loss in losses.lost]

    assert images("## Камень\n\nОн весит 20 тонн.\n") == ["heap.jpg"]
    assert images("## Камень\n\nОн весит 20 тонн.\n\n![Куча](/img/kucha.webp)\n") == []


@pytest.mark.parametrize(
    ("address", "is_image"),
    [
        ("/img/heap.jpg", True),
        ("/img/iconic-heap.jpg", True),
        ("https://cdn.example/icons/arrow.svg", False),
        ("https://secure.gravatar.com/a/12", False),
        ("https://img.shields.io/npm/v/x", False),
        ("/pixel.gif", False),
        ("/u/avatar-40.png", False),
        ("data:image/gif;base64,R0l", False),
    ],
)
def test_pictures_of_the_decoration_are_no_images(address, is_image):
    found = pair(f"## Stone\n\nIt weighs 20 tons.\n\n![x]({address})\n", "## Камень\n\nОн весит 20 тонн.\n").lost_images
    assert [loss.what for losses in found for loss in losses.lost] == [address] * is_image


@pytest.mark.parametrize(
    ("link", "there"),
    [
        ('{{ "/usage/order.html" | relative_url }}', "/ru/usage/order.html"),
        ("https://docs.example/order#:~:text=first%20order", "https://docs.example/ru/order"),
    ],
)
def test_the_same_page_named_in_another_way_is_the_same_link(link, there):
    source = f"## Order\n\nRead [the order]({link}) and [the order again](https://docs.example/ru/order) of 12 steps.\n"
    article = f"## Порядок\n\nПрочтите [порядок]({there}) и [ещё раз](https://docs.example/ru/order) из 12 шагов.\n"
    assert links(source, article) == []


def test_targets_are_shown_as_they_are_on_the_page():
    assert plain_target('{{ "/usage/order.html" | relative_url }}') == "/usage/order.html"
    assert plain_target("https://docs.example/order#:~:text=first%20order") == "https://docs.example/order"
    assert plain_target("https://docs.example/order#first") == "https://docs.example/order#first"


LIST = "- spade 12\n- rake 13\n- cord 14\n"
TABLE = "| a | b |\n| - | - |\n| 11 | 12 |\n"
CODE = "```\nmake path\n```\n"


@pytest.mark.parametrize(
    ("source", "article", "lost"),
    [
        (LIST, "- лопата 12\n- грабли 13\n- шнур 14\n", []),
        (LIST, "", ["list"]),
        (LIST, "Лопата 12.\n\nГрабли 13.\n\nШнур 14.\n", []),  # it became paragraphs
        (TABLE, "", ["table"]),
        (TABLE, TABLE, []),
        (CODE, "", ["code"]),
        (CODE, CODE, []),
        (CODE, "Наберите `make path`.\n", []),  # it stands in the text
        (f"{CODE}\n```\njust path\n```\n", CODE, []),  # another way to do the same, in a tab beside it
        (f"{CODE}\nThen:\n\n```\nmake clean\n```\n", CODE, ["code"]),
        (f"{LIST}\nThen 77 more:\n\n{LIST.replace('1', '4')}", "- лопата 42\n- грабли 43\n- шнур 44\n", ["list"]),
    ],
)
def test_blocks_that_the_section_has_fewer_of_are_lost(source, article, lost):
    found = pair(f"## Tools\n\nBuy these 31 first:\n\n{source}", f"## Инструменты\n\nСначала купите эти 31:\n\n{article}")
    assert [block.kind for match in found.matches for block in match.lost_blocks] == lost


STEPS = [
    ("Mark the edges with a cord and drive in 20 stakes.", "Разметьте края шнуром и вбейте 20 колышков."),
    ("Dig out 15 cm of soil and carry it to the compost.", "Снимите 15 см грунта и отвезите его в компост."),
    ("Lay the fleece and let it overlap by 10 cm.", "Расстелите геотекстиль внахлёст на 10 см."),
    ("Pour the coarse stone and roll it three times.", "Засыпьте крупный камень и трижды прокатайте его."),
]
EN_STEPS = "".join(f"- {english}\n" for english, _ in STEPS)
RU_STEPS = [russian for _, russian in STEPS]


def match_of(source, article):
    (match,) = pair(f"## Steps\n\n{source}", f"## Шаги\n\n{article}").matches
    return match


def test_items_that_a_list_lost_are_told_with_how_many_there_were():
    (block,) = match_of(EN_STEPS, "".join(f"- {step}\n" for step in RU_STEPS if "15" not in step)).thinned_blocks
    assert (block.kind, block.pieces, block.total, block.text) == ("list", (1,), 4, STEPS[1][0])


@pytest.mark.parametrize(
    "steps",
    [
        RU_STEPS,
        [RU_STEPS[0], f"{RU_STEPS[1]} {RU_STEPS[2]}", RU_STEPS[3]],  # two became one
        [*RU_STEPS[:3], "Песок."],
    ],
)
def test_items_that_another_one_may_stand_for_are_not_lost(steps):
    match = match_of(EN_STEPS, "".join(f"- {step}\n" for step in steps))
    assert not match.thinned_blocks
    assert not match.lost_blocks


def test_rows_that_a_table_lost_are_told():
    rows = [f"| size {number} | {number * 11} kg | {number * 7} days |\n" for number in range(1, 6)]
    head = "| a | b | c |\n| - | - | - |\n"
    (block,) = match_of(head + "".join(rows), head + "".join(rows[:2] + rows[4:])).thinned_blocks
    assert (block.kind, len(block.pieces), block.total) == ("table", 6, 18)


@pytest.mark.parametrize("article", ["\n\n".join(RU_STEPS), " ".join(RU_STEPS)])
def test_a_list_that_became_text_is_flat_and_not_lost(article):
    match = match_of(f"Begin in May.\n\n{EN_STEPS}", f"Начинайте в мае.\n\n{article}\n")
    assert ([block.total for block in match.flat_lists], match.lost_blocks) == ([4], ())


def test_with_an_item_go_its_further_paragraphs():
    english = [f"- {text}\n\n  It takes {number + 3} hours with 2 friends.\n\n" for number, (text, _) in enumerate(STEPS)]
    russian = [f"- {text}\n\n  Это {number + 3} часа работы вдвоём.\n\n" for number, text in enumerate(RU_STEPS)]
    match = match_of("".join(english), "".join(russian[:1] + russian[2:]))
    assert match.lost_with_blocks == {2, 3}


LONG = [
    (
        "Roses stand 15 degrees of frost in dry soil, and hardly 8 in wet soil. Clear the leaves before the first snow.",
        "В сухой почве розы выдерживают 15 градусов мороза, а в сырой — едва ли 8. До первого снега уберите листья.",
    ),
    (
        "Spruce twigs keep the wind off the shoots and let the air through; plastic film does not, and under it the bark begins to rot.",
        "Лапник защищает побеги от ветра и пропускает воздух, а плёнка нет: под ней кора начинает преть уже в первую оттепель.",
    ),
    (
        "Take the cover off in two steps, 10 days apart, and begin on a cloudy day. Water the roots with 5 litres of warm water then.",
        "Снимайте укрытие в два приёма с разницей в 10 дней, начиная в пасмурный день. Потом полейте корни 5 литрами тёплой воды.",
    ),
]


@pytest.mark.parametrize(
    ("article", "lost"),
    [
        ("{0}\n\n{1}\n\n{2}", ()),
        ("{0}\n\n{2}", (1,)),
        ("{0} {1}\n\n{2}", ()),  # joined
        ("{0}\n\n{2}\n\n{1}", ()),  # moved
        ("{0}\n\nТут написано нечто новое о розах, чего в оригинале нет вовсе.\n\n{2}", ()),  # rewritten
    ],
)
def test_paragraphs_are_lost_where_nothing_can_stand_for_them(article, lost):
    source = "\n\n".join(english for english, _ in LONG)
    assert match_of(source, article.format(*(russian for _, russian in LONG))).lost_pieces == lost


def test_of_two_lists_the_one_that_nothing_belongs_to_is_lost():
    source = f"## Tools\n\n{LIST}\nThen 77 more:\n\n{LIST.replace('1', '4')}"
    (match,) = pair(source, "## Инструменты\n\nЕщё 77:\n\n- лопата 42\n- грабли 43\n- шнур 44\n").matches
    assert [block.text for block in match.lost_blocks] == ["spade 12"]


def test_a_place_that_is_not_certain_is_none():
    text = "Всего **12** из [12](x/12) дней"
    said = "Всего 12 из 12 дней"
    assert unique_place(text, Span(0, len(text)), said, said.index("12"), said.index("12") + 2) is None
    assert unique_place("Всего **12** из [12](x) дней", Span(0, 28), said, 12, 14) == Span(17, 19)
    other = "Всего **12** из [13](x) дней"
    assert unique_place(other, Span(0, len(other)), "Всего 12 из 13 дней", 6, 8) == Span(8, 10)
