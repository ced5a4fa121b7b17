"""What a translation lost of a section: links, images, lists, tables, code."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source
from seo_audit.article.span import Span
from seo_audit.original.article_page import page_in
from seo_audit.original.at_hand import Original
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
        (f"{LIST}\nThen 77 more:\n\n{LIST.replace('1', '4')}", "- лопата 42\n- грабли 43\n- шнур 44\n", ["list"]),
    ],
)
def test_blocks_that_the_section_has_fewer_of_are_lost(source, article, lost):
    found = pair(f"## Tools\n\nBuy these 31 first:\n\n{source}", f"## Инструменты\n\nСначала купите эти 31:\n\n{article}")
    assert [block.kind for match in found.matches for block in match.lost_blocks] == lost


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
