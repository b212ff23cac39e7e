"""The sales dialogs with something in them, to be looked at."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.views.controls.choice import Choice
from desktop_app.views.operations import Operations
from desktop_app.views.sales.define_service_dialog import DefineServiceDialog
from desktop_app.views.sales.register_patient_dialog import RegisterPatientDialog
from desktop_app.views.sales.sell_package_dialog import SellPackageDialog
from desktop_app.views.sales.sell_service_dialog import SellServiceDialog
from tests.clinic import Clinic
from tests.views.driving import type_in
from tests.views.sales.desk import shop, write

Make = Callable[[Clinic, Operations], QWidget]

_NAME = "सुनीता वर्मा Lakshmi Venkataraman-Subramaniam of the Third Cross Street near the Temple"
_kept: list[QWidget] = []


def _dialog_of(kind: type[QWidget], *, branches: int = 2, rounds: bool = True) -> Make:
    """Make a dialog over the shop's book."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        clinic = shop(
            Path(mkdtemp(prefix="clinic-")) / "shop.clinicbook", branches=branches, round_invoice_to_rupee=rounds
        )
        window = QWidget()
        window.resize(1366, 690)
        _kept.append(window)
        return kind(Operations(clinic.books, clinic.user), window)  # type: ignore[arg-type]

    return make


package_dialog = _dialog_of(SellPackageDialog)
service_dialog = _dialog_of(SellServiceDialog)
patient_dialog = _dialog_of(RegisterPatientDialog)
definition_dialog = _dialog_of(DefineServiceDialog)


def sell_package(dialog: QWidget) -> None:
    """Sell a package at 18 % to somebody on file, with a discount, in four installments."""
    if isinstance(dialog, SellPackageDialog):
        _find(dialog.picker.search, "zoya")
        _choose(dialog.fields.package, "Package ONTOP  ONTOP")
        write(dialog.fields.discount, "749.50")
        write(dialog.fields.installments, "4")


def sell_package_to_somebody_new(dialog: QWidget) -> None:
    """Sell for a huge amount, under terms that are warned of, to somebody with a long name."""
    if isinstance(dialog, SellPackageDialog):
        _name_somebody_new(dialog, _NAME)
        _choose(dialog.fields.package, "Package FREE  FREE")
        _choose(dialog.fields.policy, "Nothing is credited")
        write(dialog.fields.price, "123456789.55")
        write(dialog.fields.installments, "24")
        dialog.fields.price.setFocus()


def search_patient(dialog: QWidget) -> None:
    """Look for somebody; the list is open."""
    if isinstance(dialog, SellPackageDialog):
        type_in(dialog.picker.search, "lak")


def sell_services(dialog: QWidget) -> None:
    """Put three things on one bill."""
    if isinstance(dialog, SellServiceDialog):
        _name_somebody_new(dialog, "<b>Rao</b> & Sons")
        for code, discount in (("CONS", ""), ("FACIAL", "100"), ("GEL", "")):
            row = dialog.lines.list.rows()[-1]
            _choose(row.service, f"Service {code}  {code}")
            write(row.discount, discount)
            if code != "GEL":
                dialog.lines.list.add_button.click()


def register_namesake(dialog: QWidget) -> None:
    """Register somebody whose name is on file."""
    if isinstance(dialog, RegisterPatientDialog):
        write(dialog.name, "Zoya Khan")
        write(dialog.fields.gstin, "29ABC")
        QTest.keyClick(dialog.fields.gstin, Qt.Key.Key_Return)


def define_package(dialog: QWidget) -> None:
    """Define a package of four sessions and a free one."""
    if isinstance(dialog, DefineServiceDialog):
        fields = dialog.fields
        write(fields.name, "Carbon laser peel, five sessions")
        _choose(fields.kind, "Package of sessions")
        write(fields.code, "CARB5")
        fields.sac_hsn.set_text("999722")
        write(fields.price, "10000")
        dialog.groups.add_button.click()
        for row, texts in zip(dialog.groups.rows(), (("4", "Peel", "3000"), ("1", "With thanks", "0")), strict=True):
            for field, text in zip(row.fields(), texts, strict=True):
                write(field, text)


def _name_somebody_new(dialog: SellPackageDialog | SellServiceDialog, name: str) -> None:
    type_in(dialog.picker.search, name)
    QTest.keyClick(dialog.picker.search, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    write(dialog.picker.fields.phone, "+91 98200 12345")


def _find(search: QWidget, text: str) -> None:
    """Search the only one who fits: Enter takes the patient when the answer is there."""
    QTest.keyClicks(search, text)
    QTest.keyClick(search, Qt.Key.Key_Return)


def _choose(choice: Choice, text: str) -> None:
    choice.setFocus()
    choice.line.setText(text)
    QTest.keyClick(choice, Qt.Key.Key_Return)
