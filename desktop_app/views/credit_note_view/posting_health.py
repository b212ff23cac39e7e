"""How a credit note stands in the ledgers, in words: three steps, what is wrong, and what will happen about it.

health = health_of(shown)       # health.steps, health.headline, health.sentence
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees
from desktop_app.accounting.note_agreement import CONTRADICTED, what_is_missing
from desktop_app.errors import Refusal
from desktop_app.reports.journal import JournalTransaction
from desktop_app.views.controls.wording import moment
from desktop_app.views.credit_note_view.shown_note import ShownNote
from desktop_app.views.tables.amount_cells import shown_day
from desktop_app.views.tables.mark_cells import Part


class State(StrEnum):
    """What of a note's posting there is."""

    DRAFT = "draft"
    HALF = "half"  # some of it; the rest can be completed
    CONTRADICTED = "contradicted"  # the ledgers hold rows that are not the note's
    POSTED = "posted"
    REVERSED = "reversed"


@dataclass(frozen=True, slots=True)
class Step:
    """One part of the posting: what it is called, whether it is there, its number or the word for its lack.

    A doubtful one is there, but it may not be the note's.
    """

    name: str
    part: Part
    value: str
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """How a note stands; without words where nothing is to be said."""

    state: State
    steps: tuple[Step, ...]
    headline: str = ""
    sentence: str = ""

    @property
    def is_wrong(self) -> bool:
        """Tell whether this must not stay so."""
        return self.state in {State.HALF, State.CONTRADICTED}

    @property
    def can_post(self) -> bool:
        """Tell whether posting would do something."""
        return self.state in {State.DRAFT, State.HALF}


def health_of(shown: ShownNote) -> Health:
    """Say how a note stands in the ledgers."""
    state = _state(shown)
    steps = _steps(shown, state)
    match state:
        case State.DRAFT:
            sentence = _words(
                "Posting takes the next number, credits the patient's account and enters the journal, all in one step."
            )
            return Health(state, steps, _words("Nothing is posted yet"), sentence)
        case State.HALF:
            sentence = _words(
                "It came in half posted, as an import may bring it. Completing keeps what is there and adds what is "
                "missing; nothing is deleted, nothing is entered twice."
            )
            return Health(state, steps, _missing(shown), sentence)
        case State.CONTRADICTED if shown.contradiction is not None:
            return Health(state, steps, _words(CONTRADICTED), _contradiction(shown.contradiction))
        case State.REVERSED:
            return Health(state, steps, "", _reversal(shown))
        case _:
            return Health(state, steps)


def _state(shown: ShownNote) -> State:
    if shown.contradiction is not None:
        return State.CONTRADICTED
    if shown.detail.note.status == "reversed":
        return State.REVERSED
    if shown.detail.is_half_posted:
        return State.HALF
    return State.POSTED if shown.detail.note.status == "posted" else State.DRAFT


def _steps(shown: ShownNote, state: State) -> tuple[Step, ...]:
    note, entry, transaction = shown.detail.note, shown.detail.ar_entry, _posting(shown.detail.journal)
    of_entry = of_transaction = of_flag = ""
    if entry is not None:
        paise = entry.credit_paise or entry.debit_paise
        of_entry = _words("no. {number}, {amount}").format(number=entry.entry_id, amount=rupees(paise))
    if transaction is not None:
        of_transaction = _words("no. {number}").format(number=transaction.transaction_id)
    if note.gl_posted:
        of_flag = moment(note.posted_at) if note.posted_at else _words("set")
    return (
        _step(_words("AR entry"), of_entry, state, _words("missing")),
        _step(_words("GL transaction"), of_transaction, state, _words("missing")),
        _step(_words("Posted flag"), of_flag, state, _words("not set")),
    )


def _step(name: str, value: str, state: State, lack: str) -> Step:
    if value:
        return Step(name, Part.THERE, value, is_doubtful=state is State.CONTRADICTED)
    if state is State.DRAFT:
        return Step(name, Part.NOT_YET, _words("not yet"))
    return Step(name, Part.MISSING, lack)


def _posting(journal: tuple[JournalTransaction, ...]) -> JournalTransaction | None:
    """Give the transaction that posted the note."""
    return next((each for each in journal if not each.is_reversal), None)


def _missing(shown: ShownNote) -> str:
    """Say what is missing, in the words of the desk."""
    detail = shown.detail
    missing = what_is_missing(
        has_entry=detail.ar_entry is not None,
        has_transaction=bool(detail.journal),
        is_flagged=bool(detail.note.gl_posted),
    )
    return _words(missing)


def _contradiction(refusal: Refusal) -> str:
    sentence = _words(
        "It cannot be completed: {detail} (PARTIAL_POSTING_MISMATCH). Nothing is overwritten and nothing is entered "
        "twice. Compare the rows under Tools, Check the books, and correct them where they were imported from."
    )
    return sentence.format(detail=refusal.facts.get("detail", refusal.headline))


def _reversal(shown: ShownNote) -> str:
    """Say when and by what it was reversed."""
    reversal = next((each for each in shown.detail.journal if each.is_reversal), None)
    if reversal is None:
        return ""
    sentence = _words("Reversed on {day} by transaction {number}. Its number stays used.")
    return sentence.format(day=shown_day(reversal.on), number=reversal.transaction_id)


def _words(text: str) -> str:
    return QCoreApplication.translate("posting_health", text)
