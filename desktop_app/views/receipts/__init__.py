"""Money in: receipts and advances, cheques, settlements, and what credits are applied to."""
