"""What discontinuing a plan would change, for any amount and day: read once, then reckoned without a query.

outlook = outlook_on_discontinuation(unit, plan_id)         # or outlook_on_replacement(unit, credit_note_id)
forecast = outlook.forecast(708_000, on=day, financial=False)
outlook.require(forecast)                                   # refuses what the workflow would refuse
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.accounting.posting import Line, RevenuePolicy
from desktop_app.accounting.settlement import Settlement, compute_credit, settle
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import BeforeOpening, BranchRequired, DateInFuture, Refusal, ReversalBeforeOriginal
from desktop_app.reports.journal import JournalLine, JournalTransaction
from desktop_app.reports.journal_preview import RoleAccounts
from desktop_app.repositories.clinic import Period, require_open_among
from desktop_app.repositories.credit_notes import CreditNote
from desktop_app.repositories.numbers import NextNumbers
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.settlements import PlanFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a plan and its invoice stand at one moment, in paise."""

    open_sessions: int
    open_installments: int
    owed_paise: int  # what the invoice still lacks
    deferred_paise: int
    revenue_paise: int
    retained_paise: int  # kept of sessions that were not delivered
    gst_paise: int  # on the package's invoice line, less what was taken back
    credited_paise: int  # the discontinuation's note
    refundable_paise: int
    final_paise: int  # what the final installment asks for


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """What one amount on one day comes to; `number` is the note's if it were taken now, "" where there is none."""

    on: date
    financial: bool
    settlement: Settlement
    credited: Taxed
    untaxed_paise: int
    series: str  # CN, or FC for a financial note
    number: str
    lines: tuple[JournalLine, ...]
    obstacles: tuple[Refusal, ...]  # accounts and the number that posting would not get
    after: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What of the clinic a discontinuation's figures depend on: months, accounts, numbers, limits."""

    today: date
    periods: tuple[Period, ...]
    accounts: RoleAccounts  # a role that has no account is named by itself
    without_account: Mapping[str, Refusal]
    numbers: NextNumbers | None  # None where no branch is known
    last_days: Mapping[tuple[str, str], date]  # of the notes of a series, CN or FC, in a year
    approval_threshold_paise: int
    opened_on: date | None  # when the plan's invoice came into the books with the opening; None for one sold in them
    rate_now_bp: int | None  # of the package's service code today; None where none is on file


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A plan as it stands, and all that the figures of its discontinuation depend on besides amount and day.

    `facts` are what is settled: for a replacement the plan as the reversal of its note would leave it.
    """

    facts: PlanFacts
    patient: Patient
    before: Standing
    advance_paise: int  # paid by the patient, applied to nothing
    around: Surroundings
    replaced: CreditNote | None = None
    replaced_journal: tuple[JournalTransaction, ...] = ()

    @property
    def computed_paise(self) -> int:
        """The credit by the policy that was agreed, whether there is that much left or not."""
        return compute_credit(self.facts.position).credit_paise

    @property
    def most_paise(self) -> int:
        """The most that can be credited: the whole line where it is all left, though its invoice was rounded down."""
        position = self.facts.position
        whole = position.line.gross_paise
        return whole if position.allows(whole) else max(0, position.limit_paise)

    @property
    def is_taxed(self) -> bool:
        """Tell whether the package bears GST."""
        return self.facts.position.line.tax_paise > 0

    @property
    def is_deferred(self) -> bool:
        """Tell whether the package's revenue is earned session by session."""
        return self.facts.plan.revenue_policy == RevenuePolicy.DEFERRED

    def is_barred(self, on: date) -> bool:
        """Tell whether a note of a day comes too late to reduce GST."""
        return self.is_taxed and on > self.facts.gst_deadline

    def last_day(self, forecast: Forecast) -> date | None:
        """Give the day of the last note in the series and the year that a forecast's note would enter."""
        return self.around.last_days.get((forecast.series, fiscal_year(forecast.on).label))

    def proposed_day(self) -> date:
        """Give the day to begin with: today; for a replacement the note's own, while its month is open."""
        if self.replaced is None:
            return self.around.today
        try:
            require_open_among(self.around.periods, self.replaced.credit_note_date)
        except Refusal:
            return self.around.today
        return self.replaced.credit_note_date

    def forecast(self, credit_paise: int, *, on: date, financial: bool) -> Forecast:
        """Settle the plan with an amount, tax included; refuses AMOUNT_NEGATIVE and CN_EXCEEDS_INVOICE."""
        settlement = settle(self.facts.position, credit_paise)
        credited, untaxed = settlement.credited(financial=financial)
        lines = self.facts.journal(settlement, financial=financial)
        series = "FC" if financial else "CN"
        number, too_long = self._number(series, on) if settlement.total_paise else ("", ())
        return Forecast(
            on=on,
            financial=financial,
            settlement=settlement,
            credited=credited,
            untaxed_paise=untaxed,
            series=series,
            number=number,
            lines=self.around.accounts.named(lines),
            obstacles=(*self._without_account(lines), *too_long),
            after=self._after(settlement, financial=financial),
        )

    def require(self, forecast: Forecast) -> None:
        """Refuse what the workflow would refuse, in its order; the reason is not looked at."""
        self.facts.require_state()
        self.require_day(forecast.on)
        if self.facts.branch_id is None:
            raise BranchRequired
        self.facts.require_gst_in_time(forecast.settlement, on=forecast.on, financial=forecast.financial)
        for refusal in forecast.obstacles:
            raise refusal

    def require_day(self, on: date) -> None:
        """Refuse a day on which it cannot be posted.

        That is DATE_IN_FUTURE, REVERSAL_BEFORE_ORIGINAL, CN_DATE_BEFORE_INVOICE, BEFORE_OPENING, NO_PERIOD and
        PERIOD_CLOSED.
        """
        if on > self.around.today:
            raise DateInFuture(on=on, today=self.around.today)
        if self.replaced is not None and on < self.replaced.credit_note_date:
            raise ReversalBeforeOriginal(on=on, original=self.replaced.credit_note_date)
        self.facts.require_after_invoice(on)
        if self.around.opened_on is not None and on < self.around.opened_on:
            raise BeforeOpening(on=on, opened=self.around.opened_on)
        require_open_among(self.around.periods, on)

    def _number(self, series: str, on: date) -> tuple[str, tuple[Refusal, ...]]:
        """Give the number that a note would get, or why it would get none."""
        if self.around.numbers is None:
            return "", ()
        try:
            return self.around.numbers.of(series, on), ()
        except Refusal as refusal:
            return "", (refusal,)

    def _without_account(self, lines: tuple[Line, ...]) -> tuple[Refusal, ...]:
        missing = self.around.without_account
        return tuple(missing[line.role] for line in lines if line.role in missing)

    def _after(self, settlement: Settlement, *, financial: bool) -> Standing:
        position, back = self.facts.position, settlement.taken_back
        left = position.line - position.credited_before
        return Standing(
            open_sessions=0,
            open_installments=0,
            owed_paise=max(0, position.invoice_outstanding_paise - settlement.total_paise),
            deferred_paise=0,
            revenue_paise=self.before.revenue_paise if self.is_deferred else left.taxable_paise - back.taxable_paise,
            retained_paise=settlement.retained_taxable_paise if self.is_deferred else 0,
            gst_paise=left.tax_paise - (0 if financial else back.tax_paise),
            credited_paise=settlement.total_paise,
            refundable_paise=settlement.refundable_paise,
            final_paise=settlement.residual_due_paise,
        )
