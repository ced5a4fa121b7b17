"""What the audit of an article was told of the world beside its file: while all of that holds, so does the result."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import Any

from .neighbours import Neighbours

NEIGHBOURS = "neighbours"
STATE = "state of neighbours"
TODAY = "today"
LATER = "later than "
TEXTS = "texts of neighbours "
BESIDE = "beside "  # a question about the files of the site, see `site.ground`
ADDRESSES = "addresses"  # what the article itself says of its address, where it does: others need not read it to know
SOURCE = "source"  # the address that the article itself gives, and what is known of the page there


def told_of(neighbours: Callable[[], Neighbours], lookups: dict[str, Any]) -> Callable[[], Neighbours]:
    """Neighbours that note what is asked of them.

    Args:
        neighbours: to be looked at.
        lookups: where it is noted.
    """

    def noted() -> Neighbours:
        found = neighbours()
        lookups[STATE] = found.state
        lookups[NEIGHBOURS] = (found.articles, found.with_front_matter)

        def texts(names: tuple[str, ...]) -> Sequence[str]:
            said = found.texts(names)
            lookups[TEXTS + "\0".join(names)] = _digest(said)
            return said

        return found._replace(texts=texts)

    return noted


def still_hold(
    lookups: Mapping[str, Any],
    neighbours: Callable[[], Neighbours],
    state: Callable[[], str],
    today: str,
    beside: Callable[[str], str] = lambda _: "",
) -> bool:
    """Whether everything would be told again.

    Args:
        lookups: what was told.
        neighbours: of the article, to be looked at.
        state: of the neighbours: while that stays they need not be looked at.
        today: the day that the audit is made for, `2026-01-15`.
        beside: answers questions about the files of the site.
    """
    unchanged = bool(lookups.get(STATE)) and lookups[STATE] == state()
    for key, told in lookups.items():
        if key == STATE or (unchanged and (key == NEIGHBOURS or key.startswith(TEXTS))):
            continue
        if key.startswith(BESIDE):
            same = told == beside(key.removeprefix(BESIDE))
        elif key == TODAY:
            same = told == today
        elif key.startswith(LATER):
            same = told == (key.removeprefix(LATER) > today)
        elif key == NEIGHBOURS:
            found = neighbours()
            same = told == (found.articles, found.with_front_matter)
        elif key.startswith(TEXTS):
            same = told == _digest(neighbours().texts(tuple(key.removeprefix(TEXTS).split("\0"))))
        else:
            same = False
        if not same:
            return False
    return True


def _digest(texts: Sequence[str]) -> str:
    digest = blake2b(digest_size=16)
    for text in texts:
        digest.update(text.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()
