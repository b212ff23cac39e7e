"""What the clinic's papers say above and below, and its logo."""
