"""What Today shows, read in one snapshot, off the thread that paints."""

from dataclasses import dataclass
from datetime import date

from desktop_app.reports.form_drafts import unfinished_forms
from desktop_app.reports.today import Matter, Waiting, is_empty, waiting
from desktop_app.reports.today_figures import Figures, figures
from desktop_app.reports.today_sessions import SessionsToday, sessions_today
from desktop_app.repositories.books import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All of it as of one instant."""

    today: date
    is_empty: bool
    waiting: tuple[Waiting, ...]
    sessions: SessionsToday
    figures: Figures


def read_page(user_id: int, reading: Reading) -> Page:
    """Read what waits, the sessions and the figures."""
    sessions = sessions_today(reading)
    return Page(
        today=reading.today,
        is_empty=is_empty(reading),
        waiting=waiting(reading, sessions.missed, _unfinished(reading, user_id)),
        sessions=sessions,
        figures=figures(reading),
    )


def _unfinished(reading: Reading, user_id: int) -> Waiting | None:
    """Count the forms that this user left; nobody else sees them."""
    forms = unfinished_forms(reading, user_id=user_id)
    return Waiting(matter=Matter.DRAFT_FORMS, count=len(forms), who=forms[0].words) if forms else None
