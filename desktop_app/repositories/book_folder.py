"""What is to be said of the folder that books lie in, or shall lie in: on a network, or in a cloud's folder."""

from pathlib import Path

from desktop_app.database.folders import Danger, caution_about
from desktop_app.errors import InCloud, OnNetwork


def caution_of(book: Path) -> OnNetwork | InCloud | None:
    """Give what speaks against the folder of a book, None where nothing does; a warning, and no refusal."""
    found = caution_about(book)
    if found is None:
        return None
    kind = OnNetwork if found.danger is Danger.NETWORK else InCloud
    return kind(folder=found.folder, by=found.by)
