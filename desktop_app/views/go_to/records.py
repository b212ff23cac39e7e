"""Patients, documents and accounts by what was typed, read off the thread that paints.

    field = GoToField(destinations, find=documents_of(operations), shortcut="Ctrl+K")

The words of all patients' names are kept as long as no patient changes, so that a name that is typed wrongly is found.
"""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.find import Hit, find
from desktop_app.reports.similar import Vocabulary, read_names
from desktop_app.repositories import accounts
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.books import Reading
from desktop_app.repositories.commands import Changes
from desktop_app.repositories.search import Noun
from desktop_app.views.go_to.destinations import Destination, Kind
from desktop_app.views.go_to.matching import Rank, match, words_of
from desktop_app.views.go_to.scopes import Scope, scope_of
from desktop_app.views.operations import Operations, Request
from desktop_app.views.view import Place

Found = Callable[[Sequence[Destination]], object]
Find = Callable[[str, Found], Request | None]

_MOST, _MOST_ALONE = 6, 20  # of each kind; where one kind is looked for


class KnownWords:
    """The words of the names, gathered when they are needed and again after a patient changed."""

    def __init__(self, operations: Operations) -> None:
        self._vocabulary: Vocabulary | None = None
        operations.changed.connect(self._forget)

    def of(self, reading: Reading) -> Vocabulary:
        """Give them, on a reader thread."""
        known = self._vocabulary
        if known is None:
            known = self._vocabulary = Vocabulary.of_names(read_names(reading))
        return known

    def _forget(self, changes: Changes) -> None:
        if changes.concern("patients"):
            self._vocabulary = None


def documents_of(operations: Operations) -> Find:
    """Give a way to find patients, documents and accounts by typed text, read off the thread that paints."""
    known = KnownWords(operations)

    def look(typed: str, found: Found) -> Request:
        return operations.read(partial(_find_records, typed, known), found)

    return look


def _find_records(typed: str, known: KnownWords, reading: Reading) -> tuple[Destination, ...]:
    """Find the first few records and accounts that a text fits."""
    scope, text = scope_of(typed)
    most = _MOST if scope is Scope.ALL else _MOST_ALONE
    hits = find(reading, text, most, nouns=scope.nouns, vocabulary=known.of(reading)) if scope.nouns else ()
    fitting = _accounts(reading, text, most) if scope.has_accounts else []
    return (*filter(None, (_destination(hit, text) for hit in hits)), *fitting)


def _accounts(reading: Reading, text: str, most: int) -> list[Destination]:
    """Find accounts by code or by words of their names; the best come first."""
    words, ranked = words_of(text), []
    for account in accounts.accounts(reading):
        if account.is_posting and (fit := match(words, f"{account.code} {account.name}")) is not None:
            rank = Rank.WHOLE if text == account.code else fit.rank
            ranked.append((rank, account.code, account))
    return [_account(account, rank) for rank, _, account in sorted(ranked, key=lambda each: each[:2])[:most]]


def _account(account: Account, rank: int) -> Destination:
    place = Place("account", account.account_id)
    return Destination(account.code, account.name, "ledger", place, kind=Kind.ACCOUNT, rank=rank)


def _destination(hit: Hit, typed: str) -> Destination | None:
    """Give the way to a record; to one that no view shows by the journal that it was posted by."""
    icon_name, noun, kind = _WAYS[hit.noun]
    key = hit.posted_id if noun == "journal" else hit.key
    if key is None:
        return None  # it came from an import that is not finished: no view has it
    is_draft = hit.noun is Noun.CREDIT_NOTE
    is_patient = hit.noun is Noun.PATIENT
    journal = None if hit.posted_id is None or noun == "journal" else Place("journal", hit.posted_id)
    return Destination(
        hit.name or _words("Draft" if is_draft else "Journal"),
        hit.detail,
        icon_name,
        Place(noun, key),
        kind=Kind.SIMILAR if hit.is_similar else kind,
        rank=Rank.SIMILAR if hit.is_similar else _rank(hit, typed),
        other=Place("plans_of_patient", key) if is_patient else journal,
        other_words=_words("plans") if is_patient else _words("journal"),
    )


def _rank(hit: Hit, typed: str) -> Rank:
    """Rank a record: a number before views and actions, a name beside those that begin so."""
    if hit.name.lower() == typed.lower():
        return Rank.WHOLE
    if not hit.is_exact:
        return Rank.WORDS
    return Rank.BEGINNING if hit.noun is Noun.PATIENT else Rank.EXACT


def _words(text: str) -> str:
    return QCoreApplication.translate("go_to", text)


# Each noun's icon, the noun of the place that a view opens for it, and its group.
_WAYS = {
    Noun.PATIENT: ("patients", "patient", Kind.PATIENT),
    Noun.PLAN: ("plans", "plan", Kind.PLAN),
    Noun.CREDIT_NOTE: ("credit-note", "credit_note", Kind.CREDIT_NOTE),
    Noun.INVOICE: ("invoice", "invoice", Kind.INVOICE),
    Noun.PAYMENT: ("rupee", "receipt", Kind.RECEIPT),
    Noun.REFUND: ("refund", "refund", Kind.REFUND),
    Noun.TRANSACTION: ("ledger", "journal", Kind.JOURNAL),
}
