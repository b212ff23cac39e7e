"""Who may do what (domain.md 9): every workflow, asked by every role; a new workflow is named here or fails."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.errors import PermissionDenied
from desktop_app.workflows.discontinue_plan import discontinue_plan
from tests.clinic import Clinic, dump
from tests.examples import EXAMPLES
from tests.orders import DISCONTINUATION, do, order, sell
from tests.workflows.expect import refused

COUNTER = {
    *("register_patient", "sell_package", "sell_service", "receive_payment"),
    *("complete_session", "mark_no_show", "undo_session", "discontinue_plan"),
}
POSTING = {
    *("define_service", "draft_credit_note", "post_credit_note", "delete_draft_credit_note", "reverse_credit_note"),
    *("replace_credit_note", "reinstate_plan", "post_journal", "reverse_journal", "lock_period"),
}
OWNER = {"unlock_period"}
MAY = {"owner": COUNTER | POSTING | OWNER, "accountant": COUNTER | POSTING, "cashier": COUNTER, "auditor": set[str]()}
# One example of each workflow; the clinic itself is set up before there is anybody.
ASKED = {name.partition("-")[0]: name for name in EXAMPLES if not name.startswith("set_up_clinic")}


def test_roles__name_every_workflow() -> None:
    assert set(ASKED) == MAY["owner"]


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("workflow", ASKED)
def test_roles__may_and_may_not(workflow: str, role: str, tmp_path: Path) -> None:
    prepared = EXAMPLES[ASKED[workflow]](tmp_path / "example.clinicbook")
    assert prepared.user is not None
    user = replace(prepared.user, role=role)
    before = dump(prepared.path)
    with prepared.open(prepared.path) as books:
        if workflow in MAY[role]:
            books.run(prepared.workflow, prepared.command, user)
        else:
            with pytest.raises(PermissionDenied) as asked:
                books.run(prepared.workflow, prepared.command, user)
            assert role in asked.value.headline
    assert (dump(prepared.path) == before) is (workflow not in MAY[role])


def test_cashier__discontinues_by_policy_but_adjusts_nothing(clinic: Clinic) -> None:
    """Rs 10,000, nothing used: by policy all of it is credited, 5,000 would be a decision."""
    sell(clinic)
    cashier = replace(clinic.user, role="cashier")
    adjusted = order(DISCONTINUATION, credit_paise=500_000)
    refused(clinic, discontinue_plan, adjusted, "PERMISSION_DENIED", user=cashier)
    clinic.user = cashier
    assert (
        do(clinic, discontinue_plan, order(DISCONTINUATION, credit_paise=1_000_000)).credit_note_total_paise
        == 1_000_000
    )
