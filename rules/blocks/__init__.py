"""Markdown that is not what it seems."""
