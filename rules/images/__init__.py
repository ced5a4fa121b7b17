"""Images: what is said of them in words."""
