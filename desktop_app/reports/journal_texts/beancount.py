"""The journal as beancount takes it: accounts opened, a transaction each, and the closing balances to be proved.

The real names, which beancount would not take, stand beside the accounts as metadata, as patients, plans, documents and
the transaction's uid do; a document's number is a link between all that was posted for it.
"""

import re
from collections.abc import Iterator

from desktop_app.accounting.money import plain
from desktop_app.reports.journal_texts.posted import Frame, Posted, Posting, frame, transactions
from desktop_app.reports.report_request import ReportRequest
from desktop_app.repositories.unit import Unit

_NOT_IN_LINKS = re.compile(r"[^A-Za-z0-9/_.-]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def lines(unit: Unit, request: ReportRequest) -> Iterator[str]:
    """Write the journal, a directive at a time, each with its line ends.

    Of a period it begins with the balances before it. Refuses BRANCH_UNKNOWN.
    """
    around = frame(unit, request)
    yield from _head(around)
    if around.opening is not None:
        yield transaction(around.opening)
    for each in transactions(unit, request, around.names):
        yield transaction(each)
    for closing in around.closing if around.closed_on else ():
        yield f"{around.closed_on} balance {closing.account}  {plain(closing.paise)} ~ 0.00 INR\n"


def _head(around: Frame) -> Iterator[str]:
    yield f'option "title" {_string(around.title)}\noption "operating_currency" "INR"\n\n'
    yield f"{around.began} commodity INR\n"
    for account in around.chart:
        yield f"{around.began} open {around.names[account.code]}  INR\n"
        yield from _metadata("  ", code=account.code, name=account.name, head=account.statement_head)
    yield "\n"


def transaction(posted: Posted) -> str:
    """Write one transaction, with the empty line after it."""
    marks = "".join(
        f" {mark}"
        for mark in (
            posted.source and f"#{_link(posted.source)}",
            posted.reversal_of and "#reversal",
            posted.is_closing and "#closing",
            posted.number and f"^{_link(posted.number)}",
        )
        if mark
    )
    head = f"{posted.on} * {_string(posted.narration)}{marks}\n"
    facts = _metadata(
        "  ",
        uid=posted.uid,
        voucher=posted.number,
        source=posted.source,
        event=posted.event,
        branch=posted.branch,
        reversal_of=posted.reversal_of,
    )
    return "".join((head, *facts, *(part for each in posted.postings for part in _posting(each)), "\n"))


def _posting(posting: Posting) -> Iterator[str]:
    yield f"  {posting.account}  {plain(posting.paise)} INR\n"
    yield from _metadata("    ", patient_id=posting.patient_number, patient=posting.patient, plan=posting.plan_number)


def _metadata(indent: str, **values: str | None) -> Iterator[str]:
    """Write what there is of some facts, a line each."""
    for key, value in values.items():
        if value:
            yield f"{indent}{key}: {_string(value)}\n"


def _string(text: str) -> str:
    """Quote a text; characters that neither stand on paper nor break a line become blanks."""
    return f'"{_CONTROLS.sub(" ", text).translate(_ESCAPED)}"'


def _link(text: str) -> str:
    """Write a text as a tag or a link; what may not stand in one becomes a dash."""
    return _NOT_IN_LINKS.sub("-", text)
