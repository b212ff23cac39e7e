"""The sheet that a passphrase is written on by hand, to be kept where money is kept: the program never prints it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.days import Letterhead
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.paper.sheet import Sheet

_LINES = 2
_LINE = "_" * 58
_QUIET = "#444444"


def passphrase_sheet(clinic: str, book: Path) -> Sheet:
    """Build the sheet for the passphrase of a file."""
    sheet = Sheet(Letterhead(name=clinic or book.stem, legal_name=None, gstin=None, branch=""))
    sheet.title(_words("The passphrase of our books"), book.name)
    sheet.line(_words("Whoever forgets the passphrase loses the books: nobody can help."), style=BODY_STRONG, above=12)
    sheet.line(_words("Write it here by hand, letter by letter, and lock this sheet away, not beside the computer."))
    for _ in range(_LINES):
        sheet.line(_LINE, above=26)
    sheet.line(
        _words("Every backup opens with the passphrase that the books had on that day: keep older sheets, too."),
        style=SMALL,
        ink=_QUIET,
        above=14,
    )
    sheet.signatures(_words("Written by, on"), _words("Kept by"))
    return sheet


def _words(text: str) -> str:
    return QCoreApplication.translate("encryption", text)
