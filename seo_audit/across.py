"""Looking across articles in a run that read only some of them: of the others the cache has the facts."""

from collections.abc import Sequence
from hashlib import blake2b

from .cache import Cache
from .discovery import File
from .pickled import CacheError
from .plan import Plan
from .remembered import Remembered
from .rule import Scope
from .site.facts import Facts
from .site_asking import SiteResult, ask_site


def across_given(facts: list[Facts], plan: Plan, *, whole: bool) -> SiteResult:
    """What is found across the articles of a run that knows no others.

    Args:
        facts: of the articles.
        plan: of the run.
        whole: whether they are all that the site has; else nothing can be said.
    """
    if whole or not plan.bound(Scope.SITE):
        return ask_site(facts, plan)
    return SiteResult(skipped=True)


class Across:
    """Looks across the articles of a run and those that the cache knows.

    Args:
        files: of the run.
        plan: of the run.
        cache: of its setting.
        work: that was done.
        whole: whether the files are all that the site has.
    """

    def __init__(self, files: Sequence[File], plan: Plan, cache: Cache, work: Remembered, *, whole: bool) -> None:
        self._files = files
        self._plan = plan
        self._cache = cache
        self._work = work
        self._whole = whole

    def __call__(self, facts: list[Facts]) -> SiteResult:
        """What is found; findings that no file of the run has a part in are left out.

        Args:
            facts: of the articles that were audited.
        """
        if not self._plan.bound(Scope.SITE):
            return SiteResult()
        others = {} if self._whole else self._work.others
        if not self._whole and not others:
            return SiteResult(skipped=True)
        state = self._state(others)
        found = self._cache.found(state) if state else None
        if not isinstance(found, SiteResult):
            found = self._ask(facts, [*self._work.recalled, *others])
            if state and not found.crashes:
                self._keep(state, found)
        if self._whole:
            return found
        here = {file.path for file in self._files}
        return found._replace(findings=tuple(one for one in found.findings if not here.isdisjoint(one.paths)))

    def _state(self, others: dict[str, bytes]) -> bytes:
        """A digest of all articles; b"" where one of them could not be read: what is found then is not kept."""
        digests = {**others, **self._work.digests}
        if len(self._work.digests) < len(self._files):
            return b""
        digest = blake2b(digest_size=16)
        for path in sorted(digests):
            digest.update(path.encode("utf-8", "surrogatepass") + b"\0" + digests[path])
        return digest.digest()

    def _ask(self, facts: list[Facts], known: Sequence[str]) -> SiteResult:
        try:
            recalled = [one for one in self._cache.facts(known) if isinstance(one, Facts)]
        except CacheError:
            return SiteResult(skipped=True)
        return ask_site([*facts, *recalled], self._plan)

    def _keep(self, state: bytes, found: SiteResult) -> None:
        try:
            self._cache.keep_found(state, found)
        except CacheError as error:
            self._work.failed = str(error)
