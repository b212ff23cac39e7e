"""The operations of the scenarios, each translated into the program's own workflow: names become keys, nothing more."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from desktop_app.accounting.invoicing import Price
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.discontinuation_preview import preview_discontinuation
from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Command, Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.complete_session import CompleteSession, complete_session
from desktop_app.workflows.delete_draft_credit_note import DeleteDraftCreditNote, delete_draft_credit_note
from desktop_app.workflows.discontinue_plan import DiscontinuePlan, discontinue_plan
from desktop_app.workflows.draft_credit_note import DraftCreditNote, NoteLine, draft_credit_note
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.mark_no_show import MarkNoShow, mark_no_show
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from desktop_app.workflows.receive_payment import ReceivePayment, receive_payment
from desktop_app.workflows.register_patient import RegisterPatient, register_patient
from desktop_app.workflows.reinstate_plan import ReinstatePlan, reinstate_plan
from desktop_app.workflows.replace_credit_note import ReplaceCreditNote, replace_credit_note
from desktop_app.workflows.reverse_credit_note import ReverseCreditNote, reverse_credit_note
from desktop_app.workflows.reverse_journal import ReverseJournal, reverse_journal
from desktop_app.workflows.sell_package import SellPackage, sell_package
from desktop_app.workflows.sell_service import SellService, sell_service
from desktop_app.workflows.steps.discontinuation import GstMode, PlanDiscontinued
from desktop_app.workflows.steps.invoicing import SaleLine
from desktop_app.workflows.steps.registration import NewPatient
from desktop_app.workflows.undo_session import UndoSession, undo_session
from tests.clinic import Clinic, request_id

Fields = dict[str, Any]
Result = dict[str, Any]
Order = TypeVar("Order", bound=Command)
Answer = TypeVar("Answer")
OPERATIONS: dict[str, Callable[..., Result]] = {}


def operation(function: Callable[..., Result]) -> Callable[..., Result]:
    """Enter a function under its name; its keyword arguments are the operation's fields."""
    OPERATIONS[function.__name__.removesuffix("_")] = function
    return function


@dataclass
class World:
    """A clinic and what the scenario calls its patients, plans, invoices, receipts and notes."""

    clinic: Clinic
    patients: dict[str, int] = field(default_factory=dict)
    plans: dict[str, int] = field(default_factory=dict)
    invoices: dict[str, int] = field(default_factory=dict)
    payments: dict[str, int] = field(default_factory=dict)
    notes: dict[str, int] = field(default_factory=dict)
    latest: str = ""
    today_is_fixed: bool = False
    data_is_bad: bool = False

    def perform(self, fields: Fields) -> Result:
        """Run one operation on its own date."""
        arguments = dict(fields)
        name = arguments.pop("op")
        self.go_to(arguments.get("date"))
        return OPERATIONS[name](self, **arguments)

    def go_to(self, on: str | None) -> None:
        self.latest = max(self.latest, on or self.latest)
        if not self.today_is_fixed and (on or self.latest):
            self.clinic.clock.today = date.fromisoformat(on or self.latest)

    def run(self, workflow: Callable[[Books, Order, User], Outcome[Answer]], command: Order) -> Answer:
        return workflow(self.clinic.books, command, self.clinic.user).result

    def buyer(self, name: str) -> int | NewPatient:
        """Give a patient's key; one who is named for the first time is registered by the sale, in its session."""
        return self.patients.get(name) or NewPatient(full_name=f"Patient {name}")

    def note(self, name: str) -> int | None:
        """Find a note by its key, or a plan's latest discontinuation note; None where it has none."""
        if name in self.notes:
            return self.notes[name]
        found: int | None = self.clinic.value(
            "SELECT max(credit_note_id) FROM patient_credit_notes"
            " WHERE plan_id = ? AND reason_code = 'plan_discontinued'",
            self.plans[name],
        )
        return found

    def the_note(self, name: str) -> int:
        """Find a note that must be there."""
        found = self.note(name)
        assert found is not None, name
        return found


@operation
def patient(world: World, *, id: str, name: str, state: str = "29") -> Result:  # noqa: A002 - the field's name
    command = RegisterPatient(request_id=request_id(), patient=NewPatient(full_name=name, state_code=state))
    world.patients[id] = world.run(register_patient, command).patient_id
    return {}


@operation
def sell_package_(
    world: World,
    *,
    plan: str,
    patient: str,
    date: str,
    price_paise: int,
    sessions: int,
    installments: int = 1,
    treatment: str = "exempt",
    rate_bp: int = 0,
    pricing: str = "exclusive",
    discount_paise: int = 0,
    weights: list[int] | None = None,
    first_due: str | None = None,
    other_lines: list[Fields] | None = None,
) -> Result:
    sold = world.run(
        sell_package,
        SellPackage(
            request_id=request_id(),
            patient=world.buyer(patient),
            branch_id=world.clinic.branch_id,
            on=_day(date),
            package=SaleLine(
                description="Package",
                price=_price(price_paise, treatment, rate_bp, pricing, discount_paise),
                income_role="PKG_REV",
                sac_hsn="999722" if treatment == "taxable" else "999312",
            ),
            sessions=sessions,
            installments=installments,
            weights=tuple(weights or ()),
            first_due=_day(first_due) if first_due else None,
            other_lines=tuple(_other_line(**line) for line in other_lines or ()),
        ),
    )
    world.patients[patient] = sold.patient_id
    world.plans[plan] = sold.plan_id
    world.invoices[plan] = sold.invoice_id
    return {
        "invoice_no": sold.invoice_number,
        "invoice_total_paise": sold.invoice_total_paise,
        "round_off_paise": sold.round_off_paise,
        "taxable_paise": sold.taxable_paise,
        "cgst_paise": sold.cgst_paise,
        "sgst_paise": sold.sgst_paise,
        "session_gross_paise": list(sold.session_gross_paise),
        "session_taxable_paise": list(sold.session_taxable_paise),
        "installments_paise": list(sold.installments_paise),
        "due_dates": [each.isoformat() for each in sold.due_dates],
    }


@operation
def sell_service_(
    world: World,
    *,
    invoice: str,
    patient: str,
    date: str,
    price_paise: int,
    treatment: str = "exempt",
    rate_bp: int = 0,
    pricing: str = "exclusive",
    discount_paise: int = 0,
    role: str = "SVC_REV",
) -> Result:
    line = SaleLine(
        description="Service",
        price=_price(price_paise, treatment, rate_bp, pricing, discount_paise),
        income_role=role,
        sac_hsn="999722" if treatment == "taxable" else "999312",
    )
    sold = world.run(
        sell_service,
        SellService(
            request_id=request_id(),
            patient=world.buyer(patient),
            branch_id=world.clinic.branch_id,
            on=_day(date),
            lines=(line,),
        ),
    )
    world.patients[patient] = sold.patient_id
    world.invoices[invoice] = sold.invoice_id
    return {
        "invoice_no": sold.invoice_number,
        "invoice_total_paise": sold.invoice_total_paise,
        "taxable_paise": sold.taxable_paise,
        "cgst_paise": sold.cgst_paise,
        "sgst_paise": sold.sgst_paise,
        "round_off_paise": sold.round_off_paise,
    }


@operation
def pay(
    world: World,
    *,
    patient: str,
    date: str,
    amount_paise: int,
    invoice: str | None = None,
    mode: str = "cash",
    payment: str | None = None,
    package_share_paise: int | None = None,
) -> Result:
    received = world.run(
        receive_payment,
        ReceivePayment(
            request_id=request_id(),
            patient_id=world.patients[patient],
            branch_id=world.clinic.branch_id,
            on=_day(date),
            amount_paise=amount_paise,
            mode=mode,
            invoice_id=world.invoices[invoice] if invoice else None,
            package_share_paise=package_share_paise,
        ),
    )
    if payment:
        world.payments[payment] = received.payment_id
    return {
        "receipt_no": received.receipt_number,
        "allocated_paise": received.allocated_paise,
        "advance_paise": received.advance_paise,
    }


@operation
def complete_session_(world: World, *, plan: str, session_no: int, date: str, no_show_charged: bool = False) -> Result:
    plan_id, on = world.plans[plan], _day(date)
    if no_show_charged:
        charged = MarkNoShow(request_id=request_id(), plan_id=plan_id, session_number=session_no, on=on, charged=True)
        return {"recognised_paise": world.run(mark_no_show, charged).recognised_paise}
    completed = CompleteSession(request_id=request_id(), plan_id=plan_id, session_number=session_no, on=on)
    return {"recognised_paise": world.run(complete_session, completed).recognised_paise}


@operation
def undo_session_(world: World, *, plan: str, session_no: int, date: str) -> Result:
    world.run(
        undo_session,
        UndoSession(request_id=request_id(), plan_id=world.plans[plan], session_number=session_no, on=_day(date)),
    )
    return {}


@operation
def no_show(world: World, *, plan: str, session_no: int, date: str) -> Result:
    world.run(
        mark_no_show,
        MarkNoShow(
            request_id=request_id(),
            plan_id=world.plans[plan],
            session_number=session_no,
            on=_day(date),
            charged=False,
        ),
    )
    return {}


@operation
def preview_discontinue(world: World, *, plan: str) -> Result:
    with world.clinic.books.reading() as reading:
        preview = preview_discontinuation(reading, world.plans[plan])
    return {
        "computed_credit_paise": preview.settlement.computed.credit_paise,
        "pending_installments_paise": preview.facts.position.unpaid_installments_paise,
        "refundable_paise": preview.settlement.refundable_paise,
        "residual_due_paise": preview.settlement.residual_due_paise,
    }


@operation
def discontinue(
    world: World,
    *,
    plan: str,
    date: str,
    reason: str,
    adjusted_paise: int | None = None,
    gst_mode: str = "auto",
    request_id: str | None = None,
) -> Result:
    command = DiscontinuePlan(
        request_id=request_id or new_request(),
        plan_id=world.plans[plan],
        on=_day(date),
        reason=reason,
        credit_paise=adjusted_paise,
        gst_mode=GstMode(gst_mode),
    )
    outcome = discontinue_plan(world.clinic.books, command, world.clinic.user)
    return _discontinued(outcome.result) | ({"replayed": True} if outcome.replayed else {})


@operation
def reverse_credit_note_(
    world: World, *, plan: str, date: str, reinstate: bool = True, reason: str = "Issued in error"
) -> Result:
    note_id = world.note(plan)
    if note_id is None:  # discontinued without a note: the plan alone is reinstated
        command = ReinstatePlan(request_id=request_id(), plan_id=world.plans[plan], on=_day(date), reason=reason)
        return {"plan_status": world.run(reinstate_plan, command).plan_status}
    reversed_note = world.run(
        reverse_credit_note,
        ReverseCreditNote(
            request_id=request_id(), credit_note_id=note_id, on=_day(date), reason=reason, reinstate=reinstate
        ),
    )
    return {"plan_status": reversed_note.plan_status}


@operation
def replace_credit_note_(
    world: World, *, plan: str, date: str, adjusted_paise: int, reason: str = "Amount corrected"
) -> Result:
    command = ReplaceCreditNote(
        request_id=request_id(),
        credit_note_id=world.the_note(plan),
        on=_day(date),
        credit_paise=adjusted_paise,
        reason=reason,
    )
    return _discontinued(world.run(replace_credit_note, command))


@operation
def reverse_gl(world: World, *, of: str, date: str) -> Result:
    transaction_id: int = world.clinic.value(
        "SELECT transaction_id FROM gl_transactions"
        " WHERE source_document_type = 'credit_note' AND source_document_id = ? AND event = 'reverse'",
        world.the_note(of),
    )
    world.run(
        reverse_journal,
        ReverseJournal(request_id=request_id(), transaction_id=transaction_id, on=_day(date), reason="Again"),
    )
    return {}


@operation
def draft_credit_note_(world: World, *, key: str, invoice: str, date: str, amount_paise: int) -> Result:
    invoice_id = world.invoices[invoice]
    line_id: int = world.clinic.value("SELECT min(line_id) FROM invoice_lines WHERE invoice_id = ?", invoice_id)
    drafted = world.run(
        draft_credit_note,
        DraftCreditNote(
            request_id=request_id(),
            invoice_id=invoice_id,
            on=_day(date),
            lines=(NoteLine(invoice_line_id=line_id, description="Service", taxed=Taxed(amount_paise)),),
        ),
    )
    world.notes[key] = drafted.credit_note_id
    return {}


@operation
def delete_credit_note(world: World, *, key: str) -> Result:
    command = DeleteDraftCreditNote(request_id=request_id(), credit_note_id=world.the_note(key))
    world.run(delete_draft_credit_note, command)
    return {}


@operation
def post_credit_note_(world: World, *, key: str) -> Result:
    posted = world.run(post_credit_note, PostCreditNote(request_id=request_id(), credit_note_id=world.the_note(key)))
    return {"action": posted.action, "ar_created": posted.ar_created, "gl_created": posted.gl_created}


@operation
def lock_period_(world: World, *, date: str) -> Result:
    world.run(lock_period, LockPeriod(request_id=request_id(), month=_day(date)))
    return {}


@operation
def set_date(world: World, *, today: str) -> Result:
    world.clinic.clock.today = _day(today)
    world.today_is_fixed = True
    return {}


@operation
def unmap(world: World, *, role: str) -> Result:
    return sql(world, sql=f"DELETE FROM account_roles WHERE role = '{role}'")


@operation
def sql(world: World, *, sql: str) -> Result:
    world.data_is_bad = True
    with world.clinic.raw() as connection:
        connection.execute(sql)
    return {}


@operation
def legacy_partial(
    world: World,
    *,
    key: str,
    invoice: str,
    date: str,
    amount_paise: int,
    ar: bool = False,
    gl: bool = False,
    flag: bool = False,
    ar_amount: int | None = None,
    gl_amount: int | None = None,
) -> Result:
    """Write a half-posted note past the program, as an import may bring it."""
    world.data_is_bad = True
    names = {
        "invoice": world.invoices[invoice],
        "date": date,
        "amount": amount_paise,
        "ar_amount": amount_paise if ar_amount is None else ar_amount,
        "gl_amount": amount_paise if gl_amount is None else gl_amount,
        "key": key,
    }
    with world.clinic.raw() as connection:
        for statement in _LEGACY_NOTE:
            connection.execute(statement, names)
        note: int = connection.execute("SELECT max(credit_note_id) FROM patient_credit_notes").fetchone()[0]
        names["note"] = note
        connection.execute("BEGIN")
        for wanted, statements in ((gl, _LEGACY_GL), (ar, _LEGACY_AR), (flag, _LEGACY_FLAG)):
            for statement in statements if wanted else ():
                connection.execute(statement, names)
        connection.execute("COMMIT")
    world.notes[key] = note
    return {}


def new_request() -> str:
    return request_id()


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _price(price_paise: int, treatment: str, rate_bp: int, pricing: str, discount_paise: int) -> Price:
    return Price(
        list_paise=price_paise,
        discount_paise=discount_paise,
        treatment=treatment,
        rate_bp=rate_bp,
        includes_tax={"exclusive": False, "inclusive": True}[pricing],
    )


def _other_line(
    *, desc: str, price_paise: int, treatment: str = "exempt", rate_bp: int = 0, role: str = "SVC_REV"
) -> SaleLine:
    price = Price(list_paise=price_paise, treatment=treatment, rate_bp=rate_bp)
    return SaleLine(description=desc, price=price, income_role=role)


def _discontinued(result: PlanDiscontinued) -> Result:
    return {
        "computed_credit_paise": result.computed_credit_paise,
        "credit_note_total_paise": result.credit_note_total_paise,
        "credit_note_no": result.credit_note_number,
        "cn_taxable_paise": result.cn_taxable_paise,
        "cn_cgst_paise": result.cn_cgst_paise,
        "cn_sgst_paise": result.cn_sgst_paise,
        "cn_nontax_paise": result.cn_nontax_paise,
        "retained_taxable_paise": result.retained_taxable_paise,
        "sessions_cancelled": result.sessions_cancelled,
        "installments_waived": result.installments_waived,
        "waived_paise": result.waived_paise,
        "refundable_paise": result.refundable_paise,
        "residual_due_paise": result.residual_due_paise,
        "refund_status": result.refund_status,
    }


_LEGACY_NOTE = (
    """INSERT INTO number_series (hospital_id, document_type, fiscal_year, prefix)
       SELECT hospital_id, 'CN', label, 'CN/' || label || '/' FROM fiscal_years
        WHERE :date BETWEEN start_date AND end_date
          AND NOT EXISTS (SELECT 1 FROM number_series WHERE document_type = 'CN' AND fiscal_year = label)""",
    """INSERT INTO patient_credit_notes (uid, hospital_id, branch_id, patient_id, original_invoice_id,
              credit_note_number, credit_note_date, kind, reason_code, reason_description, taxable_paise,
              total_paise, status, created_at)
       SELECT 'legacy-' || :key, i.hospital_id, i.branch_id, i.patient_id, i.invoice_id,
              s.prefix || printf('%05d', s.next_number), :date, 'gst', 'service_not_provided', 'legacy', :amount,
              :amount, 'draft', :date || 'T00:00:00.000Z'
         FROM invoices i, fiscal_years f JOIN number_series s ON s.fiscal_year = f.label AND s.document_type = 'CN'
        WHERE i.invoice_id = :invoice AND :date BETWEEN f.start_date AND f.end_date""",
    """UPDATE number_series SET next_number = next_number + 1
        WHERE document_type = 'CN'
          AND fiscal_year = (SELECT label FROM fiscal_years WHERE :date BETWEEN start_date AND end_date)""",
)
_NEXT = "(SELECT coalesce(max(transaction_id), 0) + 1 FROM gl_transactions)"
_LEGACY_GL = (
    f"""INSERT INTO gl_entries (transaction_id, line_number, account_id, branch_id, entry_date, debit_paise)
        SELECT {_NEXT}, 1, r.account_id, i.branch_id, :date, :gl_amount
          FROM invoices i, account_roles r WHERE i.invoice_id = :invoice AND r.role = 'PKG_REV'""",
    f"""INSERT INTO gl_entries (transaction_id, line_number, account_id, branch_id, entry_date, credit_paise,
               patient_id)
        SELECT {_NEXT}, 2, r.account_id, i.branch_id, :date, :gl_amount, i.patient_id
          FROM invoices i, account_roles r WHERE i.invoice_id = :invoice AND r.role = 'AR_CONTROL'""",
    f"""INSERT INTO gl_transactions (transaction_id, uid, hospital_id, branch_id, transaction_date,
               source_document_type, source_document_id, event, total_paise, created_at)
        SELECT {_NEXT}, 'legacy-gl-' || :key, hospital_id, branch_id, :date, 'credit_note', :note, 'post', :gl_amount,
               :date || 'T00:00:00.000Z'
          FROM invoices WHERE invoice_id = :invoice""",
)
_LEGACY_AR = (
    """INSERT INTO ar_subledger (hospital_id, branch_id, patient_id, invoice_id, transaction_date, entry_type,
              reference_type, reference_id, reference_number, credit_paise, gl_transaction_id, created_at)
       SELECT c.hospital_id, c.branch_id, c.patient_id, c.original_invoice_id, :date, 'credit_note', 'credit_note',
              c.credit_note_id, c.credit_note_number, :ar_amount,
              (SELECT transaction_id FROM gl_transactions
                WHERE source_document_type = 'credit_note' AND source_document_id = :note),
              :date || 'T00:00:00.000Z'
         FROM patient_credit_notes c WHERE c.credit_note_id = :note""",
)
_LEGACY_FLAG = (
    """UPDATE patient_credit_notes
          SET status = 'posted', gl_posted = 1,
              gl_transaction_id = (SELECT transaction_id FROM gl_transactions
                                    WHERE source_document_type = 'credit_note' AND source_document_id = :note)
        WHERE credit_note_id = :note""",
    """INSERT INTO audit_log (at, action, entity, entity_id, prev_hash, row_hash)
       SELECT :date || 'T00:00:00.000Z', 'post', 'patient_credit_notes', :note, row_hash, 'legacy-' || :key
         FROM audit_log ORDER BY audit_id DESC LIMIT 1""",
)
