"""Links: whether they say where they lead, and lead where a reader can follow."""
