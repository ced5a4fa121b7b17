"""An image whose file is not there."""

from collections.abc import Iterator

from seo_audit.rule import Article, Finding, Severity, rule


@rule("IMG002", "image-missing", severity=Severity.ERROR)
def image_missing(article: Article) -> Iterator[Finding]:
    for image in article.all_images:
        lead = article.leads.image(image.target)
        if lead.kind == "missing" and article.leads.complete(lead.group):
            yield Finding(image.span, "capitals" if lead.other else "missing", {"target": image.target, "other": lead.other})
