"""Make the table of advance widths that title and description are measured with.

    python scripts/widths.py LiberationSans-Regular.ttf > seo_audit/article/widths.txt

Liberation Sans 2 (SIL Open Font License 1.1) has the metrics of Arial, the font that Google's results are set in. Advance
widths are facts about the font; nothing else of it is taken.
"""

import sys
from collections import defaultdict

from fontTools.ttLib import TTFont

# Latin with its supplements, Cyrillic, and the punctuation, arrows, currency and number signs that titles hold.
_RANGES = ((0x20, 0x7F), (0xA0, 0x180), (0x400, 0x460), (0x490, 0x492), (0x2010, 0x2028), (0x202F, 0x203B), (0x20A0, 0x20C0), (0x2100, 0x2140), (0x2190, 0x2196), (0x2200, 0x2270))  # fmt: skip


def main(font_file: str) -> None:
    """Write one line a width: font units, a space, the characters in hexadecimal."""
    font = TTFont(font_file)
    advances, names = font["hmtx"], font.getBestCmap()
    by_width: dict[int, list[int]] = defaultdict(list)
    for first, end in _RANGES:
        for code in range(first, end):
            if code in names:
                by_width[advances[names[code]][0]].append(code)
    print(f"# {font['name'].getDebugName(4)} {font['name'].getDebugName(5)}, {font['name'].getDebugName(13)}")
    print("# Advance widths: font units, then code points and ranges in hexadecimal. Made by scripts/widths.py.")
    print(f"em {font['head'].unitsPerEm}")
    for width, codes in sorted(by_width.items()):
        print(width, *_ranges(codes))


def _ranges(codes: list[int]) -> list[str]:
    """Neighbouring code points joined: 41 43-45."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return [f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in found]


if __name__ == "__main__":
    main(sys.argv[1])
