"""Today: what needs attention, the sessions, the pictures."""
