"""The page of a patient, to be looked at: one with everything, a hostile name with crores, and one who is new."""

from collections.abc import Callable
from functools import cache

from PySide6.QtWidgets import QWidget

from desktop_app.views.main_window import MainWindow
from desktop_app.views.masters.patient_view import PatientView
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.registration import NewPatient
from tests.clinic import Clinic
from tests.orders import REGISTRATION, do, order
from tests.views.masters.screens import demo
from tests.views.whole_window import whole_window

# Who has bought most, of those who ever paid something in advance.
_BUSIEST = """
    SELECT patient_id FROM invoices WHERE patient_id IN (SELECT patient_id FROM ar_subledger WHERE control = 'ADV')
     GROUP BY patient_id ORDER BY count(*) DESC, patient_id LIMIT 1
"""
_HUGE = "SELECT patient_id FROM patients WHERE phone = '98200 77777'"
_NEW = "SELECT patient_id FROM patients WHERE full_name = '<b>नेहा</b> & Co'"


def page(who: str = _BUSIEST, tab: Tab = Tab.OVERVIEW) -> Callable[[Clinic, Operations], QWidget]:
    """Make what gives the whole window with the page of a patient at the front."""

    def make(_clinic: Clinic, _operations: Operations) -> QWidget:
        window = whole_window(Operations(demo().books, demo().user), PatientView)
        (view,) = (each for each in window.views if isinstance(each, PatientView))
        view.open_page(_key(who))
        view.page().show_tab(tab)
        return window

    return make


def huge(tab: Tab = Tab.OVERVIEW) -> Callable[[Clinic, Operations], QWidget]:
    """Give the patient with the long name who owes crores."""
    return page(_HUGE, tab)


def new(clinic: Clinic, operations: Operations) -> QWidget:
    """Give somebody who never bought anything."""
    _register()
    return page(_NEW)(clinic, operations)


def show_whole_statement(window: QWidget) -> None:
    """Show the statement since the first document."""
    if isinstance(window, MainWindow):
        view = window.current_view()
        if isinstance(view, PatientView):
            view.page().statement.show_all()
            view.page().show_tab(Tab.STATEMENT)


@cache
def _register() -> None:
    do(demo(), register_patient, order(REGISTRATION, patient=NewPatient(full_name="<b>नेहा</b> & Co", phone="98200 1")))


@cache
def _key(query: str) -> int:
    (key,) = demo().rows(query)[0]
    return int(str(key))
