"""Go to anything: patients, plans and documents by name, phone and number, the nearest ones first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, null, select

from desktop_app.records.credit_notes import CreditNote, Refund
from desktop_app.records.general_ledger import GLTransaction
from desktop_app.records.invoices import Invoice
from desktop_app.records.patients import Patient
from desktop_app.records.payments import Payment
from desktop_app.records.plans import Plan
from desktop_app.reports.register import expression_of
from desktop_app.reports.search import Found, credit_notes_with, finding, plans_with
from desktop_app.reports.similar import Vocabulary, similar_patients
from desktop_app.repositories.search import Noun, newest, readings
from desktop_app.repositories.unit import Unit

MOST = 6
_PHONE_BEGINS = 5  # digits
_CONSIDERED = 500  # patients: of more than these nobody finds one by looking, and a letter more leaves few


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a text leads to: its name or number, and what tells it apart.

    `posted_id` is the transaction that a document was posted by. `is_exact` where the words are those of its number or
    name, not beginnings of them; `is_similar` where they are nearly so.
    """

    noun: Noun
    key: int
    name: str
    detail: str
    posted_id: int | None
    is_exact: bool
    is_similar: bool = False


def find(
    unit: Unit,
    text: str,
    most: int = MOST,
    *,
    nouns: Collection[Noun] | None = None,
    vocabulary: Vocabulary | None = None,
) -> tuple[Hit, ...]:
    """Give the first few records of each noun that a text fits; those that are exactly it before all others.

    Patients come first, by name, unless it is a document's number; documents come newest first. Plans and credit notes
    are found by their patient, too; other documents by their own number alone: of a patient there would be too many.
    With a `vocabulary`, patients of similar names come last, where few have that name. `nouns` leaves out all others.
    """
    meant = [words for words in readings(text) if words]
    if not meant:
        return ()
    if len(meant) > 1 and _is_phone(unit, meant[-1]):
        meant, text = meant[-1:], meant[-1][0]
    last = Noun.PATIENT if all(map(_is_number_of_a_document, meant[0])) else None
    wanted = sorted((noun for noun in _SHOWN if nouns is None or noun in nouns), key=lambda noun: noun is last)
    found = [hit for noun in wanted for hit in _hits_of(unit, noun, text, meant, most)]
    similar = _similar(unit, text, vocabulary, found, most) if Noun.PATIENT in wanted else ()
    return (*sorted(found, key=lambda hit: not hit.is_exact), *similar)


def _similar(unit: Unit, text: str, vocabulary: Vocabulary | None, found: Sequence[Hit], most: int) -> tuple[Hit, ...]:
    """Give patients of similar names, as many as there is room for behind those that were found."""
    known = {hit.key for hit in found if hit.noun is Noun.PATIENT}
    if vocabulary is None or len(known) >= most or any(hit.is_exact and hit.noun is not Noun.PATIENT for hit in found):
        return ()
    keys = [key for key in similar_patients(unit, text, vocabulary, most=most) if key not in known]
    keys = keys[: most - len(known)]
    if not keys:
        return ()
    rows = {key: (name, detail) for key, name, detail, _ in unit.execute(_SHOWN[Noun.PATIENT], {"keys": keys})}
    return tuple(Hit(Noun.PATIENT, key, *rows[key], None, is_exact=False, is_similar=True) for key in keys)


def _is_phone(unit: Unit, words: Sequence[str]) -> bool:
    """Tell whether digits with blanks in them are a patient's phone, or the beginning of one."""
    (word, *more) = words
    is_one = not more and word.isdecimal() and len(word) >= _PHONE_BEGINS
    return is_one and bool(newest(unit, Noun.PATIENT, words, exact=False, most=1))


def _is_number_of_a_document(word: str) -> bool:
    """Tell 17 and 00017 from the beginning of a phone."""
    return word.isdecimal() and (word.startswith("0") or len(word) < _PHONE_BEGINS)


def _hits_of(unit: Unit, noun: Noun, text: str, meant: Sequence[Sequence[str]], most: int) -> list[Hit]:
    """Give the records whose own words these are, then those in which words begin so, then those found by others."""
    enough = _CONSIDERED if noun is Noun.PATIENT else most
    exact = [key for words in meant for key in newest(unit, noun, words, exact=True, most=enough)]
    keys = exact + [key for words in meant for key in newest(unit, noun, words, exact=False, most=enough)]
    if len(set(keys)) < most and noun in _THROUGH_OTHERS:
        column, found = _THROUGH_OTHERS[noun]
        nearest = select(column).where(*finding(text, found)).order_by(column.desc()).limit(most)
        keys += [other for (other,) in unit.execute(nearest)]
    if not keys:
        return []
    rows: dict[int, tuple[str, str, int | None]] = {
        key: (name, detail, posted_id)
        for key, name, detail, posted_id in unit.execute(_SHOWN[noun], {"keys": list(dict.fromkeys(keys))})
    }
    hits = [Hit(noun, key, *rows[key], is_exact=key in exact) for key in dict.fromkeys(keys)]
    if noun is Noun.PATIENT:
        hits.sort(key=lambda hit: (not hit.is_exact, hit.name, hit.key))
    return hits[:most]


def _shown(key: Any, name: Any, detail: Any, posted: Any = None, *, patient: Any = None) -> Select[Any]:  # noqa: ANN401 - mapped columns
    """Select what is shown of records, by their keys; `patient` is the column that names theirs."""
    columns = [key, func.coalesce(name, ""), func.coalesce(detail, ""), null() if posted is None else posted]
    rows: Select[Any] = select(*columns).where(key.in_(bindparam("keys", expanding=True)))
    return rows if patient is None else rows.join(Patient, Patient.patient_id == patient)


_SHOWN: Mapping[Noun, Select[Any]] = {
    Noun.PATIENT: _shown(Patient.patient_id, Patient.full_name, Patient.mrn + func.coalesce(" · " + Patient.phone, "")),
    Noun.PLAN: _shown(
        Plan.plan_id, Plan.plan_number, Patient.full_name + " · " + Plan.package_name, patient=Plan.patient_id
    ),
    Noun.CREDIT_NOTE: _shown(
        CreditNote.credit_note_id,
        CreditNote.credit_note_number,
        Patient.full_name,
        CreditNote.gl_transaction_id,
        patient=CreditNote.patient_id,
    ),
    Noun.INVOICE: _shown(
        Invoice.invoice_id,
        Invoice.invoice_number,
        Patient.full_name,
        Invoice.gl_transaction_id,
        patient=Invoice.patient_id,
    ),
    Noun.PAYMENT: _shown(
        Payment.payment_id,
        Payment.receipt_number,
        Patient.full_name,
        Payment.gl_transaction_id,
        patient=Payment.patient_id,
    ),
    Noun.REFUND: _shown(
        Refund.refund_id, Refund.refund_number, Patient.full_name, Refund.gl_transaction_id, patient=Refund.patient_id
    ),
    Noun.TRANSACTION: _shown(
        GLTransaction.transaction_id,
        GLTransaction.transaction_number,
        GLTransaction.description,
        GLTransaction.transaction_id,
    ),
}
_THROUGH_OTHERS: Mapping[Noun, tuple[ColumnElement[int], Found]] = {
    Noun.PLAN: (expression_of(Plan.plan_id), plans_with),
    Noun.CREDIT_NOTE: (expression_of(CreditNote.credit_note_id), credit_notes_with),
}
