"""The room beside the ledger: the trial balance, or the journal behind the line under the cursor."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.views.detail_split import DetailSplit

_WIDTH, _FOLDS_BELOW = 420, 1120


class SidePane(QStackedWidget):
    """Two panes in one place; which is seen, and whether any, is asked for by page."""

    def __init__(self, trial_balance: QWidget, journal: QWidget) -> None:
        super().__init__()
        self._trial_balance, self._journal = trial_balance, journal
        self._split: DetailSplit | None = None

    def beside(self, main: QWidget, parent: QWidget) -> DetailSplit:
        """Put the pane beside something; it can be folded away."""
        self._split = DetailSplit("general-ledger", main, self, width=_WIDTH, narrow=_FOLDS_BELOW, parent=parent)
        for pane in (self._trial_balance, self._journal):  # not before: what gets another parent is styled anew
            self.addWidget(pane)
        return self._split

    def shows_journal(self) -> bool:
        """Tell whether the journal is seen."""
        return self.currentWidget() is self._journal and self._is_open()

    def shows_trial_balance(self) -> bool:
        """Tell whether the trial balance is seen."""
        return self.currentWidget() is self._trial_balance and self._is_open()

    def show_journal(self) -> None:
        """Show the journal."""
        self._show(self._journal)

    def show_trial_balance(self) -> None:
        """Show the trial balance."""
        self._show(self._trial_balance)

    def fold(self) -> None:
        """Give the room to the ledger."""
        if self._is_open() and self._split is not None:
            self._split.fold_action.trigger()

    def _is_open(self) -> bool:
        return self._split is not None and self._split.fold_action.isChecked()

    def _show(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        if not self._is_open() and self._split is not None:
            self._split.fold_action.trigger()
