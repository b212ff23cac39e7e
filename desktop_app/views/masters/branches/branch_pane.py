"""A branch beside the register: where it is, and the number that each of its documents gets next."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app import resources
from desktop_app.reports.branch_files import FileTaken
from desktop_app.reports.branches import BranchDetail, branch_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button
from desktop_app.views.controls.entries import Entries, two_lines
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.upright_scroll import UprightScroll
from desktop_app.views.controls.wording import moment
from desktop_app.views.look.fonts import BODY, BODY_STRONG, HEADING, SMALL
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.tables.amount_cells import shown_day, shown_paise
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable

_DOCUMENTS = {
    "INV": QT_TRANSLATE_NOOP("branches", "Invoice"),
    "CN": QT_TRANSLATE_NOOP("branches", "Credit note"),
    "FC": QT_TRANSLATE_NOOP("branches", "Financial note"),
    "WO": QT_TRANSLATE_NOOP("branches", "Write-off"),
    "RCP": QT_TRANSLATE_NOOP("branches", "Receipt"),
    "RV": QT_TRANSLATE_NOOP("branches", "Receipt voucher"),
    "RFD": QT_TRANSLATE_NOOP("branches", "Refund"),
    "RFV": QT_TRANSLATE_NOOP("branches", "Refund voucher"),
    "DN": QT_TRANSLATE_NOOP("branches", "Debit note"),
    "JV": QT_TRANSLATE_NOOP("branches", "Journal"),
    "PL": QT_TRANSLATE_NOOP("branches", "Plan"),
}


class BranchPane(MasterPane):
    """Name, State and GSTIN; beneath them the series of this year."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.name, self.facts = ElidingLabel(style=HEADING), ElidingLabel(style=SMALL, tone="text2")
        self.year = Label(style=BODY_STRONG)
        self.table = SmallTable(
            self.tr("Next numbers"),
            (
                TableColumn("document", self.tr("Document"), TextCell(), stretch=1, sortable=False),
                TableColumn("number", self.tr("Next number"), NumberCell(sample="INV88/88-88/88888"), sortable=False),
            ),
        )
        self.files = Entries(self.tr("Files taken in"), nothing=self.tr("None was taken in."))
        heading = Label(self.tr("Files taken in"), BODY_STRONG)
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(4)
        for widget in (self.name, self.facts):
            column.addWidget(widget)
        self._buttons = FlowLayout(gap=6)
        self._buttons.setContentsMargins(0, 6, 0, 0)
        column.addLayout(self._buttons)
        column.addSpacing(10)
        column.addWidget(self.year)
        column.addWidget(self.table)
        column.addSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.files)
        column.addStretch(1)
        body, whole = QWidget(), QVBoxLayout(self)
        body.setLayout(column)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(UprightScroll(body))
        self._parts: tuple[QWidget, ...] = (self.name, self.facts, self.year, self.table, heading, self.files)
        self.show_detail(None)

    def add_action(self, action: QAction, caption: str) -> None:
        """Add a button for what is done with the branch."""
        self._buttons.addWidget(Button.of(action, caption=caption))

    def read_detail(self, key: int, reading: Reading) -> BranchDetail:
        """Read a branch with its series."""
        return branch_detail(reading, key)

    def show_detail(self, detail: BranchDetail | None) -> None:
        """Show a branch."""
        for part in self._parts:
            part.setVisible(detail is not None)
        if detail is None:
            return
        branch = detail.branch
        states = {row["code"]: row["name"] for row in resources.rows("states.csv")}
        gstin = branch.gstin or self.tr("by the clinic's GSTIN")
        self.name.setText(branch.name)
        self.facts.setText(f"{branch.code} · {states.get(branch.state_code, branch.state_code)} · {gstin}")
        self.year.setText(self.tr("Next numbers in FY {year}").format(year=detail.year_label))
        self.table.set_rows(
            (at, {"document": _document(each.document_type), "number": each.number})
            for at, each in enumerate(detail.next_numbers)
        )

        self.files.show_entries([self._file(each) for each in detail.files])

    def _file(self, taken: FileTaken) -> QWidget:
        """Name a file that was taken in: its days, what was new of it, and when by whom."""
        days = self.tr("{first} to {last}").format(first=shown_day(taken.first_date), last=shown_day(taken.last_date))
        text = self.tr("{documents} documents, {new} rows new")
        news = text.format(documents=taken.document_count, new=taken.new_count)
        who = taken.taken_by or self.tr("The program")
        entry = two_lines(
            ((ElidingLabel(days, BODY),), (Label(shown_paise(taken.debit_paise), BODY),)),
            ((ElidingLabel(f"{news} · {who}", SMALL, "text2"),), (Label(moment(taken.taken_at), SMALL, "text2"),)),
        )
        entry.setAccessibleName(f"{days}, {news}, {moment(taken.taken_at)}, {who}")
        return entry

    def take_focus(self) -> None:
        """Put the cursor on the series."""
        self.table.setFocus()


def _document(document_type: str) -> str:
    return QCoreApplication.translate("branches", str(_DOCUMENTS[document_type]))
