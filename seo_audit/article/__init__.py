"""From the text of a file to an immutable article: front matter, blocks, prose, each with its place."""
