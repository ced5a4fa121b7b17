"""Rules on articles beside each other: what several of them say alike, want to be found by, or could link to."""
