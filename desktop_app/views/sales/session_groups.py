"""What a package consists of: how many sessions of which kind, and what one of them costs alone.

groups = RowList(SessionGroup, add=..., remove=...)
sessions_of(groups.rows())              # workflows.define_service.PackageSession, one a session
problem_of(groups.rows())
"""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls.amount_field import AmountField, amount_width
from desktop_app.views.controls.row_list import REMOVE_WIDTH, ROW_GAP, EditedRow, RowList
from desktop_app.views.controls.text_field import TextField
from desktop_app.views.sales.count_field import CountField
from desktop_app.workflows.define_service import PackageSession
from desktop_app.workflows.steps.checks import MOST_PARTS

COUNT_WIDTH = 72


class SessionGroup(EditedRow):
    """So many sessions of one kind; a price of 0 makes them free."""

    def __init__(self) -> None:
        super().__init__()
        self.label, self.price = TextField(placeholder=self.tr("As Underarms")), AmountField()
        self.number = CountField(most=MOST_PARTS)
        for field in self.fields():
            field.textChanged.connect(self.changed)
        self.price.returnPressed.connect(lambda: self.ended.emit(self))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        self.number.setFixedWidth(COUNT_WIDTH)
        self.price.setFixedWidth(amount_width())
        row.addWidget(self.number)
        row.addWidget(self.label, 1)
        row.addWidget(self.price)
        row.addWidget(self.remove)

    def fields(self) -> tuple[TextField, ...]:
        """Give the fields in the order of the keys."""
        return (self.number, self.label, self.price)

    def set_number(self, number: int) -> None:
        """Name the fields for a reader."""
        names = (
            self.tr("Sessions of line {number}"),
            self.tr("Kind of line {number}"),
            self.tr("Price of one of line {number}"),
        )
        for field, name in zip(self.fields(), names, strict=True):
            field.setAccessibleName(name.format(number=number))

    def is_blank(self) -> bool:
        """Tell whether nothing stands in it."""
        return not any(field.text().strip() for field in self.fields())

    def is_complete(self) -> bool:
        """Tell whether number and price are there."""
        return self.number.count() is not None and self.price.paise() is not None

    def show_kind(self, kind: PackageSession, count: int) -> None:
        """Show so many sessions of one kind."""
        self.number.setText(str(count))
        self.label.setText(kind.label or "")
        self.label.setCursorPosition(0)  # of a long text the beginning is seen
        self.price.set_paise(kind.standalone_price_paise)

    def sessions(self) -> tuple[PackageSession, ...]:
        """Give the sessions; none while something is missing."""
        count, price = self.number.count(), self.price.paise()
        if count is None or price is None:
            return ()
        label = self.label.text().strip() or None
        return (PackageSession(label=label, standalone_price_paise=price),) * count


def sessions_of(groups: Iterable[SessionGroup]) -> tuple[PackageSession, ...]:
    """Give all sessions in the order in which they stand."""
    return tuple(session for group in groups for session in group.sessions())


def show_sessions(groups: RowList[SessionGroup], sessions: Iterable[PackageSession]) -> None:
    """Show a package's sessions: those that follow each other and are alike on one line."""
    for at, (session, alike) in enumerate(groupby(sessions)):
        if at == len(groups.rows()):
            groups.add_row()
        groups.rows()[at].show_kind(session, len(list(alike)))


def problem_of(groups: Iterable[SessionGroup]) -> str:
    """Say the first thing that is missing, "" where nothing is; lines that are blank do not count."""
    translate = QCoreApplication.translate
    written = [(number, group) for number, group in enumerate(groups, start=1) if not group.is_blank()]
    if not written:
        return translate("sales", "The sessions of the package are missing")
    for number, group in written:
        if group.number.count() is None:
            return translate("sales", "Line {number}: how many sessions?").format(number=number)
        if group.price.paise() is None:
            return translate("sales", "Line {number}: what does one cost alone? 0 is free").format(number=number)
    most = translate("sales", "A package has at most {count} sessions").format(count=MOST_PARTS)
    return most if len(sessions_of(group for _, group in written)) > MOST_PARTS else ""


def heads(*labels: QWidget) -> QHBoxLayout:
    """Put heads over number, kind and price."""
    row = QHBoxLayout()
    row.setSpacing(ROW_GAP)
    number, kind, price = labels
    number.setFixedWidth(COUNT_WIDTH)
    price.setFixedWidth(amount_width())
    row.addWidget(number)
    row.addWidget(kind, 1)
    row.addWidget(price)
    row.addSpacing(REMOVE_WIDTH + ROW_GAP)
    return row
