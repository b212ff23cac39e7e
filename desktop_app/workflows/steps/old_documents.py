"""Step: nothing happens to a document that came with the opening balances before the books were opened."""

from datetime import date

from desktop_app.errors import BeforeOpening
from desktop_app.repositories import openings
from desktop_app.repositories.books import Work


def require_after_opening(work: Work, invoice_id: int, on: date) -> None:
    """Refuse BEFORE_OPENING for a day on which what became of an old invoice is in its opening balance already.

    Books are opened today at the latest, so that of today nothing has to be asked.
    """
    opened = None if on >= work.today else openings.opened_on(work, invoice_id)
    if opened is not None and on < opened:
        raise BeforeOpening(on=on, opened=opened)
