"""What an expiry would come to is what it comes to then (S105: three sessions of Rs 2,000 are lost)."""

from pathlib import Path

import pytest

from desktop_app.reports.expiry_preview import ExpiryPreview, preview_expiry
from desktop_app.workflows.expire_plan import expire_plan
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.closing_orders import EXPIRY
from tests.orders import DISCONTINUED, do, line, order


def paid_plan(path: Path, **settings: str) -> Clinic:
    clinic = new_clinic(path / "clinic.clinicbook", **settings)  # type: ignore[arg-type]
    clinic.clock.today = DISCONTINUED
    orders.half_done_plan(clinic, paid_paise=1_180_000, package=line(1_000_000, rate_bp=1800))
    return clinic


def foreseen(clinic: Clinic) -> ExpiryPreview:
    with clinic.books.reading() as reading:
        return preview_expiry(reading, 1)


def test_preview__is_what_the_workflow_posts(tmp_path: Path) -> None:
    """Of 11,800 with tax the three open sessions are 6,000 without: tax is no income."""
    clinic = paid_plan(tmp_path)
    found = foreseen(clinic)
    assert (found.sessions_lost, found.deferred_paise, found.breakage_before_paise) == (3, 600_000, 0)
    lines = [(each.account_code, each.debit_paise, each.credit_paise) for each in found.lines]
    assert lines == [("2300", 600_000, 0), ("4410", 0, 600_000)]
    done = do(clinic, expire_plan, order(EXPIRY))
    assert (done.breakage_paise, done.sessions_cancelled) == (found.breakage_paise, found.sessions_lost)
    assert foreseen(clinic).breakage_before_paise == 600_000


@pytest.mark.parametrize("policy", ["at_invoice"])
def test_preview__where_nothing_was_deferred_nothing_is_posted(tmp_path: Path, policy: str) -> None:
    found = foreseen(paid_plan(tmp_path, revenue_policy=policy))
    assert (found.sessions_lost, found.breakage_paise, found.lines) == (3, 0, ())
