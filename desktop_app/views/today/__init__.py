"""The first screen of the day: what needs attention, the sessions of today, and the figures as small pictures."""
