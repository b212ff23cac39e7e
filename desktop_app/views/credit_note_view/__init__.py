"""The credit notes: which there are, what of each is in the ledgers, and what can be done about it."""
