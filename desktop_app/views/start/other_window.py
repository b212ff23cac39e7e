"""The same books in another window of this computer: that window is asked to come to the front.

door = Door(path, window); door.open()      # who has the books open listens, as long as the window is there
knock(path)                                 # False where nobody answers

A door is a local socket of this user, named after the file; nothing is said through it.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

_WAIT_MS = 500
_MINIMIZED = Qt.WindowState.WindowMinimized


class Door(QObject):
    """Brings a window to the front whenever somebody knocks."""

    def __init__(self, book: Path, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._name = window, _name(book)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def open(self) -> bool:
        """Listen from now on; who holds the books' lock may take away what a killed window has left."""
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
        window = QApplication.activeModalWidget() or self._window
        self._window.setWindowState(self._window.windowState() & ~_MINIMIZED)
        self._window.show()
        self._window.raise_()
        window.activateWindow()
        QApplication.alert(self._window)  # where a system lets no window come to the front by itself, it calls


def knock(book: Path) -> bool:
    """Ask the window that has these books open to come to the front; False where none of this user's answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(book))
    answered = socket.waitForConnected(_WAIT_MS)
    socket.abort()
    return answered


def _name(book: Path) -> str:
    return f"clinic-books-{sha256(str(book.resolve()).encode()).hexdigest()[:24]}"
