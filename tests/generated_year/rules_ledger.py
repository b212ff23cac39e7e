"""Rules of the ledger: journals, vouchers, their reversal, opening balances."""

from datetime import date
from typing import Any

from desktop_app.workflows.post_journal import JournalLine, JournalPosted, PostJournal, post_journal
from desktop_app.workflows.post_voucher import (
    PostVoucher,
    VoucherKind,
    VoucherLine,
    VoucherPosted,
    post_voucher,
)
from desktop_app.workflows.record_opening import OpeningBalance, OpeningRecorded, RecordOpening, record_opening
from desktop_app.workflows.reverse_journal import JournalReversed, ReverseJournal, reverse_journal
from desktop_app.workflows.steps.opening import OpeningAdvance, OpeningPackage, OpeningReceivable
from desktop_app.workflows.steps.registration import NewPatient
from tests.generated_year.arithmetic import Value, months_after, shared, shares
from tests.generated_year.chance import Chance
from tests.generated_year.documents import Installment, Invoice, InvoiceLine, Plan, Session
from tests.generated_year.ledger import DEFERRED, INCOME, OPENING_EQUITY, RECEIVABLE, Line
from tests.generated_year.model import Model
from tests.generated_year.rule import POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import file_receipt
from tests.generated_year.rules_sales import NAMES, sale_line, value_of

COSTS = ["5010", "5020", "5100", "5200", "5230", "5270", "5310"]
OWN_MONEY = ["1010", "1020", "1040"]
OTHERS = ["1510", "1590", "2010", "2500", "2600", "3010", "5400", "1300"]
KEPT_BY_DOCUMENTS = ["1100", "2200", "2300"]
HEADING, UNKNOWN = "5000", "7777"


def account(chance: Chance, codes: list[str]) -> str:
    if chance.once_in(25):
        return chance.pick([*KEPT_BY_DOCUMENTS, HEADING, UNKNOWN])
    return chance.pick(codes)


def judge_account(about: Judgement, code: str) -> None:
    about.add(Rank.ACCOUNT, "ACCOUNT_UNKNOWN", when=code in {HEADING, UNKNOWN})
    about.add(Rank.ACCOUNT, "GL_ACCOUNT_INACTIVE", when=code == HEADING)
    about.add(Rank.ACCOUNT, "CONTROL_ACCOUNT", when=code in KEPT_BY_DOCUMENTS)


class Journal(Rule[PostJournal, JournalPosted]):
    workflow = staticmethod(post_journal)

    def propose(self, model: Model, chance: Chance, request_id: str) -> PostJournal:
        paise = chance.amount(5_000_000)
        codes = [account(chance, COSTS + OWN_MONEY + OTHERS) for _ in range(2)]
        return PostJournal(
            request_id=request_id,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, months_after(model.today, -1)),
            narration=chance.reason("Depreciation and the like"),
            lines=(
                JournalLine(account_code=codes[0], debit_paise=paise),
                JournalLine(account_code=codes[1], credit_paise=paise + chance.once_in(25)),
            ),
        )

    def judge(self, command: PostJournal, about: Judgement) -> None:
        about.role(POSTING)
        about.reason(command.narration)
        about.posting_day(command.on)
        debit, credit = command.lines[0].debit_paise, command.lines[1].credit_paise
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=min(debit, credit) < 0)
        about.add(Rank.AMOUNT, "AMOUNT_TOO_LARGE", when=max(debit, credit) > 10**13)
        if not about.found.get(Rank.AMOUNT):
            about.add(Rank.AMOUNT, "UNBALANCED", when=debit != credit or debit == 0)
        for line in command.lines:
            judge_account(about, line.account_code)

    def act(self, model: Model, command: PostJournal, answer: JournalPosted) -> None:
        lines = [Line(each.account_code, each.debit_paise - each.credit_paise) for each in command.lines]
        model.journals[answer.transaction_id] = model.ledger.post(command.on, *lines)


class Voucher(Rule[PostVoucher, VoucherPosted]):
    workflow = staticmethod(post_voucher)
    weight = 3

    def propose(self, model: Model, chance: Chance, request_id: str) -> PostVoucher:
        kind = chance.pick(list(VoucherKind))
        codes = OWN_MONEY if kind is VoucherKind.CONTRA or chance.once_in(15) else COSTS
        return PostVoucher(
            request_id=request_id,
            kind=kind,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, months_after(model.today, -1)),
            paid_from=account(chance, OWN_MONEY if not chance.once_in(20) else COSTS),
            lines=tuple(
                VoucherLine(account_code=account(chance, codes), amount_paise=chance.amount(4_000_000))
                for _ in range(0 if chance.once_in(60) else chance.random.randint(1, 2))
            ),
            narration=chance.reason("Rent and salaries"),
        )

    def judge(self, command: PostVoucher, about: Judgement) -> None:
        about.role(POSTING)
        about.reason(command.narration)
        about.posting_day(command.on)
        amounts = [line.amount_paise for line in command.lines]
        if not amounts or min(amounts) <= 0:
            about.add(Rank.AMOUNT, "AMOUNT_NOT_POSITIVE")
        else:
            about.add(Rank.AMOUNT, "AMOUNT_TOO_LARGE", when=sum(amounts) > 10**13)
        judge_account(about, command.paid_from)
        about.add(Rank.ACCOUNT, "NOT_CASH_OR_BANK", when=command.paid_from == DEFERRED)
        about.add(Rank.ACCOUNT, "NOT_CASH_OR_BANK", when=command.paid_from in COSTS)
        for line in command.lines:
            judge_account(about, line.account_code)
            is_own = line.account_code in OWN_MONEY
            is_contra = command.kind is VoucherKind.CONTRA
            about.add(Rank.ACCOUNT, "NOT_CASH_OR_BANK", when=is_contra and not is_own)
            back = line.account_code == command.paid_from
            about.add(Rank.ACCOUNT, "CASH_OR_BANK", when=is_own and (back or not is_contra))

    def act(self, model: Model, command: PostVoucher, answer: VoucherPosted) -> None:
        lines = [Line(each.account_code, each.amount_paise) for each in command.lines]
        whole = sum(line.paise for line in lines)
        agree("what a voucher pays", answer.total_paise, whole)
        posting = model.ledger.post(command.on, *lines, Line(command.paid_from, -whole))
        model.journals[answer.transaction_id] = posting


class ReverseEntry(Rule[ReverseJournal, JournalReversed]):
    workflow = staticmethod(reverse_journal)

    def propose(self, model: Model, chance: Chance, request_id: str) -> ReverseJournal | None:
        own = [key for key, posting in model.journals.items() if not posting.reversed_on]
        keys = own if own and not chance.once_in(6) else [*model.journals, *model.others]
        key = chance.key(keys)
        if key is None:
            return None
        posting = model.journals.get(key) or model.others.get(key)
        return ReverseJournal(
            request_id=request_id,
            transaction_id=key,
            on=chance.day(model, posting.on if posting else None),
            reason=chance.reason("Paid twice"),
        )

    def judge(self, command: ReverseJournal, about: Judgement) -> None:
        about.role(POSTING)
        key = command.transaction_id
        posting = about.model.journals.get(key) or about.model.others.get(key)
        if posting is None:
            about.state("NOT_FOUND")
            return
        if posting.is_reversal:
            about.state("CANNOT_REVERSE_REVERSAL")
        elif posting.reversed_on:
            about.state("ALREADY_REVERSED")
        else:
            about.state("DOCUMENT_HAS_WORKFLOW", when=key in about.model.others)
        about.reason(command.reason)
        about.posting_day(command.on)
        about.not_before(command.on, posting.on, "REVERSAL_BEFORE_ORIGINAL")

    def act(self, model: Model, command: ReverseJournal, answer: JournalReversed) -> None:
        reversal = model.ledger.reverse(model.journals[command.transaction_id], command.on)
        model.journals[answer.transaction_id] = reversal


class Open(Rule[RecordOpening, OpeningRecorded]):
    workflow = staticmethod(record_opening)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> RecordOpening:
        on = model.today if chance.once_in(3) else min(model.today, date(2025, 4, 1))
        sold = date(2025, 1, 10)
        sessions = chance.random.randint(2, 6)
        package = sale_line(chance, "PKG_REV", 400_000, 2_000_000)
        used = chance.random.randint(0, sessions)
        owed = chance.random.randint(0, max(0, value_of(package).gross))
        return RecordOpening(
            request_id=request_id,
            branch_id=model.branches[0],
            on=on,
            balances=(
                OpeningBalance(account_code="1040", debit_paise=50_000_000),
                OpeningBalance(account_code="1510", debit_paise=200_000_000),
                OpeningBalance(account_code="3010", credit_paise=180_000_000),
            ),
            receivables=tuple(
                OpeningReceivable(patient=NewPatient(full_name=chance.pick(NAMES)), amount_paise=paise)
                for paise in (250_000, 375_050)
            ),
            advances=(OpeningAdvance(patient=NewPatient(full_name="Divya Rao"), amount_paise=100_000, mode="upi"),),
            packages=(
                OpeningPackage(
                    patient=NewPatient(full_name="Arun Pai"),
                    sold_on=sold,
                    package=package,
                    sessions=sessions,
                    installments=chance.random.randint(1, 3),
                    used_on=tuple(months_after(sold, at) for at in range(min(used, 3))),
                    owed_paise=owed,
                    first_due=date(2025, 4, 10),
                    invoice_number="OLD/77",
                ),
            ),
        )

    def judge(self, command: RecordOpening, about: Judgement) -> None:
        about.role(POSTING)
        about.state("OPENING_EXISTS", when=about.model.opened_on is not None)
        about.posting_day(command.on)
        package = command.packages[0].package.price
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=package.discount_paise < 0)
        about.add(Rank.AMOUNT, "DISCOUNT_EXCEEDS_PRICE", when=package.discount_paise > package.list_paise)
        about.add(Rank.AMOUNT, "BAD_INPUT", when=any(day > command.on for day in command.packages[0].used_on))

    def act(self, model: Model, command: RecordOpening, answer: OpeningRecorded) -> None:
        model.opened_on = command.on
        lines = [Line(each.account_code, each.debit_paise - each.credit_paise) for each in command.balances]
        for old, entered in zip(command.receivables, answer.receivables, strict=True):
            lines.append(Line(RECEIVABLE, old.amount_paise, patient=entered.patient_id))
            line = InvoiceLine(
                model.eyes.line_keys(entered.invoice_id)[0], Value(old.amount_paise), 0, INCOME["SVC_REV"]
            )
            self._enter(model, entered.invoice_id, entered.patient_id, line, on=command.on, owed=old.amount_paise)
        for package, entered in zip(command.packages, answer.packages, strict=True):
            lines += self._package(model, package, entered, on=command.on)
        rest = sum(line.paise for line in lines)
        posting = model.ledger.post(command.on, *lines, Line(OPENING_EQUITY, -rest))
        model.others[answer.transaction_id] = posting
        for advance, key in zip(command.advances, answer.payment_ids, strict=True):
            patient = model.eyes.payer(key)
            model.patients.append(patient)
            file_receipt(
                model,
                key=key,
                patient=patient,
                on=command.on,
                by=advance.mode,
                amount=advance.amount_paise,
                settled=0,
                is_voucher=True,
                account=OPENING_EQUITY,
            )
        agree("opening equity", answer.opening_equity_paise, -model.ledger.balances[OPENING_EQUITY])

    @staticmethod
    def _enter(model: Model, key: int, patient: int, line: InvoiceLine, *, on: date, owed: int) -> Invoice:
        model.patients.append(patient)
        invoice = Invoice(key, patient, on, [line], 0, owed, None, is_opening=True)
        model.invoices[key] = invoice
        return invoice

    def _package(self, model: Model, old: OpeningPackage, entered: Any, *, on: date) -> list[Line]:  # noqa: ANN401 - the answer's part
        """Enter a package in mid-flight: what is owed, and the value of its open sessions."""
        value = value_of(old.package)
        line = InvoiceLine(
            model.eyes.line_keys(entered.invoice_id)[0], value, old.package.price.rate_bp, INCOME["PKG_REV"]
        )
        invoice = self._enter(model, entered.invoice_id, entered.patient_id, line, on=old.sold_on, owed=old.owed_paise)
        parts = shared(value, [1] * old.sessions)
        sessions = [Session(at, part, 0) for at, part in enumerate(parts, start=1)]
        for session, day in zip(sessions, old.used_on, strict=False):
            session.status, session.done_on, session.is_old = "completed", day, True
        asked = shares(old.owed_paise, [1] * old.installments) if old.owed_paise else []
        rows = [
            Installment(at, months_after(old.first_due or on, at - 1), due) for at, due in enumerate(asked, start=1)
        ]
        plan = Plan(entered.plan_id, entered.patient_id, invoice, old.sold_on, None, "PRO_RATA", 0, sessions, rows)
        invoice.plan = plan
        plan.status = "active" if any(each.is_open for each in sessions) else "completed"
        model.plans[plan.key] = plan
        held = plan.open_value.taxable if model.is_deferred else 0
        owed = Line(RECEIVABLE, old.owed_paise, patient=plan.patient, plan=plan.key)
        return [owed, Line(DEFERRED, -held, plan=plan.key)]


RULES: list[Rule[Any, Any]] = [Journal(), Voucher(), ReverseEntry(), Open()]
