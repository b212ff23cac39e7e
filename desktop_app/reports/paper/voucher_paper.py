"""What a voucher of the general ledger says on paper: its debits and credits, who posted it and why."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, select

from desktop_app.records.general_ledger import GLTransaction
from desktop_app.reports.journal import JournalLine
from desktop_app.reports.paper.paper_parts import Standing, Supplier, supplier
from desktop_app.reports.transaction_detail import transaction_detail
from desktop_app.repositories.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class VoucherPaper:
    """A voucher, in paise; `number` is its document's, `kind` the type of voucher, `why` what was said of it."""

    kind: str
    number: str
    on: date
    standing: Standing
    supplier: Supplier
    description: str
    why: str
    posted_by: str
    lines: tuple[JournalLine, ...]

    @property
    def total_paise(self) -> int:
        """What the debits come to, and the credits."""
        return sum(each.debit_paise for each in self.lines)


_BRANCH = select(GLTransaction.branch_id).where(GLTransaction.transaction_id == bindparam("transaction_id"))


def voucher_paper(unit: Unit, transaction_id: int) -> VoucherPaper:
    """Read a transaction as its voucher is filed; refuses NOT_FOUND."""
    detail = transaction_detail(unit, transaction_id)
    is_reversed = detail.header.reversed_by is not None
    return VoucherPaper(
        kind=detail.voucher_type,
        number=detail.number or "",
        on=detail.transaction.on,
        standing=Standing.REVERSED if is_reversed else Standing.VALID,
        supplier=supplier(unit, unit.value(_BRANCH, transaction_id=transaction_id)),
        description=detail.transaction.description,
        why=detail.why,
        posted_by=detail.header.posted_by or "",
        lines=detail.transaction.lines,
    )
