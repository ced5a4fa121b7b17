"""An image that takes long to load."""

from collections.abc import Iterator
from typing import NamedTuple

from seo_audit.rule import Article, Finding, Severity, rule

_KILO = 1024
_OLD = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff")
_MODERN = (".webp", ".avif", ".jxl", ".svg")


class Options(NamedTuple):
    """Kilobytes (of 1,024 bytes) above which an image is heavy, and above which it is in a format that takes more than it needs."""

    kilobytes: int = 500
    old_kilobytes: int = 200


@rule("IMG004", "heavy-image", severity=Severity.WARNING, options=Options)
def heavy_image(article: Article, options: Options) -> Iterator[Finding]:
    told = set()
    for image in article.all_images:
        lead = article.leads.image(image.target)
        name = lead.path.lower()
        if lead.kind != "found" or lead.path in told or not name.endswith(_OLD + _MODERN):
            continue
        told.add(lead.path)
        old = name.endswith(_OLD)
        size = article.leads.size(lead.path) / _KILO
        if size > (options.old_kilobytes if old else options.kilobytes) and not article.leads.is_made_smaller(lead.path):
            large = size >= _KILO
            key = ("old-" if old and size <= options.kilobytes else "") + ("megabytes" if large else "kilobytes")
            yield Finding(image.span, key, {"target": image.target, "size": size / _KILO if large else round(size)})
