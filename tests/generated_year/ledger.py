"""The general ledger as the model keeps it: what every account, patient and plan comes to, debits positive."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from tests.generated_year.arithmetic import year_of

CASH, CHEQUES, BANK, CARDS, UPI = "1010", "1030", "1040", "1050", "1060"
RECEIVABLE, ADVANCES, DEFERRED = "1100", "2200", "2300"
CGST, SGST, TAX_ON_ADVANCES = "2110", "2120", "1450"
RETAINED, OPENING_EQUITY = "3100", "3900"
PACKAGE_REVENUE, CANCELLATION_FEE, BREAKAGE, ALLOWANCE = "4200", "4400", "4410", "4500"
RECOVERED, CHARGES, BAD_DEBT, LOST_TAX, ROUNDING = "4910", "5300", "5500", "5520", "5900"
MONEY = {"cash": CASH, "upi": UPI, "card": CARDS, "cheque": CHEQUES, "bank": BANK}
INCOME = {"PKG_REV": "4200", "SVC_REV": "4100", "CONSULT_REV": "4150", "MED_REV": "4300"}


@dataclass(frozen=True, slots=True)
class Line:
    """A debit (positive) or a credit (negative) of an account."""

    code: str
    paise: int
    patient: int | None = None
    plan: int | None = None


def tax_lines(half: int) -> list[Line]:
    """Credit output tax; a negative half takes it back."""
    return [Line(CGST, -half), Line(SGST, -half)]


@dataclass(eq=False, slots=True)
class Posting:
    """Lines of one day that balance; `reversed_on` is when they were taken back."""

    on: date
    lines: tuple[Line, ...]
    reversed_on: date | None = None
    is_reversal: bool = False
    key: int = 0


class Ledger:
    """All postings, and what they come to."""

    def __init__(self) -> None:
        self.balances: Counter[str] = Counter()
        self.deferred: Counter[int] = Counter()
        self.owed: Counter[int] = Counter()
        self.advances: Counter[int] = Counter()
        self.by_year: dict[int, Counter[str]] = {}
        self.touched_plans: set[int] = set()
        self.touched_patients: set[int] = set()

    def post(self, on: date, *lines: Line) -> Posting:
        """Post lines that balance; what is nil is left out."""
        kept = tuple(line for line in lines if line.paise)
        if sum(line.paise for line in kept):
            raise AssertionError(kept)
        for line in kept:
            self._add(on, line)
        return Posting(on, kept)

    def reverse(self, posting: Posting, on: date) -> Posting:
        """Post the mirror image."""
        posting.reversed_on = on
        mirror = self.post(
            on, *(Line(line.code, -line.paise, patient=line.patient, plan=line.plan) for line in posting.lines)
        )
        mirror.is_reversal = True
        return mirror

    def close(self, year: int, on: date) -> Posting:
        """Bring every income and expense account of a year to nil."""
        moved = [(code, paise) for code, paise in self.by_year.get(year, Counter()).items() if code[0] in "45"]
        profit = -sum(paise for _, paise in moved)
        return self.post(on, *(Line(code, -paise) for code, paise in moved), Line(RETAINED, -profit))

    def profit(self, year: int) -> int:
        """Give what a year has earned less what it has spent."""
        return -sum(paise for code, paise in self.by_year.get(year, Counter()).items() if code[0] in "45")

    def _add(self, on: date, line: Line) -> None:
        self.balances[line.code] += line.paise
        self.by_year.setdefault(year_of(on), Counter())[line.code] += line.paise
        if line.code == RECEIVABLE:
            self.owed[line.patient or 0] += line.paise
        if line.code == ADVANCES:
            self.advances[line.patient or 0] -= line.paise
        if line.code == DEFERRED:
            self.deferred[line.plan or 0] -= line.paise
        if line.patient is not None:
            self.touched_patients.add(line.patient)
        if line.plan is not None:
            self.touched_plans.add(line.plan)
