"""Where fetching may lead, looked at when the name has been resolved: what is connected to is what was looked at."""

import asyncio
import socket
import ssl
import threading

import httpcore
import httpx
import pytest

from seo_audit.original.guard import InnerAddressError, allowed_hosts, checked, fault
from seo_audit.original.transport import GuardedTransport

PUBLIC = "93.184.216.34"


class ReachedError(Exception):
    """A connection would have been made."""


class Nowhere(httpcore.AsyncNetworkBackend):
    """Notes what is to be connected to, and connects to nothing."""

    def __init__(self):
        self.asked = []

    async def connect_tcp(self, host, port, *_):
        self.asked.append((host, port))
        raise ReachedError


def resolver(*answers):
    """What answers each question in its turn, the last answer for ever."""
    left = list(answers)

    async def resolve(host, port):
        return left.pop(0) if len(left) > 1 else left[0]

    return resolve


def reach(address, resolve, allowed=()):
    """What a request would connect to."""
    backend = Nowhere()

    async def ask():
        async with GuardedTransport(allowed_hosts(allowed), 1, resolver=resolve, backend=backend) as transport:
            await transport.handle_async_request(httpx.Request("GET", address))

    with pytest.raises((ReachedError, InnerAddressError)) as caught:
        asyncio.run(ask())
    assert (caught.type is ReachedError) == bool(backend.asked)
    return backend.asked


class TestConnections:
    def test_the_address_that_was_looked_at(self):
        assert reach("https://example.com/a", resolver([PUBLIC])) == [(PUBLIC, 443)]

    def test_a_name_is_resolved_once(self):
        assert reach("http://example.com/a", resolver([PUBLIC], ["127.0.0.1"])) == [(PUBLIC, 80)]

    @pytest.mark.parametrize(
        "address",
        "127.0.0.1 127.8.8.8 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 168.63.129.16 ::1 :: fe80::1%eth0"
        " fd00::1 fec0::1 ff02::1 ::ffff:127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: fd00:ec2::254".split(),
    )
    def test_names_that_lead_inside(self, address):
        assert reach("http://example.com/a", resolver([address])) == []
        assert reach("http://example.com/a", resolver([PUBLIC, address])) == []

    @pytest.mark.parametrize("host", ["localhost", "intranet", "a.local", "127.0.0.1", "0x7f.1", "2130706433", "[::1]", "LOCALHOST"])
    def test_inner_names_are_not_resolved(self, host):
        assert reach(f"http://{host}/a", resolver([PUBLIC])) == []

    def test_names_that_are_allowed(self):
        assert reach("http://wiki.intranet/", resolver(["10.0.0.1"]), ["Wiki.Intranet"]) == [("10.0.0.1", 80)]
        assert reach("http://example.com/", resolver(["10.0.0.1"]), ["wiki.intranet", "10.0.0.1"]) == []
        assert reach("http://вики.рф/", resolver(["10.0.0.1"]), ["вики.рф"]) == [("10.0.0.1", 80)]
        assert reach("http://[::1]/", resolver(["::1"]), ["::1"]) == [("::1", 80)]


def test_tls_is_made_by_the_name_and_offers_http_2():
    """The first bytes of TLS, as a server sees them, hold the name, not the address, and what may be spoken."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        heard = []

        def listen():
            connection = server.accept()[0]
            with connection:
                heard.append(connection.recv(4096))

        thread = threading.Thread(target=listen)
        thread.start()

        async def ask():
            async with GuardedTransport(allowed_hosts(["shop.example"]), 1, resolver=resolver(["127.0.0.1"])) as transport:
                await transport.handle_async_request(httpx.Request("GET", f"https://shop.example:{server.getsockname()[1]}/"))

        with pytest.raises((httpcore.ConnectError, ssl.SSLError)):
            asyncio.run(ask())
        thread.join()
    assert b"shop.example" in heard[0]
    assert b"\x02h2" in heard[0]


def test_every_address_of_a_name_is_tried():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        async def connect():
            async with GuardedTransport(allowed_hosts(["shop.example"]), 1, resolver=resolver(["127.0.0.9", "127.0.0.1"])) as transport:
                request = httpx.Request("GET", f"http://shop.example:{port}/", extensions={"timeout": {"connect": 2.0, "read": 0.1}})
                await transport.handle_async_request(request)

        with pytest.raises(httpcore.ReadTimeout):
            asyncio.run(connect())


def test_a_name_has_no_more_than_four_chances():
    assert len(asyncio.run(checked("example.com", 80, frozenset(), resolver([PUBLIC] * 100)))) == 4


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://example.com/a", ""),
        ("http://127.0.0.1:8000/a", ""),
        ("http://[::1]/", ""),
        ("http://127.0.0.1@example.com/", "credentials"),
        ("http://user:s3cret@127.0.0.1/", "credentials"),
        ("http://127.0.0.2/", "inner"),
        ("http://2130706433/", "inner"),
        ("http:\\\\localhost\\a", "inner"),
        ("file:///etc/passwd", "scheme"),
        ("/etc/passwd", "placeholder"),
        ("https://example.com/" + "a" * 8000, "long"),
        ("", "placeholder"),
    ],
)
def test_addresses_as_they_are_written(address, why):
    assert fault(address, allowed_hosts([" 127.0.0.1 ", "::1", ""])) == why
