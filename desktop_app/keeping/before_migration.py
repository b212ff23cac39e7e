"""Books of an older form, before the program brings them to the present one: a proven backup of them, kept for ever.

The copy that every migration makes beside the file is there too, proven or not: it is what a migration insists on.
"""

from pathlib import Path

from desktop_app.database.identity import SCHEMA_VERSION, identify
from desktop_app.errors import ClinicError, OlderFormKept, OlderFormKeptBeside
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import choices_of
from desktop_app.repositories.books import Clock


def keep_older_form(book: Path, clock: Clock) -> tuple[ClinicError, ...]:
    """Back up books of an older form; what is to be told of it, nothing of books in the present form.

    What keeps a backup from being made is told and stops nobody: books of an older form may have findings of old.
    Refuses what `identify` refuses.
    """
    if identify(book) == SCHEMA_VERSION:
        return ()
    try:
        made = back_up(book, choices_of(book).places(book), why=Why.MIGRATION, clock=clock)
    except ClinicError as error:
        return (OlderFormKeptBeside(folder=book.parent, why=error.headline),)
    return (OlderFormKept(path=made.best.path),)
