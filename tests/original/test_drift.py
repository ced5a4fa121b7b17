"""What changed between two versions of a page: told by section, and silent where a reader would see nothing."""

from seo_audit.original.article_page import page_in
from seo_audit.original.drift import drift
from seo_audit.original.extract import extract

PAGE = """# Gravel paths

A path of gravel takes a weekend, two friends and 20 stakes.

## Tools

You need a spade, a rake, 20 stakes and a cord. A roller helps, yet a heavy log does as well.

## Drainage

Water that stays under the gravel turns it into mud in the first spring. Dig a ditch of 30 cm along the lower side.

The pipe must fall by 2 cm on each metre, and its end must lie in the open.

## Gravel

Spread the gravel in two layers of 5 cm each and roll both. A tonne costs $40.
"""


def told(before, after):
    """The headings of what is new, gone and changed, and the numbers that changed."""
    found = drift(page_in(before), page_in(after))
    old, new = found.before.parts, found.after.parts
    numbers = [(change.source.text, change.became.text) for revised in found.revised for change in revised.numbers]
    return (
        [new[one].heading for one in found.new],
        [old[one].heading for one in found.gone],
        [new[one.after].heading for one in found.revised],
        numbers,
    )


NOTHING = ([], [], [], [])


class TestNothing:
    def test_the_same(self):
        assert told(PAGE, PAGE) == NOTHING
        assert not drift(page_in(PAGE), page_in(PAGE)).is_any

    def test_markup_blanks_and_quotation_marks(self):
        after = PAGE.replace("two layers", "**two layers**").replace("a rake, ", "a\nrake,  ")
        assert told(PAGE.replace("mud", '"mud"'), after.replace("mud", "“mud”")) == NOTHING

    def test_a_paragraph_that_became_an_item(self):
        assert told(PAGE, PAGE.replace("The pipe", "- The pipe")) == NOTHING

    def test_sections_in_another_order(self):
        lead, *sections = PAGE.split("## ")
        assert told(PAGE, "## ".join([lead, *reversed(sections)])) == NOTHING

    def test_what_stands_on_any_page(self):
        assert told(PAGE + "\nLast updated on March 5, 2023\n", PAGE + "\nLast updated on May 7, 2024\n") == NOTHING

    def test_furniture_round_the_same_article(self):
        body = "".join(f"<h2>Part {n}</h2><p>{'The gravel is rolled twice. ' * 20}</p>" for n in range(4))
        page = "<html><body><nav>{}</nav><article><h1>Gravel</h1>{}</article><footer>{}</footer></body></html>"
        old, new = (extract(page.format(f"<a href=/{n}>Menu {n}</a>", body, f"© {n}")) for n in (2023, 2024))
        assert not drift(old, new).is_any

    def test_the_name_of_the_site_behind_the_title(self):
        old = page_in(PAGE)
        assert not drift(old, old._replace(title=f"{old.title} | Gravel & Sons")).is_any


class TestSections:
    def test_a_new_one(self):
        after = PAGE.replace("## Gravel", "## Edges\n\nPut boards of larch along both sides.\n\n## Gravel")
        assert told(PAGE, after) == (["Edges"], [], [], [])
        found = drift(page_in(PAGE), page_in(after))
        assert found.before.parts[found.place_before(found.new[0])].heading == "Drainage"

    def test_one_that_is_gone(self):
        start, end = PAGE.index("## Drainage"), PAGE.index("## Gravel")
        assert told(PAGE, PAGE[:start] + PAGE[end:]) == ([], ["Drainage"], [], [])

    def test_a_renamed_heading_is_a_change(self):
        assert told(PAGE, PAGE.replace("## Drainage", "## Keep the water out")) == ([], [], ["Keep the water out"], [])

    def test_a_renamed_heading_over_a_changed_text(self):
        after = PAGE.replace("## Drainage", "## Keep the water out").replace("a ditch of 30 cm", "a trench of 40 cm")
        assert told(PAGE, after) == ([], [], ["Keep the water out"], [("30", "40")])

    def test_a_text_written_anew_under_its_heading_is_a_change(self):
        start, end = PAGE.index("Water that"), PAGE.index("## Gravel")
        assert told(PAGE, PAGE[:start] + "Nobody bothers with pipes any longer.\n\n" + PAGE[end:])[:3] == ([], [], ["Drainage"])

    def test_one_changed_one_moved_one_new(self):
        lead, tools, drainage, gravel = PAGE.split("## ")
        after = "## ".join([lead, gravel + "\n", "Edges\n\nPut boards of larch along both sides.\n\n", tools.replace("a cord", "a rope"), drainage])
        assert told(PAGE, after) == (["Edges"], [], ["Tools"], [])

    def test_steps_that_are_counted_anew(self):
        steps = ["Cut the turf and heap it up for compost.", "Dig out twenty centimetres of soil.", "Lay geotextile over the bare ground."]
        before = "\n\n".join(f"## Step {n}\n\n{step}" for n, step in enumerate(steps, 1))
        after = "\n\n".join(f"## Step {n}\n\n{step}" for n, step in enumerate(["Mark the edges with a cord.", *steps], 1))
        assert told(before, after) == (["Step 1"], [], [], [])

    def test_a_number_in_a_heading_that_is_no_place(self):
        assert told("## 5 ways\n\nGravel.\n", "## 7 ways\n\nGravel.\n") == ([], [], ["7 ways"], [("5", "7")])

    def test_two_sections_of_one_name(self):
        before = "## A\n\n### Example\n\nOaks grow slowly here.\n\n## B\n\n### Example\n\nBirches grow faster there.\n"
        assert told(before, before.replace("faster", "quickly")) == ([], [], ["Example"], [])

    def test_without_any(self):
        assert told("", PAGE)[0] == ["", "Tools", "Drainage", "Gravel"]
        assert told("", "") == NOTHING


class TestNumbers:
    def test_one_that_changed(self):
        assert told(PAGE, PAGE.replace("$40", "$55")) == ([], [], ["Gravel"], [("40", "55")])

    def test_one_that_stands_elsewhere_in_the_section_too(self):
        before = PAGE.replace("A tonne costs", "We ordered 40 tonnes.\n\nA tonne costs")
        assert told(before, before.replace("$40", "$55"))[3] == [("40", "55")]

    def test_another_way_to_write_it_is_none(self):
        assert told(PAGE, PAGE.replace("two layers", "2 layers"))[3] == []

    def test_one_that_went_with_its_sentence_is_gone_and_not_changed(self):
        assert told(PAGE, PAGE.replace(" A tonne costs $40.", ""))[2:] == (["Gravel"], [])

    def test_words(self):
        (revised,) = drift(page_in(PAGE), page_in(PAGE.replace("a spade, a rake", "a rake"))).revised
        assert (revised.added, revised.removed) == (0, 2)

    def test_the_title(self):
        found = drift(page_in("---\ntitle: 5 paths\n---\n\nText.\n"), page_in("---\ntitle: 7 paths\n---\n\nText.\n"))
        assert (found.title, found.revised) == (True, ())


class TestAnotherPage:
    def test_a_login_form(self):
        assert drift(page_in(PAGE), page_in("Please sign in to go on.")).is_replaced

    def test_another_article(self):
        other = "# Roses\n\n" + "Roses want sun, clay and a sharp knife every spring; cut them above an eye and feed them compost. " * 4
        assert drift(page_in(PAGE), page_in(other)).is_replaced

    def test_half_of_it_is_still_it(self):
        assert not drift(page_in(PAGE), page_in(PAGE[: PAGE.index("## Drainage")])).is_replaced
