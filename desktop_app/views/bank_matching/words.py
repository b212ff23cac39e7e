"""How lines of the bank are put into words."""

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.bank_csv import WrongCell
from desktop_app.accounting.bank_matching import Strength
from desktop_app.reports.bank import MATCHED
from desktop_app.views.controls.marks import Mark
from desktop_app.views.language import words_of

_QUOTED = 40  # characters of a cell that are repeated


def state_mark(status: str) -> Mark:
    """Give the mark of a line: matched, or open."""
    if status == MATCHED:
        return Mark("done", "good", words("Matched"))
    return Mark("scheduled", "text2", words("Open"))


def strength_words(strength: Strength) -> str:
    """Say why an entry is proposed."""
    if strength is Strength.EXACT:
        return words("Amount and reference, or amount and day, agree")
    return words("The amount agrees and the day is near: look twice")


def wrong_words(cell: WrongCell) -> str:
    """Say why a cell of a statement is not understood."""
    why = words_of(cell.why)
    return f"\u201c{cell.text[:_QUOTED]}\u201d {why}" if cell.text else why


def words(text: str) -> str:
    """Translate a text of this screen."""
    return QCoreApplication.translate("bank", text)
