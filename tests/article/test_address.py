"""What is wrong with an address, and which hosts are none of the public internet."""

from ipaddress import IPv4Address
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seo_audit.article.address import address_fault, host_of, is_inner, numeric_host


@pytest.mark.parametrize(
    "address",
    [
        "https://landingi.com/digital-marketing/what-marketer-do/",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG./page",
        "https://сад.рф/розы/обрезка",
        "https://xn--80aaxgrpt.xn--p1ai/",
        "https://example.org:8443/@garden/a?b=c,d;e#f",
        "https://example.org:/",
        "https://under_score.example.org/",
        "https://web.archive.org/web/2020/http://example.org/",
        "https://8.8.8.8/",
        "https://[2001:4860:4860::8888]:443/",
        "  https://example.org/  ",
        "https://localhost.example.org/",
        "https://internal-affairs.org/local",
        "https://3d.example.org/127.0.0.1",
        "https://medium.com/@author/post",
        "https://example.org:8080?email=a@b.ru",
        "https://example.org/?email=a@b.ru",
        "https://unpkg.com/vue@3/dist",
    ],
)
def test_nothing_is_wrong_with_a_public_address(address):
    assert address_fault(address) is None


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("TODO", "placeholder"),
        ("-", "placeholder"),
        ("нет", "placeholder"),
        ("TODO: найти", "scheme"),
        ("/sad/rozy", "placeholder"),
        ("www.example.org/page", "no-scheme"),
        ("//example.org/page", "no-scheme"),
        ("example.org:8080/page", "no-scheme"),
        ("ftp://example.org/", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("https://a.example.org/ https://b.example.org/", "several"),
        ("https://a.example.org/,https://b.example.org/", "several"),
        ("https://example.org/две страницы", "spaces"),
        ("https://", "host"),
        ("https:///page", "host"),
        ("http:/example.org", "host"),
        ("https://exa..mple.org/", "host"),
        ("https://-example.org/", "host"),
        ("https://1.2.3.4.5/", "host"),
        ("https://256.1.1.1/", "host"),
        (f"https://{'a' * 64}.org/", "host"),
        (f"https://{'a.' * 200}org/", "host"),
        ("https://example.org:99999/", "port"),
        ("https://example.org:0/", "port"),
        ("https://example.org:abc/", "port"),
        ("https://[::1/", "ipv6"),
        ("https://[::gggg]/", "ipv6"),
        ("https://user:password@example.org/", "credentials"),
        ("https://token@example.org/", "credentials"),
        ("https://example.org@127.0.0.1/", "credentials"),
        ("https://git@github.com/a/b", "credentials"),
        ("https:/user:password@example.org/", "credentials"),
        ("https:///user:password@example.org/", "credentials"),
        ("//user:password@example.org/", "credentials"),
        ("ftp://user:password@example.org/", "credentials"),
        ("https://user:pass/word@example.org/", "credentials"),
        ("https://user:password＠example.org/", "credentials"),
        ("https://token＠example.org/", "credentials"),
        ("https://a.example.org/,https://user:password@example.org/", "credentials"),
        ("http://u:password@[::1/", "credentials"),
        ("http://a.org／b/", "host"),
        ("http://a.org℀/", "host"),
        ("http://a.org：80／b/", "host"),
        ("http://[::1／]/", "ipv6"),
        ("http://[v1.x]/", "ipv6"),
        ("http://[v1.x.org]/", "ipv6"),
        ("http://99999999999/", "host"),
        ("http://1.99999999999/", "host"),
        ("http://xn--zzzzzzzzzzzz/", "host"),
        ("http://xn--zzzzzzzzzzzz.org/", "host"),
        ("http://xn--zzz\u2026/", "host"),
        ("http://-inner/", "host"),
    ],
)
def test_what_is_wrong_is_named(address, key):
    assert address_fault(address).key == key


INNER = [
    "localhost", "LOCALHOST.", "app.localhost", "printer.local", "metadata.google.internal", "wiki", "nas.lan", "router.home.arpa",
    "127.0.0.1", "127.1", "127.0.1", "2130706433", "0177.0.0.1", "017700000001", "0x7f000001", "0x7f.1", "0X7F.0.0.1", "0x7f.0x0.0.01", "0",
    "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "2852039166", "100.100.100.200", "168.63.129.16", "0.0.0.0",
    "224.0.0.1", "255.255.255.255", "１２７.０.０.１", "127。0。0。1", "%31%32%37.0.0.1",
    "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[fc00::1]", "[fd00:ec2::254]", "[fe80::1]", "[fe80::1%25eth0]",
    "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[ff02::1]", "[fec0::1]", "[feff::1]", "xn--p1ai",
]  # fmt: skip


@pytest.mark.parametrize("host", INNER)
def test_an_inner_address_is_one_however_it_is_written(host):
    for address in (f"http://{host}/", f"https://{host}:8080/path", f"http:\\\\{host}\\path"):
        fault = address_fault(address)
        assert (fault.key, fault.detail) == ("inner", host_of(urlsplit(address.replace("\\", "/"))))


@pytest.mark.parametrize("host", ["172.15.0.1", "172.32.0.1", "11.0.0.1", "192.167.1.1", "169.253.1.1", "100.63.0.1", "100.128.0.1", "8.8.8.8"])
def test_neighbours_of_inner_networks_are_public(host):
    assert address_fault(f"http://{host}/") is None


@given(st.integers(0, 2**32 - 1))
def test_a_number_is_the_same_address_in_every_notation(number):
    address = IPv4Address(number)
    first, *rest = str(address).split(".")
    forms = [str(number), hex(number), f"0{number:o}" if number else "0", str(address), f"{int(first):#x}.{number & 0xFFFFFF}"]
    forms.append(".".join([f"{int(first):#o}".replace("0o", "0"), *rest]))
    assert {numeric_host(form) for form in forms} == {address}
    assert len({is_inner(form) for form in forms}) == 1


@pytest.mark.parametrize("host", ["089.1", "1.2.3.256", "1.2.3.4.5", "0x.org", "a.1", "", ".", "0xg", "4294967296.1", "9" * 30])
def test_what_only_looks_like_a_number_is_none(host):
    assert numeric_host(host) is None


@given(st.text(max_size=60))
def test_any_text_is_judged(text):
    for address in (text, f"http://{text}", f"https://{text}/a", f"http://[{text}]/", f"http://a:{text}@b/"):
        fault = address_fault(address)
        assert fault is None or fault.key


@given(st.text(st.characters(categories=["L", "N", "P"]), min_size=5, max_size=20))
def test_what_stands_before_an_at_sign_is_never_repeated(secret):
    for address in (
        f"https://user:{secret}@example.org/",
        f"https://user:{secret}@/",
        f"http://u:{secret}@example.org:x/",
        f"http://u:{secret}@[::1/",
    ):
        fault = address_fault(address)
        assert fault is None or secret not in fault.detail
