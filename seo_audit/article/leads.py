"""Where links and images lead, as an article may know it: what it is told by the engine, since it opens no file itself."""

from typing import NamedTuple

FOUND, MISSING, NO_ANCHOR, OUTSIDE, UNKNOWN = "found", "missing", "no-anchor", "outside", "unknown"
PAGES, ADDRESSES, FILES, IMAGES = "pages", "addresses", "files", "images"


class Lead(NamedTuple):
    """Where a link or an image leads.

    Args:
        kind: `found`, `missing`, `no-anchor` (the page is there, the place in it is not), `outside` (another site, mail, a script), or
            `unknown`: within the site, but nobody can tell what stands there.
        path: of the file that was found, as reports name it; of what is missing, the place where it was looked for first.
        group: what was asked for: `pages` (files of articles), `addresses` (of pages, as the site makes them), `files` or `images`.
        article: whether what was found is an article.
        anchor: the part behind `#`, unescaped; "" where there is none.
        other: a file beside the missing one, whose name differs in nothing but capitals.
    """

    kind: str
    path: str = ""
    group: str = ""
    article: bool = False
    anchor: str = ""
    other: str = ""


class Leads:
    """What can be said of the files beside an article; this one knows of none."""

    @property
    def articles(self) -> int:
        """How many articles the site has; from a hundred on they are not counted."""
        return 0

    @property
    def brings_text(self) -> bool:
        """Whether the page shows text of other files or of templates, which nobody sees here."""
        return False

    def link(self, target: str) -> Lead:
        """Where a link leads.

        Args:
            target: as the article says it.
        """
        return Lead(UNKNOWN)

    def image(self, target: str) -> Lead:
        """Where an image lies.

        Args:
            target: as the article says it.
        """
        return Lead(UNKNOWN)

    def size(self, path: str) -> int:
        """Bytes of a file that was found.

        Args:
            path: of a lead.
        """
        return 0

    def is_made_smaller(self, path: str) -> bool:
        """Whether the site may show a version of its own of an image, made when it is built.

        Args:
            path: of a lead.
        """
        return False

    def is_own(self, target: str) -> bool:
        """Whether a link leads to a page of the site, be it there or not, or nobody can tell.

        Args:
            target: as the article says it.
        """
        return True

    def response(self, target: str) -> "Response | None":
        """What a server said of a link; None where it was not asked, or its answer says nothing.

        Args:
            target: as the article says it.
        """
        return None

    def complete(self, group: str) -> bool:
        """Whether what the articles of the site name of this kind is there nearly always, so that what is not there is missing.

        Args:
            group: of a lead.
        """
        return False


NOWHERE = Leads()


class Response(NamedTuple):
    """What a server said of a link.

    Args:
        key: `ok`, `moved` (for good), `http` (its status stands for an error), or why there was no answer: `unreachable`, `timeout`, `slow`,
            `broken`, `certificate`, `redirects` (too many); `refused`, `robots` and all else is no fault of the link.
        status: of the answer; 0 where there was none.
        final: where a moved page is now.
    """

    key: str
    status: int = 0
    final: str = ""
