"""Russian typography: signs as a typesetter would put them."""
