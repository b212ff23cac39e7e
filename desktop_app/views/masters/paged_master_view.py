"""The register of patients and the page of one patient, in one view: Enter opens the page, Esc goes back to the row.

What the window's own actions mean, and whom the view's own actions are about, follows the page that is shown.
"""

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.reports.masters import ACTIVE, OFF
from desktop_app.repositories.commands import Changes
from desktop_app.views.masters.master import Master
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.operations import Operations
from desktop_app.views.patient_page.page_standards import PageStandards
from desktop_app.views.patient_page.page_tasks import PageTasks
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.patient_page.turned import Turned
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.view import Place, Standard


class PagedMasterView(MasterView):
    """The register in front, or the page, which is made part by part before the view is shown, or when it is opened."""

    pages: QStackedWidget

    def __init__(self, operations: Operations, master: Master) -> None:
        self._turned: dict[Standard, Turned] = {}
        self._page: PatientPage | None = None  # with all its parts
        self._coming: PatientPage | None = None
        self._standards_of_page: PageStandards | None = None
        self._is_from_register = False
        super().__init__(operations, master)
        for standard in (Standard.PERIOD, Standard.JOURNAL):
            self._turned_of(standard).stand_for(None, self.tr("Open the page of a patient first"))

    # The two pages

    def page(self) -> PatientPage:
        """Give the page."""
        while self._page is None:
            self.make_part()
        return self._page

    def make_part(self) -> bool:
        """Make a part of the page before anybody opens it."""
        if self._page is not None:
            return False
        if self._coming is None:
            self._coming = PatientPage(self.operations)
            self.pages.addWidget(self._coming)
        elif not self._coming.make_part():
            self._page = self._coming
            self._connect_page(self._page)
        return True

    def is_page_shown(self) -> bool:
        """Tell whether the page is in front."""
        return self._page is not None and self.pages.currentWidget() is self._page

    def open_page(self, key: int) -> None:
        """Show the page of a patient; who it is stands there at once where the register has it."""
        row = self.table.current_row()
        if self.here() != Place(self.master.noun, key):
            self._is_from_register = not self.is_page_shown() and row is not None and row.key == key
            self.leaving.emit()
        known = row is not None and row.key == key
        page = self.page()
        if known and row is not None:
            page.show_patient(key, name=row["name"], mrn=row["mrn"], phone=row["phone"])
        else:
            page.show_patient(key)
        if not self.is_page_shown():
            self.head.hide()
            self.pages.setCurrentWidget(page)
            self._turn()
        self.set_record(Place(self.master.noun, key), row["name"] if known and row is not None else "")
        self._follow_cursor()
        page.take_focus()

    def leave_page(self) -> None:
        """Go back to the register, to the row where it was."""
        if self.is_page_shown():
            self.head.show()
            self.pages.setCurrentIndex(0)
            for turned in self._turned.values():
                turned.turn_back(self._why_off(turned))
            row = self.table.current_row()
            self.set_record(None if row is None else Place(self.master.noun, row.key))
            self._follow_cursor()
            self.came_to_front()

    def opens(self, place: Place) -> bool:
        """Show the page of a patient, a row of the register, or the rows that a chip leaves."""
        if place.noun == self._noun_of_row():
            self.leave_page()
            self.go_to_record(place.key)
            return True
        if not super().opens(place):
            return False
        if place.noun == self.master.noun:
            self.open_page(place.key)
        else:
            self.leave_page()
        return True

    def here(self) -> Place | None:
        """Tell where the view stands: the page of a patient, or a row of the register."""
        if self._page is not None and self.is_page_shown() and self._page.patient_id is not None:
            return Place(self.master.noun, self._page.patient_id)
        row = self.table.current_row()
        return None if row is None else Place(self._noun_of_row(), row.key)

    def go_back(self) -> None:
        """Go back to the register: as the way back leads, where the page was opened from there."""
        if self._is_from_register and not self.head.way_back.isHidden():
            self.head.back_wanted.emit()
        self.leave_page()

    def wanted_credit(self) -> tuple[str, int] | None:
        """Give the credit that is chosen on the page, for the dialog that applies one."""
        page = self._page
        return page.credits.wanted_credit() if page is not None and self.is_page_shown() else None

    def wanted_application(self) -> tuple[str, int] | None:
        """Give what is chosen of what is applied, for the dialog that takes it back."""
        page = self._page
        chosen = page.credits.application() if page is not None and self.is_page_shown() else None
        return None if chosen is None else (chosen.kind, chosen.key)

    def offer_on(self, page: PatientPage) -> None:
        """Put what can be done into the head of the page."""
        raise NotImplementedError

    # What the register does, done for the page while that is in front

    def set_body(self, body: QWidget) -> None:
        """Put register and page behind each other."""
        self.pages = QStackedWidget()
        super().set_body(self.pages)
        self.pages.addWidget(body)

    def set_standard(self, standard: Standard, action: QAction) -> None:
        """Say what an action of the window means on the register."""
        self._turned_of(standard).stand_for(action)

    def set_record(self, place: Place | None, words: str = "") -> None:
        """Say whose history is led to: that of the page while it is in front."""
        page = self._page
        if page is not None and self.is_page_shown() and page.patient_id is not None:
            place, words = Place(self.master.noun, page.patient_id), page.head.name.text()
        super().set_record(place, words)

    def came_to_front(self) -> None:
        """Begin on the page, or in the table."""
        if self._page is not None and self.is_page_shown():
            self._page.take_focus()
        else:
            super().came_to_front()

    def is_reading(self) -> bool:
        """Tell whether anything that is seen is on its way."""
        return super().is_reading() or (self._page is not None and self.is_page_shown() and self._page.is_reading())

    def edit_record(self) -> None:
        """Edit the patient of the page, or the one under the cursor."""
        row = self._row_of_page()
        if row is None:
            super().edit_record()
        elif self.edit.isEnabled():
            self._record_request = self.operations.read(partial(self.read_record, row.key), self._edit, self.show_error)

    def _act(self, act: object) -> None:
        row = self._row_of_page() or self.table.current_row()
        if row is not None and callable(act):
            act(row)

    def _follow_cursor(self, *args: object) -> None:
        super()._follow_cursor(*args)
        row = self._row_of_page()
        if row is not None:
            self.actions_of_record.aim(row, "")

    def _tell_selection(self) -> None:
        if not self.is_page_shown():
            super()._tell_selection()

    def _open(self, row: TableRow) -> None:
        """Open the page."""
        self.open_page(row.key)

    def _changed(self, changes: Changes) -> None:
        super()._changed(changes)
        if self._page is not None:
            self._page.hear(changes)

    # What it is made of

    def _row_of_page(self) -> TableRow | None:
        """Give the patient of the page as the register gives one; None where the register is in front."""
        page = self._page
        if page is None or not self.is_page_shown() or page.figures is None:
            return None
        patient = page.figures.patient
        cells = {
            "mrn": patient.mrn,
            "name": patient.full_name,
            "phone": patient.phone,
            "status": ACTIVE if patient.is_active else OFF,
            "credits": page.figures.kept_paise,
            "applied": page.credits.applications(),
        }
        return TableRow.of(patient.patient_id, cells)

    def _noun_of_row(self) -> str:
        return f"{self.master.noun}_row"

    def _figures_shown(self) -> None:
        self.set_record(None)  # the page says whose
        self._follow_cursor()

    def _turned_of(self, standard: Standard) -> Turned:
        if standard not in self._turned:
            self._turned[standard] = Turned(self)
            super().set_standard(standard, self._turned[standard])
        return self._turned[standard]

    def _turn(self) -> None:
        """Let the window's own actions mean what the page means by them."""
        if self._standards_of_page is None:
            return
        own = {Standard.EDIT, Standard.HISTORY}  # of the same patient here and there
        meant = self._standards_of_page.actions()
        for standard, turned in self._turned.items():
            if standard not in own:
                turned.turn(meant.get(standard), self.tr("Go back to the register first (Esc)"))

    def _why_off(self, turned: Turned) -> str:
        only_of_page = (Standard.PERIOD, Standard.JOURNAL)
        is_of_page = any(turned is self._turned.get(standard) for standard in only_of_page)
        return self.tr("Open the page of a patient first") if is_of_page else ""

    def _connect_page(self, page: PatientPage) -> None:
        self._standards_of_page = PageStandards(self, page)
        page.statement.offer(self._standards_of_page.export, self._standards_of_page.print)
        page.place_wanted.connect(self.place_wanted)
        page.failed.connect(self.show_error)
        page.told.connect(self.selection_told)
        page.left.connect(self.go_back)
        page.figures_shown.connect(self._figures_shown)
        page.credits.chosen.connect(self._follow_cursor)
        page.history.log_wanted.connect(self.history.trigger)
        self.offer_on(page)
        self._connect_tasks(page)

    def _connect_tasks(self, page: PatientPage) -> None:
        tasks = PageTasks(self.operations, page)
        tasks.serve(page.actions_of_page, page.patient, page.invoice, page.credits.credit)
        tasks.serve_plans(page.actions_of_page.plan, page.plans.pane)
        tasks.succeeded.connect(self.succeeded)
        tasks.refused.connect(self.show_error)
        tasks.place_wanted.connect(self.place_wanted)
        tasks.sold.connect(page.go_to_plan)
