from collections.abc import Iterable

import pytest
from hypothesis import given, strategies as st

from desktop_app import resources
from desktop_app.accounting import posting
from desktop_app.accounting.invoicing import total
from desktop_app.accounting.posting import IncomeLine, Line, RevenuePolicy, Role
from desktop_app.accounting.tax import Taxed
from desktop_app.errors import Unbalanced
from tests.accounting.strategies import lines

CODES = {row["role"]: row["code"] for row in resources.rows("chart_of_accounts.csv") if row["role"]}
PATIENT, PLAN = 11, 22
Entry = tuple[str, int, int, int | None, int | None]


def entries(found: Iterable[Line]) -> list[Entry]:
    """Give lines as (account code, debit, credit, patient, plan), in any order."""
    return sorted(
        (CODES[line.role], line.debit_paise, line.credit_paise, line.patient_id, line.plan_id) for line in found
    )


def receivable(debit: int, credit: int, plan_id: int | None = PLAN) -> Entry:
    return ("1100", debit, credit, PATIENT, plan_id)


def of_plan(code: str, debit: int, credit: int) -> Entry:
    return (code, debit, credit, None, PLAN)


def plain(code: str, debit: int, credit: int) -> Entry:
    return (code, debit, credit, None, None)


def test_roles__are_roles_of_the_chart_of_accounts() -> None:
    assert {role.value for role in Role} <= CODES.keys()


def test_modes__money_goes_where_its_mode_says() -> None:
    codes = {mode: CODES[role] for mode, role in posting.MODE_ROLES.items()}
    assert codes == {"cash": "1010", "upi": "1060", "card": "1050", "cheque": "1030", "bank": "1040"}


def test_revenue_policy__has_the_words_of_the_file() -> None:
    assert [policy.value for policy in RevenuePolicy] == ["deferred", "at_invoice"]


def test_line__of_a_manual_journal_names_an_account_and_no_role() -> None:
    line = Line(account_id=7, debit_paise=5)
    assert (line.role, line.account_id, line.debit_paise, line.credit_paise) == ("", 7, 5, 0)


def test_debit_and_credit__a_negative_amount_changes_sides() -> None:
    line = Line(role="CASH", debit_paise=5, patient_id=1, plan_id=2)
    assert posting.debit("CASH", 5, patient_id=1, plan_id=2) == line
    assert posting.credit("CASH", -5, patient_id=1, plan_id=2) == line
    line = Line(role="CASH", credit_paise=5, patient_id=1, plan_id=2)
    assert posting.credit("CASH", 5, patient_id=1, plan_id=2) == line
    assert posting.debit("CASH", -5, patient_id=1, plan_id=2) == line
    assert posting.debit("CASH", 0) == posting.credit("CASH", 0) == Line(role="CASH")


def test_balanced__leaves_out_zero_lines_and_keeps_the_order() -> None:
    first, second = posting.debit("CASH", 5), posting.credit("BANK", 5)
    assert posting.balanced([posting.debit("CARD", 0), first, posting.credit("UPI", 0), second]) == (first, second)


@pytest.mark.parametrize(
    "wrong",
    [
        [],
        [posting.debit("CASH", 0), posting.credit("BANK", 0)],
        [posting.debit("CASH", 5)],
        [posting.credit("CASH", 5)],
        [posting.debit("CASH", 5), posting.credit("BANK", 4)],
        [posting.debit("CASH", 4), posting.credit("BANK", 5)],
    ],
)
def test_balanced__refuses_what_does_not_balance(wrong: list[Line]) -> None:
    with pytest.raises(Unbalanced) as raised:
        posting.balanced(wrong)
    assert raised.value.code == "UNBALANCED"


@pytest.mark.parametrize(
    ("policy", "amount", "round_off", "expected"),
    [
        ("deferred", Taxed(1_000_000), 0, [receivable(1_000_000, 0), of_plan("2300", 0, 1_000_000)]),
        (
            "deferred",
            Taxed(1_000_000, 90_000, 90_000),
            0,
            [
                receivable(1_180_000, 0),
                of_plan("2300", 0, 1_000_000),
                plain("2110", 0, 90_000),
                plain("2120", 0, 90_000),
            ],
        ),
        (
            "deferred",
            Taxed(847_458, 76_271, 76_271),
            0,
            [receivable(1_000_000, 0), of_plan("2300", 0, 847_458), plain("2110", 0, 76_271), plain("2120", 0, 76_271)],
        ),
        (
            "at_invoice",
            Taxed(1_000_000, 25_000, 25_000),
            0,
            [
                receivable(1_050_000, 0),
                of_plan("4200", 0, 1_000_000),
                plain("2110", 0, 25_000),
                plain("2120", 0, 25_000),
            ],
        ),
        (
            "deferred",
            Taxed(99_950, 8_996, 8_996),
            -42,
            [
                receivable(117_900, 0),
                plain("5900", 42, 0),
                of_plan("2300", 0, 99_950),
                plain("2110", 0, 8_996),
                plain("2120", 0, 8_996),
            ],
        ),
        (
            "deferred",
            Taxed(10_050),
            50,
            [receivable(10_100, 0), plain("5900", 0, 50), of_plan("2300", 0, 10_050)],
        ),
        (
            "deferred",
            Taxed(1_000_000, 0, 0, 180_000),
            0,
            [receivable(1_180_000, 0), of_plan("2300", 0, 1_000_000), plain("2130", 0, 180_000)],
        ),
    ],
)
def test_invoice__of_a_package(policy: str, amount: Taxed, round_off: int, expected: list[Entry]) -> None:
    income = IncomeLine(role=posting.package_income_role(policy), taxable_paise=amount.taxable_paise, plan_id=PLAN)
    found = posting.invoice([income], tax=amount, round_off_paise=round_off, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted(expected)


def test_invoice__consultation_package_and_product() -> None:
    found = posting.invoice(
        [
            IncomeLine(role="DEFERRED_REV", taxable_paise=5_000_000, plan_id=PLAN),
            IncomeLine(role="CONSULT_REV", taxable_paise=200_000),
            IncomeLine(role="MED_REV", taxable_paise=50_000),
        ],
        tax=Taxed(5_250_000),
        round_off_paise=0,
        patient_id=PATIENT,
    )
    assert entries(found) == sorted(
        [
            receivable(5_250_000, 0, plan_id=None),
            of_plan("2300", 0, 5_000_000),
            plain("4150", 0, 200_000),
            plain("4300", 0, 50_000),
        ]
    )


def test_invoice__income_that_is_not_the_taxable_value_is_refused() -> None:
    with pytest.raises(Unbalanced):
        posting.invoice(
            [IncomeLine(role="SVC_REV", taxable_paise=99)], tax=Taxed(100), round_off_paise=0, patient_id=PATIENT
        )


@given(amounts=st.lists(lines(), min_size=1, max_size=5))
def test_invoice__any_rounded_invoice_balances(amounts: list[Taxed]) -> None:
    totals = total([("taxable", amount) for amount in amounts], to_rupee=True)
    if totals.total_paise == 0:
        return
    found = posting.invoice(
        [IncomeLine(role="SVC_REV", taxable_paise=amount.taxable_paise) for amount in amounts],
        tax=totals.tax,
        round_off_paise=totals.round_off_paise,
        patient_id=PATIENT,
    )
    assert sum(line.debit_paise - line.credit_paise for line in found) == 0
    assert receivable(totals.total_paise, 0, plan_id=None) in entries(found)
    assert all(min(line.debit_paise, line.credit_paise) == 0 for line in found)


def test_package_income_role__waits_or_is_earned() -> None:
    assert posting.package_income_role(RevenuePolicy.DEFERRED) == Role.DEFERRED_REV
    assert posting.package_income_role("at_invoice") == Role.PKG_REV


def test_recognition__a_session_is_earned() -> None:
    found = posting.recognition(200_000, plan_id=PLAN)
    assert entries(found) == [of_plan("2300", 200_000, 0), of_plan("4200", 0, 200_000)]


def test_forfeiture__what_was_deferred_is_retained() -> None:
    found = posting.forfeiture(600_000, plan_id=PLAN)
    assert entries(found) == [of_plan("2300", 600_000, 0), of_plan("4400", 0, 600_000)]


def test_bad_debt__is_an_expense_with_its_tax() -> None:
    found = posting.bad_debt(118_000, patient_id=PATIENT)
    assert entries(found) == sorted([plain("5500", 118_000, 0), receivable(0, 118_000, plan_id=None)])


def test_recovery__money_for_a_debt_that_was_written_off_is_income() -> None:
    assert entries(posting.recovery("cash", 70_000, patient_id=PATIENT)) == sorted(
        [(CODES[Role.CASH], 70_000, 0, PATIENT, None), (CODES[Role.BAD_DEBT_REC], 0, 70_000, PATIENT, None)]
    )


def test_breakage__what_was_not_used_is_earned() -> None:
    assert entries(posting.breakage(300_000, plan_id=PLAN)) == sorted(
        [(CODES[Role.DEFERRED_REV], 300_000, 0, None, PLAN), (CODES[Role.BREAKAGE], 0, 300_000, None, PLAN)]
    )
