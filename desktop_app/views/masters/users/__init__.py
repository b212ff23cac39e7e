"""Who works with the books."""
