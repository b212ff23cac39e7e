"""What was agreed at sale stands under the schedule; refunds stand among the documents, and in the history in words."""

from datetime import date

import pytest

from desktop_app.accounting.settlement import Policy
from desktop_app.views.controls.link import Link
from desktop_app.workflows.steps.excess import Excess
from desktop_app.workflows.steps.refunding import RefundPart
from desktop_app.workflows.suspend_plan import suspend_plan
from tests import orders
from tests.clinic import Clinic
from tests.closing_orders import SUSPENSION
from tests.orders import do, order
from tests.views.plan_changes.conftest import OpenDesk

pytestmark = pytest.mark.gui


def agreed(clinic: Clinic) -> None:
    """Agree on list prices less Rs 500, on no-shows that count, on a free session and a year's validity."""
    orders.sell(
        clinic,
        weights=(250_000, 250_000, 250_000, 250_000, 0),
        list_prices_paise=(250_000, 250_000, 250_000, 250_000, 0),
        settlement_policy=Policy.LIST_PRICE,
        settlement_fee_paise=50_000,
        no_show_is_used=True,
        expiry_date=date(2026, 6, 1),
    )
    do(clinic, suspend_plan, order(SUSPENSION))


def paid_back(clinic: Clinic) -> None:
    orders.half_done_plan(clinic, paid_paise=1_000_000)
    orders.discontinue(clinic, excess=Excess(refunds=(RefundPart(amount_paise=600_000),)))


def test_terms__of_a_plan_with_all_of_them(open_desk: OpenDesk) -> None:
    assert open_desk(agreed).view.pane.schedule.terms.words() == (
        "If discontinued: used sessions count at list price, less a fee of 500.00",
        "A no-show counts as used",
        "1 of 5 sessions is free",
        "Suspended since 2 Jul 2025",
        "Valid until 1 Jun 2026",
    )


def test_terms__of_a_plan_with_none(open_desk: OpenDesk) -> None:
    assert open_desk().view.pane.schedule.terms.words() == (
        "If discontinued: open sessions are credited",
        "A no-show is not charged",
        "Does not expire",
    )


def test_documents__name_the_refund_and_the_history_says_so(open_desk: OpenDesk) -> None:
    pane = open_desk(paid_back).view.pane
    detail = pane.detail()
    assert detail is not None
    refund = detail.documents[-1]
    assert (refund.kind, refund.number, refund.status, refund.amount_paise) == (
        "refund",
        "RFD/25-26/00001",
        "paid",
        600_000,
    )
    pane.show_tab(pane.documents)
    assert "RFD/25-26/00001" in [link.text() for link in pane.documents.findChildren(Link)]
    assert [pane.history.words(each) for each in detail.history[-2:]] == ["Discontinued", "Paid back"]
