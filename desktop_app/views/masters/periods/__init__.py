"""The months of the books, and its years."""
