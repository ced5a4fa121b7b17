"""What an address in a text is by its looks: where it leads, whether a reader can get there, whether it is one at all."""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from .address import host_of, is_inner
from .lazy_pattern import pattern

# Browsers skip blanks and control characters in a scheme.
_SKIPPED = pattern(r"[\x00-\x20]+")
_SCHEME = pattern(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = pattern(r"[A-Za-z]:[\\/]")
# RFC 2606 and 6761; what writers invent for «your site»; the companies of Microsoft's documentation.
_EXAMPLE = pattern(
    r"(?:^|\.)(?:example(?:\.[a-z]{2,3})?|test|invalid|(?:your|my)[-_]?\w{0,30}(?:site|domain|server|host|company|app|blog)\w{0,30}\.\w+|(?:site|domain|mysite|yoursite|host)\.(?:ru|com|org|net)"
    r"|(?:сайт|домен|мой-?сайт|ваш-?сайт|вашсайт)\.(?:рф|ru|com)|(?:foo|bar|acme|contoso|fabrikam|adventure-works|northwindtraders)\.(?:com|org|net))$"
)
_BLANK = pattern(r"[{}<>$*|]|\[|\.\.\.|…|%[sd]\b|\bx{3,}\b|\bYOUR[-_]", re.IGNORECASE)


class Target(NamedTuple):
    """An address by its parts.

    Args:
        scheme: in lower case; `file` for a path of Windows too; "" for an address of the same site.
        host: in lower case, "" where it names none.
        port: its own one; None for that of the scheme.
        path: what stands behind the host, query and fragment left out.
    """

    scheme: str
    host: str
    port: int | None
    path: str

    @property
    def is_web(self) -> bool:
        """Whether it leads to a page of some host."""
        return self.scheme in {"http", "https", ""} and bool(self.host)

    @property
    def is_inner(self) -> bool:
        """Whether it leads nowhere in the public internet: this machine, an inner network."""
        return bool(self.host) and is_inner(self.host)

    @property
    def is_example(self) -> bool:
        """Whether the host stands for any."""
        return _EXAMPLE.search(self.host) is not None


@lru_cache(maxsize=2000)
def target_of(address: str) -> Target:
    """An address by its parts; what cannot be read has no host.

    Args:
        address: as a browser reads it.
    """
    if _DRIVE.match(address):
        return Target("file", "", None, address)
    scheme = _SCHEME.match(_SKIPPED.sub("", address[:100]))
    name = scheme[1].lower() if scheme else ""
    written = address.strip().replace("\\", "/")
    if name not in {"", "http", "https", "ftp", "ws", "wss"} or not (name or written.startswith("//")):
        return Target(name, "", None, written)
    try:
        parts = urlsplit(written)
        return Target(name, host_of(parts), parts.port, parts.path)
    except ValueError:
        return Target(name, "", None, "")


def is_placeholder(address: str) -> bool:
    """Whether an address has a gap that somebody is to fill: `https://{host}/`, `/users/<id>`, `https://…`."""
    return _BLANK.search(address) is not None
