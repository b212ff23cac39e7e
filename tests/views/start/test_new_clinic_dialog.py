"""Setting up a clinic: filled in by keys, refused in place, nothing typed is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.accounting.posting import RevenuePolicy
from desktop_app.errors import BookExists
from desktop_app.views.start.new_clinic_dialog import NewClinic, NewClinicDialog
from desktop_app.workflows.set_up_clinic import NewBranch, NewSeries, NewUser
from tests.views.driving import CONTROL, KEY, press, type_in
from tests.views.window_checks import rich_texts, unnamed_controls, unreachable_controls

pytestmark = pytest.mark.gui
ALT = Qt.KeyboardModifier.AltModifier
GSTIN = "27AAPFU0939F1ZV"  # the example of the GST portal; its check character is right


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NewClinicDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = NewClinicDialog(today=date(2025, 8, 20), parent=parent)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    yield made
    parent.close()


def fill(dialog: NewClinicDialog) -> None:
    """Go through the steps by keys alone."""
    type_in(dialog.name, "Asha Skin")
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    type_in(dialog.gstin, GSTIN)
    press(KEY.Key_Right, ALT)
    assert dialog.page() == 1
    type_in(dialog.branch_name, "Andheri West")
    press(KEY.Key_Return)
    press(KEY.Key_Return)
    type_in(dialog.user, "Meera Joshi")
    press(KEY.Key_Return)


def test_clinic__is_filled_in_by_keys(qtbot: QtBot, dialog: NewClinicDialog) -> None:
    fill(dialog)
    assert dialog.obstacle() == ""
    with qtbot.waitSignal(dialog.wanted) as asked:
        press(KEY.Key_Return, CONTROL)
    assert asked.args is not None
    wanted = asked.args[0]
    assert isinstance(wanted, NewClinic)
    command = wanted.command
    assert (command.name, command.gstin, command.state_code) == ("Asha Skin", GSTIN, "27")
    assert command.branches == (NewBranch(code="MAIN", name="Andheri West"),)
    assert command.users == (NewUser(username="owner", display_name="Meera Joshi"),)
    assert (command.first_years, command.revenue_policy) == ((2025,), RevenuePolicy.DEFERRED)
    assert wanted.path.name == "asha-skin.clinicbook"


def test_clinic__is_asked_for_once(dialog: NewClinicDialog) -> None:
    fill(dialog)
    asked: list[object] = []
    dialog.wanted.connect(asked.append)
    press(KEY.Key_Return, CONTROL)
    press(KEY.Key_Return, CONTROL)
    dialog.commit_button.click()
    assert len(asked) == 1
    press(KEY.Key_Escape)
    assert dialog.isVisible(), "it cannot be closed while the clinic is being set up"


def test_clinic__refused_keeps_what_was_typed(dialog: NewClinicDialog) -> None:
    fill(dialog)
    press(KEY.Key_Return, CONTROL)
    dialog.failed(BookExists(path=Path("asha-skin.clinicbook")))
    assert "asha-skin.clinicbook exists already" in dialog.banner.headline()
    assert (dialog.name.text(), dialog.user.text()) == ("Asha Skin", "Meera Joshi")
    assert dialog.commit_button.isEnabled()


@pytest.mark.parametrize("gstin", ["27AAPFU0939F1Z", "27AAPFU0939F1ZW"])
def test_gstin__that_is_wrong_is_told_beneath_the_field(dialog: NewClinicDialog, gstin: str) -> None:
    """One is too short; of the other the last character does not follow from the rest."""
    fill(dialog)
    press(KEY.Key_Left, ALT)
    dialog.gstin.setFocus()
    dialog.gstin.selectAll()
    type_in(dialog.gstin, gstin)
    press(KEY.Key_Return)
    assert dialog.gstin.problem()
    assert not dialog.commit_button.isEnabled()


def test_books__may_begin_in_an_earlier_year(dialog: NewClinicDialog, qtbot: QtBot) -> None:
    fill(dialog)
    dialog.year.choose(2023)
    with qtbot.waitSignal(dialog.wanted) as asked:
        press(KEY.Key_Return, CONTROL)
    assert asked.args is not None
    assert asked.args[0].command.first_years == (2023, 2024, 2025)


def test_clinic__is_set_up_from_whichever_step_once_all_is_there(qtbot: QtBot, dialog: NewClinicDialog) -> None:
    assert "name is missing" in dialog.obstacle()
    fill(dialog)
    for _ in range(2):
        press(KEY.Key_Right, ALT)
    assert dialog.page() == 3
    press(KEY.Key_Right, ALT)
    assert dialog.page() == 3, "it is the last one"
    for _ in range(3):
        press(KEY.Key_Left, ALT)
    assert (dialog.page(), dialog.name.text(), dialog.branch_name.text()) == (0, "Asha Skin", "Andheri West")
    with qtbot.waitSignal(dialog.wanted):
        press(KEY.Key_Return, CONTROL)


def test_step__that_lacks_something_says_so_beside_its_field(dialog: NewClinicDialog) -> None:
    press(KEY.Key_Right, ALT)
    assert (dialog.page(), dialog.name.problem()) == (0, "The clinic's name is missing")
    assert dialog.name.hasFocus()
    type_in(dialog.name, "Asha")
    assert dialog.name.problem() == ""
    press(KEY.Key_Right, ALT)
    assert dialog.page() == 0
    assert "State is missing" in dialog.state.accessibleDescription()
    dialog.trail.steps[2].click()
    assert dialog.page() == 2, "the trail leads anywhere"


def test_gstin__is_checked_as_it_is_typed(dialog: NewClinicDialog) -> None:
    """The fifteenth character is right or wrong at once, and a right one names the State."""
    dialog.gstin.setFocus()
    type_in(dialog.gstin, GSTIN[:-1])
    assert "14 of 15" in dialog.gstin.accessibleDescription()
    type_in(dialog.gstin, "W")
    assert "last character" in dialog.gstin.problem()
    press(KEY.Key_Backspace)
    type_in(dialog.gstin, GSTIN[-1])
    assert dialog.gstin.problem() == ""
    assert "Maharashtra" in dialog.gstin.accessibleDescription()
    assert dialog.state.key() == "27"


def test_gstin__of_another_state_is_told_beside_the_state(dialog: NewClinicDialog) -> None:
    fill(dialog)
    dialog.state.choose("29")
    dialog.state.key_changed.emit("29")
    assert dialog.obstacle() == "The GSTIN is of Maharashtra"


def test_numbers__are_shown_and_their_letters_can_be_others(qtbot: QtBot, dialog: NewClinicDialog) -> None:
    """In the year 2025-26; six letters leave sixteen less thirteen characters: three digits."""
    fill(dialog)
    dialog.show_page(2)
    numbers = dialog.numbers
    shown = [numbers.first_number(kind) for kind in ("INV", "RCP", "CN")]
    assert shown == ["INV/25-26/00001", "RCP/25-26/00001", "CN/25-26/00001"]
    for letters, number in (("ASL", "ASL/25-26/00001"), ("ASHASK", "ASHASK/25-26/001")):
        numbers.letters["INV"].selectAll()
        type_in(numbers.letters["INV"], letters)
        assert numbers.first_number("INV") == number
    dialog.year.choose(2024)
    with qtbot.waitSignal(dialog.wanted) as asked:
        press(KEY.Key_Return, CONTROL)
    assert asked.args is not None
    assert asked.args[0].command.series == (
        NewSeries(document_type="INV", fiscal_year="24-25", prefix="ASHASK/24-25/", pad=3),
        NewSeries(document_type="INV", fiscal_year="25-26", prefix="ASHASK/25-26/", pad=3),
    )


@pytest.mark.parametrize(("letters", "why"), [("CN", "another series"), ("INV2", "another series"), ("A/B", "only")])
def test_numbers__that_could_come_twice_are_refused_beside_the_field(
    dialog: NewClinicDialog, letters: str, why: str
) -> None:
    """INV2 is how a second branch's invoices begin."""
    fill(dialog)
    dialog.show_page(2)
    receipts = dialog.numbers.letters["RCP"]
    receipts.selectAll()
    type_in(receipts, letters)
    assert why in receipts.problem()
    assert why in dialog.obstacle()


def test_escape__warns_before_typing_is_lost(dialog: NewClinicDialog) -> None:
    type_in(dialog.name, "Asha")
    press(KEY.Key_Escape)
    assert dialog.isVisible()
    assert "not saved" in dialog.banner.words()
    press(KEY.Key_Escape)
    assert not dialog.isVisible()


def test_dialog__has_names_an_order_and_no_markup(dialog: NewClinicDialog) -> None:
    assert (unnamed_controls(dialog), unreachable_controls(dialog), rich_texts(dialog)) == ([], [], [])


def test_clinic__put_into_a_clouds_folder_is_warned_of_and_not_refused(dialog: NewClinicDialog, tmp_path: Path) -> None:
    fill(dialog)
    dialog.show_page(0)
    assert dialog.caution.isHidden()
    dialog.put(tmp_path / "Dropbox" / "asha.clinicbook")
    assert dialog.caution.isVisible()
    assert "which Dropbox copies" in dialog.caution.text()
    assert "only backups there" in dialog.caution.text()
    assert dialog.obstacle() == ""
    dialog.put(tmp_path / "books" / "asha.clinicbook")
    assert dialog.caution.isHidden()
