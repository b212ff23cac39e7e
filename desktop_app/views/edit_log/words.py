"""How the edit log is put into words: what was done, to which kind of record, at which moment."""

import re
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.accounting.calendar import clinic_time
from desktop_app.reports.edit_log import KINDS
from desktop_app.views.controls.date_typing import written
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.rows import TableRow

_DAY = re.compile(r"\d{4}-[01]\d-[0-3]\d")
_MOMENT = re.compile(_DAY.pattern + r"T[\d:.]+Z")
_STATE = re.compile(r"[a-z]+(_[a-z]+)+")  # as pending_approval
_ACTS = {
    "create": QT_TRANSLATE_NOOP("edit_log", "Created"),
    "update": QT_TRANSLATE_NOOP("edit_log", "Changed"),
    "delete": QT_TRANSLATE_NOOP("edit_log", "Deleted"),
    "post": QT_TRANSLATE_NOOP("edit_log", "Posted"),
    "reverse": QT_TRANSLATE_NOOP("edit_log", "Reversed"),
    "cancel": QT_TRANSLATE_NOOP("edit_log", "Cancelled"),
    "discontinue": QT_TRANSLATE_NOOP("edit_log", "Discontinued"),
    "reinstate": QT_TRANSLATE_NOOP("edit_log", "Reinstated"),
    "complete": QT_TRANSLATE_NOOP("edit_log", "Session completed"),
    "undo": QT_TRANSLATE_NOOP("edit_log", "Session undone"),
    "apply": QT_TRANSLATE_NOOP("edit_log", "Applied"),
    "unapply": QT_TRANSLATE_NOOP("edit_log", "Taken back"),
    "approve": QT_TRANSLATE_NOOP("edit_log", "Approved"),
    "reject": QT_TRANSLATE_NOOP("edit_log", "Rejected"),
    "pay": QT_TRANSLATE_NOOP("edit_log", "Paid"),
    "expire": QT_TRANSLATE_NOOP("edit_log", "Expired"),
    "waive": QT_TRANSLATE_NOOP("edit_log", "Waived"),
    "write_off": QT_TRANSLATE_NOOP("edit_log", "Written off"),
    "suspend": QT_TRANSLATE_NOOP("edit_log", "Suspended"),
    "resume": QT_TRANSLATE_NOOP("edit_log", "Resumed"),
    "replan": QT_TRANSLATE_NOOP("edit_log", "Replanned"),
    "deposit": QT_TRANSLATE_NOOP("edit_log", "Deposited"),
    "bounce": QT_TRANSLATE_NOOP("edit_log", "Bounced"),
    "consent": QT_TRANSLATE_NOOP("edit_log", "Consent noted"),
    "override": QT_TRANSLATE_NOOP("edit_log", "Limit overridden"),
    "lock": QT_TRANSLATE_NOOP("edit_log", "Locked"),
    "unlock": QT_TRANSLATE_NOOP("edit_log", "Unlocked"),
    "close": QT_TRANSLATE_NOOP("edit_log", "Closed"),
    "open": QT_TRANSLATE_NOOP("edit_log", "Opened"),
    "match": QT_TRANSLATE_NOOP("edit_log", "Matched"),
    "unmatch": QT_TRANSLATE_NOOP("edit_log", "Match undone"),
    "import": QT_TRANSLATE_NOOP("edit_log", "Taken in"),
    "file": QT_TRANSLATE_NOOP("edit_log", "Return filed"),
    "withdraw": QT_TRANSLATE_NOOP("edit_log", "Filing withdrawn"),
    "reopen": QT_TRANSLATE_NOOP("edit_log", "Opened again"),
    "login": QT_TRANSLATE_NOOP("edit_log", "Logged in"),
    "refuse_login": QT_TRANSLATE_NOOP("edit_log", "Wrong password"),
    "set_password": QT_TRANSLATE_NOOP("edit_log", "Password set"),
    "rebuild_search": QT_TRANSLATE_NOOP("edit_log", "Search rebuilt"),
}


class MomentCell(NumberCell):
    """A moment of the clinic's clock, `20 Aug 2025 18:04:05`; never cut."""

    def text(self, row: TableRow, name: str) -> str:
        """Write the moment as people read it."""
        day, _, clock = str(row[name]).partition(" ")
        return f"{written(date.fromisoformat(day))} {clock}"


def words(text: str) -> str:
    """Put words of this screen into the user's language."""
    return QCoreApplication.translate("edit_log", text)


def act_words(action: str) -> str:
    """Say what was done; an act that has no words of its own goes by its name."""
    known = _ACTS.get(action)
    return action.replace("_", " ").capitalize() if known is None else words(str(known))


def kind_words(entity: str) -> str:
    """Name the kind of record that a table holds."""
    return words(KINDS.get(entity, entity.replace("_", " ").capitalize()))


def moment_words(at: str) -> str:
    """Write an instant of UTC by the clinic's clock."""
    moment = clinic_time(datetime.fromisoformat(at))
    return f"{written(moment.date())} {moment:%H:%M:%S}"


def value_words(text: str) -> str:
    """Write what stood in a field: days, moments and states as people read them, anything else as it is."""
    if _DAY.fullmatch(text):
        return written(date.fromisoformat(text))
    if _MOMENT.fullmatch(text):
        return moment_words(text)
    return text.replace("_", " ") if _STATE.fullmatch(text) else text
