"""The file itself: encoding, access."""
