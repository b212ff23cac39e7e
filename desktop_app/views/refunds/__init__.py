"""Money that goes back to patients, and credits that are kept for them."""
