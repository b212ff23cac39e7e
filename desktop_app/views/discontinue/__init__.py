"""Discontinuing a plan, and issuing the note of a discontinuation again: decide, see what changes, see the proof."""
