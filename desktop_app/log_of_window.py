"""The log of the program with its window. Of Qt's messages it keeps who says them: what they say may hold a name."""

import logging
import re

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_NAMES = re.compile(r"\bQ[A-Z]\w*(?:::~?\w+)*", re.ASCII)  # as QObject::startTimer

_log = logging.getLogger(__name__)


def begin_log() -> None:
    """Keep a log from now on, of Qt's messages, too."""
    from desktop_app.log_file import keep_log  # noqa: PLC0415 - not before the first window is painted

    keep_log()
    qInstallMessageHandler(_heed)


def who_says(category: str, message: str) -> str:
    """Name the category of a message, and Qt's own classes and functions in it."""
    return " ".join(["Qt:", category, *_NAMES.findall(message)])


def _heed(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS.get(kind, logging.WARNING), who_says(context.category or "", message))
