"""Front matter: present, well formed, free of leftovers."""
