"""Addresses of pages: what is wrong with one, and whether it leads into an inner network. Nothing is looked up."""

import re
import unicodedata
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from .credentials import secrets_in_value
from .lazy_pattern import pattern

_SCHEME = pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_SEVERAL = pattern(r"[\s,;|]https?://", re.IGNORECASE)
_NUMBER = pattern(r"0[xX][0-9a-fA-F]*|[0-9]+", re.ASCII)
_BRACKET = pattern(r"[^/]*//[^/?#]*[\[\]]")
_LABEL = pattern(r"(?!-)[\w-]{1,63}(?<!-)")
_INNER_NAMES = ("localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "arpa")
# Public by the registries, yet each machine of a cloud finds its own keeper there.
_METADATA = frozenset({"168.63.129.16"})
# IPv6 networks that hold an IPv4 address, and by how many bits it is shifted.
_EMBEDDING = ((IPv6Network("64:ff9b::/96"), 0), (IPv6Network("::/96"), 0), (IPv6Network("2002::/16"), 80))
_CARRIER = IPv4Network("100.64.0.0/10")
_MOST_PARTS = 4
_LONGEST_HOST = 253


class AddressFault(NamedTuple):
    """What is wrong with an address.

    Args:
        key: `placeholder`, `several`, `spaces`, `scheme`, `no-scheme`, `host`, `port`, `ipv6`, `credentials` or `inner`.
        detail: the scheme or the inner host; "" for all else, since what is malformed may hold a piece of a password.
    """

    key: str
    detail: str = ""


def address_fault(address: str) -> AddressFault | None:
    """What is wrong with the address of a public page; None for nothing. Addresses in Cyrillic are fine.

    Args:
        address: as somebody wrote it.
    """
    # The gravest fault first: whatever else is wrong with the address, the password is there for all to see.
    if secrets_in_value(address):
        return AddressFault("credentials")
    # Browsers take a backslash for a slash, and so must who keeps them out of places.
    address = address.strip().replace("\\", "/")
    fault = _not_one_address(address)
    if fault is not None:
        return fault
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets, or a sign that stands for several (NFKC), for a slash say
        return AddressFault("ipv6" if _BRACKET.match(address) else "host")
    try:
        port = parts.port
    except ValueError:
        return AddressFault("port")
    host = host_of(parts)
    if not host:
        return AddressFault("host")
    if port == 0:
        return AddressFault("port")
    if "@" in parts.netloc:
        return AddressFault("credentials")
    if "[" in parts.netloc and numeric_host(host) is None:  # of a future version (`[v1.x]`), which no browser opens
        return AddressFault("ipv6")
    if not _is_host(host):
        return AddressFault("host")
    return AddressFault("inner", host) if is_inner(host) else None


def _not_one_address(address: str) -> AddressFault | None:
    scheme = _SCHEME.match(address)
    if _SEVERAL.search(address):
        return AddressFault("several")
    if scheme is None or address[scheme.end() :].partition("/")[0].isdigit():  # `example.org:8080/` has a port
        # With a dot in it, it could be meant for one: `example.org/page`.
        return AddressFault("no-scheme" if re.match(r"(?://)?[\w-]+(?:\.[\w-]+)+(?:[:/?#]|\Z)", address) else "placeholder")
    if scheme[1].lower() not in {"http", "https"}:
        return AddressFault("scheme", scheme[1].lower())
    if re.search(r"\s", address):
        return AddressFault("spaces")
    return None


def host_of(parts: SplitResult) -> str:
    """The host as a resolver sees it: in lower case, escapes and wide digits undone, without the dot at its end."""
    try:
        host = parts.hostname or ""
    except ValueError:
        return ""
    return unicodedata.normalize("NFKC", unquote(host)).replace("。", ".").lower().removesuffix(".")


def is_inner(host: str) -> bool:
    """Whether a host is none of the public internet: of this machine, of an inner network, or the metadata service of a cloud.

    Args:
        host: a name, or an IP address however it is written (`2130706433`, `0x7f.1`, `[::1]`), in lower case.
    """
    number = numeric_host(host)
    if number is not None:
        return _is_inner_number(number)
    # A name without a dot is one of an inner network: no public domain stands for a page.
    last = host.rpartition(".")[2]
    return ("." not in host and _is_host(host)) or last in _INNER_NAMES


def numeric_host(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that a host stands for; None for a name.

    One to four numbers, decimal, octal (`0177`) or hexadecimal (`0x7f`), the last of which fills what the others leave: as
    inet_aton(3) and the WHATWG URL Standard read them, and so do browsers.
    """
    host = host.strip("[]").partition("%")[0]
    if ":" in host:
        try:
            return ip_address(host)
        except ValueError:
            return None
    parts = host.split(".")
    if len(parts) > _MOST_PARTS or not all(len(part) <= 20 and _NUMBER.fullmatch(part) for part in parts):  # noqa: PLR2004
        return None
    numbers = [_number(part) for part in parts]
    if None in numbers:
        return None
    *first, last = (number or 0 for number in numbers)
    left = 4 - len(first)
    if any(number >= 1 << 8 for number in first) or last >= 1 << 8 * left:
        return None
    return IPv4Address(sum(number << 8 * (3 - index) for index, number in enumerate(first)) + last)


def _number(part: str) -> int | None:
    try:
        if part[:2] in {"0x", "0X"}:
            return int(part[2:] or "0", 16)
        return int(part, 8) if part[0] == "0" and len(part) > 1 else int(part)
    except ValueError:  # 089
        return None


def _is_inner_number(number: IPv4Address | IPv6Address) -> bool:
    if isinstance(number, IPv6Address):
        inside = number.ipv4_mapped or next(
            (IPv4Address(int(number) >> shift & 0xFFFFFFFF) for network, shift in _EMBEDDING if number in network and int(number) > 1), None
        )
        if inside is not None:
            return _is_inner_number(inside)
        if number.is_site_local:  # fec0::/10, which RFC 3879 took back and routers still keep inside
            return True
    private = number.is_private or number.is_loopback or number.is_link_local or number.is_reserved
    if private or number.is_multicast or number.is_unspecified or str(number) in _METADATA:
        return True
    return isinstance(number, IPv4Address) and number in _CARRIER


def _is_host(host: str) -> bool:
    """Whether it could be a name: labels of letters, digits and hyphens, the last of them no number; or an IP address."""
    if numeric_host(host) is not None:
        return True
    labels = host.split(".")
    return len(host) <= _LONGEST_HOST and all(map(_is_label, labels)) and not _NUMBER.fullmatch(labels[-1])


def _is_label(label: str) -> bool:
    if label.startswith("xn--"):
        try:
            label[4:].encode("ascii").decode("punycode")
        except UnicodeError:
            return False
    return _LABEL.fullmatch(label) is not None
