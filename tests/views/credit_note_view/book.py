"""A book with credit notes of every kind: the stories of tests/story_book.py and what an import brought half posted."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from tests.clinic import Clinic, Clock, new_clinic
from tests.half_posted import import_ar, import_gl, import_note
from tests.orders import DISCONTINUED
from tests.story_book import tell

# The notes in the order they came into the book; the last five came with an import.
S02, S16, S32, S43, REVERSED, DRAFT, AR_ONLY, GL_ONLY, UNFLAGGED, FRESH, CONTRADICTED = range(1, 12)
IMPORTED = ("ar", "gl", "both", "none", "other")
FIRST_IMPORTED = AR_ONLY
ZOYA, CONSULTATION = 5, 7
NOTE_PAISE = 10_000


def note_book(path: Path, *imported: str) -> Clinic:
    """Copy the book to a path and open it, with these imported notes over Rs 100 against Zoya Khan's consultation."""
    shutil.copy(_template(imported), path)
    clock = Clock(DISCONTINUED)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    return Clinic(books, clock, user)


@cache
def _template(imported: tuple[str, ...]) -> Path:
    path = Path(mkdtemp(prefix="clinic-")) / "notes.clinicbook"
    clinic = new_clinic(path, branches=2)
    tell(clinic)
    for name in imported:
        _import(clinic, name)
    clinic.books.close()
    return path


def _import(clinic: Clinic, name: str) -> None:
    """File a note as a row of the seeds' table has it, or with an AR entry that contradicts it (`other`)."""
    note_id = import_note(
        clinic,
        uid=f"imported-{name}",
        patient_id=ZOYA,
        original_invoice_id=CONSULTATION,
        taxable_paise=NOTE_PAISE,
        total_paise=NOTE_PAISE,
    )
    if name in {"gl", "both"}:
        import_gl(clinic, note_id, patient_id=ZOYA, amount_paise=NOTE_PAISE)
    if name in {"ar", "both"}:
        import_ar(clinic, note_id, patient_id=ZOYA, amount_paise=NOTE_PAISE)
    if name == "other":
        import_ar(clinic, note_id, patient_id=ZOYA, amount_paise=NOTE_PAISE - 1)
