"""Where this user's data, settings and logs lie on this machine, in folders that nobody else can look into."""

from functools import cache
from pathlib import Path

import platformdirs

_NAME = "clinic-books"


def data_folder() -> Path:
    """Give the folder that new books are proposed in; it is made where it is missing."""
    return _private(platformdirs.user_data_path(_NAME))


def settings_file() -> Path:
    """Give the file of the window's settings; it is never inside the books, which move between machines."""
    return _private(platformdirs.user_config_path(_NAME)) / "settings.ini"


def backups_file() -> Path:
    """Give the file that says where this user keeps the backups of which books."""
    return _private(platformdirs.user_config_path(_NAME)) / "backups.json"


def log_file() -> Path:
    """Give the log's path."""
    return _private(platformdirs.user_log_path(_NAME)) / "clinic-books.log"


def demo_file() -> Path:
    """Give the path of the demo clinic."""
    return data_folder() / "demo.clinicbook"


@cache  # a view asks for its settings dozens of times while it is made
def _private(folder: Path) -> Path:
    """Make a folder for this user alone; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
