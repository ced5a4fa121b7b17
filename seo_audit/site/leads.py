"""Where the links and images of an article lead, and what else it may ask of its site; all that it is told is noted."""

import re
from weakref import ref

from ..article.article import Article
from ..article.credentials import secrets_in_value
from ..article.leads import FILES, FOUND, IMAGES, NO_ANCHOR, OUTSIDE, UNKNOWN, Lead, Leads, Response
from ..article.lookups import BESIDE
from .anchors import anchors_of, has_anchor
from .files import joined, within
from .ground import Ground
from .tracing import lead_of

_MOST_TARGETS = 1_000  # of an article: who names more has made them up
_WEB = re.compile(r"https?://", re.IGNORECASE)


class GroundLeads(Leads):
    """The leads of one article.

    Args:
        article: it; what it is told is noted in its `lookups`.
        ground: what answers.
    """

    def __init__(self, article: Article, ground: Ground) -> None:
        # Not held: it holds these, and what holds itself stays in memory until somebody looks for it.
        self._article = ref(article)
        self._path = article.path
        self._lookups = article.lookups
        self._ground = ground
        self._known: dict[tuple[str, bool], Lead] = {}
        folder = article.path.rpartition("/")[0]
        self._layout = ground.layout(folder)
        self._ask(f"layout:{folder}")

    def _ask(self, question: str) -> str:
        answer = self._lookups[BESIDE + question] = self._ground.ask(question)
        return answer

    @property
    def articles(self) -> int:
        return int(self._ask(f"articles:{self._layout.root}"))

    @property
    def brings_text(self) -> bool:
        return self._own_anchors is None

    def link(self, target: str) -> Lead:
        return self._lead(target, image=False)

    def image(self, target: str) -> Lead:
        return self._lead(target, image=True)

    def size(self, path: str) -> int:
        return int(self._ask(f"size:{path}"))

    def is_made_smaller(self, path: str) -> bool:
        if any(within(path, folder) for folder in self._layout.static[:1]):
            return False
        hooks = ("layouts/_default/_markup/render-image.html", "layouts/_markup/render-image.html")
        return self._layout.kind == "hugo" and any(self._ask(f"file:{joined(self._layout.root, hook)}") for hook in hooks)

    def is_own(self, target: str) -> bool:
        lead = self.link(target)
        if lead.kind == OUTSIDE:
            # An address with a host may be one of the site, where nobody said what that is, and links are written so.
            return not self._layout.host and _WEB.match(target) is not None and self._ask(f"whole-addresses:{self._layout.root}") == "yes"
        return lead.group not in {FILES, IMAGES} and lead.path != self._path

    def response(self, target: str) -> Response | None:
        if secrets_in_value(target):
            return None
        key, _, rest = self._ask(f"response:{target}").partition(" ")
        status, _, final = rest.partition(" ")
        return Response(key, int(status), final) if key else None

    def complete(self, group: str) -> bool:
        return self._ask(f"complete:{group}:{self._layout.root}") == "yes"

    def _lead(self, target: str, *, image: bool) -> Lead:
        key = target, image
        if key not in self._known:
            if len(self._known) >= _MOST_TARGETS:
                return Lead(UNKNOWN)
            self._known[key] = self._anchored(lead_of(target, self._path, self._layout, self._ask, self._ground, image=image))
        return self._known[key]

    def _anchored(self, lead: Lead) -> Lead:
        """A lead whose anchor was looked for."""
        if lead.kind != FOUND or not lead.anchor or not lead.article:
            return lead
        if lead.path == self._path:
            there = has_anchor(self._own_anchors, lead.anchor)
        else:
            self._ask(f"text:{lead.path}")
            there = self._ground.has_anchor(lead.path, lead.anchor)
        return lead if there else lead._replace(kind=NO_ANCHOR)

    @property
    def _own_anchors(self) -> frozenset[str] | None:
        if not hasattr(self, "_own"):
            article = self._article()
            self._own = anchors_of(article) if article is not None else None
        return self._own
