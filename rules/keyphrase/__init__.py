"""What the article wants to be found by."""
