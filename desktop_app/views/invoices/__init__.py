"""What was billed: the register of invoices, and what is done about one of them."""
