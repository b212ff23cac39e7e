"""The middle column of a settlement: what changes, what there is to know, and what else is said of it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.controls.labels import Label
from desktop_app.views.discontinue.caution_list import CautionList
from desktop_app.views.discontinue.effect_table import EffectTable
from desktop_app.views.look.fonts import HEADING


class WhatChanges(QWidget):
    """Before and after, then sentences."""

    def __init__(self, effects: EffectTable, cautions: CautionList, more: Iterable[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(self.tr("What changes"), HEADING), 0, Qt.AlignmentFlag.AlignTop)
        column.addSpacing(6)
        for each in (effects, cautions, *more):
            column.addWidget(each)
        column.addStretch(1)
