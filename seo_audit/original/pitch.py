"""Whether a text of the source sells what its site sells: who left that out knew why."""

import re

from ..article.donor import Donor

_JOINT = r"[\s.’'-]?"
_LEAST = 4  # letters of a name


def sells(donor: Donor, text: str, whole: str, times: int) -> bool:
    """Whether a text names the site that it stands on, or what that sells.

    What the page also writes in small letters is a word that the site is called by, and no name.

    Args:
        donor: the site.
        text: of a section, or of a paragraph.
        whole: all that the page says.
        times: how often it must be named.
    """
    for name in donor.names:
        if not name.common and len(name.text) >= _LEAST:
            spelt = re.compile(rf"(?<![\w./@-]){_JOINT.join(name.text)}(?!\w|\.\w)", re.IGNORECASE)
            if len(spelt.findall(text)) >= times and not any(found[0].islower() for found in spelt.findall(whole)):
                return True
    return False
