"""Donors: the sites that an article was, or may have been, translated from, and what they are called."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple
from urllib.parse import urlsplit

from .address import host_of, is_inner, numeric_host
from .lazy_pattern import pattern
from .site import Site
from .sound import skeleton

_LEAST = 3  # letters of a name; what is shorter (x.com, hh.ru) is found everywhere
_LEAST_HEARD = 3  # consonants by which a name in another alphabet is known
_PLAIN_HOST = 2  # labels of a host that is a registrable domain whatever lists say
_REST = 4  # letters of what makes a name without «the» before it or «js» behind it
_MOST_PARTS = 2  # words that make a label a common phrase; three of them are a name: Search Engine Land
_SCHEME = pattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_ARCHIVED = pattern(r"/web/[^/]*/(https?:/{1,2}.+)", re.IGNORECASE)
_TAILS = ("official", "inc", "hq", "js")
# Where the product of who runs the host is explained: there it is the subject of what is said.
_MANUAL_HOST = frozenset("docs doc developer developers api reference manual manuals documentation wiki kb".split())
_MANUAL_PATH = pattern(r"(?:/[a-z]{2}(?:[-_][a-z]{2,4})?)?/(?:docs?|documentation|reference|api|manual)(?:/|$)", re.IGNORECASE)
_OF_LIBRARIES = ("js", "lang")  # vuejs.org, rust-lang.org
_NO_ACCOUNT = frozenset("www en ru m blog help support docs".split())


class Name(NamedTuple):
    """A spelling of a donor's brand.

    Args:
        text: small letters and digits, without what joins them: `neilpatel`.
        common: whether it is an English word, or two, beside being a name.
    """

    text: str
    common: bool


class Donor(NamedTuple):
    """A site that an article may come from.

    Args:
        host: of the page, without «www.».
        domain: what the hosts of its pages end in; "" where everybody publishes.
        names: of its brand, the label of the domain first; none where everybody publishes.
        famous: whether any text may name it: Google, Microsoft.
        manual: whether the page belongs to the documentation of what the brand sells.
        path: of the page that this article comes from; "" where it is not known.
    """

    host: str
    domain: str
    names: tuple[Name, ...]
    famous: bool
    manual: bool
    path: str

    @property
    def brand(self) -> str:
        """Its name as a reader may know it, where no text spells it; "" for none."""
        return self.names[0].text.capitalize() if self.names else ""

    def owns(self, host: str) -> bool:
        """Whether a host is its own, subdomains included."""
        host = _readable(host.lower().rstrip("."))
        return bool(self.domain) and (host == self.domain or host.endswith("." + self.domain))


def donors(address: str, site: Site) -> tuple[Donor, ...]:
    """The donors of an article: that of its source, else all that the site has. Its own brands are none.

    Args:
        address: of the page that it was translated from, or "".
        site: what is known of the site.
    """
    return _donors((address,) if address else site.donors, site.own_brands)


@lru_cache(maxsize=1000)
def _donors(addresses: tuple[str, ...], own: tuple[str, ...]) -> tuple[Donor, ...]:
    found: dict[str, Donor] = {}
    for address in addresses:
        donor = _donor(address)
        if donor is not None and not any(_is_own(donor, brand) for brand in own):
            found.setdefault(donor.domain or donor.host, donor)
    return tuple(found.values())


def _donor(address: str) -> Donor | None:
    try:
        parts = urlsplit(address if _SCHEME.match(address) else "//" + address)
        archived = _ARCHIVED.match(parts.path) if parts.hostname == "web.archive.org" else None
        if archived:
            parts = urlsplit(re.sub(r":/+", "://", archived[1], count=1))
    except ValueError:
        return None
    host = _readable(host_of(parts).removeprefix("www."))
    if not host or is_inner(host) or numeric_host(host) is not None:
        return None
    domain = domain_of(host)
    if domain in words("platforms"):
        domain = ""
    label = domain.partition(".")[0]
    first = host.removesuffix(domain).partition(".")[0] if domain else ""
    manual = first in _MANUAL_HOST or label.endswith(_OF_LIBRARIES) or _MANUAL_PATH.match(parts.path) is not None
    return Donor(host, domain, (*_names(label), *_product(first)), label in words("famous"), manual, parts.path)


def _readable(host: str) -> str:
    if "xn--" not in host:
        return host
    try:
        return ".".join(label[4:].encode("ascii").decode("punycode") if label.startswith("xn--") else label for label in host.split("."))
    except UnicodeError:
        return host


def domain_of(host: str) -> str:
    """The registrable domain of a host; on a platform where each account has a host, that of the account; "" for none.

    Args:
        host: in small letters, without «www.».
    """
    labels = host.split(".")
    if len(labels) <= _PLAIN_HOST:
        return host if len(labels) == _PLAIN_HOST else ""
    account, platform = labels[-3], ".".join(labels[-2:])
    if platform in words("accounts") and account not in _NO_ACCOUNT:
        return f"{account}.{platform}"
    return _suffixes(host)


@lru_cache(maxsize=1000)
def _suffixes(host: str) -> str:
    return _list().privatesuffix(host) or ""


@cache
def _list():  # type: ignore[no-untyped-def] # noqa: ANN202 - a class that is imported here
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


@cache
def words(table: str) -> frozenset[str]:
    """A list of `donors.toml`."""
    return frozenset(_tables()[table].split())


@cache
def _tables() -> dict[str, str]:
    import tomllib

    return tomllib.loads(files(__package__).joinpath("donors.toml").read_text(encoding="utf-8"))


def _names(label: str) -> tuple[Name, ...]:
    whole = folded(label)
    found = [whole]
    if whole.startswith("the") and len(whole) >= _REST + 3:
        found.append(whole[3:])
    found += [whole.removesuffix(tail) for tail in _TAILS if whole.endswith(tail) and len(whole) >= _REST + len(tail)]
    return tuple(Name(name, _is_common(name)) for name in found if len(name) >= _LEAST and not name.isdigit())


def _product(label: str) -> tuple[Name, ...]:
    """What a product with a host of its own is called: `fastapi` of `fastapi.tiangolo.com`."""
    name = folded(label)
    if len(name) < _REST or name in _NO_ACCOUNT | _MANUAL_HOST or _is_common(name, 1):
        return ()
    return (Name(name, _is_common(name)),)


@cache
def _is_common(name: str, parts: int = _MOST_PARTS) -> bool:
    """Whether a name is a word of the list, or two of them in one."""
    known = words("common")
    return name in known or (parts > 1 and any(name[:at] in known and _is_common(name[at:], parts - 1) for at in range(2, len(name) - 1)))


def _is_own(donor: Donor, brand: str) -> bool:
    own = folded(brand)
    if own in {*(name.text for name in donor.names), folded(donor.domain), folded(donor.host)}:
        return True
    heard = skeleton(brand)
    return bool(donor.names) and not brand.isascii() and len(heard) >= _LEAST_HEARD and heard == skeleton(donor.names[0].text)


def folded(name: str) -> str:
    """Letters and digits of a name, in small letters."""
    return "".join(filter(str.isalnum, name.lower()))
