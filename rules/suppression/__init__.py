"""Suppressions: comments and keys that switch findings off in an article."""
