"""A server that speaks HTTP/2 over TLS, by a name of its own: its certificate is looked at, and who it is comes from the name."""

import asyncio
import shutil
import ssl
import subprocess
import threading

import h2.config
import h2.connection
import h2.events
import httpx
import pytest
from original.conftest import LIMITS, PAGE

from seo_audit.original.download import ask
from seo_audit.original.guard import allowed_hosts
from seo_audit.original.transport import GuardedTransport

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="nothing to make a certificate with")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for shop.example, and its key, in one file."""
    file = tmp_path_factory.mktemp("certificate") / "shop.pem"
    key = file.with_suffix(".key")
    subject = ["-subj", "/CN=shop.example", "-addext", "subjectAltName=DNS:shop.example", "-days", "2"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", file, *subject]
    subprocess.run(command, check=True, capture_output=True)
    file.write_text(file.read_text() + key.read_text())
    return file


class Server(threading.Thread):
    """Answers each request with a page, in a loop of its own.

    Attributes:
        port: where it listens.
        asked: host and path of each request.
    """

    def __init__(self, certificate):
        super().__init__(daemon=True)
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self.context.load_cert_chain(certificate)
        self.context.set_alpn_protocols(["h2"])
        self.loop, self.ready, self.asked, self.port = asyncio.new_event_loop(), threading.Event(), [], 0

    def run(self):
        server = self.loop.run_until_complete(asyncio.start_server(self.answer, "127.0.0.1", 0, ssl=self.context))
        self.port = server.sockets[0].getsockname()[1]
        self.ready.set()
        self.loop.run_forever()
        server.close()
        self.loop.close()

    async def answer(self, reader, writer):
        connection = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        connection.initiate_connection()
        writer.write(connection.data_to_send())
        try:
            while data := await reader.read(65536):
                for event in connection.receive_data(data):
                    if isinstance(event, h2.events.RequestReceived):
                        headers = {name.decode(): value.decode() for name, value in event.headers}
                        self.asked.append((headers[":authority"], headers[":path"]))
                        connection.send_headers(event.stream_id, [(":status", "200"), ("content-type", "text/html")])
                        connection.send_data(event.stream_id, PAGE.encode(), end_stream=True)
                writer.write(connection.data_to_send())
        except OSError:
            pass
        finally:
            writer.close()


@pytest.fixture
def server(certificate):
    running = Server(certificate)
    running.start()
    running.ready.wait(10)
    yield running
    running.loop.call_soon_threadsafe(running.loop.stop)
    running.join(10)


def get(host, server, times=1):
    """The answers to requests to a host, whatever its name, that lies at 127.0.0.1."""

    async def resolve(name, port):
        return ["127.0.0.1"]

    async def run():
        async with GuardedTransport(allowed_hosts([host]), 4, resolver=resolve) as web:
            address = f"https://{host}:{server.port}/a"
            return await asyncio.gather(*(ask(web, address, LIMITS, {}, httpx.Cookies()) for _ in range(times)))

    return asyncio.run(run())


def test_a_page(server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    answers = get("shop.example", server, times=4)
    assert {(answer.failure, answer.status, answer.body) for answer in answers} == {("", 200, PAGE.encode())}
    assert set(server.asked) == {(f"shop.example:{server.port}", "/a")}


def test_a_certificate_of_somebody_else(server, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert get("shop2.example", server)[0].failure == "certificate"
    assert server.asked == []


def test_a_certificate_that_nobody_vouches_for(server):
    assert get("shop.example", server)[0].failure == "certificate"
    assert server.asked == []


def test_the_backend_connects_to_nothing_but_addresses():
    """What the program does not use must not be a way round the guard."""

    async def connect():
        async with GuardedTransport(frozenset(), 1) as web:
            await web._pool._network_backend.connect_unix_socket("/run/some.sock")

    with pytest.raises(NotImplementedError):
        asyncio.run(connect())
