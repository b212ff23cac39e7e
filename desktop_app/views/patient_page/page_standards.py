"""What the window's own actions mean on a patient's page: export, print, find, refresh, period, the journal behind."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.reports.patient_statement import StatementQuery
from desktop_app.views.paper.ways_to_paper import has_paper, print_document
from desktop_app.views.paper.ways_to_patient_papers import print_statement
from desktop_app.views.patient_page.page_tab import PageTab
from desktop_app.views.patient_page.page_tabs import Tab
from desktop_app.views.patient_page.patient_page import PatientPage
from desktop_app.views.patient_page.statement_tab import STATEMENT
from desktop_app.views.patient_page.words import words
from desktop_app.views.register_export import export_register
from desktop_app.views.report_export import export_report
from desktop_app.views.tables.register_table import RegisterTable
from desktop_app.views.view import Place, Standard, View


class PageStandards(QObject):
    """They act on the tab at the front: a list of documents or plans is exported as it is shown, else the statement."""

    def __init__(self, view: View, page: PatientPage) -> None:
        super().__init__(page)
        self._view, self._page = view, page
        self.export = self._make(words("Statement of the patient"), self._export)
        self.print = self._make(words("Statement of the patient"), self._print)
        self.find = self._make(words("a document of the patient"), self._find)
        self.refresh = self._make(words("the page"), page.reload)
        self.period = self._make(words("the statement"), self._choose_period)
        self.columns = self._make(words("Statement of the patient"), self._choose_columns)
        self.journal = self._make(words("the document"), self._show_journal)
        page.tabs.currentChanged.connect(self.follow)
        for tab in page.each_tab():
            tab.chosen.connect(self.follow)
        page.figures_shown.connect(self.follow)
        self.follow()

    def actions(self) -> Mapping[Standard, QAction]:
        """Give what the page means by each."""
        return {
            Standard.NEW: self._page.actions_of_page.sell_package,
            Standard.EXPORT: self.export,
            Standard.PRINT: self.print,
            Standard.FIND: self.find,
            Standard.REFRESH: self.refresh,
            Standard.PERIOD: self.period,
            Standard.COLUMNS: self.columns,
            Standard.JOURNAL: self.journal,
            Standard.DETAIL: self._page.plans.split.fold_action,
        }

    def follow(self, *_: object) -> None:
        """Be on and off for the tab at the front, and what is chosen there."""
        page, tab = self._page, self._page.tab()
        self.export.setText(self._exported(tab))
        self.columns.setText(self._exported(tab))
        is_document = self._document() is not None
        self.print.setText(words("the document") if is_document else words("Statement of the patient"))
        if tab is page.plans:
            why = "" if page.plans.plan_id() is not None else words("Choose a plan first")
        else:
            posted = tab is page.documents and page.journal() is not None
            why = "" if posted else words("Choose a posted document first, among the documents")
        _switch(self.journal, why)
        read = "" if page.figures is not None else words("The patient is being read")
        is_document = self._document() is not None
        self.print.setText(words("The document") if is_document else words("Statement of the patient"))
        for action in (self.export, self.print, self.columns):
            _switch(action, read)

    def _exported(self, tab: PageTab) -> str:
        page = self._page
        if tab is page.documents:
            return words("Documents as they are shown")
        return words("Plans as they are shown") if tab is page.plans else words("Statement of the patient")

    def _export(self) -> None:
        page, patient = self._page, self._page.patient()
        if patient is None:
            return
        table = self._list()
        if table is not None:
            export_register(self._view, page.operations, table, patient.mrn)
            return
        asked, told = page.statement.request_of_report(), f"{patient.full_name} · {page.statement.words_of_period()}"
        export_report(self._view, page.operations, STATEMENT, asked, told)

    def _document(self) -> Place | None:
        """Give the document under the cursor that has a paper, where the documents are at the front."""
        row = self._page.documents.row() if self._page.tab() is self._page.documents else None
        return Place(row["kind"], row["document_id"]) if row is not None and has_paper(row["kind"]) else None

    def _print(self) -> None:
        document = self._document()
        if document is not None:
            print_document(self._view, self._page.operations, document)
            return
        patient, shown = self._page.patient(), self._page.statement.period.range()
        if patient is not None:
            query = StatementQuery(patient_id=patient.patient_id, dated_from=shown.first, dated_to=shown.last)
            print_statement(self._view, self._page.operations, query)

    def _find(self) -> None:
        self._page.show_tab(Tab.DOCUMENTS)
        self._page.documents.search.take_focus()

    def _list(self) -> RegisterTable | None:
        """Give the list of plans or documents that is at the front."""
        page, tab = self._page, self._page.tab()
        return page.plans.table if tab is page.plans else page.documents.table if tab is page.documents else None

    def _choose_columns(self) -> None:
        listed = self._list()
        if listed is None:
            self._page.show_tab(Tab.STATEMENT)
        (listed or self._page.statement.table).choose_columns()

    def _choose_period(self) -> None:
        self._page.show_tab(Tab.STATEMENT)
        self._page.statement.period.open()

    def _show_journal(self) -> None:
        if self._page.tab() is self._page.plans:
            self._page.plans.show_journal()
            return
        place = self._page.journal()
        if place is not None:
            self._page.place_wanted.emit(place)

    def _make(self, text: str, act: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.triggered.connect(lambda *_: act())
        return action


def _switch(action: QAction, why: str) -> None:
    action.setStatusTip(why)
    action.setEnabled(not why)
