"""A web of our own: a server on 127.0.0.1 whose pages are functions."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Request:
    """What a page is asked with, and what it answers by.

    Args:
        handler: of the standard library.
        turn: how often this path was asked for, counted from 1.
    """

    def __init__(self, handler, turn):
        self.headers, self.turn, self.method, self._handler = handler.headers, turn, handler.command, handler

    def answer(self, body=b"", status=200, **headers):
        """Answer; underscores in names of headers are hyphens, a header that is None is left out."""
        body = body.encode() if isinstance(body, str) else body
        said = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body)), **headers}
        self._handler.send_response(status)
        for name, value in said.items():
            if value is not None:
                self._handler.send_header(name.replace("_", "-"), value)
        self._handler.end_headers()
        self.raw(body)

    def raw(self, data):
        """Send bytes as they are; none where only the head of a page was asked for."""
        if self.method == "HEAD":
            return
        self._handler.wfile.write(data)
        self._handler.wfile.flush()

    def drop(self):
        """Break off."""
        self._handler.close_connection = True
        self._handler.connection.shutdown(socket.SHUT_RDWR)


class Web:
    """The pages of a server, and what was asked of it.

    Attributes:
        address: of the server, without a slash at the end.
        pages: path → bytes or text of a page, or a function that takes a `Request`.
        asked: paths in order.
        headers: of the last request, by path.
        methods: of requests, in order.
        most: requests that were being answered at once.
    """

    def __init__(self):
        self.address, self.pages, self.asked, self.headers, self.methods = "", {}, [], {}, []
        self.lock, self.now, self.most = threading.Lock(), 0, 0
        self.ended = threading.Event()  # what answers without end looks at it

    def __getitem__(self, path):
        return self.address + path

    def count(self, path):
        return self.asked.count(path)

    def handle(self, handler):
        with self.lock:
            self.asked.append(handler.path)
            self.methods.append(handler.command)
            self.headers[handler.path] = handler.headers
            self.now += 1
            self.most = max(self.most, self.now)
        try:
            request, page = Request(handler, self.count(handler.path)), self.pages.get(handler.path)
            if callable(page):
                page(request)
            elif page is None:
                request.answer("no", 404)
            else:
                request.answer(page)
        except OSError:  # the other side has had enough
            handler.close_connection = True
        finally:
            with self.lock:
                self.now -= 1


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 100

    def handle_error(self, request, client_address):
        """Say nothing: hostile pages end in all ways."""


@contextmanager
def serve(host="127.0.0.1"):
    """A server on a port of its own, as long as the context lasts."""
    web = Web()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout = 30

        def do_GET(self):
            web.handle(self)

        do_HEAD = do_GET  # noqa: N815 - the standard library calls it so

        def log_message(self, *_):
            pass

    with _Server((host, 0), Handler) as server:
        web.address = f"http://{host}:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield web
        finally:
            web.ended.set()
            server.shutdown()
            thread.join()


def redirect(target, status=302, **headers):
    """A page that leads elsewhere."""
    return lambda request: request.answer("", status, Location=target, **headers)
