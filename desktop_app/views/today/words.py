"""How what waits is put into words: sign, sentence with its count, what it means, and where it is seen to.

told = told_of(waiting, today)          # Told(sign="warning", tone="bad", sentence="38 plans have overdue ...", ...)
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.calendar import month_of
from desktop_app.reports import (
    credit_notes,
    installments_due,
    note_deadlines,
    payable_credits,
    periods,
    receipts,
    refunds,
    today_sessions,
)
from desktop_app.reports.report_request import ReportRequest
from desktop_app.reports.today import SOON, Matter, Waiting
from desktop_app.views.chip_places import those
from desktop_app.views.controls.date_typing import full_month, written
from desktop_app.views.reports.report_places import ReportPlace
from desktop_app.views.view import Place

Way = Place | str  # a place, or an action of the window by its name


@dataclass(frozen=True, slots=True)
class Told:
    """A row of what needs attention, as it is shown."""

    matter: Matter
    sign: str
    tone: str
    sentence: str
    meaning: str
    paise: int | None
    link: str
    way: Way


@dataclass(frozen=True, slots=True)
class _Kind:
    sign: str
    tone: str
    one: object  # marked to be translated, as the others
    many: object
    link: object


def _words(text: str) -> str:
    return QCoreApplication.translate("today", text)


_KINDS = {
    Matter.FINDINGS: _Kind(
        "warning",
        "bad",
        QT_TRANSLATE_NOOP("today", "The check of the books has 1 finding"),
        QT_TRANSLATE_NOOP("today", "The check of the books has {count} findings"),
        QT_TRANSLATE_NOOP("today", "Look"),
    ),
    Matter.HALF_POSTED: _Kind(
        "half",
        "bad",
        QT_TRANSLATE_NOOP("today", "1 credit note is half posted"),
        QT_TRANSLATE_NOOP("today", "{count} credit notes are half posted"),
        QT_TRANSLATE_NOOP("today", "Complete"),
    ),
    Matter.REFUNDS: _Kind(
        "refund",
        "warn",
        QT_TRANSLATE_NOOP("today", "1 refund waits for approval"),
        QT_TRANSLATE_NOOP("today", "{count} refunds wait for approval"),
        QT_TRANSLATE_NOOP("today", "Approve"),
    ),
    Matter.PLAN_REFUNDS: _Kind(
        "refund",
        "warn",
        QT_TRANSLATE_NOOP("today", "1 plan's refund waits for approval"),
        QT_TRANSLATE_NOOP("today", "{count} plans' refunds wait for approval"),
        QT_TRANSLATE_NOOP("today", "Approve"),
    ),
    Matter.OVERDUE: _Kind(
        "warning",
        "bad",
        QT_TRANSLATE_NOOP("today", "1 plan has overdue installments"),
        QT_TRANSLATE_NOOP("today", "{count} plans have overdue installments"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
    Matter.CHEQUES: _Kind(
        "rupee",
        "warn",
        QT_TRANSLATE_NOOP("today", "1 cheque is in hand"),
        QT_TRANSLATE_NOOP("today", "{count} cheques are in hand"),
        QT_TRANSLATE_NOOP("today", "Deposit"),
    ),
    Matter.DRAFT_NOTES: _Kind(
        "scheduled",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 draft credit note"),
        QT_TRANSLATE_NOOP("today", "{count} draft credit notes"),
        QT_TRANSLATE_NOOP("today", "Review"),
    ),
    Matter.DRAFT_FORMS: _Kind(
        "scheduled",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 form was left unfinished"),
        QT_TRANSLATE_NOOP("today", "{count} forms were left unfinished"),
        QT_TRANSLATE_NOOP("today", "Go on"),
    ),
    Matter.MISSED: _Kind(
        "missed",
        "warn",
        QT_TRANSLATE_NOOP("today", "The day of 1 session has passed"),
        QT_TRANSLATE_NOOP("today", "The days of {count} sessions have passed"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
    Matter.DAYS_OPEN: _Kind(
        "warning",
        "bad",
        QT_TRANSLATE_NOOP("today", "1 day of the counter was not closed"),
        QT_TRANSLATE_NOOP("today", "{count} days of the counter were not closed"),
        QT_TRANSLATE_NOOP("today", "Close"),
    ),
    Matter.JOURNALS: _Kind(
        "ledger",
        "warn",
        QT_TRANSLATE_NOOP("today", "1 recurring journal is due"),
        QT_TRANSLATE_NOOP("today", "{count} recurring journals are due"),
        QT_TRANSLATE_NOOP("today", "Post"),
    ),
    Matter.BACKUP: _Kind(
        "export",
        "warn",
        QT_TRANSLATE_NOOP("today", "The last backup is 1 day old"),
        QT_TRANSLATE_NOOP("today", "The last backup is {count} days old"),
        QT_TRANSLATE_NOOP("today", "Back up"),
    ),
    Matter.MONTHS: _Kind(
        "lock",
        "text2",
        QT_TRANSLATE_NOOP("today", "{month} can be closed"),
        QT_TRANSLATE_NOOP("today", "{count} months can be closed"),
        QT_TRANSLATE_NOOP("today", "Close"),
    ),
    Matter.ADVANCES: _Kind(
        "clock",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 advance lies unapplied for 90 days"),
        QT_TRANSLATE_NOOP("today", "{count} advances lie unapplied for 90 days"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
    Matter.DUE_SOON: _Kind(
        "calendar",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 installment falls due within 7 days"),
        QT_TRANSLATE_NOOP("today", "{count} installments fall due within 7 days"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
    Matter.DEADLINES: _Kind(
        "clock",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 GST deadline on {day}"),
        QT_TRANSLATE_NOOP("today", "{count} GST deadlines on {day}"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
    Matter.EXPIRING: _Kind(
        "clock",
        "text2",
        QT_TRANSLATE_NOOP("today", "1 plan expires within 30 days"),
        QT_TRANSLATE_NOOP("today", "{count} plans expire within 30 days"),
        QT_TRANSLATE_NOOP("today", "Show"),
    ),
}


_MEANINGS = {
    Matter.FINDINGS: QT_TRANSLATE_NOOP("today", "What is on file contradicts itself; each finding says where"),
    Matter.HALF_POSTED: QT_TRANSLATE_NOOP("today", "One ledger has what the other has not; oldest of {day}: {whose}"),
    Matter.REFUNDS: QT_TRANSLATE_NOOP("today", "Oldest since {day}: {whose}"),
    Matter.PLAN_REFUNDS: QT_TRANSLATE_NOOP("today", "Discontinued, oldest {day}: {whose}"),
    Matter.OVERDUE: QT_TRANSLATE_NOOP("today", "Oldest {days} d: {whose}"),
    Matter.CHEQUES: QT_TRANSLATE_NOOP("today", "Oldest {days} d: {whose}"),
    Matter.DRAFT_NOTES: QT_TRANSLATE_NOOP("today", "Nothing is posted of it; oldest from {day}: {whose}"),
    Matter.DRAFT_FORMS: QT_TRANSLATE_NOOP("today", "What was typed is kept: {whose}"),
    Matter.MISSED: QT_TRANSLATE_NOOP("today", "Oldest {days} d: {whose}"),
    Matter.DAYS_OPEN: QT_TRANSLATE_NOOP("today", "Nobody has counted the drawer of {day}"),
    Matter.JOURNALS: QT_TRANSLATE_NOOP("today", "Oldest of {month}: {whose}"),
    Matter.BACKUP: QT_TRANSLATE_NOOP("today", "Something was entered that no backup has"),
    Matter.MONTHS: QT_TRANSLATE_NOOP("today", "Over since {over}; entries can still be dated in it"),
    Matter.ADVANCES: QT_TRANSLATE_NOOP("today", "Oldest {days} d: {whose}"),
    Matter.DUE_SOON: QT_TRANSLATE_NOOP("today", "Next on {day}: {whose}"),
    Matter.DEADLINES: QT_TRANSLATE_NOOP("today", "After it a credit note leaves the GST as it is; {left} d left"),
    Matter.EXPIRING: QT_TRANSLATE_NOOP("today", "First on {day}: {whose}"),
}


def told_of(waiting: Waiting, today: date, *, may_approve: bool = True) -> Told:
    """Put what waits into words, and say where it is seen to."""
    kind, facts = _KINDS[waiting.matter], _facts(waiting, today)
    sentence, link = (kind.one if waiting.count == 1 else kind.many), kind.link
    if waiting.matter is Matter.BACKUP and waiting.day is None:
        sentence = QT_TRANSLATE_NOOP("today", "These books have no backup yet")
    if waiting.matter in _APPROVED and not may_approve:
        link = QT_TRANSLATE_NOOP("today", "Show")
    return Told(
        matter=waiting.matter,
        sign=kind.sign,
        tone=kind.tone,
        sentence=_words(str(sentence)).format(**facts),
        meaning=_words(str(_MEANINGS[waiting.matter])).format(**facts),
        paise=waiting.paise,
        link=_words(str(link)),
        way=_way(waiting.matter, today),
    )


_APPROVED = (Matter.REFUNDS, Matter.PLAN_REFUNDS)


def _facts(waiting: Waiting, today: date) -> dict[str, object]:
    day = waiting.day or today
    return {
        "count": waiting.count,
        "day": written(day),
        "days": (today - day).days,
        "left": (day - today).days,
        "month": full_month(day),
        "over": written(month_of(day)[1]),
        "whose": ", ".join(filter(None, (waiting.who, waiting.number))),
    }


def _way(matter: Matter, today: date) -> Way:
    soon = ReportRequest(dated_from=today, dated_to=today + SOON)
    ways: dict[Matter, Way] = {
        Matter.FINDINGS: "check_books",
        Matter.HALF_POSTED: those("credit_note", credit_notes.HALF_POSTED),
        Matter.REFUNDS: those("refund", refunds.WAITING),
        Matter.PLAN_REFUNDS: those("payable_credit", payable_credits.WAITING),
        Matter.OVERDUE: those("plan", "overdue"),
        Matter.CHEQUES: those("receipt", receipts.IN_HAND),
        Matter.DRAFT_NOTES: those("credit_note", "draft"),
        Matter.DRAFT_FORMS: "unfinished_forms",
        Matter.MISSED: ReportPlace.of(today_sessions.MISSED, ReportRequest()),
        Matter.DAYS_OPEN: those("day_close", "left_open"),
        Matter.JOURNALS: Place("recurring_due", 0),
        Matter.BACKUP: "back_up_now",
        Matter.MONTHS: those("period", periods.PAST),
        Matter.ADVANCES: those("receipt", receipts.LONG_UNAPPLIED),
        Matter.DUE_SOON: ReportPlace.of(installments_due.NAME, soon),
        Matter.DEADLINES: ReportPlace.of(note_deadlines.NAME, ReportRequest(dated_to=today)),
        Matter.EXPIRING: those("plan", "expiring"),
    }
    return ways[matter]
