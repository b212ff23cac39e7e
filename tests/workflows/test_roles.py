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
    *("register_patient", "amend_patient", "sell_package", "sell_service", "receive_payment"),
    *("receive_advance", "apply_advance", "collect_payment", "deposit_cheque", "apply_credit", "request_refund"),
    *("exchange_plan", "recover_debt", "suspend_plan", "resume_plan", "reschedule_session"),
    *("open_day", "close_day"),
    *("keep_form_draft", "discard_form_draft"),
    *("complete_session", "mark_no_show", "undo_session", "discontinue_plan", "rebuild_search"),
}
POSTING = {
    *(
        "define_service",
        "amend_service",
        "draft_credit_note",
        "post_credit_note",
        "delete_draft_credit_note",
        "reverse_credit_note",
    ),
    *("request_write_off", "approve_write_off", "reject_write_off"),
    *("waive_debt", "write_off_debt", "cancel_invoice", "expire_plan", "undo_expiry", "replan_installments"),
    *("soft_close_period", "close_year", "post_voucher", "record_opening"),
    *("replace_credit_note", "reinstate_plan", "post_journal", "reverse_journal", "lock_period"),
    *("unapply_advance", "unapply_credit", "bounce_cheque", "reverse_receipt", "settle_cards"),
    *("pay_refund", "pay_requested_refund", "reject_refund", "reverse_refund", "keep_credit_as_balance"),
    *("import_bank_statement", "match_bank_lines", "unmatch_bank_line", "discard_bank_statement"),
    *("open_account", "amend_account", "map_account_role", "open_fiscal_year"),
    *("define_recurring_journal", "amend_recurring_journal", "post_due_recurring_journals", "record_filing"),
    "take_in_branch_file",
}
OWNER = {
    "withdraw_filing",
    *("approve_refund", "unlock_period", "reopen_year", "open_branch", "amend_branch", "add_user", "amend_user"),
    "set_password",
    "reopen_day",
    "change_letterhead",
}
MAY = {"owner": COUNTER | POSTING | OWNER, "accountant": COUNTER | POSTING, "cashier": COUNTER, "auditor": set[str]()}
# One example of each workflow; a clinic is set up, and somebody logs in, before there is anybody with a role.
ASKED = {name.partition("-")[0]: name for name in EXAMPLES if not name.startswith(("set_up_clinic", "log_in"))}


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
