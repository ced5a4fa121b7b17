"""Which site an article comes from, and what it is called: first what has no brand, then what has one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seo_audit.article.donor import domain_of, donors
from seo_audit.article.site import Site

NOBODY = Site()


def only(address, **known):
    (donor,) = donors(address, Site(**known))
    return donor


@pytest.mark.parametrize(
    "address", ["", "   ", "нет", "https://", "http://localhost/a", "https://10.0.0.1/a", "http://[::1", "https://intranet/a", "https://co.uk/a"]
)
def test_no_page_has_no_donor_with_a_name(address):
    assert [name for donor in donors(address, NOBODY) for name in donor.names if name.text != "co"] == []


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/somebody/notes",
        "https://medium.com/@somebody/text-1",
        "https://habr.com/ru/articles/1/",
        "https://www.youtube.com/watch?v=1",
        "https://en.wikipedia.org/wiki/Rose",
        "https://stackoverflow.com/questions/1",
        "https://docs.google.com/document/d/1",
        "https://vc.ru/1",
        "https://telegra.ph/Text-1",
        "https://dev.to/somebody/text",
        "https://www.linkedin.com/pulse/text",
        "https://www.reddit.com/r/a/",
        "https://en.wordpress.com/a",
    ],
)
def test_where_everybody_publishes_nobody_has_a_brand(address):
    donor = only(address)
    assert donor.names == ()
    assert not donor.owns("github.com")
    assert not donor.owns(donor.host)


@pytest.mark.parametrize(
    ("address", "domain", "name"),
    [
        ("https://landingi.com/a/", "landingi.com", "landingi"),
        ("HTTPS://WWW.LANDINGI.COM", "landingi.com", "landingi"),
        ("landingi.com/a", "landingi.com", "landingi"),
        ("https://user:secret@blog.landingi.com:8443/a", "landingi.com", "landingi"),
        ("https://www.gardenshop.co.uk/a", "gardenshop.co.uk", "gardenshop"),
        ("https://blog.gardenshop.com.au", "gardenshop.com.au", "gardenshop"),
        ("https://towards-data-science.com", "towards-data-science.com", "towardsdatascience"),
        ("https://gardener.substack.com/p/a", "gardener.substack.com", "gardener"),
        ("https://gardenia.wordpress.com/a", "gardenia.wordpress.com", "gardenia"),
        ("https://gardenia.blogspot.com/a", "gardenia.blogspot.com", "gardenia"),
        ("https://gardenia.github.io/a", "gardenia.github.io", "gardenia"),
        ("https://web.archive.org/web/2020/https://landingi.com/a", "landingi.com", "landingi"),
        ("https://xn--b1agjin3az.xn--p1ai/a", "цветник.рф", "цветник"),
    ],
)
def test_the_brand_is_the_label_of_the_registrable_domain(address, domain, name):
    donor = only(address)
    assert donor.domain == domain
    assert donor.names[0].text == name


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("https://theverge.com", ["theverge", "verge"]),
        ("https://basecamphq.com", ["basecamphq", "basecamp"]),
        ("https://fastapi.tiangolo.com/a", ["tiangolo", "fastapi"]),
        ("https://blog.hubspot.com/a", ["hubspot"]),
        ("https://x.com", []),
        ("https://1234.com", []),
    ],
)
def test_other_spellings_of_it(address, names):
    assert [name.text for donor in donors(address, NOBODY) for name in donor.names] == names


@pytest.mark.parametrize(("label", "common"), [("buffer", True), ("digitalmarketer", True), ("searchenginejournal", False), ("landingi", False)])
def test_labels_that_are_english_words(label, common):
    assert only(f"https://{label}.com").names[0].common is common


def test_the_address_of_the_source_goes_before_the_donors_of_the_site():
    assert only("https://landingi.com/a", donors=("askwell.io",)).domain == "landingi.com"
    assert [donor.domain for donor in donors("", Site(donors=("askwell.io", "https://www.landingi.com/", "landingi.com")))] == [
        "askwell.io",
        "landingi.com",
    ]


@pytest.mark.parametrize("own", ["Landingi", "landingi.com", "LANDINGI", "Лендинги", "www.landingi.com"[4:]])
def test_ones_own_brand_is_no_donor(own):
    assert donors("https://blog.landingi.com/a", Site(own_brands=("Кокос", own))) == ()


@pytest.mark.parametrize(
    ("host", "own"),
    [("landingi.com", True), ("app.landingi.com", True), ("LANDINGI.com.", True), ("notlandingi.com", False), ("landingi.com.ru", False)],
)
def test_hosts_of_a_donor(host, own):
    assert only("https://blog.landingi.com/a").owns(host) is own


def test_an_address_in_cyrillic_has_two_spellings():
    assert only("https://xn--b1agjin3az.xn--p1ai/a").owns("www.цветник.рф")
    assert only("https://цветник.рф/a").owns("www.xn--b1agjin3az.xn--p1ai")


@pytest.mark.parametrize(
    ("address", "manual"),
    [
        ("https://docs.askwell.io/start", True),
        ("https://www.askwell.io/en/docs/start", True),
        ("https://vuejs.org/guide/start", True),
        ("https://www.askwell.io/blog/docs", False),
        ("https://www.askwell.io/documents", False),
    ],
)
def test_documentation(address, manual):
    assert only(address).manual is manual


@given(st.text(max_size=60) | st.from_regex(r"(https?://)?[a-z0-9.\-]{1,40}(:\d+)?(/[^\s]*)?", fullmatch=True))
@example("https://xn--/")
@example("https://a..b/")
@example("https://.com/")
@example("//[::1]/")
def test_any_address_is_read(address):
    for donor in donors(address, Site()):
        assert donor.host
        assert all(name.text for name in donor.names)
        assert donor.brand == "" or donor.names


@given(st.lists(st.text("abc-", min_size=1, max_size=5), min_size=1, max_size=5))
def test_a_domain_ends_its_host(labels):
    host = ".".join(labels)
    domain = domain_of(host)
    assert domain in {"", host} or host.endswith("." + domain)
