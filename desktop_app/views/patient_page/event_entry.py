"""One thing that happened: its kind and number, which lead to it, when, what, and the amount."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.reports.patient_overview import Event
from desktop_app.views.controls.entries import two_lines
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.link import Link
from desktop_app.views.controls.marks import document_mark
from desktop_app.views.look.fonts import BODY, SMALL
from desktop_app.views.patient_page.words import kind_words
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.view import Place


def event_entry(event: Event, go: Callable[[Place], object]) -> QWidget:
    """Put the entry together; what is no longer in force says so."""
    kind, amount, day = kind_words(event.kind, event.source), shown_paise(event.amount_paise), shown_day(event.on)
    link = Link(event.number or kind)
    link.clicked.connect(lambda *_: go(Place(event.kind, event.document_id)))
    state = "" if event.status in {"posted", "paid"} else document_mark(event.status).word
    what = event.what or ""
    beneath = " · ".join(part for part in (day, what) if part)
    entry = two_lines(
        ((link, ElidingLabel(kind if event.number else "", SMALL, "text2")), (Label(state, SMALL, "text2"),)),
        ((ElidingLabel(beneath, SMALL, "text2"),), (Label(amount, BODY),)),
    )
    entry.setAccessibleName(", ".join(part for part in (kind, event.number, day, what, amount, state) if part))
    return entry
