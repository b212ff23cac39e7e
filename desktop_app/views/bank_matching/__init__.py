"""The bank's statement beside the ledger: taken in, matched line by line, reconciled."""
