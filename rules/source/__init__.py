"""What the page behind an article says, and the article does not: rules that compare the two."""
