"""Before any books are open: the start window, and the set-up of a new clinic."""
