"""The journal as hledger takes it, strict checks included: accounts declared, a transaction each, balances asserted.

A comment of hledger's is half a language: words with a colon are tags, some of them change a posting's date, and so do
dates in brackets. Texts of the clinic's go there without what has a meaning.
"""

import re
from collections.abc import Iterator

from desktop_app.accounting.chart import CASH_AND_BANK
from desktop_app.accounting.money import plain
from desktop_app.reports.journal_texts.posted import Frame, Posted, Posting, frame, transactions
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.accounts import Account
from desktop_app.repositories.unit import Unit

_TYPES = {"asset": "A", "liability": "L", "equity": "E", "income": "R", "expense": "X"}
_CASH = "C"
_TAGS = ("code", "name", "uid", "source", "event", "branch", "reversal-of", "closing", "patient", "plan")
_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_MEANT = str.maketrans({":": " ", ",": " ", ";": " ", "[": "(", "]": ")"})  # by tags and dates in a comment
_NOT_IN_CODES = str.maketrans({"(": "-", ")": "-"})
_WIDTH = 66  # of the accounts' column


def lines(unit: Unit, request: ReportRequest) -> Iterator[str]:
    """Write the journal, an entry at a time, each with its line ends.

    Of a period it begins with the balances before it. Refuses BRANCH_UNKNOWN.
    """
    around = frame(unit, request)
    yield from _head(around)
    if around.opening is not None:
        yield transaction(around.opening)
    for each in transactions(unit, request, around.names):
        yield transaction(each)
    if around.closed_on is not None:
        yield f"{around.closed_on} * Closing balances are proved\n"
        for closing in around.closing:
            yield f"{_amount(closing.account, 0)} = {plain(closing.paise)} INR\n"


def _head(around: Frame) -> Iterator[str]:
    yield f"; {_one_line(around.title)}\n\ndecimal-mark .\ncommodity 1,000.00 INR\n\n"
    yield "".join(f"tag {tag}\n" for tag in _TAGS) + "\n"
    for account in around.chart:
        tags = _tags(type=_type(account), code=account.code, name=account.name)
        yield f"account {around.names[account.code]}{tags}\n"
    yield "\n"


def _type(account: Account) -> str:
    return _CASH if account.statement_head == CASH_AND_BANK else _TYPES[account.type]


def transaction(posted: Posted) -> str:
    """Write one transaction, with the empty line after it."""
    code = f" ({_one_line(posted.number).translate(_NOT_IN_CODES)})" if posted.number else " ()"
    facts = _tags(
        uid=posted.uid,
        source=posted.source,
        event=posted.event,
        branch=posted.branch,
        reversal_of=posted.reversal_of,
        closing="yes" if posted.is_closing else None,
    )
    head = f"{posted.on} *{code} {_description(posted.narration)}{facts}\n"
    return "".join((head, *(_posting(each) for each in posted.postings), "\n"))


def _posting(posting: Posting) -> str:
    patient = " ".join(filter(None, (posting.patient_number, posting.patient)))
    return f"{_amount(posting.account, posting.paise)}{_tags(patient=patient, plan=posting.plan_number)}\n"


def _amount(account: str, paise: int) -> str:
    return f"    {account:<{_WIDTH}}  {plain(paise):>15} INR"


def _tags(**values: str | None) -> str:
    """Write what there is of some facts as a comment of tags."""
    written = ", ".join(
        f"{key.replace('_', '-')}: {_one_line(value.translate(_MEANT))}" for key, value in values.items() if value
    )
    return f"  ; {written}" if written else ""


def _description(text: str) -> str:
    """Write a narration; a semicolon would begin a comment."""
    return _one_line(text.replace(";", ","))


def _one_line(text: str) -> str:
    """Write a text on one line, each run of blanks and breaks as one blank."""
    return _BREAKS.sub(" ", text).strip()
