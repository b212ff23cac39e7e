"""The day at the counter: opened with a float, its drawer counted and closed, its sheet printed."""
