"""The page that an article was translated from."""
