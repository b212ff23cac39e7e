"""What is foreseen is what is posted then: in every scenario that discontinues, replaces or reinstates a plan."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.errors import BeforeOpening, ClinicError
from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.discontinuation_preview import outlook_on_discontinuation, outlook_on_replacement
from desktop_app.reports.journal import journal_of_document
from desktop_app.repositories import credit_notes, settlements
from tests import test_scenarios
from tests.clinic import new_clinic
from tests.closing_orders import DAY_BEFORE_OPENING, OPENED, open_books
from tests.orders import DISCONTINUED
from tests.scenario_runner.world import OPERATIONS, Result, World, day

CONCERNED = {"discontinue", "replace_credit_note", "reverse_credit_note"}
CASES = [
    each
    for each in test_scenarios.cases("scenarios")
    if CONCERNED & {fields["op"] for fields in (*each.values[0].get("given", []), *each.values[0]["when"])}
]
Operation = Callable[..., Result]


def outlook_of(world: World, fields: dict[str, Any], *, replaces: bool) -> Outlook:
    with world.clinic.books.reading() as reading:
        if replaces:
            return outlook_on_replacement(reading, world.the_note(fields["plan"]))
        return outlook_on_discontinuation(reading, world.plans[fields["plan"]])


def foreseen(outlook: Outlook, fields: dict[str, Any]) -> Forecast:
    """Foresee what an operation is about to do; refuses what it will refuse."""
    amount = fields.get("adjusted_paise")
    forecast = outlook.forecast(
        outlook.computed_paise if amount is None else amount,
        on=day(fields["date"]),
        financial=fields.get("gst_mode") == "financial",
    )
    outlook.require(forecast)
    return forecast


def compare(world: World, plan_id: int, forecast: Forecast, result: Result) -> None:
    """Compare with what stands in the books now."""
    settlement = forecast.settlement
    assert (forecast.number or None) == result["credit_note_no"]
    assert settlement.total_paise == result["credit_note_total_paise"]
    assert forecast.credited.taxable_paise == result["cn_taxable_paise"]
    assert forecast.credited.cgst_paise == result["cn_cgst_paise"]
    assert forecast.untaxed_paise == result["cn_nontax_paise"]
    assert settlement.refundable_paise == result["refundable_paise"]
    assert settlement.residual_due_paise == result["residual_due_paise"]
    with world.clinic.books.reading() as reading:
        now = outlook_on_discontinuation(reading, plan_id)
        note_id = now.facts.plan.credit_note_id
        source = ("package_plan", plan_id) if note_id is None else ("credit_note", note_id)
        journal = journal_of_document(reading, *source)
        total = 0 if note_id is None else credit_notes.credit_note(reading, note_id).total_paise
    lines = [each.lines for each in journal if not each.is_reversal][-1:]
    assert lines == ([forecast.lines] if forecast.lines else [])
    assert forecast.after.credited_paise == total
    assert unlike(forecast, now) <= {"credited_paise"}


def unlike(forecast: Forecast, now: Outlook) -> set[str]:
    """Name the figures that came out otherwise."""
    names = type(now.before).__slots__
    return {name for name in names if getattr(forecast.after, name) != getattr(now.before, name)}


def watched(operation: Operation, *, replaces: bool) -> Operation:
    """Foresee each operation, then let it happen and compare; a repeated request does nothing to be foreseen."""
    asked: set[str] = set()

    def perform(world: World, **fields: Any) -> Result:  # noqa: ANN401 - as the scenario has them
        request = fields.get("request_id")
        if request in asked or not fields.get("reason", "said").strip():
            return operation(world, **fields)
        asked.add(request or "")
        try:
            outlook = outlook_of(world, fields, replaces=replaces)
            forecast = foreseen(outlook, fields)
        except ClinicError as refusal:
            with pytest.raises(type(refusal)):
                operation(world, **fields)
            raise
        result = operation(world, **fields)
        compare(world, world.plans[fields["plan"]], forecast, result)
        return result

    return perform


def reversal_watched(operation: Operation) -> Operation:
    """Foresee a plan without its note, then reverse the note and compare."""

    def perform(world: World, **fields: Any) -> Result:  # noqa: ANN401
        plan_id, note_id = world.plans.get(fields["plan"]), world.note(fields["plan"])
        if plan_id is None or note_id is None:
            return operation(world, **fields)
        with world.clinic.books.reading() as reading:
            note = credit_notes.credit_note(reading, note_id)
            facts = settlements.facts_without(reading, note, plan_id)
        result = operation(world, **fields)
        with world.clinic.books.reading() as reading:
            now = settlements.facts(reading, plan_id)
        assert facts.position == now.position
        assert [each.session_status for each in facts.sessions] == [each.session_status for each in now.sessions]
        figures = [(each.paid_paise, each.waived_paise, each.status) for each in now.installments]
        assert [(each.paid_paise, each.waived_paise, each.status) for each in facts.installments] == figures
        return result

    return perform


@pytest.mark.parametrize(("scenario", "defaults"), CASES)
def test_outlook__foresees_what_is_posted(
    scenario: dict[str, Any], defaults: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    discontinue, replace = OPERATIONS["discontinue"], OPERATIONS["replace_credit_note"]
    monkeypatch.setitem(OPERATIONS, "discontinue", watched(discontinue, replaces=False))
    monkeypatch.setitem(OPERATIONS, "replace_credit_note", watched(replace, replaces=True))
    monkeypatch.setitem(OPERATIONS, "reverse_credit_note", reversal_watched(OPERATIONS["reverse_credit_note"]))
    test_scenarios.test_scenario(scenario, defaults, tmp_path)


def test_outlook__is_compared_in_many_scenarios() -> None:
    assert len(CASES) >= 45


def test_outlook__of_an_old_package_refuses_days_before_the_opening(tmp_path: Path) -> None:
    clinic = new_clinic(tmp_path / "clinic.clinicbook")
    clinic.clock.today = DISCONTINUED
    open_books(clinic)
    with clinic.books.reading() as reading:
        outlook = outlook_on_discontinuation(reading, 1)
    with pytest.raises(BeforeOpening):
        outlook.require_day(DAY_BEFORE_OPENING)
    outlook.require_day(OPENED)
