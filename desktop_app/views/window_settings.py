"""Where the window keeps what the user did to it: sizes, columns, scheme, keys; one INI file, never in the books."""

from PySide6.QtCore import QSettings

from desktop_app import settings


def window_settings() -> QSettings:
    """Open the settings; the books move between machines, these do not."""
    return QSettings(str(settings.settings_file()), QSettings.Format.IniFormat)
