"""What an accountant writes into the ledger by hand: vouchers, opening balances, journals that recur."""
