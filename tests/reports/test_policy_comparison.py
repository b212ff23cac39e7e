"""The policies side by side, by hand: Rs 5,000 + 18 % in six sessions, two used, list price Rs 1,000, fee Rs 500.

Invoice 5,900; the sessions' taxable shares are 833.33, 833.34, 833.33 twice over, each with 75 of CGST and of SGST.
Open are 3,333.33 taxable and 3,933.33 with tax.

    pro rata     used 1,666.67, fee 500: 2,833.33 are left; credit R(3,933.33 * 2,833.33 / 3,333.33) = 3,343.33
    list price   used 2,000.00, fee 500: 2,500.00 are left; credit R(3,933.33 * 2,500.00 / 3,333.33) = 2,950.00
    full         used 0, no fee: credit 5,900.00
    no refund    used 5,000.00, no fee: credit 0
"""

from dataclasses import replace

from desktop_app.accounting.settlement import Policy, Position, SessionValue
from desktop_app.accounting.tax import Taxed
from desktop_app.reports.policy_comparison import PolicyOutcome, compare_policies

SHARES = (83_333, 83_334, 83_333, 83_333, 83_334, 83_333)
POSITION = Position(
    line=Taxed(500_000, 45_000, 45_000),
    sessions=tuple(
        SessionValue(number, "completed" if number <= 2 else "scheduled", Taxed(share, 7_500, 7_500), 100_000)
        for number, share in enumerate(SHARES, start=1)
    ),
    unpaid_installments_paise=0,
    invoice_outstanding_paise=0,
    policy=Policy.LIST_PRICE,
    fee_paise=50_000,
)
HALF_PAID = replace(POSITION, unpaid_installments_paise=295_000, invoice_outstanding_paise=295_000)


def figures(position: Position) -> dict[Policy, tuple[int | None, ...]]:
    def of(each: PolicyOutcome) -> tuple[int | None, ...]:
        kept = (each.used_paise, each.fee_paise, each.retained_paise)
        return (*kept, each.credit_paise, each.refund_paise, each.due_paise)

    return {each.policy: of(each) for each in compare_policies(position)}


def test_policies__of_a_paid_plan() -> None:
    """Retained are the 3,333.33 of the open sessions less the taxable value credited."""
    assert figures(POSITION) == {
        Policy.PRO_RATA: (166_667, 50_000, 50_000, 334_333, 334_333, 0),
        Policy.LIST_PRICE: (200_000, 50_000, 83_333, 295_000, 295_000, 0),
        Policy.FULL: (0, 0, 0, 590_000, 590_000, 0),
        Policy.NO_REFUND: (500_000, 0, 333_333, 0, 0, 0),
    }


def test_policies__of_a_plan_half_paid() -> None:
    """2,950 are unpaid: what the credit exceeds is refunded, what it lacks is still due."""
    found = {policy: each[-2:] for policy, each in figures(HALF_PAID).items()}
    assert found == {
        Policy.PRO_RATA: (39_333, 0),
        Policy.LIST_PRICE: (0, 0),
        Policy.FULL: (295_000, 0),
        Policy.NO_REFUND: (0, 295_000),
    }


def test_policies__the_agreed_one_is_marked() -> None:
    assert [each.policy for each in compare_policies(POSITION) if each.is_agreed] == [Policy.LIST_PRICE]


def test_policies__that_credit_more_than_is_left_say_no_refund_and_no_due() -> None:
    """After a note of 1,000 without tax 4,900 are left: only the full credit of 5,900 is too much."""
    found = figures(replace(POSITION, untaxed_before_paise=100_000))
    assert found[Policy.FULL] == (0, 0, 0, 590_000, None, None)
    assert [policy for policy, each in found.items() if each[-1] is None] == [Policy.FULL]
