"""What the sheet of a discontinued package says, before it is posted and afterwards, all amounts in paise.

draft = settlement_draft(outlook, forecast, head, OnPaper(reason="Moving away"))        # without a query

`settlement_posted.posted_settlement` gives the same facts from what was filed, so that the two sheets can be laid
side by side.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.accounting.settlement import Policy, Settlement
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.days import Letterhead
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.journal import JournalLine
from desktop_app.repositories.patients import Patient
from desktop_app.repositories.plans import Installment, Session
from desktop_app.repositories.settlements import PlanFacts

OPEN, CANCELLED, WAIVED, ASKED = "open", "cancelled", "waived", "asked"


class PartKind(StrEnum):
    """Where a part of what is left of the credit goes."""

    REFUND = "refund"  # paid back, by a mode
    INVOICE = "invoice"  # to another invoice of the patient
    KEPT = "kept"  # a balance of the patient, with consent
    WAITS = "waits"  # to be paid back
    APPROVAL = "approval"  # to be paid back once somebody has approved it


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: `name` is the mode of a refund or the number of the other invoice, `number` the refund's own."""

    kind: PartKind
    paise: int
    name: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMove:
    """A session before and after: open ones are cancelled, the others stay as they are."""

    number: int
    on: date | None
    gross_paise: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallmentMove:
    """An installment before and after; of the final one `before` is "", for there was none."""

    number: int
    is_final: bool
    due: date
    amount_paise: int
    paid_paise: int
    open_paise: int  # before
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The value of the package on its invoice, tax and round-off included, and what becomes of it."""

    total_paise: int
    used_paise: int
    retained_paise: int
    credited_paise: int
    goodwill_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """The credit note's figures: what policy and adjustment gave, taxable value and tax, what bears none, the total."""

    policy: Policy  # as agreed at sale
    computed_paise: int
    credit_paise: int
    taxed: Taxed
    untaxed_paise: int
    round_off_paise: int
    total_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """A transaction's lines, and the number of the document that it belongs to, "" before it has one."""

    number: str
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementPaper:
    """The whole sheet; `note_number` is "" where nothing is posted yet or nothing is credited."""

    letterhead: Letterhead
    is_draft: bool
    on: date
    patient: Patient
    plan_number: str
    package: str
    invoice_number: str
    invoice_date: date
    note_number: str
    is_financial: bool
    shares: Shares
    credited: Credited
    paid_paise: int
    unpaid_paise: int  # what the open installments asked for
    refundable_paise: int
    still_due_paise: int
    parts: tuple[Part, ...]
    sessions: tuple[SessionMove, ...]
    installments: tuple[InstallmentMove, ...]
    journals: tuple[Journal, ...]
    reason: str
    consent: str

    @property
    def figures(self) -> tuple[object, ...]:
        """All that must be the same on the draft and on the sheet that is posted."""
        parts = tuple((each.kind, each.paise, each.name) for each in self.parts)
        lines = tuple(each.lines for each in self.journals)
        settled = (self.paid_paise, self.unpaid_paise, self.refundable_paise, self.still_due_paise)
        return (self.on, self.shares, self.credited, settled, parts, self.sessions, self.installments, lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """What the sheet says besides the figures: where the rest goes and what that posts, the reason, the consent."""

    parts: tuple[Part, ...] = ()
    refunds: tuple[JournalLine, ...] = ()
    reason: str = ""
    consent: str = ""


def settlement_draft(outlook: Outlook, forecast: Forecast, head: Letterhead, said: OnPaper) -> SettlementPaper:
    """Give the sheet of what would be posted; asks the books nothing."""
    facts, settlement = outlook.facts, forecast.settlement
    return SettlementPaper(
        letterhead=head,
        is_draft=True,
        on=forecast.on,
        patient=outlook.patient,
        plan_number=facts.plan.plan_number,
        package=facts.plan.package_name,
        invoice_number=facts.invoice.invoice_number or "",
        invoice_date=facts.invoice.invoice_date,
        note_number="",
        is_financial=forecast.financial,
        shares=shares_of(facts, settlement.total_paise),
        credited=_credited(facts, forecast),
        paid_paise=sum(each.paid_paise for each in facts.installments),
        unpaid_paise=facts.position.unpaid_installments_paise,
        refundable_paise=settlement.refundable_paise,
        still_due_paise=settlement.residual_due_paise,
        parts=said.parts or _waiting(outlook, settlement),
        sessions=session_moves(facts.sessions),
        installments=installment_moves(facts.installments, settlement, forecast.on),
        journals=journals((("", forecast.lines), ("", said.refunds))),
        reason=said.reason,
        consent=said.consent,
    )


def _waiting(outlook: Outlook, settlement: Settlement) -> tuple[Part, ...]:
    """Say that all that is left waits to be paid back, where nothing else is decided."""
    paise = settlement.refundable_paise
    above = paise > outlook.around.approval_threshold_paise
    return (Part(kind=PartKind.APPROVAL if above else PartKind.WAITS, paise=paise),) if paise else ()


def journals(found: Iterable[tuple[str, Sequence[JournalLine]]]) -> tuple[Journal, ...]:
    """Give the journals that have lines, of numbers and lines."""
    return tuple(Journal(number=number, lines=tuple(lines)) for number, lines in found if lines)


def shares_of(facts: PlanFacts, note_paise: int) -> Shares:
    """Share out what the package is worth on its invoice.

    The round-off belongs to what the clinic keeps, unless a credit of the whole package takes it along.
    """
    position = facts.position
    total = position.line.gross_paise + position.round_off_paise
    ended = [each for each in facts.sessions if each.is_open or each.session_status == CANCELLED]
    opened = total if len(ended) == len(facts.sessions) else sum(each.gross_paise for each in ended)
    credited = min(note_paise, opened)
    return Shares(
        total_paise=total,
        used_paise=total - opened,
        retained_paise=opened - credited,
        credited_paise=credited,
        goodwill_paise=note_paise - credited,
    )


def session_moves(sessions: Iterable[Session]) -> tuple[SessionMove, ...]:
    """Give the sessions before and after, as they stand now or as they were left."""
    return tuple(_session(each) for each in sessions)


def _session(each: Session) -> SessionMove:
    ends = each.is_open or each.session_status == CANCELLED
    return SessionMove(
        number=each.session_number,
        on=each.completed_date or each.scheduled_date,
        gross_paise=each.gross_paise,
        before=OPEN if ends else each.session_status,
        after=CANCELLED if ends else each.session_status,
    )


def installment_moves(rows: Iterable[Installment], settlement: Settlement, on: date) -> tuple[InstallmentMove, ...]:
    """Give the installments before and after: what is open is waived, what is still due is asked for at once."""
    moves = [moved(each) for each in rows if each.kind != "final"]
    if settlement.residual_due_paise:
        last = max((each.number for each in moves), default=0)
        moves.append(final_move(last + 1, on, settlement.residual_due_paise))
    return tuple(moves)


def moved(each: Installment) -> InstallmentMove:
    """Give a regular installment, as it stood before the plan ended."""
    return InstallmentMove(
        number=each.installment_number,
        is_final=False,
        due=each.due_date,
        amount_paise=each.amount_paise,
        paid_paise=each.paid_paise,
        open_paise=each.open_paise,
        before=each.status,
        after=WAIVED if each.open_paise else each.status,
    )


def final_move(number: int, due: date, paise: int) -> InstallmentMove:
    """Give the installment that a discontinued plan still asks for."""
    return InstallmentMove(
        number=number,
        is_final=True,
        due=due,
        amount_paise=paise,
        paid_paise=0,
        open_paise=0,
        before="",
        after=ASKED,
    )


def _credited(facts: PlanFacts, forecast: Forecast) -> Credited:
    settlement = forecast.settlement
    return Credited(
        policy=facts.position.policy,
        computed_paise=settlement.computed.credit_paise,
        credit_paise=settlement.credit_paise,
        taxed=forecast.credited,
        untaxed_paise=forecast.untaxed_paise,
        round_off_paise=settlement.round_off_paise,
        total_paise=settlement.total_paise,
    )
