"""Who is there: logging in, passwords, and letting somebody else work."""
