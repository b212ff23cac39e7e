"""The edit log: who did what, when and why, what changed by it, and whether it still says so."""
