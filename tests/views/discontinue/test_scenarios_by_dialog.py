"""Every scenario that discontinues or replaces, by keys in the dialogs: what they showed stands in the books then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date as Day  # noqa: N812 - `date` is what scenarios call a field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.accounting.money import plain, rupees
from desktop_app.errors import ClinicError
from desktop_app.views.controls.text_field import what_is_wrong
from desktop_app.views.discontinue.settlement_dialog import SettlementDialog
from desktop_app.views.operations import Operations
from desktop_app.workflows.steps.discontinuation import PlanDiscontinued
from tests import test_scenarios
from tests.scenario_runner import plans as runner
from tests.scenario_runner.world import OPERATIONS, Result, World
from tests.views.discontinue.driving import decide, discontinuing, effects, journal, opened, posted, replacing

pytestmark = pytest.mark.gui

CONCERNED = {"discontinue", "replace_credit_note"}
NOBODY = -1
OWN_WORDS = {
    "REASON_REQUIRED": "A reason is missing",
    "AMOUNT_NEGATIVE": "An amount is missing, or is too large",
    "CN_EXCEEDS_INVOICE": "An amount is missing, or is too large",
}
Operation = Callable[..., Result]


def _fields(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [*case.get("given", []), *case["when"]]


CASES = [
    each
    for each in test_scenarios.cases("scenarios")
    if CONCERNED & {fields["op"] for fields in _fields(each.values[0])}
    # A dialog has a request of its own each time: asking twice under one id is for the workflow's tests.
    and not any(fields.get("request_id") for fields in _fields(each.values[0]))
]


@contextmanager
def operations_on(world: World) -> Iterator[Operations]:
    """Open operations on the scenario's book; meanwhile this thread stays off it."""
    operations = Operations(world.clinic.books, world.clinic.user)
    world.clinic.books.keep_off(threading.get_ident())
    yield operations
    operations.close()
    world.clinic.books.keep_off(NOBODY)


def last_lines(world: World) -> list[tuple[str, int, int]]:
    """Give the lines of the last transaction, debits first."""
    return world.clinic.rows(
        "SELECT code, debit_paise, credit_paise FROM gl_entries JOIN accounts USING (account_id)"
        " WHERE transaction_id = (SELECT max(transaction_id) FROM gl_transactions)"
        " ORDER BY credit_paise > 0, line_number"
    )


def compare(world: World, shown: dict[str, Any], result: PlanDiscontinued, lines_before: list[Any]) -> None:
    """Compare what the dialog showed with what was posted."""
    assert shown["journal"] == (last_lines(world) if last_lines(world) != lines_before else [])
    changes = shown["effects"]
    assert changes["Refundable"][1] == rupees(result.refundable_paise)
    due = changes.get("Final installment") or changes["Still due"]
    assert due[1] == rupees(result.residual_due_paise)
    if "Open sessions" in changes:
        assert changes["Open sessions"][1] == f"{result.sessions_cancelled} cancelled"
    number = shown["facts"][0].removesuffix(" number taken when posted")
    assert number == (result.credit_note_number or "No credit note: nothing is credited")
    outstanding = world.clinic.value(
        "SELECT sum(d.debit_paise) - (SELECT coalesce(sum(amount_paise), 0) FROM ar_allocations"
        " WHERE voided_date IS NULL AND debit_entry_id = d.entry_id) FROM ar_subledger AS d"
        " WHERE d.entry_type = 'invoice' AND d.reference_id ="
        " (SELECT invoice_id FROM package_payment_plans WHERE plan_id = ?)",
        result.plan_id,
    )
    assert changes["Patient owes"][1] == rupees(outstanding)


def by_keys(qtbot: QtBot, make: Callable[..., Callable[[QWidget], SettlementDialog]], original: Operation) -> Operation:
    """Give an operation that works in the dialog; what the dialog does not allow the workflow must refuse."""

    def perform(
        world: World,
        *,
        plan: str,
        date: str,
        reason: str = "Amount corrected",
        adjusted_paise: int | None = None,
        gst_mode: str = "auto",
    ) -> Result:
        key = world.the_note(plan) if make is replacing else world.plans[plan]
        with operations_on(world) as operations, opened(qtbot, make(operations, key)) as dialog:
            before = last_lines(world)
            decide(
                dialog,
                on=Day.fromisoformat(date),
                amount=None if adjusted_paise is None else plain(adjusted_paise),
                financial=gst_mode == "financial",
                reason=reason,
            )
            obstacle = dialog.obstacle()
            if not obstacle:
                shown = {
                    "journal": journal(dialog),
                    "effects": effects(dialog),
                    "facts": dialog.proof.words(),
                }
                result = posted(qtbot, dialog)
        if not obstacle:
            compare(world, shown, result, before)
            return runner._discontinued(result)  # noqa: SLF001 - the runner's own words for it
        fields = {} if gst_mode == "auto" else {"gst_mode": gst_mode}
        return refused(
            obstacle,
            lambda: original(world, plan=plan, date=date, reason=reason, adjusted_paise=adjusted_paise, **fields),
        )

    return perform


def refused(obstacle: str, refuse: Callable[[], Result]) -> Result:
    """Have the workflow refuse what the dialog did not let through; both say the same."""
    with pytest.raises(ClinicError) as raised:
        refuse()
    assert OWN_WORDS.get(raised.value.code, what_is_wrong(raised.value)) in obstacle
    raise raised.value


REPLACE = OPERATIONS["replace_credit_note"]


@pytest.mark.parametrize(("scenario", "defaults"), CASES)
def test_dialog__does_what_it_shows(
    scenario: dict[str, Any],
    defaults: dict[str, Any],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = scenario["expected"]["outcome"]
    if expected == {"error": "GST_CN_TIME_BARRED"}:
        pytest.skip("the dialog turns to a financial note by itself: test_discontinue_dialog has it")
    monkeypatch.setitem(OPERATIONS, "discontinue", by_keys(qtbot, discontinuing, OPERATIONS["discontinue"]))
    monkeypatch.setitem(OPERATIONS, "replace_credit_note", by_keys(qtbot, replacing, REPLACE))
    test_scenarios.test_scenario(scenario, defaults, tmp_path)
