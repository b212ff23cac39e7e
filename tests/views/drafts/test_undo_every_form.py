"""Every long form, all of its fields changed by keys: taken back step by step to the beginning, and done again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.drafts.forms import FORMS
from desktop_app.views.main_window import MainWindow
from desktop_app.views.operations import Operations
from desktop_app.workflows.define_service import define_service
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, new_clinic
from tests.master_examples import package_with_a_free_session
from tests.orders import DISCONTINUED, REGISTRATION, do, line, order
from tests.views.drafts.every_form import ENTERED, Form
from tests.views.drafts.undo_driving import (
    changed_in,
    kept_in,
    open_form,
    taken_back,
    undoing_of,
)
from tests.views.sales.desk import service

pytestmark = pytest.mark.gui

TAXED = line(1_000_000, rate_bp=1800)
TWO_LINES = (line(10_000, role="SVC_REV", rate_bp=1800), line(50_000, role="CONSULT_REV"))


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    """Open books with a taxed plan that is paid in full, two invoices more, and what else is chosen from."""
    found = new_clinic(tmp_path / "forms.clinicbook", branches=2)
    found.clock.today = DISCONTINUED
    do(found, define_service, package_with_a_free_session(found))
    do(found, define_service, service("FACIAL", 100_000, kind="service", sac="999722", role="SVC_REV"))
    orders.sell(found, package=TAXED)
    orders.receive(found, 1_180_000)
    for _ in range(2):
        orders.serve(found, patient=1, lines=TWO_LINES)
    do(found, register_patient, order(REGISTRATION, patient=NewPatient(full_name="Zoya Khan")))
    with found.books:
        yield found
    assert found.findings() == {}


def test_forms__are_all_entered_here() -> None:
    assert set(ENTERED) == set(FORMS)


@pytest.mark.parametrize("name", ENTERED)
def test_every_field__comes_back_and_is_done_again(
    qtbot: QtBot, window: MainWindow, operations: Operations, name: str
) -> None:
    kind, enter, about = ENTERED[name]
    dialog = open_form(qtbot, operations, window, kind, **about(operations))
    if name == "credit_of_invoice":
        qtbot.waitUntil(lambda: len(dialog.lines.rows()) == 2)
    form = Form(qtbot, dialog)
    form.do(lambda: None)
    enter(form)
    first, last = form.states[0], form.states[undoing_of(dialog).stack.index()]
    assert changed_in(first, last) == set(kept_in(first)), "every field was changed"
    taken_back(qtbot, dialog, form.states)
    dialog.reject()
