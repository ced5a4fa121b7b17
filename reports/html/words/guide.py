"""Words of the help page."""

# Key: (Russian, English).
WORDS = {
    "guide": ("Как читать отчёт", "How to read the report (in Russian)"),
}
