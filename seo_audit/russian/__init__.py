"""Everything that knows Russian: words, sentences, lemmas, phrases, numerals."""
