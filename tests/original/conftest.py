"""A web of our own, and what comes of fetching from it."""

import json

import pytest
from original.web import serve

from seo_audit.original.download import Limits
from seo_audit.original.fetch import fetch
from seo_audit.original.index import INDEX, key_of
from seo_audit.original.polite import Manners
from seo_audit.original.snapshots import MOST_BYTES

QUICK = Manners(back_off=0.01, patience=0.5)
LIMITS = Limits(MOST_BYTES, connect=5.0, silence=0.5, whole=2.0)
TODAY = "2026-03-01"
PAGE = "<!doctype html><html><body><h1>Gravel</h1><p>Rake it.</p></body></html>"


@pytest.fixture
def web():
    with serve() as served:
        yield served


@pytest.fixture
def get(web, tmp_path):
    """Fetches paths of the web, or whole addresses; what came of each, in the order that was asked for."""

    def call(*asked, allowed=("127.0.0.1",), manners=QUICK, limits=LIMITS, today=TODAY):
        wanted = [web[path] if path.startswith("/") else path for path in asked]
        done = fetch(wanted, str(tmp_path), today=today, allowed=allowed, manners=manners, limits=limits)
        return [done[key_of(address)] for address in wanted]

    return call


@pytest.fixture
def noted(tmp_path, web):
    """What the index on disk says of a path."""
    return lambda path: json.loads((tmp_path / INDEX).read_text(encoding="utf-8"))["pages"][web[path]]
