"""Rules of what is let go: waivers and write-offs, above the clinic's limit by two people."""

from datetime import date
from typing import Any

from desktop_app.workflows.approve_write_off import ApproveWriteOff, approve_write_off
from desktop_app.workflows.reject_write_off import RejectWriteOff, WriteOffRejected, reject_write_off
from desktop_app.workflows.request_write_off import RequestWriteOff, WriteOffRequested, request_write_off
from desktop_app.workflows.steps.remission import Remitted
from desktop_app.workflows.waive_debt import WaiveDebt, waive_debt
from desktop_app.workflows.write_off_debt import WriteOffDebt, write_off_debt
from tests.generated_year.arithmetic import Value, poured
from tests.generated_year.chance import MISSING, Chance
from tests.generated_year.documents import Invoice, Note, NotePart, WriteOff
from tests.generated_year.ledger import ALLOWANCE, BAD_DEBT, RECEIVABLE, Line
from tests.generated_year.model import APPROVAL_THRESHOLD, Model
from tests.generated_year.rule import OWNER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import choose_invoice

REMISSIONS = {"waiver", "bad_debt"}


def let_go(invoice: Invoice) -> int:
    """Add up what live waivers and write-offs let go of an invoice."""
    return sum(note.total for note in invoice.notes if note.status == "posted" and note.why in REMISSIONS)


def judge_debt(about: Judgement, key: int, paise: int) -> Invoice | None:
    """Judge whether an invoice lacks what is let go of it."""
    invoice = about.model.invoices.get(key)
    if invoice is None:
        about.state("NOT_FOUND")
        return None
    about.state("INVOICE_NOT_POSTED", when=invoice.status != "posted")
    if paise <= 0:
        about.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE")
    elif paise > invoice.open:
        about.add(Rank.AMOUNT, "EXCEEDS_OUTSTANDING")
    else:
        about.add(Rank.AMOUNT, "CN_EXCEEDS_INVOICE", when=paise > invoice.total - invoice.credited)
    return invoice


def judge_remission(command: WaiveDebt | WriteOffDebt, about: Judgement) -> None:
    """Judge what is let go of an invoice on one person's word."""
    about.role(POSTING)
    invoice = judge_debt(about, command.invoice_id, command.amount_paise)
    if invoice is None:
        return
    about.posting_day(command.on)
    about.invoice_day(invoice, command.on, "CN_DATE_BEFORE_INVOICE")
    is_much = let_go(invoice) + command.amount_paise > APPROVAL_THRESHOLD
    about.add(Rank.LIMIT, "WRITE_OFF_NOT_APPROVED", when=is_much)


def remit(model: Model, invoice: Invoice, paise: int, *, on: date, key: int, why: str) -> Note:
    """Credit what is let go; the last installments ask for it no more, and the rest is of the other lines."""
    plan = invoice.plan
    rows = list(reversed(plan.rows())) if plan else []
    of_plan = 0
    for row, part in zip(rows, poured(paise, [row.open for row in rows]), strict=True):
        row.waived += part
        of_plan += part
    by_line = dict.fromkeys(invoice.lines, 0)
    others = invoice.lines[1:] if plan else invoice.lines
    rooms = []
    for line in others:
        taxed, untaxed = invoice.credited_on(line)
        rooms.append(max(0, line.value.gross - taxed.gross - untaxed))
    for line, part in zip(others, poured(paise - of_plan, rooms), strict=True):
        by_line[line] = part
    if plan:
        by_line[invoice.lines[0]] = of_plan
    by_line[invoice.lines[-1]] += paise - sum(by_line.values())
    parts = [NotePart(line, Value(), part) for line, part in by_line.items() if part]
    named = plan if of_plan else None
    note = Note(key, invoice.patient, invoice, named, on, "financial", why, parts)
    cost = Line(BAD_DEBT if why == "bad_debt" else ALLOWANCE, paise)
    note.posting = model.ledger.post(on, cost, Line(RECEIVABLE, -paise, patient=invoice.patient))
    model.settle_by_note(note)
    model.notes[key] = note
    model.touch(plan)
    return note


def post_remission(model: Model, command: WaiveDebt | WriteOffDebt, answer: Remitted, why: str) -> Note:
    invoice = model.invoices[command.invoice_id]
    return remit(model, invoice, command.amount_paise, on=command.on, key=answer.credit_note_id, why=why)


def propose_remission(model: Model, chance: Chance) -> dict[str, Any] | None:
    invoice = choose_invoice(model, chance)
    if invoice is None:
        return None
    return {
        "invoice_id": MISSING if chance.once_in(100) else invoice.key,
        "on": chance.day(model, invoice.on),
        "amount_paise": chance.amount(max(1, chance.pick([invoice.open, invoice.open // 4]))),
        "reason": chance.late_reason(),
    }


class Waive(Rule[WaiveDebt, Remitted]):
    workflow = staticmethod(waive_debt)

    def propose(self, model: Model, chance: Chance, request_id: str) -> WaiveDebt | None:
        found = propose_remission(model, chance)
        return None if found is None else WaiveDebt(request_id=request_id, **found)

    def judge(self, command: WaiveDebt, about: Judgement) -> None:
        judge_remission(command, about)

    def act(self, model: Model, command: WaiveDebt, answer: Remitted) -> None:
        note = post_remission(model, command, answer, "waiver")
        agree("what is lacking after a waiver", answer.outstanding_after_paise, note.invoice.open)


class WriteOffs(Rule[WriteOffDebt, Remitted]):
    workflow = staticmethod(write_off_debt)

    def propose(self, model: Model, chance: Chance, request_id: str) -> WriteOffDebt | None:
        found = propose_remission(model, chance)
        return None if found is None else WriteOffDebt(request_id=request_id, **found)

    def judge(self, command: WriteOffDebt, about: Judgement) -> None:
        judge_remission(command, about)

    def act(self, model: Model, command: WriteOffDebt, answer: Remitted) -> None:
        note = post_remission(model, command, answer, "bad_debt")
        agree("what is lacking after a write-off", answer.outstanding_after_paise, note.invoice.open)


class RequestLetGo(Rule[RequestWriteOff, WriteOffRequested]):
    workflow = staticmethod(request_write_off)

    def propose(self, model: Model, chance: Chance, request_id: str) -> RequestWriteOff | None:
        found = propose_remission(model, chance)
        if found is None:
            return None
        return RequestWriteOff(
            request_id=request_id,
            invoice_id=found["invoice_id"],
            amount_paise=found["amount_paise"],
            reason_code="charity" if chance.once_in(40) else chance.pick(sorted(REMISSIONS)),
            reason=chance.reason("Cannot pay"),
        )

    def judge(self, command: RequestWriteOff, about: Judgement) -> None:
        about.role(POSTING)
        about.state("BAD_INPUT", when=command.reason_code not in REMISSIONS)
        invoice = judge_debt(about, command.invoice_id, command.amount_paise)
        waiting = [each for each in about.model.write_offs.values() if each.status == "requested"]
        about.state("WRITE_OFF_WAITS", when=any(each.invoice is invoice for each in waiting))
        about.reason(command.reason)

    def act(self, model: Model, command: RequestWriteOff, answer: WriteOffRequested) -> None:
        invoice, paise = model.invoices[command.invoice_id], command.amount_paise
        agree("whether it waits", answer.needs_approval, let_go(invoice) + paise > APPROVAL_THRESHOLD)
        asked = WriteOff(answer.write_off_id, invoice, paise, command.reason_code, model.user)
        model.write_offs[asked.key] = asked


def choose_write_off(model: Model, chance: Chance) -> WriteOff | None:
    waiting = [each for each in model.write_offs.values() if each.status == "requested"]
    if waiting and not chance.once_in(8):
        return chance.pick(waiting)
    return chance.pick(list(model.write_offs.values())) if model.write_offs else None


class ApproveLetGo(Rule[ApproveWriteOff, Remitted]):
    workflow = staticmethod(approve_write_off)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> ApproveWriteOff | None:
        asked = choose_write_off(model, chance)
        if asked is None:
            return None
        return ApproveWriteOff(
            request_id=request_id,
            write_off_id=asked.key,
            on=chance.day(model, asked.invoice.on),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: ApproveWriteOff, about: Judgement) -> None:
        about.role(POSTING)
        asked = about.model.write_offs[command.write_off_id]
        if asked.status != "requested":
            about.state("WRITE_OFF_NOT_PENDING")
        elif asked.asked_by == about.user:
            about.state("SAME_PERSON")
        elif asked.asked_by.role != "owner":
            about.role(OWNER, Rank.STATE)
        if about.found:
            return
        judge_debt(about, asked.invoice.key, asked.paise)
        about.posting_day(command.on)
        about.invoice_day(asked.invoice, command.on, "CN_DATE_BEFORE_INVOICE")

    def act(self, model: Model, command: ApproveWriteOff, answer: Remitted) -> None:
        asked = model.write_offs[command.write_off_id]
        asked.status = "approved"
        remit(model, asked.invoice, asked.paise, on=command.on, key=answer.credit_note_id, why=asked.why)
        agree("what is lacking after it was let go", answer.outstanding_after_paise, asked.invoice.open)


class RejectLetGo(Rule[RejectWriteOff, WriteOffRejected]):
    workflow = staticmethod(reject_write_off)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> RejectWriteOff | None:
        asked = choose_write_off(model, chance)
        if asked is None:
            return None
        return RejectWriteOff(request_id=request_id, write_off_id=asked.key, reason=chance.reason("Can pay"))

    def judge(self, command: RejectWriteOff, about: Judgement) -> None:
        about.role(POSTING)
        asked = about.model.write_offs[command.write_off_id]
        about.state("WRITE_OFF_NOT_PENDING", when=asked.status != "requested")
        about.reason(command.reason)

    def act(self, model: Model, command: RejectWriteOff, _answer: WriteOffRejected) -> None:
        model.write_offs[command.write_off_id].status = "rejected"


RULES: list[Rule[Any, Any]] = [Waive(), WriteOffs(), RequestLetGo(), ApproveLetGo(), RejectLetGo()]
