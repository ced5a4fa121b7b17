"""Alternative texts that say nothing of the image, or more than one can listen to."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple
from urllib.parse import unquote

from seo_audit.rule import AnyImage, Article, Finding, Group, Place, Severity, pattern, rule

_GENERIC = pattern(
    r"(?:это\s+)?(?:изображени[ея]|картинк[аи]|фото|фотографи[яи]|фотка|рисун(?:ок|ки)|рис|иллюстраци[яи]|скриншот|скрин|снимок(?:\s+экрана)?|пример|график|схема|баннер|обложка|логотип|лого"
    r"|аватар|иконка|значок|превью|альт|описание(?:\s+(?:изображения|картинки))?|alt(?:\s*text)?|текст|image|img|pic|picture|photo|figure|fig|screenshot|screen|example|avatar|icon|logo|banner|cover"
    r"|placeholder|untitled|без\s+(?:имени|названия))[\s.:]*(?:№|#)?\s*\d{0,4}[.]?",
    re.IGNORECASE,
)
_FILE = pattern(
    r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|ico|heic)|(?:img|image|dsc|dscn|photo|pic|screenshot|screen|снимок|untitled|без имени)[-_ ]?\d[\w .-]*",
    re.IGNORECASE,
)
_SLUG = pattern(r"[a-z0-9]+(?:[-_][a-z0-9]+)+|[a-z]+[-_]?\d+", re.IGNORECASE)
_MOST_PLACES = 1000


class Options(NamedTuple):
    """Characters of a description above which it is too long."""

    max_length: int = 125


@rule("IMG003", "alt-useless", severity=Severity.WARNING, options=Options)
def alt_useless(article: Article, options: Options) -> Iterator[Group[AnyImage]]:
    by_text: dict[tuple[str, str], list[AnyImage]] = {}
    for image in article.all_images:
        alt = " ".join((image.alt or "").split())
        key = "" if not alt or image.is_computed or image.is_badge else _fault(alt, image.target, options.max_length)
        if key:
            by_text.setdefault((key, alt), []).append(image)
    for (key, alt), images in by_text.items():
        yield Group(images, partial(_told, key, alt, options.max_length))


def _fault(alt: str, target: str, limit: int) -> str:
    if _GENERIC.fullmatch(alt):
        return "generic"
    file = unquote(target.partition("?")[0].rpartition("/")[2])
    if _FILE.fullmatch(alt) or (_SLUG.fullmatch(alt) and alt.lower() in {file.lower(), file.rpartition(".")[0].lower()}):
        return "file"
    return "long" if len(alt) > limit else ""


def _told(key: str, alt: str, limit: int, found: Sequence[AnyImage]) -> Finding:
    first, *others = found
    related = [Place(image.span, "place") for image in others[:_MOST_PLACES]]
    return Finding(first.span, key, {"alt": alt, "length": len(alt), "limit": limit, "count": len(found)}, related=related)
