"""Where fetching may lead: to the public internet and to hosts that the configuration allows, nowhere else.

An address is looked at twice: as it is written, before anything is asked, and when its name has been resolved, right before the
connection is made to what was looked at. A name that leads elsewhere the second time (DNS rebinding) gains nothing by it.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable, Set
from urllib.parse import urlsplit

from ..article.address import address_fault, host_of, is_inner

INNER = "inner"
_LONGEST = 8000  # characters of an address; servers refuse longer ones
_MOST_TRIED = 4  # addresses of one name

Resolve = Callable[[str, int], Awaitable[list[str]]]


class InnerAddressError(Exception):
    """A name led into an inner network."""


def allowed_hosts(hosts: Iterable[str]) -> frozenset[str]:
    """Hosts that may be fetched from though they are inner ones, as written and as asked for.

    Args:
        hosts: names or IP addresses, as `allow-hosts` has them.
    """
    names = {host_of(urlsplit(f"//{_bracketed(host.strip())}")) for host in hosts}
    return frozenset(names | set(map(_ascii, names))) - {""}


def fault(address: str, allowed: Set[str] = frozenset()) -> str:
    """Why an address is not asked for; "" for no reason.

    Args:
        address: as an article or a redirect says it.
        allowed: see `allowed_hosts`.
    """
    if len(address) > _LONGEST:
        return "long"
    found = address_fault(address)
    if found is None or (found.key == INNER and found.detail in allowed):
        return ""
    return found.key


async def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a name, the best one first.

    Raises:
        OSError: there are none.
        UnicodeError: it is no name.
    """
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


async def checked(host: str, port: int, allowed: Set[str], resolve: Resolve) -> list[str]:
    """The IP addresses of a name that may be connected to.

    Args:
        host: as it is asked for.
        port: of the connection.
        allowed: see `allowed_hosts`.
        resolve: what asks for addresses.

    Raises:
        InnerAddressError: the name is an inner one, or one of its addresses is.
        OSError: there are none.
        UnicodeError: it is no name.
    """
    if host.lower() in allowed:
        return (await resolve(host, port))[:_MOST_TRIED]
    if is_inner(host.lower()):
        raise InnerAddressError(host)
    found = await resolve(host, port)
    if any(map(is_inner, found)):
        raise InnerAddressError(host)
    return found[:_MOST_TRIED]


def _bracketed(host: str) -> str:
    return f"[{host}]" if host.count(":") > 1 and not host.startswith("[") else host


def _ascii(name: str) -> str:
    try:
        return name.encode("idna").decode("ascii")
    except UnicodeError:
        return name
