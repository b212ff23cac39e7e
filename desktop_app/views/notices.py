"""What stands over every view: why the books are in safe mode, and what must be known of their folder.

notices.stand(error, (self.tr("Restore the backup..."), self._restore))    # stays as long as the window
notices.add(error, (self.tr("Do not tell me again"), self._forget))        # goes once it is read
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import ClinicError
from desktop_app.views.controls.banner import Banner
from desktop_app.views.controls.surfaces import Ground, hairline
from desktop_app.views.messages import Action, message_of

_SIDE, _ABOVE = 14, 10


class Notices(Ground):
    """Banners under each other, the one that stays first; nothing where there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("canvas")
        self.standing: Banner | None = None
        self._column = QVBoxLayout()
        self._column.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        self._column.setSpacing(8)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addLayout(self._column)
        around.addWidget(hairline())
        self.hide()

    def banners(self) -> list[Banner]:
        """Give those that are shown, from above."""
        found = self.findChildren(Banner, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return sorted((each for each in found if not each.isHidden()), key=self._column.indexOf)

    def stand(self, error: ClinicError, *actions: Action) -> Banner:
        """Say why the books are in safe mode, for as long as the window is there; what stood before goes."""
        if self.standing is not None:
            self.standing.hide()
            self.standing.deleteLater()
        self.standing = banner = Banner(is_closable=False)
        self._column.insertWidget(0, banner)
        self._fill(banner, error, "bad", actions, before=self.tr("Safe mode, for reading only. "))
        return banner

    def add(self, error: ClinicError, *actions: Action) -> Banner:
        """Warn of something until it is closed, by its cross or by one of the actions."""
        banner = Banner()
        self._column.addWidget(banner)
        banner.closed.connect(self._look)
        self._fill(banner, error, "warn", actions)
        return banner

    def add_beneath(self, widget: QWidget) -> None:
        """Add to what stands, as where the last good backup lies; nothing where nothing stands."""
        if self.standing is not None:
            self.standing.add_beneath(widget)

    def _fill(
        self, banner: Banner, error: ClinicError, tone: str, actions: tuple[Action, ...], *, before: str = ""
    ) -> None:
        message = message_of(error)
        banner.show_words(f"{before}{message.headline}", message.advice, tone=tone)
        for text, pressed in actions:
            banner.add_button(text, pressed)
        self.show()

    def _look(self) -> None:
        self.setVisible(bool(self.banners()))
