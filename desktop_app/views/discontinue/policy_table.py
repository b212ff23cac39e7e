"""The settlement policies beside each other: what each credits, refunds and leaves due; choosing one takes its amount.

table = PolicyTable()
table.set_policies(policies_compared(position), agreed=position.policy)
table.chosen.connect(self._take)            # Policy
table.show_amount(708_000)                  # marks the policy that comes to it
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from desktop_app.accounting.money import rupees
from desktop_app.accounting.settlement import Policy, Settlement
from desktop_app.views.discontinue.policy_comparison import policy_words
from desktop_app.views.look.fonts import BODY, BODY_MEDIUM, BODY_STRONG, CAPTION, SMALL, metrics, width_of
from desktop_app.views.look.painting import RIGHT, draw_text
from desktop_app.views.look.scheme import colour, tokens

NOTHING = "\u2013"

_NAMES_AT = 44
_GAP = 12
_END = 6
_RADIO = 20


class PolicyTable(QWidget):
    """Four rows, one of them chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[Policy, Settlement | None], ...] = ()
        self._agreed = Policy.PRO_RATA
        self._is_following = False
        self._group = QButtonGroup(self)
        self._buttons = {policy: self._button(policy) for policy in Policy}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Settlement policies"))

    def set_policies(self, rows: Sequence[tuple[Policy, Settlement | None]], *, agreed: Policy) -> None:
        """Show what each policy comes to; None for one whose credit is more than there is left."""
        self._rows, self._agreed = tuple(rows), agreed
        for policy, settlement in rows:
            self._buttons[policy].setEnabled(settlement is not None)
            self._buttons[policy].setAccessibleName(self._in_words(policy, settlement))
        self.updateGeometry()
        self.update()

    def keep_to_agreed(self) -> None:
        """Offer no other policy than the one that was agreed: this user may not choose one."""
        for policy, button in self._buttons.items():
            button.setEnabled(button.isEnabled() and policy is self._agreed)

    def show_amount(self, paise: int | None) -> None:
        """Mark the policy that comes to an amount, the chosen one first; else the one that was agreed."""
        fitting = [policy for policy, each in self._rows if each is not None and each.credit_paise == paise]
        now = self.policy()
        wanted = now if now in fitting else self._agreed if self._agreed in fitting or not fitting else fitting[0]
        self._is_following = True
        self._buttons[wanted].setChecked(True)
        self._is_following = False
        self.update()

    def policy(self) -> Policy | None:
        """Give the policy that is marked."""
        return next((policy for policy, button in self._buttons.items() if button.isChecked()), None)

    def button(self, policy: Policy) -> QRadioButton:
        """Give the button of a policy."""
        return self._buttons[policy]

    def sizeHint(self) -> QSize:
        """Ask for room for every figure."""
        names = _NAMES_AT + max(self._name_width(policy) for policy in Policy)
        figures = sum(_GAP + self._figure_width(at) for at in range(3))
        return QSize(round(names + figures + _END + 0.5), round(self._head() + len(Policy) * self._row()))

    def minimumSizeHint(self) -> QSize:
        """Never cut a number."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside their rows."""
        super().resizeEvent(event)
        for at, button in enumerate(self._buttons.values()):
            top = self._head() + at * self._row()
            button.setGeometry(4, round(top + (self._row() - _RADIO) / 2), _RADIO, _RADIO)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a policy anywhere in its row."""
        at = int((event.position().y() - self._head()) // self._row())
        button = list(self._buttons.values())[at] if 0 <= at < len(self._buttons) else None
        if button is not None and button.isEnabled() and event.button() == Qt.MouseButton.LeftButton:
            button.setFocus(Qt.FocusReason.MouseFocusReason)
            button.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw heads, rows and the lines between them."""
        painter, now = QPainter(self), tokens()
        head = QRectF(0, 0, self.width(), self._head())
        draw_text(painter, head.adjusted(_NAMES_AT, 0, 0, 0), self.tr("Policy"), CAPTION, now.text2)
        for text, right in zip(self._heads(), self._rights(), strict=True):
            draw_text(painter, QRectF(0, 0, right, head.height()), text, CAPTION, now.text2, align=RIGHT)
        painter.fillRect(QRectF(0, round(head.bottom()) - 1, self.width(), 1), colour(now.line))
        for at, (policy, settlement) in enumerate(self._rows):
            row = QRectF(0, head.bottom() + at * self._row(), self.width(), self._row())
            self._paint_row(painter, row, policy, settlement)
            painter.fillRect(QRectF(0, round(row.bottom()) - 1, self.width(), 1), colour(now.line))

    def _button(self, policy: Policy) -> QRadioButton:
        button = QRadioButton(self)
        button.setAccessibleName(policy_words(policy))
        self._group.addButton(button)
        button.toggled.connect(lambda on, policy=policy: self._toggled(policy, on=on))
        return button

    def _toggled(self, policy: Policy, *, on: bool) -> None:
        self.update()
        if on and not self._is_following:
            self.chosen.emit(policy)

    def _paint_row(self, painter: QPainter, row: QRectF, policy: Policy, settlement: Settlement | None) -> None:
        now = tokens()
        is_marked = self._buttons[policy].isChecked()
        style = BODY_STRONG if is_marked else BODY
        ink = now.text if settlement is not None and self.isEnabled() else now.text3
        name = row.adjusted(_NAMES_AT, 0, 0, 0)
        taken = draw_text(painter, name, policy_words(policy), BODY_STRONG if is_marked else BODY_MEDIUM, ink)
        if policy is self._agreed:
            draw_text(painter, name.adjusted(taken + 7, 0, 0, 0), self.tr("agreed"), SMALL, now.text3)
        for text, right in zip(_figures(settlement), self._rights(), strict=True):
            area = QRectF(0, row.y(), right, row.height())
            draw_text(painter, area, text, style, now.text3 if text == NOTHING else ink, align=RIGHT)

    def _rights(self) -> list[float]:
        """Give the right edges of the figures, the last one at the table's end."""
        rights: list[float] = []
        right = float(self.width() - _END)
        for at in (2, 1, 0):
            rights.insert(0, right)
            right -= self._figure_width(at) + _GAP
        return rights

    def _heads(self) -> tuple[str, ...]:
        return self.tr("Credit", "of a patient"), self.tr("Refund"), self.tr("Due")

    def _figure_width(self, at: int) -> float:
        heads = self._heads()
        figures = [width_of(_figures(settlement)[at], BODY_STRONG) for _, settlement in self._rows]
        return max([width_of(heads[at], CAPTION), width_of("8,888.88", BODY_STRONG), *figures])

    def _name_width(self, policy: Policy) -> float:
        agreed = 7 + width_of(self.tr("agreed"), SMALL) if policy is self._agreed else 0
        return width_of(policy_words(policy), BODY_STRONG) + agreed

    def _head(self) -> float:
        return metrics(CAPTION).height() + 8

    def _row(self) -> float:
        return max(26.0, metrics(BODY).height() + 8)

    def _in_words(self, policy: Policy, settlement: Settlement | None) -> str:
        name = policy_words(policy)
        if policy is self._agreed:
            name = self.tr("{policy}, agreed").format(policy=name)
        if settlement is None:
            return self.tr("{policy}: more than the invoice has left").format(policy=name)
        return self.tr("{policy}: credit {credit}, refund {refund}, due {due}").format(
            policy=name,
            credit=rupees(settlement.total_paise),
            refund=rupees(settlement.refundable_paise),
            due=rupees(settlement.residual_due_paise),
        )


def _figures(settlement: Settlement | None) -> tuple[str, str, str]:
    """Write credit, refund and due; a dash for nothing."""
    if settlement is None:
        return (NOTHING, NOTHING, NOTHING)
    amounts = (settlement.credit_paise, settlement.refundable_paise, settlement.residual_due_paise)
    credit, refund, due = (rupees(each) if each else NOTHING for each in amounts)
    return credit, refund, due
