"""A repository with files of odd names, and which of their lines changed."""

from seo_audit.changed import since, staged
from seo_audit.discovery import discover

TEXT = "раз\nдва\nтри\nчетыре\nпять\nшесть\nсемь\nвосемь\n"
NAMES = [
    "a.md",
    "с пробелом.md",
    "«ёлки» и 'кавычки'.md",
    'двойные "кавычки".md',
    "tab\tи\\черта.md",
    "+++ b.md",
    "a b/-c.MD",
    "line\nend.md",
    "#.mdx",
]


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def changed(folder, ref="HEAD", at="."):
    """Ranges by path; True for what is new."""
    files = discover([str(folder / at)], str(folder)).files
    found = staged(files) if ref is None else since(ref, files)
    return {path: one.whole or one.ranges for path, one in found.items()}
