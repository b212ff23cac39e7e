"""The screens of patients and services, to be looked at, with long names and huge amounts; the dialogs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from desktop_app.demo import make_demo
from desktop_app.reports.patient_detail import patient_detail
from desktop_app.reports.services import service_on_file
from desktop_app.repositories.books import open_books
from desktop_app.repositories.clinic import users
from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.masters.service_view import ServiceView
from desktop_app.views.operations import Operations
from desktop_app.views.sales.amend_patient_dialog import AmendPatientDialog
from desktop_app.views.sales.amend_service_dialog import AmendServiceDialog
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.steps.particulars import terms_of
from desktop_app.workflows.steps.registration import NewPatient
from tests import orders
from tests.clinic import Clinic, Clock, request_id
from tests.orders import do
from tests.views.whole_window import whole_window

Make = Callable[[Clinic, Operations], QWidget]

TODAY = date(2025, 8, 20)
LONG = "सुनीता वर्मा Lakshmi Venkataraman-Subramaniam of the Third Cross Street near the Temple Tank"
_kept: list[QWidget] = []


def window_at(kind: type[PatientView] | type[ServiceView]) -> Make:
    """Make what gives the whole window with patients or services at the front."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        return whole_window(Operations(demo().books, demo().user), kind)

    return make


patients, services = window_at(PatientView), window_at(ServiceView)


def find(text: str, only: str = "") -> Callable[[QWidget], object]:
    """Search among what a chip leaves."""

    def before(window: QWidget) -> None:
        if isinstance(window, MainWindow):
            view = window.current_view()
            if isinstance(view, MasterView):
                view.filters.chips.choose(only)
                view.search.setText(text)
                view.table.setFocus()

    return before


def edit_patient(_clinic: Clinic, _operations: Operations) -> QWidget:
    """Give the dialog on the patient with the long name, who is about to be switched off and still owes."""
    clinic = demo()
    with clinic.books.reading() as reading:
        (key,) = clinic.rows("SELECT patient_id FROM patients WHERE phone = '98200 77777'")[0]
        detail = replace(patient_detail(reading, key), plans=())
    dialog = AmendPatientDialog(Operations(clinic.books, clinic.user), detail, _parent())
    dialog.is_offered.setChecked(False)
    return dialog


def edit_package(_clinic: Clinic, _operations: Operations) -> QWidget:
    clinic = demo()
    (key,) = clinic.rows("SELECT package_service_id FROM package_payment_plans WHERE package_service_id > 0")[0]
    with clinic.books.reading() as reading:
        on_file = service_on_file(reading, key)
    return AmendServiceDialog(Operations(clinic.books, clinic.user), on_file, _parent())


def type_price(text: str) -> Callable[[QWidget], object]:
    """Change the price."""

    def before(dialog: QWidget) -> None:
        if isinstance(dialog, AmendServiceDialog):
            dialog.fields.price.setText(text)
            dialog.fields.price.setFocus()

    return before


def _parent() -> QWidget:
    window = QWidget()
    window.resize(1366, 690)
    _kept.append(window)
    return window


@cache
def demo() -> Clinic:
    """Make a demo clinic in which somebody with a long name owes crores, and somebody is switched off."""
    path = Path(mkdtemp(prefix="clinic-")) / "demo.clinicbook"
    make_demo(path, today=TODAY)
    clock = Clock(TODAY)
    books = open_books(path, clock=clock)
    with books.reading() as reading:
        user = users(reading)[0]
    clinic = Clinic(books, clock, user)
    patient = NewPatient(full_name=LONG, phone="98200 77777", address="12 MG Road, Bengaluru", state_code="29")
    huge = orders.line(9_87_65_43_210_00, rate_bp=1800)
    sold = orders.sell(clinic, patient=patient, package=huge, on=TODAY, sessions=8)
    orders.sell(clinic, patient=sold.patient_id, on=TODAY)
    free = "SELECT patient_id FROM patients WHERE patient_id NOT IN (SELECT patient_id FROM package_payment_plans)"
    (gone,) = clinic.rows(f"{free} ORDER BY full_name LIMIT 1")[0]
    with books.reading() as reading:
        seen = terms_of(patient_detail(reading, gone).patient)
    off = AmendPatient(request_id=request_id(), patient_id=gone, seen=seen, terms=replace(seen, is_active=False))
    do(clinic, amend_patient, off)
    return clinic
