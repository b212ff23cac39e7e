"""Unfinished forms: kept while somebody types, offered when the form is opened again, listed, opened, deleted."""
