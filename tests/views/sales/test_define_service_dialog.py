"""Defining what is sold, by keys: services of every kind, and packages with their sessions."""

import pytest

from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.sales.desk import Desk, focused_name, shown_figures, write
from tests.views.window_checks import rich_texts, shortcut_collisions, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

DEFINED = (
    "SELECT code, name, kind, sac_hsn, treatment, price_paise, price_includes_tax, income_role"
    " FROM services WHERE service_id = ?"
)
SESSIONS = (
    "SELECT session_label, standalone_price_paise FROM package_components WHERE package_service_id = ? ORDER BY 1"
)


@pytest.fixture
def dialog(desk: Desk) -> DefineServiceDialog:
    return desk.open(DefineServiceDialog)


def fill(dialog: DefineServiceDialog, *, kind: str, code: str, sac: str, price: str) -> None:
    fields = dialog.fields
    write(fields.name, "Carbon <b>laser</b> peel")
    write(fields.kind.line, kind)
    press(KEY.Key_Return)
    write(fields.code, code)
    write(fields.sac_hsn.line, sac)
    write(fields.price, price)


def fill_sessions(dialog: DefineServiceDialog) -> None:
    """Four at 3,000 and a free one, with Enter from field to field."""
    dialog.groups.rows()[0].number.setFocus()
    for count, kind, price in (("4", "Peel", "3000"), ("1", "Thanks", "0")):
        row = dialog.groups.rows()[-1]
        for field, text in zip(row.fields(), (count, kind, price), strict=True):
            type_in(field, text)
            press(KEY.Key_Return)


def test_service__is_defined_with_the_tax_of_its_code(desk: Desk, dialog: DefineServiceDialog) -> None:
    fill(dialog, kind="service", code="PEEL", sac="999722", price="2000")
    assert dialog.fields.sac_hsn.accessibleDescription() == "Today 18% on top"
    assert shown_figures(dialog)["Total"] == 236_000
    dialog.fields.includes_tax.setFocus()
    press(KEY.Key_Space)
    assert shown_figures(dialog)["Total"] == 200_000
    service_id = desk.post(dialog).service_id
    assert desk.clinic.rows(DEFINED, service_id) == [
        ("PEEL", "Carbon <b>laser</b> peel", "service", "999722", "taxable", 200_000, 1, "SVC_REV")
    ]


@pytest.mark.parametrize(("kind", "role"), [("medicine", "MED_REV"), ("product", "MED_REV"), ("service", "SVC_REV")])
def test_kind__proposes_what_it_earns(desk: Desk, dialog: DefineServiceDialog, kind: str, role: str) -> None:
    fill(dialog, kind=kind, code="X", sac="999312", price="10")
    assert desk.clinic.rows(DEFINED, desk.post(dialog).service_id)[0][-1] == role


def test_package__is_defined_with_its_sessions(desk: Desk, dialog: DefineServiceDialog) -> None:
    """10,000 and 18 % over four sessions: 2,950 each; the fifth is free."""
    fill(dialog, kind="package", code="PEEL5", sac="999722", price="10000")
    assert dialog.obstacle() == "The sessions of the package are missing"
    fill_sessions(dialog)
    assert [(row["alone"], row["amount"]) for row in dialog.sessions.rows()] == [(300_000, 295_000)] * 4 + [(0, 0)]
    service_id = desk.post(dialog).service_id
    assert desk.clinic.rows(DEFINED, service_id)[0][2:] == ("package", "999722", "taxable", 1_000_000, 0, "PKG_REV")
    assert desk.clinic.rows(SESSIONS, service_id) == [("Peel", 300_000)] * 4 + [("Thanks", 0)]


def test_package__that_becomes_a_service_has_no_sessions(desk: Desk, dialog: DefineServiceDialog) -> None:
    fill(dialog, kind="package", code="PEEL5", sac="999722", price="10000")
    fill_sessions(dialog)
    write(dialog.fields.kind.line, "service")
    press(KEY.Key_Return)
    assert not dialog.groups.isVisible()
    assert desk.clinic.rows(SESSIONS, desk.post(dialog).service_id) == []


def test_code__without_a_rate_keeps_the_treatment(desk: Desk, dialog: DefineServiceDialog) -> None:
    fill(dialog, kind="product", code="ODD", sac="0000", price="10")
    assert "without GST" in dialog.fields.sac_hsn.accessibleDescription()
    write(dialog.fields.treatment.line, "nil-rated")
    press(KEY.Key_Return)
    assert shown_figures(dialog)["Total"] == 1_000
    assert desk.clinic.rows(DEFINED, desk.post(dialog).service_id)[0][4] == "nil"


@pytest.mark.parametrize(
    ("field", "obstacle"),
    [
        ("name", "The name is missing"),
        ("code", "The code is missing"),
        ("sac_hsn", "The SAC or HSN code is missing"),
        ("price", "The price is missing"),
    ],
)
def test_obstacle__names_what_is_missing(dialog: DefineServiceDialog, field: str, obstacle: str) -> None:
    fill(dialog, kind="service", code="PEEL", sac="999722", price="2000")
    assert dialog.obstacle() == ""
    found = getattr(dialog.fields, field)
    write(getattr(found, "line", found), "")
    assert dialog.obstacle() == obstacle


@pytest.mark.parametrize(
    ("count", "price", "obstacle"),
    [
        ("0", "10", "Line 1: how many sessions?"),
        ("5", "", "Line 1: what does one cost alone? 0 is free"),
    ],
)
def test_obstacle__names_the_line_of_sessions(
    dialog: DefineServiceDialog, count: str, price: str, obstacle: str
) -> None:
    fill(dialog, kind="package", code="PEEL5", sac="999722", price="10000")
    row = dialog.groups.rows()[0]
    write(row.number, count)
    write(row.price, price)
    assert dialog.obstacle() == obstacle


def test_obstacle__more_sessions_than_a_package_may_have(dialog: DefineServiceDialog) -> None:
    fill(dialog, kind="package", code="MANY", sac="999722", price="10000")
    write(dialog.groups.rows()[0].number, "365")
    write(dialog.groups.rows()[0].price, "10")
    assert dialog.obstacle() == ""
    dialog.groups.add_button.click()
    write(dialog.groups.rows()[1].number, "1")
    write(dialog.groups.rows()[1].price, "10")
    assert dialog.obstacle() == "A package has at most 365 sessions"


def test_refusal__keeps_what_was_typed(desk: Desk, dialog: DefineServiceDialog) -> None:
    fill(dialog, kind="service", code="CONS", sac="999312", price="2000")
    before = desk.clinic.dump()
    press(KEY.Key_Return, CONTROL)
    desk.qtbot.waitUntil(dialog.banner.isVisible)
    assert "CONS is there already. Nothing was saved." in dialog.banner.words()
    assert dialog.fields.code.text() == "CONS"
    assert desk.clinic.dump() == before


def test_dialog__has_names_an_order_keys_and_no_markup(dialog: DefineServiceDialog) -> None:
    assert focused_name() == "Name"
    fill(dialog, kind="package", code="PEEL5", sac="999722", price="10000")
    fill_sessions(dialog)
    assert (unnamed_controls(dialog), unreachable_controls(dialog)) == ([], [])
    assert (rich_texts(dialog), shortcut_collisions(dialog)) == ([], [])
