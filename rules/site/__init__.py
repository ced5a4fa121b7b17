"""What articles of a site have to do with each other."""
