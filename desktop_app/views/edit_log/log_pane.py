"""A row of the edit log beside the register: what was done, what each field was before and is after, and its hash."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.edit_log_detail import EditDetail, FieldChange, edit_detail
from desktop_app.repositories.books import Reading
from desktop_app.views.controls.buttons import Button, Kind
from desktop_app.views.controls.flow_layout import FlowLayout
from desktop_app.views.controls.labels import ElidingLabel, Label
from desktop_app.views.controls.surfaces import Sign, hairline
from desktop_app.views.edit_log.words import act_words, kind_words, moment_words, value_words
from desktop_app.views.look.fonts import BODY, HEADING, SMALL
from desktop_app.views.look.icons import IN_CELL
from desktop_app.views.masters.master_pane import MasterPane
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable


class LogPane(MasterPane):
    """What changed, as a table of field, before and after; texts of children stand under the child's name."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(operations)
        self.act, self.record = ElidingLabel(style=HEADING), ElidingLabel(style=BODY)
        self.who, self.reason = ElidingLabel(style=SMALL, tone="text2"), Label(style=BODY, wrap=True)
        self.changes = SmallTable(
            self.tr("What changed"),
            (
                TableColumn("field", self.tr("Field"), TextCell(), stretch=3, least=124, sortable=False),
                TableColumn("before", self.tr("Before"), TextCell(), stretch=2, least=76, sortable=False),
                TableColumn("after", self.tr("After"), TextCell(), stretch=3, least=112, sortable=False),
            ),
            tone_of=_tone_of,
            scrolls=True,
        )
        self.unchanged = Label(self.tr("No field of the record itself changed."), SMALL, "text2", wrap=True)
        self.sign, self.hash = Sign("shield", "good", IN_CELL), Label(style=SMALL, tone="text2", wrap=True)
        self._shown = QWidget()
        self._nothing = Label(self.tr("Choose a row to see what changed."), SMALL, "text2")
        self._buttons = FlowLayout(gap=8)
        self.setAccessibleName(self.tr("What changed"))
        self._lay_out()
        self.show_detail(None)

    def offer(self, *actions: QAction) -> None:
        """Give actions their buttons."""
        for action in actions:
            self._buttons.addWidget(Button.of(action, Kind.OUTLINED, bare=True))

    def take_focus(self) -> None:
        """Put the cursor on what changed."""
        self.changes.setFocus()

    def read_detail(self, key: int, reading: Reading) -> EditDetail:
        """Read the row."""
        return edit_detail(reading, key)

    def show_detail(self, detail: EditDetail | None) -> None:
        """Show a row."""
        self._shown.setVisible(detail is not None)
        self._nothing.setVisible(detail is None)
        if detail is None:
            return
        self.act.setText(f"{kind_words(detail.entity)} {detail.record}")
        self.record.setText(act_words(detail.action))
        self.who.setText(f"{moment_words(detail.at)} · {detail.user or self.tr('nobody logged in')}")
        self.reason.setText(detail.reason or "")
        self.reason.setVisible(bool(detail.reason))
        self.changes.set_rows(_rows(detail.changes))
        self.changes.setVisible(bool(detail.changes))
        self.unchanged.setVisible(not detail.changes)
        self.sign.show_sign("shield" if detail.is_whole else "warning", "good" if detail.is_whole else "bad")
        told = (
            self.tr("No. {number}, as it was written. Hash {hash}")
            if detail.is_whole
            else self.tr("No. {number} was changed after it was written, or rows before it are gone. Hash {hash}")
        )
        self.hash.setText(told.format(number=detail.audit_id, hash=_in_groups(detail.row_hash)))

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._shown)
        inner.setContentsMargins(16, 12, 14, 12)
        inner.setSpacing(4)
        for label in (self.act, self.record, self.who, self.reason):
            inner.addWidget(label)
        self._buttons.setContentsMargins(0, 6, 0, 6)
        inner.addLayout(self._buttons)
        inner.addWidget(self.changes, 1)
        inner.addWidget(self.unchanged)
        inner.addStretch(0)
        inner.addWidget(hairline())
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.hash, 1)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._shown)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)


def _rows(changes: tuple[FieldChange, ...]) -> list[tuple[int, dict[str, str]]]:
    """Give the lines: the fields of a child stand beneath a line with its name."""
    lines: list[dict[str, str]] = []
    part = ""
    for each in changes:
        if each.part != part:
            part = each.part
            lines.append({"field": part, "before": "", "after": "", "is_part": "1"})
        lines.append(
            {"field": each.field, "before": value_words(each.before), "after": value_words(each.after), "is_part": ""}
        )
    return list(enumerate(lines))


def _tone_of(row: TableRow) -> RowTone:
    return RowTone.STRONG if row["is_part"] else RowTone.NORMAL


def _in_groups(row_hash: str) -> str:
    """Write a hash so that it may be broken over lines, and read out."""
    return " ".join(row_hash[at : at + 8] for at in range(0, len(row_hash), 8))
