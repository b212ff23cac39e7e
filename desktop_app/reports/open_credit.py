"""What of a patient's credit is not matched yet, as registers ask for it: its amount less its live matches."""

from sqlalchemy import ColumnElement, func, literal, select

from desktop_app.records.receivables import ARAllocation, AREntry
from desktop_app.reports.register import expression_of

_MATCHED = (
    select(func.coalesce(func.sum(ARAllocation.amount_paise), literal(0)))
    .where(ARAllocation.credit_entry_id == AREntry.entry_id, ARAllocation.voided_date.is_(None))
    .correlate(AREntry)
    .scalar_subquery()
)
open_paise: ColumnElement[int] = expression_of(AREntry.credit_paise) - _MATCHED
