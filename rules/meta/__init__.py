"""Title, description and main heading."""
