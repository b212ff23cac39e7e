"""Where this user's data, settings and logs lie on this machine."""

from pathlib import Path

import platformdirs

_NAME = "clinic-books"


def data_folder() -> Path:
    """Give the folder that new books are proposed in; it is made where it is missing."""
    return platformdirs.user_data_path(_NAME, ensure_exists=True)


def settings_file() -> Path:
    """Give the file of the window's settings; it is never inside the books, which move between machines."""
    return platformdirs.user_config_path(_NAME, ensure_exists=True) / "settings.ini"


def log_file() -> Path:
    """Give the log's path."""
    return platformdirs.user_log_path(_NAME, ensure_exists=True) / "clinic-books.log"


def demo_file() -> Path:
    """Give the path of the demo clinic."""
    return data_folder() / "demo.clinicbook"
