"""What a status looks like: always a shape and a word, so that nothing is said by colour alone.

plan_mark("suspended")  ->  Mark(sign="suspended", tone="warn", word="Suspended")
installment_mark("pending", is_overdue=True)
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


@dataclass(frozen=True, slots=True)
class Mark:
    """An icon, the token of its colour, and the word; `colours_word` where the word itself is loud."""

    sign: str
    tone: str
    word: str
    colours_word: bool = False

    @property
    def ground(self) -> str:
        """Name the token of the tinted ground that a badge of this mark stands on."""
        return {"accent": "info_soft", "good": "good_soft", "warn": "warn_soft", "bad": "bad_soft"}.get(
            self.tone, "soft_idle"
        )


_PLAN = {
    "draft": ("scheduled", "text3", QT_TRANSLATE_NOOP("status", "Draft")),
    "active": ("active", "accent", QT_TRANSLATE_NOOP("status", "Active")),
    "suspended": ("suspended", "warn", QT_TRANSLATE_NOOP("status", "Suspended")),
    "completed": ("done", "good", QT_TRANSLATE_NOOP("status", "Completed")),
    "discontinued": ("discontinued", "text2", QT_TRANSLATE_NOOP("status", "Discontinued")),
    "cancelled": ("cancelled", "text3", QT_TRANSLATE_NOOP("status", "Cancelled")),
    "expired": ("clock", "text3", QT_TRANSLATE_NOOP("status", "Expired")),
}
_SESSION = {
    "scheduled": ("scheduled", "text2", QT_TRANSLATE_NOOP("status", "Scheduled")),
    "completed": ("done", "good", QT_TRANSLATE_NOOP("status", "Done")),
    "no_show": ("missed", "warn", QT_TRANSLATE_NOOP("status", "No-show")),
    "no_show_charged": ("missed", "text2", QT_TRANSLATE_NOOP("status", "No-show, charged")),
    "cancelled": ("cancelled", "text3", QT_TRANSLATE_NOOP("status", "Cancelled")),
}
_INSTALLMENT = {
    "pending": ("scheduled", "text2", QT_TRANSLATE_NOOP("status", "Pending")),
    "partial": ("partial", "text2", QT_TRANSLATE_NOOP("status", "Part paid")),
    "paid": ("done", "good", QT_TRANSLATE_NOOP("status", "Paid")),
    "waived": ("waived", "text3", QT_TRANSLATE_NOOP("status", "Waived")),
}
_OVERDUE = ("warning", "bad", QT_TRANSLATE_NOOP("status", "Overdue"))
_DOCUMENT = {
    "draft": ("scheduled", "text2", QT_TRANSLATE_NOOP("status", "Draft")),
    "posted": ("done", "good", QT_TRANSLATE_NOOP("status", "Posted")),
    "half_posted": ("half", "bad", QT_TRANSLATE_NOOP("status", "Half posted")),
    "reversed": ("reversed", "text3", QT_TRANSLATE_NOOP("status", "Reversed")),
    "cancelled": ("cancelled", "text3", QT_TRANSLATE_NOOP("status", "Cancelled")),
    "requested": ("scheduled", "text2", QT_TRANSLATE_NOOP("status", "Asked for")),
    "approved": ("tick", "accent", QT_TRANSLATE_NOOP("status", "Approved")),
    "rejected": ("cancelled", "text3", QT_TRANSLATE_NOOP("status", "Rejected")),
    "paid": ("done", "good", QT_TRANSLATE_NOOP("status", "Paid")),
}


def plan_mark(status: str) -> Mark:
    """Give the mark of a plan's status."""
    return _mark(_PLAN, status)


def session_mark(status: str) -> Mark:
    """Give the mark of a session's status."""
    return _mark(_SESSION, status)


def installment_mark(status: str, *, is_overdue: bool = False) -> Mark:
    """Give the mark of an installment's status; an overdue one is loud."""
    if is_overdue and status in {"pending", "partial"}:
        return _mark({status: _OVERDUE}, status)
    return _mark(_INSTALLMENT, status)


def document_mark(status: str) -> Mark:
    """Give the mark of the status of an invoice, a receipt, a credit note or a refund; a half-posted one is loud."""
    return _mark(_DOCUMENT, status)


def _mark(marks: Mapping[str, tuple[str, str, object]], status: str) -> Mark:
    """Make a mark; a status that has none yet is shown as it is stored."""
    if status not in marks:
        return Mark("info", "text2", status.replace("_", " ").capitalize())
    sign, tone, word = marks[status]
    return Mark(sign, tone, QCoreApplication.translate("status", str(word)), colours_word=tone == "bad")
