"""What a translation left behind, lost or broke, as far as can be told without the source."""
