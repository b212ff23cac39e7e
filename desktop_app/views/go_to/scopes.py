"""What a sign before the words narrows the search to: > actions, @ patients, # documents, = accounts."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_app.repositories.search import Noun

_DOCUMENTS = frozenset({Noun.PLAN, Noun.INVOICE, Noun.CREDIT_NOTE, Noun.PAYMENT, Noun.REFUND, Noun.TRANSACTION})


class Scope(StrEnum):
    """What is looked for, by the sign that says so."""

    ALL = ""
    ACTIONS = ">"
    PATIENTS = "@"
    DOCUMENTS = "#"
    ACCOUNTS = "="

    @property
    def nouns(self) -> frozenset[Noun]:
        """Give the records that are looked for."""
        return {
            Scope.ALL: frozenset(Noun),
            Scope.PATIENTS: frozenset({Noun.PATIENT}),
            Scope.DOCUMENTS: _DOCUMENTS,
        }.get(self, frozenset())

    @property
    def has_accounts(self) -> bool:
        """Tell whether accounts are looked for."""
        return self in {Scope.ALL, Scope.ACCOUNTS}

    @property
    def has_records(self) -> bool:
        """Tell whether the books are asked at all."""
        return self is not Scope.ACTIONS


def scope_of(typed: str) -> tuple[Scope, str]:
    """Part what was typed into the sign and the words."""
    typed = typed.lstrip()
    sign = typed[:1]
    if sign and sign in set(Scope):
        return Scope(sign), typed[1:].strip()
    return Scope.ALL, typed.strip()


def scope_words(scope: Scope) -> str:
    """Say what is looked for."""
    return {
        Scope.ALL: _words("Everything"),
        Scope.ACTIONS: _words("Actions only"),
        Scope.PATIENTS: _words("Patients only"),
        Scope.DOCUMENTS: _words("Documents only"),
        Scope.ACCOUNTS: _words("Accounts only"),
    }[scope]


def signs_words() -> str:
    """Say which signs narrow the search."""
    return _words("> actions  ·  @ patients  ·  # documents  ·  = accounts")


def _words(text: str) -> str:
    return QCoreApplication.translate("go_to", text)
