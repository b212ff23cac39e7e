"""The statement that a patient is given: opening balance, documents with the balance after each, closing, its age."""

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.ageing import labels
from desktop_app.accounting.amount_words import in_words
from desktop_app.accounting.money import rupees
from desktop_app.reports.paper.statement_paper import StatementMove, StatementPaper
from desktop_app.views.look.fonts import BODY_STRONG, SMALL
from desktop_app.views.paper.documents.parts import party, wording
from desktop_app.views.paper.sheet import Sheet
from desktop_app.views.tables.amount_cells import shown_day, side

_QUIET = "#444444"
_NUMBERS = (4, 5, 6, 7)


def statement_sheet(paper: StatementPaper) -> Sheet:
    """Build the sheet."""
    sheet = Sheet(paper.supplier.letterhead)
    sheet.title(_words("Statement of account"), _period(paper))
    with sheet.columns(above=8) as (left, right):
        party(left, _words("Patient"), paper.recipient)
        right.facts(
            [
                (_words("Opening balance"), _balance(paper.opening_paise)),
                (_words("Charged"), rupees(paper.charged_paise)),
                (_words("Paid"), rupees(paper.paid_paise)),
                (_words("Credited"), rupees(paper.credited_paise)),
                (_words("Closing balance"), _balance(paper.closing_paise)),
            ]
        )
    _moves(sheet, paper)
    _closing(sheet, paper)
    _ageing(sheet, paper)
    sheet.line(
        _words(
            "Dr: to be paid to the clinic. Cr: in the patient's favour. Please tell us within a month what differs."
        ),
        style=SMALL,
        ink=_QUIET,
        above=10,
    )
    sheet.signatures(_words("For {clinic}").format(clinic=paper.supplier.letterhead.name))
    return sheet


def _period(paper: StatementPaper) -> str:
    if paper.first is None:
        return _words("up to {last}").format(last=shown_day(paper.last))
    return _words("{first} to {last}").format(first=shown_day(paper.first), last=shown_day(paper.last))


def _moves(sheet: Sheet, paper: StatementPaper) -> None:
    heads = [_words(each) for each in ("Date", "Document", "Number", "Particulars", "Charge", "Payment")]
    heads += [_words("Credit", "of a patient"), _words("Balance")]
    day = "" if paper.first is None else shown_day(paper.first)
    opening = (day, _words("Opening balance"), "", "", "", "", "", _balance(paper.opening_paise))
    total = (
        shown_day(paper.last),
        _words("Closing balance"),
        "",
        "",
        rupees(paper.charged_paise),
        rupees(paper.paid_paise),
        rupees(paper.credited_paise),
        _balance(paper.closing_paise),
    )
    rows = [opening, *(_row(each) for each in paper.moves)]
    sheet.table(heads, rows, numbers=_NUMBERS, total=total, above=10)


def _row(move: StatementMove) -> tuple[str, ...]:
    return (
        shown_day(move.on),
        _words(move.document),
        move.number,
        move.description,
        *(rupees(each) if each else "" for each in (move.charge_paise, move.payment_paise, move.credit_paise)),
        _balance(move.balance_paise),
    )


def _closing(sheet: Sheet, paper: StatementPaper) -> None:
    """Say the closing balance in words, and what stands apart from it."""
    said = in_words(abs(paper.closing_paise), wording())
    if paper.closing_paise > 0:
        words = _words("To be paid by the patient: {amount}")
    elif paper.closing_paise < 0:
        words = _words("In the patient's favour: {amount}")
    else:
        words = _words("Nothing is owed on either side.")
    sheet.line(words.format(amount=said), style=BODY_STRONG, above=6)
    if paper.advance_paise:
        text = _words("Advances of the patient, apart from this balance: {amount}")
        sheet.line(text.format(amount=rupees(paper.advance_paise)), style=SMALL, above=2)


def _ageing(sheet: Sheet, paper: StatementPaper) -> None:
    """Say since when it is due, in one line."""
    names = [_words("Not due") if name == "not_due" else _words("{days} days").format(days=name) for name in labels()]
    heads = (*names, _words("Open", "an amount"), _words("Unapplied credits"))
    credits_ = -paper.aged.unapplied_credit_paise
    figures = [*map(rupees, paper.aged.buckets_paise), rupees(paper.aged.gross_paise), rupees(credits_)]
    sheet.head(_words("How old it is, by days from the due date"))
    sheet.table(heads, [[each.replace("-", "\u2212") for each in figures]], numbers=range(len(heads)))


def _balance(paise: int) -> str:
    """Write a balance with its side; nothing has none."""
    return f"{rupees(abs(paise))} {side(paise)}".rstrip()


def _words(text: str, means: str | None = None) -> str:
    return QCoreApplication.translate("paper", text, means)
