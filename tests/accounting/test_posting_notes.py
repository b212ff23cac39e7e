import pytest

from desktop_app.accounting import posting
from desktop_app.accounting.posting import IncomeLine
from desktop_app.accounting.settlement import Computed, Settlement
from desktop_app.accounting.tax import NOTHING, Taxed
from tests.accounting.test_posting import PATIENT, PLAN, Entry, entries, of_plan, plain, receivable

WHOLE = Taxed(600_000, 54_000, 54_000)


def settlement(taken_back: Taxed, *, open_value: Taxed = WHOLE, goodwill: int = 0, round_off: int = 0) -> Settlement:
    return Settlement(
        computed=Computed(value_used_paise=0, fee_paise=0, credit_paise=open_value.gross_paise),
        credit_paise=taken_back.gross_paise + goodwill,
        taken_back=taken_back,
        goodwill_paise=goodwill,
        round_off_paise=round_off,
        open_value=open_value,
        refundable_paise=0,
        residual_due_paise=0,
    )


@pytest.mark.parametrize(
    ("settled", "expected"),
    [
        (
            settlement(Taxed(600_000), open_value=Taxed(600_000)),
            [of_plan("2300", 600_000, 0), receivable(0, 600_000)],
        ),
        (  # Rs 500 kept
            settlement(Taxed(550_000), open_value=Taxed(600_000)),
            [of_plan("2300", 600_000, 0), of_plan("4400", 0, 50_000), receivable(0, 550_000)],
        ),
        (  # Rs 500 of goodwill
            settlement(Taxed(600_000), open_value=Taxed(600_000), goodwill=50_000),
            [of_plan("2300", 600_000, 0), of_plan("4500", 50_000, 0), receivable(0, 650_000)],
        ),
        (
            settlement(WHOLE),
            [
                of_plan("2300", 600_000, 0),
                plain("2110", 54_000, 0),
                plain("2120", 54_000, 0),
                receivable(0, 708_000),
            ],
        ),
        (
            settlement(Taxed(500_000, 45_000, 45_000)),
            [
                of_plan("2300", 600_000, 0),
                of_plan("4400", 0, 100_000),
                plain("2110", 45_000, 0),
                plain("2120", 45_000, 0),
                receivable(0, 590_000),
            ],
        ),
        (
            settlement(Taxed(600_000, 0, 0, 108_000), open_value=Taxed(600_000, 0, 0, 108_000)),
            [of_plan("2300", 600_000, 0), plain("2130", 108_000, 0), receivable(0, 708_000)],
        ),
        (  # the whole of an invoice that was rounded down by 0.42
            settlement(Taxed(99_950, 8_996, 8_996), open_value=Taxed(99_950, 8_996, 8_996), round_off=-42),
            [
                of_plan("2300", 99_950, 0),
                plain("2110", 8_996, 0),
                plain("2120", 8_996, 0),
                plain("5900", 0, 42),
                receivable(0, 117_900),
            ],
        ),
        (
            settlement(Taxed(10_050), open_value=Taxed(10_050), round_off=50),
            [of_plan("2300", 10_050, 0), plain("5900", 50, 0), receivable(0, 10_100)],
        ),
    ],
)
def test_discontinuation__deferred(settled: Settlement, expected: list[Entry]) -> None:
    found = posting.discontinuation(settled, policy="deferred", financial=False, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted(expected)


def test_discontinuation__at_invoice_keeps_what_is_retained_in_revenue() -> None:
    settled = settlement(Taxed(500_000, 45_000, 45_000))
    found = posting.discontinuation(settled, policy="at_invoice", financial=False, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted(
        [of_plan("4200", 500_000, 0), plain("2110", 45_000, 0), plain("2120", 45_000, 0), receivable(0, 590_000)]
    )


def test_discontinuation__at_invoice_with_goodwill() -> None:
    settled = settlement(Taxed(600_000), open_value=Taxed(600_000), goodwill=50_000)
    found = posting.discontinuation(settled, policy="at_invoice", financial=False, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted([of_plan("4200", 600_000, 0), of_plan("4500", 50_000, 0), receivable(0, 650_000)])


@pytest.mark.parametrize(("policy", "code"), [("deferred", "2300"), ("at_invoice", "4200")])
def test_discontinuation__after_the_time_limit_the_tax_is_a_cost(policy: str, code: str) -> None:
    found = posting.discontinuation(settlement(WHOLE), policy=policy, financial=True, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted([of_plan(code, 600_000, 0), plain("5520", 108_000, 0), receivable(0, 708_000)])


def test_discontinuation__after_the_time_limit_all_three_taxes_are_cost() -> None:
    settled = settlement(Taxed(100, 0, 0, 18), open_value=Taxed(100, 0, 0, 18))
    found = posting.discontinuation(settled, policy="deferred", financial=True, patient_id=PATIENT, plan_id=PLAN)
    assert entries(found) == sorted([of_plan("2300", 100, 0), plain("5520", 18, 0), receivable(0, 118)])


def test_credit_note__takes_income_and_output_tax_back() -> None:
    found = posting.credit_note(
        [
            IncomeLine(role="SVC_REV", taxable_paise=100_000),
            IncomeLine(role="CN_GOODWILL", taxable_paise=50_000, plan_id=PLAN),
        ],
        tax=Taxed(150_000, 13_500, 13_500),
        untaxed_paise=7_000,
        round_off_paise=42,
        patient_id=PATIENT,
    )
    assert entries(found) == sorted(
        [
            plain("4100", 100_000, 0),
            of_plan("4500", 50_000, 0),
            plain("2110", 13_500, 0),
            plain("2120", 13_500, 0),
            plain("4500", 7_000, 0),
            plain("5900", 42, 0),
            receivable(0, 184_042, plan_id=None),
        ]
    )


def test_credit_note__igst_and_a_round_off_that_was_down() -> None:
    found = posting.credit_note(
        [IncomeLine(role="MED_REV", taxable_paise=100_000)],
        tax=Taxed(100_000, 0, 0, 18_042),
        untaxed_paise=0,
        round_off_paise=-42,
        patient_id=PATIENT,
    )
    assert entries(found) == sorted(
        [
            plain("4300", 100_000, 0),
            plain("2130", 18_042, 0),
            plain("5900", 0, 42),
            receivable(0, 118_000, plan_id=None),
        ]
    )


def test_credit_note__a_waiver_on_a_running_plan_is_goodwill_of_the_plan() -> None:
    found = posting.credit_note(
        [], tax=NOTHING, untaxed_paise=50_000, round_off_paise=0, patient_id=PATIENT, plan_id=PLAN
    )
    assert entries(found) == sorted([of_plan("4500", 50_000, 0), receivable(0, 50_000)])


def test_note_income_role__deferred_packages_keep_the_value_of_their_sessions() -> None:
    assert posting.note_income_role("deferred", "PKG_REV") == "CN_GOODWILL"
    assert posting.note_income_role("at_invoice", "PKG_REV") == "PKG_REV"
    assert posting.note_income_role("at_invoice", "SVC_REV") == "SVC_REV"
