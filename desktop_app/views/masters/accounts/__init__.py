"""The chart of accounts and what posting uses each account for."""
