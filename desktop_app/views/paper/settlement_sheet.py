"""The sheet of a discontinued package: a draft before it is posted, the settlement that both sides sign afterwards."""

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.amount_words import in_words
from desktop_app.accounting.money import rupees
from desktop_app.reports.paper.settlement_paper import (
    ASKED,
    InstallmentMove,
    Journal,
    Part,
    PartKind,
    SessionMove,
    SettlementPaper,
)
from desktop_app.views.discontinue.policy_comparison import policy_words
from desktop_app.views.discontinue.schedules_compared import installment_words, session_words
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.paper.documents.parts import NONE, amount, wording
from desktop_app.views.paper.flow import Flow
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.refunds.words import mode_words
from desktop_app.views.tables.amount_cells import shown_day

_QUIET = "#444444"


def settlement_sheet(paper: SettlementPaper) -> Sheet:
    """Build the sheet."""
    sheet = Sheet(paper.letterhead, watermark=_words("DRAFT") if paper.is_draft else "")
    sheet.title(_words("Settlement of a discontinued package"), paper.plan_number, shown_day(paper.on))
    if paper.is_draft:
        sheet.line(_words("Preview, nothing posted: figures as they stand now."), style=BODY_STRONG, above=4)
    with sheet.columns(above=8) as (left, right):
        patient = paper.patient
        left.party(_words("Patient"), patient.full_name, (patient.mrn, patient.address or "", patient.phone or ""))
        right.facts(_documents(paper))
    with sheet.columns(above=6) as (left, right):
        _value(left, paper)
        _credit(right, paper)
    _outcome(sheet, paper)
    _sessions(sheet, paper.sessions)
    _installments(sheet, paper.installments)
    for each in paper.journals:
        _journal(sheet, each)
    _agreement(sheet, paper)
    return sheet


def _documents(paper: SettlementPaper) -> list[tuple[str, str]]:
    note = paper.note_number
    if paper.credited.total_paise and paper.is_draft:
        note = _words("taken when it is posted")
    elif not paper.credited.total_paise:
        note = _words("none, nothing is credited")
    return [
        (_words("Package"), paper.package),
        (_words("Plan"), paper.plan_number),
        (_words("Invoice"), f"{paper.invoice_number}, {shown_day(paper.invoice_date)}"),
        (_words("Credit note"), note),
        (_words("Discontinued on"), shown_day(paper.on)),
    ]


def _value(flow: Flow, paper: SettlementPaper) -> None:
    """Say what the package was worth, and what becomes of it."""
    shares = paper.shares
    rows = [
        (_words("Used"), rupees(shares.used_paise)),
        (_words("Kept without a session"), _or_dash(shares.retained_paise)),
        (_words("Credited"), rupees(shares.credited_paise)),
    ]
    flow.head(_words("Value of the package, tax included"))
    flow.totals(rows, (_words("Price"), rupees(shares.total_paise)))
    if shares.goodwill_paise:
        said = _words("Beyond it the clinic credits {amount} out of goodwill.")
        flow.line(said.format(amount=rupees(shares.goodwill_paise)), style=SMALL, above=3)


def _credit(flow: Flow, paper: SettlementPaper) -> None:
    """Say what the credit is made of, and whether it is the one that was agreed."""
    credited = paper.credited
    named = (
        (_words("Taxable value"), credited.taxed.taxable_paise),
        (_words("CGST"), credited.taxed.cgst_paise),
        (_words("SGST"), credited.taxed.sgst_paise),
        (_words("IGST"), credited.taxed.igst_paise),
        (_words("Without GST"), credited.untaxed_paise),
        (_words("Round-off"), credited.round_off_paise),
    )
    flow.head(_words("The credit"))
    flow.totals(
        [(label, rupees(paise)) for label, paise in named if paise],
        (_words("Credited"), rupees(credited.total_paise)),
    )
    policy = _words("Agreed at sale: {policy}, {amount}.")
    flow.line(
        policy.format(policy=policy_words(credited.policy), amount=rupees(credited.computed_paise)),
        style=SMALL,
        ink=_QUIET,
        above=3,
    )
    if credited.credit_paise != credited.computed_paise:
        other = _words("Credited otherwise: {amount}.")
        flow.line(other.format(amount=rupees(credited.credit_paise)), style=SMALL)
    if paper.is_financial:
        flow.line(_words("GST is not reduced by this note."), style=SMALL)


def _outcome(sheet: Sheet, paper: SettlementPaper) -> None:
    """Say how the patient and the clinic stand with each other."""
    credit, unpaid = paper.credited.total_paise, paper.unpaid_paise
    elsewhere = max(0, credit - unpaid) - paper.refundable_paise
    rows = [
        (_words("Paid for the package"), amount(paper.paid_paise)),
        (_words("Open installments, no longer asked for"), amount(unpaid)),
        (_words("Less the credit"), amount(-credit)),
    ]
    if elsewhere > 0:
        rows.append((_words("Of the credit to what else is open on the invoice"), amount(elsewhere)))
    sheet.head(_words("How it is settled"))
    if paper.still_due_paise:
        total = (_words("Still to be paid by the patient"), rupees(paper.still_due_paise))
    elif paper.refundable_paise:
        total = (_words("Left to the patient"), rupees(paper.refundable_paise))
    else:
        total = (_words("Nothing is owed on either side"), rupees(0))
    sheet.table((), rows, numbers=(1,), total=total)
    if credit:
        said = _words("Credited: {words}").format(words=in_words(credit, wording()))
        sheet.line(said, style=SMALL, ink=_QUIET, above=3)
    if paper.parts:
        sheet.head(_words("Where the {amount} goes").format(amount=rupees(paper.refundable_paise)))
        parts = [(_part_words(each), each.number, rupees(each.paise)) for each in paper.parts]
        total_of_parts = sum(each.paise for each in paper.parts)
        sheet.table((), parts, numbers=(2,), total=(_words("Total"), "", rupees(total_of_parts)))


def _part_words(part: Part) -> str:
    match part.kind:
        case PartKind.REFUND:
            return _words("Paid back by {mode}").format(mode=mode_words(part.name))
        case PartKind.INVOICE:
            return _words("To invoice {number}").format(number=part.name)
        case PartKind.KEPT:
            return _words("Kept as a balance of the patient")
        case PartKind.APPROVAL:
            return _words("To be paid back once it is approved")
        case _:
            return _words("To be paid back")


def _sessions(sheet: Sheet, moves: tuple[SessionMove, ...]) -> None:
    heads = (_words("No."), _words("Session"), _words("Before"), _words("After"), _words("Value"))
    rows = [
        (
            str(each.number),
            shown_day(each.on) if each.on else "",
            session_words(each.before).word,
            session_words(each.after).word,
            rupees(each.gross_paise),
        )
        for each in moves
    ]
    total = (_words("Total"), "", "", "", rupees(sum(each.gross_paise for each in moves)))
    sheet.head(_words("Sessions"))
    sheet.table(heads, rows, numbers=(4,), total=total)


def _installments(sheet: Sheet, moves: tuple[InstallmentMove, ...]) -> None:
    heads = ("No.", "Due", "Before", "After", "Amount", "Paid", "Open before", "Asked after")
    rows = [
        (
            _words("Final") if each.is_final else str(each.number),
            shown_day(each.due),
            installment_words(each.before).word if each.before else "",
            installment_words(each.after).word,
            rupees(each.amount_paise),
            _or_dash(each.paid_paise),
            _or_dash(each.open_paise),
            _or_dash(_asked(each)),
        )
        for each in moves
    ]
    sums = (sum(each.paid_paise for each in moves), sum(each.open_paise for each in moves), sum(map(_asked, moves)))
    total = (_words("Total"), "", "", "", "", *map(rupees, sums))
    sheet.head(_words("Installments"))
    sheet.table([_words(each) for each in heads], rows, numbers=(4, 5, 6, 7), total=total)


def _or_dash(paise: int) -> str:
    return rupees(paise) if paise else NONE


def _asked(each: InstallmentMove) -> int:
    return each.amount_paise if each.after == ASKED else 0


def _journal(sheet: Sheet, journal: Journal) -> None:
    rows = [
        (
            f"{each.account_code}  {each.account}",
            rupees(each.debit_paise) if each.debit_paise else "",
            rupees(each.credit_paise) if each.credit_paise else "",
        )
        for each in journal.lines
    ]
    debit = sum(each.debit_paise for each in journal.lines)
    credit = sum(each.credit_paise for each in journal.lines)
    title = _words("Journal of {number}").format(number=journal.number) if journal.number else _words("Journal")
    sheet.head(title)
    heads = (_words("Account"), _words("Debit"), _words("Credit"))
    sheet.table(heads, rows, numbers=(1, 2), total=(_words("Debits equal credits"), rupees(debit), rupees(credit)))


def _agreement(sheet: Sheet, paper: SettlementPaper) -> None:
    """Say why and with whose consent, and leave room for both signatures."""
    consent = paper.consent or _words("No consent is on record.")
    sheet.head(_words("Reason and consent"))
    sheet.facts([(_words("Reason"), paper.reason or NONE), (_words("Consent"), consent)])
    sheet.line(
        _words("By signing, the patient agrees to this settlement; a copy is for the patient."),
        style=SMALL,
        ink=_QUIET,
        above=4,
    )
    sheet.signatures(_words("The patient"), _words("For {clinic}").format(clinic=paper.letterhead.name))


def _words(text: str) -> str:
    return QCoreApplication.translate("paper", text)
