"""The masters: patients, what the clinic sells, and what the books are set up with."""
