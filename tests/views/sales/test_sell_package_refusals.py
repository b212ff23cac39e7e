"""What stands in the way of a sale, what the workflow refuses; nothing typed is lost, nothing is sold twice."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from tests.views.driving import CONTROL, KEY, press
from tests.views.sales.desk import Desk, shown_figures, shown_journal, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("field", "text", "obstacle"),
    [
        ("price", "", "The price is missing"),
        ("price", "12x", "The price is missing"),
        ("discount", "12x", "The discount is not an amount"),
        ("discount", "10000.01", "The discount is larger than the price."),
        ("sessions", "0", "The number of sessions is not right"),
        ("sessions", "366", "The number of sessions is not right"),
        ("sessions", "", "The number of sessions is not right"),
        ("free", "5", "One session at least is not free"),
        ("installments", "1.5", "The number of installments is not right"),
        ("installments", "²", "The number of installments is not right"),
        ("first_due", "32/1/2025", "The day of the first installment is missing"),
        ("fee", "-1", "The cancellation fee is not an amount"),
        ("expiry", "19/8/2025", "It would expire before it is sold"),
        ("expiry", "some day", "The day on which it expires is no date"),
    ],
)
def test_obstacle__stands_in_the_foot_while_a_field_is_wrong(desk: Desk, field: str, text: str, obstacle: str) -> None:
    dialog = desk.sell("EXEMPT")
    write(getattr(dialog.fields, field), text)
    assert dialog.obstacle() == obstacle
    assert not dialog.commit_button.isEnabled()
    press(KEY.Key_Return, CONTROL)
    assert desk.results == []


def test_obstacle__without_patient_package_or_day(desk: Desk) -> None:
    dialog = desk.open(SellPackageDialog)
    assert dialog.obstacle() == "The patient is missing"
    desk.choose_patient(dialog)
    assert dialog.obstacle() == "The package is missing"
    write(dialog.fields.package.line, "EXEMPT")
    assert dialog.obstacle() == "The package is missing", "what is typed is not chosen yet"
    press(KEY.Key_Return)
    assert dialog.obstacle() == ""
    write(dialog.on, "21/8/2025")
    assert dialog.obstacle() == "The day is after today"
    write(dialog.on, "31/3/2023")
    desk.qtbot.waitUntil(lambda: "Reading" not in dialog.obstacle())
    assert "No financial year" in dialog.obstacle()
    write(dialog.on, "")
    assert dialog.obstacle() == "The day is missing"


def test_obstacle__other_package_is_typed_but_not_chosen(desk: Desk) -> None:
    """Ctrl+Enter in the middle of another name must not sell the package that was chosen before."""
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.package.line, "ONT")
    assert dialog.obstacle() == "The package is missing"
    press(KEY.Key_Return, CONTROL)
    assert desk.results == []
    press(KEY.Key_Return)
    assert shown_figures(dialog)["Total"] == 1_180_000


def test_obstacle__list_prices_are_needed_for_their_policy(desk: Desk) -> None:
    with desk.clinic.raw() as connection:
        connection.execute("UPDATE package_components SET standalone_price_paise = 0")
    dialog = desk.sell("EXEMPT")
    write(dialog.fields.policy.line, "Used sessions at list price")
    press(KEY.Key_Return)
    assert "list prices" in dialog.obstacle()


def test_obstacle__locked_month(desk: Desk) -> None:
    with desk.clinic.raw() as connection:
        connection.execute("UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-07-01'")
    dialog = desk.sell("EXEMPT")
    write(dialog.on, "10/7/2025")
    desk.qtbot.waitUntil(lambda: "Reading" not in dialog.obstacle())
    assert "locked" in dialog.obstacle()


def test_obstacle__account_without_role(desk: Desk) -> None:
    with desk.clinic.raw() as connection:
        connection.execute("DELETE FROM account_roles WHERE role = 'OUT_CGST'")
    assert "OUT_CGST" in desk.sell("ONTOP").obstacle()
    assert desk.sell("EXEMPT").obstacle() == "", "an account that is not needed is not missed"


def test_obstacle__nothing_to_sell(desk: Desk) -> None:
    with desk.clinic.raw() as connection:
        connection.execute("UPDATE services SET is_active = 0 WHERE kind = 'package'")
    dialog = desk.open(SellPackageDialog)
    desk.choose_patient(dialog)
    assert "No package is defined" in dialog.obstacle()


def test_refusal__keeps_everything_typed_and_the_file(desk: Desk) -> None:
    """The record number was given to somebody while the dialog was open; with another one the sale goes through."""
    dialog = desk.open(SellPackageDialog)
    desk.begin_new_patient(dialog, "Rohan Mehta")
    write(dialog.picker.fields.mrn, "00003")
    write(dialog.fields.package.line, "ONTOP")
    press(KEY.Key_Return)
    write(dialog.fields.discount, "250.50")
    journal, before = shown_journal(dialog), desk.clinic.dump()
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "00003 is there already. Nothing was saved." in dialog.banner.words()
    assert desk.clinic.dump() == before
    assert (dialog.picker.search.text(), dialog.fields.discount.text()) == ("Rohan Mehta", "250.50")
    assert shown_journal(dialog) == journal
    write(dialog.picker.fields.mrn, "00017")
    assert desk.clinic.value("SELECT count(*) FROM patients") == 3
    desk.post(dialog)
    assert desk.clinic.rows("SELECT full_name, mrn FROM patients WHERE patient_id > 3") == [("Rohan Mehta", "00017")]


def test_refusal__month_locked_meanwhile(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    with desk.clinic.raw() as connection:
        connection.execute("UPDATE fiscal_periods SET status = 'locked' WHERE start_date = '2025-08-01'")
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "Nothing was saved." in dialog.banner.words()
    assert desk.clinic.value("SELECT count(*) FROM invoices") == 0
    assert dialog.fields.price.text() == "10,000.00"


def test_posting__twice_is_impossible(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    press(KEY.Key_Return, CONTROL)
    press(KEY.Key_Return, CONTROL)
    QTest.mouseClick(dialog.commit_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: bool(desk.results))
    desk.qtbot.waitUntil(lambda: not desk.operations.is_busy())
    assert len(desk.results) == 1
    assert desk.clinic.rows("SELECT plan_number FROM package_payment_plans") == [("PL/25-26/00001",)]


def test_escape__keeps_what_was_typed(desk: Desk) -> None:
    dialog = desk.sell("EXEMPT")
    with desk.qtbot.waitSignal(dialog.rejected):
        press(KEY.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.clinic.rows("SELECT form FROM form_drafts") == [("sell_package",)])
    assert desk.clinic.value("SELECT count(*) FROM invoices") == 0


def test_escape__closes_at_once_where_nothing_was_typed(desk: Desk) -> None:
    dialog = desk.open(SellPackageDialog)
    with desk.qtbot.waitSignal(dialog.rejected):
        press(KEY.Key_Escape)


@pytest.mark.parametrize("is_new", [False, True])
def test_dialog__has_names_an_order_keys_and_no_markup(desk: Desk, *, is_new: bool) -> None:
    dialog = desk.open(SellPackageDialog)
    if is_new:
        desk.begin_new_patient(dialog, "<i>Rao</i>")
    write(dialog.fields.package.line, "ONTOP")
    press(KEY.Key_Return)
    assert (unnamed_controls(dialog), unreachable_controls(dialog)) == ([], [])
    assert (rich_texts(dialog), shortcut_collisions(dialog)) == ([], [])


def test_dialog__fits_a_small_window(desk: Desk) -> None:
    desk.window.resize(1024, 640)
    dialog = desk.sell("ONTOP")
    assert (dialog.width(), dialog.height()) == (1024, 612)
    assert not dialog.effects.sessions.horizontalScrollBar().isVisible()
    assert not dialog.effects.installments.horizontalScrollBar().isVisible()
