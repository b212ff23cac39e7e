"""The general ledger: lines with their documents and balances, the trial balance beside them, and journals."""
