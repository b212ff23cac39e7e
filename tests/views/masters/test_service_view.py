"""What the shop sells: defining and editing by keys."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from desktop_app.reports.masters import OFF
from desktop_app.views.masters.service_view import ServiceView
from desktop_app.views.sales.amend_service_dialog import AmendServiceDialog
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.workflows.sell_package import sell_package
from tests.orders import DISCONTINUED, PACKAGE, do, line, order
from tests.views.driving import CONTROL, KEY, press
from tests.views.masters.desk import Desk
from tests.views.sales.desk import write
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui

ONTOP = 2  # the service that the shop defined second
STAYS = "has been sold: code, kind and sessions stay"


@pytest.fixture
def view(desk: Desk) -> ServiceView:
    desk.show(desk.services)
    desk.choose(desk.services, "Package ONTOP")
    return desk.services


def edit(desk: Desk) -> AmendServiceDialog:
    """Open the dialog on what is chosen, and wait until it shows what is on file."""
    dialog = desk.opened(AmendServiceDialog, KEY.Key_F2)
    desk.qtbot.waitUntil(lambda: dialog.obstacle() == "Nothing is changed yet")
    return dialog


def sold(desk: Desk) -> None:
    command = order(
        PACKAGE, patient=3, on=DISCONTINUED, package=replace(line(1_000_000, rate_bp=1800), service_id=ONTOP)
    )
    with ThreadPoolExecutor(1) as other:
        other.submit(do, desk.clinic, sell_package, command).result()


def stored(desk: Desk, columns: str) -> list[tuple[object, ...]]:
    return desk.clinic.rows(f"SELECT {columns} FROM services WHERE service_id = {ONTOP}")


def test_dialog__shows_what_is_on_file(desk: Desk, view: ServiceView) -> None:
    dialog = edit(desk)
    fields = dialog.fields
    assert (fields.name.text(), fields.code.text(), fields.code.isEnabled()) == ("Package ONTOP", "ONTOP", False)
    assert (fields.kind.key(), fields.sac_hsn.text(), fields.treatment.key()) == ("package", "999722", "taxable")
    assert (fields.price.paise(), fields.includes_tax.isChecked(), fields.income_role()) == (
        1_000_000,
        False,
        "PKG_REV",
    )
    (group,) = dialog.groups.rows()
    assert (group.number.count(), group.price.paise()) == (5, 250_000)
    assert view.isVisible()


def test_editing__changes_price_tax_and_name_for_new_sales(desk: Desk, view: ServiceView) -> None:
    dialog = edit(desk)
    write(dialog.fields.name, "Laser <i>package</i>")
    write(dialog.fields.price, "12,000")
    dialog.fields.includes_tax.setFocus()
    press(KEY.Key_Space)
    assert desk.post(dialog) == "ONTOP saved"
    assert stored(desk, "code, name, price_paise, price_includes_tax") == [
        ("ONTOP", "Laser <i>package</i>", 1_200_000, 1)
    ]
    assert desk.chosen(view) == "Laser <i>package</i>"


def test_editing__gives_other_sessions_to_what_was_never_sold(desk: Desk, view: ServiceView) -> None:
    dialog = edit(desk)
    write(dialog.groups.rows()[0].number, "3")
    desk.post(dialog)
    row = view.table.current_row()
    assert row is not None
    assert row["sessions"] == 3


def test_what_was_sold__keeps_kind_and_sessions(desk: Desk, view: ServiceView) -> None:
    sold(desk)
    dialog = edit(desk)
    assert not dialog.fields.kind.isEnabled()
    assert not dialog.groups.isEnabled()
    write(dialog.fields.price, "9,000")
    desk.post(dialog)
    assert stored(desk, "price_paise") == [(900_000,)]
    assert desk.clinic.value("SELECT total_paise FROM package_payment_plans") == 1_180_000
    assert desk.chosen(view) == "Package ONTOP"


def test_switched_off__is_offered_no_more(desk: Desk, view: ServiceView) -> None:
    dialog = edit(desk)
    dialog.is_offered.setFocus()
    press(KEY.Key_Space)
    desk.post(dialog)
    assert view.filters.chips.chip(OFF).count() == 1
    desk.window.show_view(desk.plans)
    selling = desk.opened(SellPackageDialog, KEY.Key_N, CONTROL)
    desk.qtbot.waitUntil(selling.fields.has_packages)
    assert selling.terms is not None
    offered = {each.service.code for each in selling.terms.services}
    assert offered == {"EXEMPT", "INSIDE", "WEIGHED", "FREE", "CONS", "FACIAL", "GEL"}


def test_editing__is_refused_where_it_was_sold_meanwhile(desk: Desk, view: ServiceView) -> None:
    """Kind and sessions were free when the dialog opened; now they are not."""
    dialog = edit(desk)
    sold(desk)
    write(dialog.groups.rows()[0].number, "3")
    assert desk.refused(dialog).startswith("ONTOP has been sold: it keeps its sessions. Nothing was saved.")
    assert dialog.groups.rows()[0].number.count() == 3
    assert view.isVisible()


def test_defining__goes_to_what_is_new(desk: Desk, view: ServiceView) -> None:
    dialog = desk.opened(DefineServiceDialog, KEY.Key_N, CONTROL)
    write(dialog.fields.name, "Aloe gel")
    write(dialog.fields.code, "ALOE")
    write(dialog.fields.sac_hsn.line, "3004")
    write(dialog.fields.price, "240")
    assert desk.post(dialog) == "Added to what the clinic sells"
    desk.qtbot.waitUntil(lambda: desk.chosen(view) == "Aloe gel")


def test_dialog__names_and_reaches_every_control(desk: Desk, view: ServiceView) -> None:
    dialog = edit(desk)
    assert (unnamed_controls(dialog), rich_texts(dialog), unreachable_controls(dialog)) == ([], [], [])
    assert view.isVisible()
