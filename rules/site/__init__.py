"""Rules on articles beside each other: what several of them say alike, or want to be found by."""
