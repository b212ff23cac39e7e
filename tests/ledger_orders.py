"""Orders of journals that recur and of GST returns that are filed."""

from datetime import date

from desktop_app.workflows.amend_recurring_journal import AmendRecurringJournal
from desktop_app.workflows.define_recurring_journal import DefineRecurringJournal
from desktop_app.workflows.post_due_recurring_journals import DueJournal, PostDueRecurringJournals
from desktop_app.workflows.record_filing import RecordFiling
from desktop_app.workflows.steps.journaling import JournalLine
from desktop_app.workflows.steps.recurring import RecurringTerms
from desktop_app.workflows.steps.returns import GstReturn
from desktop_app.workflows.withdraw_filing import WithdrawFiling
from tests.orders import DELIVERED, DISCONTINUED

JUNE, JULY = date(2025, 6, 1), date(2025, 7, 1)
# A laser of Rs 6,00,000 is worn out over ten years: Rs 5,000 a month.
WORN = (
    JournalLine(account_code="5400", debit_paise=500_000),
    JournalLine(account_code="1590", credit_paise=500_000),
)
DEPRECIATION = RecurringTerms(
    name="Depreciation of the laser", narration="Depreciation of the laser", branch_id=1, lines=WORN, first_month=JUNE
)
DEFINITION = DefineRecurringJournal(request_id="", terms=DEPRECIATION)
AMENDMENT = AmendRecurringJournal(request_id="", recurring_journal_id=1, seen=DEPRECIATION, terms=DEPRECIATION)
DUE_JUNE = DueJournal(recurring_journal_id=1, month=JUNE, lines=WORN)
DUE_JULY = DueJournal(recurring_journal_id=1, month=JULY, lines=WORN)
POSTING_DUE = PostDueRecurringJournals(request_id="", due=(DUE_JUNE, DUE_JULY))
FILING = RecordFiling(request_id="", gst_return=GstReturn.GSTR1, day=DELIVERED, filed_on=date(2025, 8, 11))
ANNUAL_FILING = RecordFiling(request_id="", gst_return=GstReturn.ANNUAL, day=date(2024, 5, 2), filed_on=DISCONTINUED)
WITHDRAWAL = WithdrawFiling(
    request_id="", gst_return=GstReturn.GSTR1, day=DELIVERED, reason="The return of June was meant"
)
