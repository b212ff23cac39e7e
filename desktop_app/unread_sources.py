"""Keep Qt for Python from reading the source of every module that is imported.

It looks there for whether a module may ask for other spellings of Qt's names (`snake_case`), which none here does: a
third of what the program takes to start, and all sources stay in memory.
"""

from importlib import import_module


def leave_sources_unread() -> None:
    """Let every module pass for one that spells Qt's names as Qt does; called before the window's own are imported."""
    import_module("PySide6.QtCore")
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:
        return  # another version of Qt for Python: it may look again, or need not any more
    if "_mod_uses_pyside" in vars(feature):  # there is no public switch
        vars(feature)["_mod_uses_pyside"] = _is_taken_for_granted


def _is_taken_for_granted(_module: object) -> bool:
    return True
