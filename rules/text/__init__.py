"""How the text reads: its sentences, its words, its grammar."""
