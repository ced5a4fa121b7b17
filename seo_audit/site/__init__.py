"""The site as a whole: facts of every article, and what a look across them finds."""
