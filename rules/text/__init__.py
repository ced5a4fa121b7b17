"""What the prose says, and how."""
