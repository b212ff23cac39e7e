"""A plan that is running: what was sold, which sessions are delivered, what is paid; it carries events out."""

from collections.abc import Generator, Iterable
from typing import Any

from desktop_app.demo.clinic import THERAPISTS
from desktop_app.demo.desk import Desk
from desktop_app.demo.order import Life, Order, ordered
from desktop_app.demo.timeline import Event, Kind
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.mark_no_show import MarkNoShow, mark_no_show
from desktop_app.workflows.steps.packaging import PackageSold
from desktop_app.workflows.undo_session import UndoSession, undo_session

_WHOLE = 100  # percent
_ROUND_PAISE = 10_000
_ADVANCE_STEP_PAISE = 50_000


class RunningPlan:
    """What the desk knows of a plan: amounts in paise."""

    def __init__(self, desk: Desk, sold: PackageSold) -> None:
        self.desk = desk
        self.sold = sold
        self.sold_on = desk.diary.day
        self.is_taxed = sold.cgst_paise > 0
        self._open = dict(enumerate(sold.session_gross_paise, start=1))
        self._delivered: dict[int, int] = {}
        self._paid = 0
        self._others_open = sold.invoice_total_paise - sum(sold.installments_paise)

    @property
    def total_paise(self) -> int:
        """What the package costs, with tax."""
        return sum(self.sold.session_gross_paise)

    @property
    def open_paise(self) -> int:
        """The value of the sessions not delivered, with tax."""
        return sum(self._open.values())

    @property
    def has_open_session(self) -> bool:
        """Tell whether a session is to be delivered."""
        return bool(self._open)

    def carry_out(self, events: Iterable[Event]) -> Life:
        """Have events happen, one after the other."""
        for event in events:
            if event.kind is Kind.PAID:
                yield from self._pay(event)
            else:
                yield from self._treat(event)

    def settle(self, amount_paise: int) -> Life:
        """Have the patient pay what a discontinued plan still asks for."""
        share = amount_paise if self._others_open else None
        yield from self.desk.receive(amount_paise, invoice_id=self.sold.invoice_id, package_share_paise=share)
        self._paid += amount_paise

    def _treat(self, event: Event) -> Generator[Order, Any, None]:
        number, at = event.number, self.desk.diary.on(event.on)
        match event.kind:
            case Kind.UNDONE:
                self._open[number] = self._delivered.pop(number)
                yield from ordered(
                    at, self.desk.cashier, undo_session, UndoSession(session_number=number, **self._what())
                )
            case Kind.COMPLETED:
                self._delivered[number] = self._open.pop(number)
                completion = CompleteSession(
                    session_number=number, performed_by=self.desk.chance.choice(THERAPISTS), **self._what()
                )
                yield from ordered(at, self.desk.cashier, complete_session, completion)
            case _:
                charged = event.kind is Kind.CHARGED
                if charged:
                    self._delivered[number] = self._open.pop(number)
                no_show = MarkNoShow(session_number=number, charged=charged, **self._what())
                yield from ordered(at, self.desk.cashier, mark_no_show, no_show)

    def _what(self) -> dict[str, Any]:
        """Give what every order about a session says."""
        desk = self.desk
        return {"request_id": desk.clinic.request_id(), "plan_id": self.sold.plan_id, "on": desk.diary.day}

    def _pay(self, event: Event) -> Generator[Order, Any, None]:
        """Pay what is due by an event; on a mixed invoice the first payments settle the other lines too."""
        share = self._due(event)
        if share <= 0:
            return
        self.desk.diary.on(event.on)
        others, split = self._others_open, False
        if others and not event.beyond and self.desk.chance.random() < 1 / 2:
            others, split = others // 2, True
        amount = share + others
        if event.beyond:
            amount += _ADVANCE_STEP_PAISE - amount % _ADVANCE_STEP_PAISE
        yield from self.desk.receive(
            amount, invoice_id=self.sold.invoice_id, package_share_paise=share if split else None
        )
        self._paid += share
        self._others_open -= others

    def _due(self, event: Event) -> int:
        """Give what is due of the installments up to an event's, its own in part, in whole hundreds of rupees then."""
        parts = self.sold.installments_paise[: event.number]
        due = sum(parts) - self._paid
        if event.percent == _WHOLE:
            return due
        missing = parts[-1] * (_WHOLE - event.percent) // _WHOLE
        return (due - missing) // _ROUND_PAISE * _ROUND_PAISE
