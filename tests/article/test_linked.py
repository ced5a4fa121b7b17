"""Links and images, however they are written, and where their addresses stand."""

import pytest

from seo_audit.article.article import Article
from seo_audit.article.source import Source


def article_of(text):
    return Article(Source("a.md", text))


def at(text, span):
    return None if span is None else text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[сад](/sad)", "/sad"),
        ("[сад](</sad и огород>)", "/sad и огород"),
        ('[сад]( /sad "Наш сад")', "/sad"),
        ("[сад](\n/sad)", "/sad"),
        ("[а](/в(г)д)", "/в(г)д"),
        ("[а \\](б](/в)", "/в"),
        ("[`](`](/в)", "/в"),
        ("[**сад**](/sad)", "/sad"),
        ("[![куст](/a.png)](/sad)", "/sad"),
        ("[сад](/a?b=1&amp;c=2)", "/a?b=1&amp;c=2"),
        ("[сад](/a\\_b)", "/a\\_b"),
        ("[сад][s]\n\n[s]: /sad 'Наш сад'", "/sad"),
        ("[сад][s]\n\n[S]:\n  </sad>", "/sad"),
        ("[сад][s]\n\n```\n[s]: /ne-sad\n```\n\n[s]: /sad", "/sad"),
        ("<https://sad.ru/a>", "https://sad.ru/a"),
        ('[сад]({{< ref "sad.md" >}})', '{{< ref "sad.md" >}}'),
        ('<a class="x" href="/sad">сад</a>', "/sad"),
        ("<div>\n<a href='/sad'>сад</a>\n</div>", "/sad"),
        ("Сад: https://sad.ru/a.", "https://sad.ru/a"),
        ("[]()", ""),
    ],
)
def test_the_place_of_an_address_is_that_of_the_address_alone(text, address):
    (link,) = article_of(text).all_links
    assert at(text, link.place) == address


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("`https://sad.ru` и `<a href='/x'>`", []),
        ("```\nhttps://sad.ru\n```", []),
        ("<code><a href='/x'>х</a></code>", []),
        ("текст <code><a href='/x'>х</a></code>", []),
        ("<!-- <a href='/x'>х</a> -->", []),
        ("<a name='x'></a> и <a id='y'/>", []),
        ("[https://sad.ru](https://sad.ru)", ["inline"]),
        ("![https://sad.ru](a.png)", []),
        ("https://sad.ru, [а](б) и <a href='в'>г</a>", ["bare", "inline", "html"]),
    ],
)
def test_what_is_a_link(text, kinds):
    assert [link.kind for link in article_of(text).all_links] == kinds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<a href='/x'>в <b>саду</b></a>", "в саду"),
        ("<a href='/x'>в саду</a> и <a href='/y'></a>", "в саду"),
        ("<a href='/x'>в саду <a href='/y'>и</a>", None),
        ("<a href='/x'>\n\nв саду\n\n</a>", None),
        ("[в `саду`](/x)", "в `саду`".replace("`", "")),
    ],
)
def test_the_text_of_a_link(text, said):
    assert article_of(text).all_links[0].text == said


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("[](/x)", True),
        ("[\u00a0](/x)", True),
        ("<a href='/x'></a>", True),
        ("[![](a.png)](/x)", False),
        ("[`a`](/x)", False),
        ("[<i class='icon'></i>](/x)", False),
        ('[{{< icon "github" >}}](/x)', False),
        ("<a href='/x' class='fa fa-github'></a>", False),
        ("<a href='/x' aria-label='GitHub'></a>", False),
        ("<a href='/x'><svg><path d='M0 0'/></svg></a>", False),
        ("<a href='/x'>\n\n", False),
    ],
)
def test_a_link_that_shows_nothing(text, nothing):
    assert article_of(text).all_links[0].shows_nothing is nothing


@pytest.mark.parametrize(
    ("text", "alts"),
    [
        ("![](a.png) и ![куст](b.png)", ["", "куст"]),
        ("<img src='a.png'>", [None]),
        ("<img alt='' src='a.png'>", [""]),
        ("<div>\n<img src='a.png' alt='куст &amp; сад'>\n</div>", ["куст & сад"]),
        ("<pre><img src='a.png'></pre>", []),
        ("<img alt='без адреса'>", []),
        ('{{< figure src="a.png" >}}', [None]),
        ('Куст {{< figure src="a.png" caption="Куст" >}} в саду', ["Куст"]),
        ('```\n{{< figure src="a.png" >}}\n```', []),
    ],
)
def test_what_is_said_of_an_image(text, alts):
    assert [image.alt for image in article_of(text).all_images] == alts


@pytest.mark.parametrize(
    ("text", "decorative", "computed"),
    [
        ("![](a.png)", False, False),
        ("<img src='a.png'>", False, False),
        ("<img src='a.png' alt=''>", True, False),
        ("<img src='a.png' role='presentation'>", True, False),
        ("<img src='a.png' aria-hidden='true'>", True, False),
        ("<img src='a.png' width='1' height='1'>", True, False),
        ("<img src='a.png' :alt='name'>", False, True),
        ("<img src={url} alt={person.name} />", False, True),
        ("<div>\n<img src='a.png' {...props} />\n</div>", False, True),
        ('<img src="a.png" alt="{{ page.title }}">', False, True),
        ("<img src='{{ a }}'>", False, False),
    ],
)
def test_what_is_known_of_an_image(text, decorative, computed):
    (image,) = article_of(text).all_images
    assert (image.is_decorative, image.is_computed) == (decorative, computed)


def test_many_broken_tags_take_no_time():
    broken = (
        "<a href='" * 9_000,
        '{{< figure src="' * 5_000,
        "[а](" + "(" * 50_000,
        "<div>\n" + "<a href=x>" * 20_000,
        "<div>\n<a" + " a" * 90_000 + ">",
    )
    for text in broken:
        assert article_of(text).all_links is not None
        assert article_of(text).all_images is not None
