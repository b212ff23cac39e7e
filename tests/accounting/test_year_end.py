import pytest

from desktop_app.accounting import opening, year_end
from desktop_app.accounting.posting import Line, Role
from desktop_app.errors import Unbalanced

INCOME, RENT, FEES, RETAINED = 42, 52, 53, 31


def test_closing__turns_every_balance_and_carries_the_profit_forward() -> None:
    """Earned 1,000, spent 600 and 100: 300 are profit."""
    balances = {INCOME: -100_000, RENT: 60_000, FEES: 10_000}
    assert year_end.net_profit(balances) == 30_000
    assert year_end.closing(balances, RETAINED) == (
        Line(account_id=INCOME, debit_paise=100_000),
        Line(account_id=RENT, credit_paise=60_000),
        Line(account_id=FEES, credit_paise=10_000),
        Line(account_id=RETAINED, credit_paise=30_000),
    )


def test_closing__of_a_loss_and_of_nothing_gained() -> None:
    assert year_end.closing({RENT: 5}, RETAINED)[-1] == Line(account_id=RETAINED, debit_paise=5)
    assert len(year_end.closing({INCOME: -5, RENT: 5}, RETAINED)) == 2


def test_closing__refuses_a_year_without_balances() -> None:
    with pytest.raises(Unbalanced):
        year_end.closing({}, RETAINED)


def test_event_name__counts_what_was_done_before() -> None:
    assert year_end.event_name("close", ()) == "close"
    assert year_end.event_name("close", {"close", "undo-close"}) == "close-2"
    assert year_end.event_name("close", {"close", "close-2", "close-3"}) == "close-4"


def test_opening__sends_the_difference_to_equity() -> None:
    lines = (Line(account_id=1, debit_paise=700), Line(account_id=2, credit_paise=200))
    assert opening.equity(lines) == 500
    assert opening.opening(lines)[-1] == Line(role=Role.OB_EQUITY, credit_paise=500)


def test_opening__of_more_owed_than_owned_is_a_debit_of_equity() -> None:
    (_, difference) = opening.opening((Line(account_id=2, credit_paise=200),))
    assert difference == Line(role=Role.OB_EQUITY, debit_paise=200)


def test_opening__that_balances_has_no_difference() -> None:
    lines = (Line(account_id=1, debit_paise=200), Line(account_id=2, credit_paise=200))
    assert opening.opening(lines) == lines


def test_opening__defers_what_was_not_delivered_where_the_clinic_defers() -> None:
    owed, deferred = opening.package_lines(
        owed_paise=300, open_taxable_paise=600, patient_id=7, plan_id=9, is_deferred=True
    )
    assert owed == Line(role=Role.AR_CONTROL, debit_paise=300, patient_id=7, plan_id=9)
    assert deferred == Line(role=Role.DEFERRED_REV, credit_paise=600, plan_id=9)
    _, nothing = opening.package_lines(
        owed_paise=300, open_taxable_paise=600, patient_id=7, plan_id=9, is_deferred=False
    )
    assert (nothing.debit_paise, nothing.credit_paise) == (0, 0)
