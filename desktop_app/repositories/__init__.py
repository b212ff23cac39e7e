"""How it is fetched and filed: the open books, one unit of work, and the statements of each noun."""
