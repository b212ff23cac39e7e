"""Rules of money that comes in by several modes for several documents, or for none: recoveries, settlements."""

from typing import Any

from desktop_app.workflows.collect_payment import (
    CollectPayment,
    DocumentPart,
    ModePart,
    PaymentCollected,
    collect_payment,
)
from desktop_app.workflows.recover_debt import DebtRecovered, RecoverDebt, recover_debt
from desktop_app.workflows.settle_cards import CardsSettled, SettleCards, settle_cards
from tests.generated_year.arithmetic import months_after, nearest, poured
from tests.generated_year.chance import TOO_LARGE, Chance
from tests.generated_year.documents import Invoice
from tests.generated_year.ledger import (
    BANK,
    CARDS,
    CHARGES,
    MONEY,
    RECOVERED,
    UPI,
    Line,
)
from tests.generated_year.model import Model
from tests.generated_year.rule import COUNTER, POSTING, Judgement, Rank, Rule, agree
from tests.generated_year.rules_money import cash_reason, choose_invoice, file_receipt, judge_invoice, judge_mode, mode

INPUT_CGST, INPUT_SGST, INPUT_IGST = "1410", "1420", "1430"


class Collect(Rule[CollectPayment, PaymentCollected]):
    workflow = staticmethod(collect_payment)
    weight = 4

    def propose(self, model: Model, chance: Chance, request_id: str) -> CollectPayment | None:
        first = choose_invoice(model, chance)
        if first is None:
            return None
        others = [each for each in model.invoices.values() if each.patient == first.patient and each is not first]
        named = [first, *(others[:2] if chance.once_in(2) else [])]
        if chance.once_in(25):
            named.append(chance.pick([first, chance.pick(list(model.invoices.values()))]))
        parts = []
        for each in named:
            asked = chance.amount(max(1, each.open)) if chance.once_in(3) else None
            parts.append(DocumentPart(invoice_id=each.key, amount_paise=asked))
        count = 0 if chance.once_in(80) else chance.random.randint(1, 3)
        most = max(1, sum(each.open for each in named))
        modes = tuple(ModePart(mode=mode(chance), amount_paise=chance.amount(most)) for _ in range(count))
        return CollectPayment(
            request_id=request_id,
            patient_id=first.patient,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, max(each.on for each in named)),
            modes=modes,
            documents=tuple(parts),
            cash_limit_reason=cash_reason(chance),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: CollectPayment, about: Judgement) -> None:
        about.role(COUNTER)
        about.state("COUNT_OUT_OF_RANGE", when=not command.modes)
        keys = [each.invoice_id for each in command.documents]
        about.state("DOCUMENT_TWICE", when=len(set(keys)) < len(keys))
        found = [judge_invoice(about, key, command.patient_id) for key in keys]
        invoices = [each for each in found if each is not None]
        about.posting_day(command.on)
        for each in invoices:
            about.invoice_day(each, command.on, "PAYMENT_BEFORE_INVOICE")
        judge_mode(about, *(part.mode for part in command.modes))
        named = [part.amount_paise for part in command.documents if part.amount_paise is not None]
        for paise in (*(part.amount_paise for part in command.modes), *named):
            about.amount(paise)
        if about.found:
            return
        for part, invoice in zip(command.documents, invoices, strict=True):
            about.add(Rank.AMOUNT, "APPLY_EXCEEDS_INVOICE", when=(part.amount_paise or 0) > invoice.open)
        received = sum(part.amount_paise for part in command.modes)
        asked = sum(part.amount_paise or 0 for part in command.documents)
        if not about.found:
            about.add(Rank.AMOUNT, "DOCUMENTS_EXCEED_RECEIPT", when=asked > received)
        if not about.found:
            self._judge_cash(command, invoices, about)

    def _judge_cash(self, command: CollectPayment, invoices: list[Invoice], about: Judgement) -> None:
        table = self.table(command, invoices)
        rows = [row for part, row in zip(command.modes, table, strict=True) if part.mode == "cash"]
        received = sum(part.amount_paise for part in command.modes if part.mode == "cash")
        settled = {each.key: sum(row[at] for row in rows) for at, each in enumerate(invoices)}
        about.cash(command.patient_id, command.on, received, settled, command.cash_limit_reason)

    @staticmethod
    def table(command: CollectPayment, invoices: list[Invoice]) -> list[list[int]]:
        """Give what each mode pays of each document: what was asked for first, then what they lack."""
        left = sum(part.amount_paise for part in command.modes)
        left -= sum(part.amount_paise or 0 for part in command.documents)
        wanted = []
        for part, invoice in zip(command.documents, invoices, strict=True):
            room = min(left, invoice.open) if part.amount_paise is None else 0
            wanted.append(room if part.amount_paise is None else part.amount_paise)
            left -= room
        rows = []
        for mode_part in command.modes:
            rows.append(poured(mode_part.amount_paise, wanted))
            wanted = [room - taken for room, taken in zip(wanted, rows[-1], strict=True)]
        return rows

    def act(self, model: Model, command: CollectPayment, answer: PaymentCollected) -> None:
        invoices = [model.invoices[each.invoice_id] for each in command.documents]
        rows = self.table(command, invoices)
        for part, row, received in zip(command.modes, rows, answer.receipts, strict=True):
            agree("what a mode settles", received.allocated_paise, sum(row))
            receipt = file_receipt(
                model,
                key=received.payment_id,
                patient=command.patient_id,
                on=command.on,
                by=part.mode,
                amount=part.amount_paise,
                settled=sum(row),
            )
            for invoice, paise in zip(invoices, row, strict=True):
                model.settle(receipt, invoice, paise, command.on)


class Recover(Rule[RecoverDebt, DebtRecovered]):
    workflow = staticmethod(recover_debt)
    weight = 1

    def propose(self, model: Model, chance: Chance, request_id: str) -> RecoverDebt | None:
        patient = chance.key(model.patients)
        if patient is None:
            return None
        return RecoverDebt(
            request_id=request_id,
            patient_id=patient,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, months_after(model.today, -1)),
            amount_paise=chance.amount(chance.pick([300_000, 20_000_000])),
            mode=mode(chance),
            late_reason=chance.late_reason(),
        )

    def judge(self, command: RecoverDebt, about: Judgement) -> None:
        about.role(COUNTER)
        about.state("NOT_FOUND", when=command.patient_id not in about.model.patients)
        about.posting_day(command.on)
        judge_mode(about, command.mode)
        about.amount(command.amount_paise)
        if command.mode == "cash":
            about.cash(command.patient_id, command.on, command.amount_paise, {}, None)

    def act(self, model: Model, command: RecoverDebt, answer: DebtRecovered) -> None:
        money = Line(MONEY[command.mode], command.amount_paise)
        posting = model.ledger.post(command.on, money, Line(RECOVERED, -command.amount_paise))
        model.journals[answer.transaction_id] = posting
        if command.mode == "cash":
            model.cash_recoveries.append((command.patient_id, posting))


class Settle(Rule[SettleCards, CardsSettled]):
    workflow = staticmethod(settle_cards)

    def propose(self, model: Model, chance: Chance, request_id: str) -> SettleCards:
        by = chance.pick(["card", "upi"])
        waiting = max(1, model.ledger.balances[CARDS if by == "card" else UPI])
        gross = chance.amount(waiting)
        fee = nearest(abs(gross) * chance.pick([0, 150, 200, 9_000]), 10_000)
        return SettleCards(
            request_id=request_id,
            branch_id=chance.pick(model.branches),
            on=chance.day(model, months_after(model.today, -1)),
            gross_paise=gross,
            fee_paise=-1 if chance.once_in(30) else fee,
            fee_rate_bp=5_000 if chance.once_in(40) else 1800,
            input_credit=chance.once_in(2),
            fee_is_interstate=chance.once_in(4),
            mode="cash" if chance.once_in(40) else by,
            late_reason=chance.late_reason(),
        )

    def judge(self, command: SettleCards, about: Judgement) -> None:
        about.role(POSTING)
        about.posting_day(command.on)
        wrong = command.mode not in {"card", "upi"} or not 0 <= command.fee_rate_bp <= 4_000
        about.add(Rank.AMOUNT, "BAD_INPUT", when=wrong)
        about.amount(command.gross_paise)
        about.add(Rank.AMOUNT, "AMOUNT_NEGATIVE", when=command.fee_paise < 0)
        cost = command.fee_paise + 2 * nearest(command.fee_paise * command.fee_rate_bp, 20_000)
        is_high = 0 < command.gross_paise < min(cost, TOO_LARGE)
        about.add(Rank.AMOUNT, "FEE_EXCEEDS_SETTLEMENT", when=is_high and not wrong)

    def act(self, model: Model, command: SettleCards, answer: CardsSettled) -> None:
        half = nearest(command.fee_paise * command.fee_rate_bp, 20_000)
        gross, fee = command.gross_paise, command.fee_paise
        if not command.input_credit:
            tax = [Line(CHARGES, 2 * half)]
        elif command.fee_is_interstate:
            tax = [Line(INPUT_IGST, 2 * half)]
        else:
            tax = [Line(INPUT_CGST, half), Line(INPUT_SGST, half)]
        clearing = CARDS if command.mode == "card" else UPI
        posting = model.ledger.post(
            command.on, Line(BANK, gross - fee - 2 * half), Line(CHARGES, fee), *tax, Line(clearing, -gross)
        )
        model.journals[answer.transaction_id] = posting
        agree("what arrives in the bank", answer.net_paise, gross - fee - 2 * half)


RULES: list[Rule[Any, Any]] = [Collect(), Recover(), Settle()]
