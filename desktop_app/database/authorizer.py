"""What SQL may do on the program's connections: no other schema, no edited ledger, no setting switched off."""

import sqlite3

_SCHEMA = frozenset(
    {
        sqlite3.SQLITE_ALTER_TABLE,
        sqlite3.SQLITE_ATTACH,
        sqlite3.SQLITE_CREATE_INDEX,
        sqlite3.SQLITE_CREATE_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_INDEX,
        sqlite3.SQLITE_CREATE_TEMP_TABLE,
        sqlite3.SQLITE_CREATE_TEMP_TRIGGER,
        sqlite3.SQLITE_CREATE_TEMP_VIEW,
        sqlite3.SQLITE_CREATE_TRIGGER,
        sqlite3.SQLITE_CREATE_VIEW,
        sqlite3.SQLITE_CREATE_VTABLE,
        sqlite3.SQLITE_DETACH,
        sqlite3.SQLITE_DROP_INDEX,
        sqlite3.SQLITE_DROP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_INDEX,
        sqlite3.SQLITE_DROP_TEMP_TABLE,
        sqlite3.SQLITE_DROP_TEMP_TRIGGER,
        sqlite3.SQLITE_DROP_TEMP_VIEW,
        sqlite3.SQLITE_DROP_TRIGGER,
        sqlite3.SQLITE_DROP_VIEW,
        sqlite3.SQLITE_DROP_VTABLE,
    }
)
_APPEND_ONLY = frozenset({"gl_transactions", "gl_entries", "ar_subledger", "audit_log", "command_log"})
# PRAGMAs whose argument says what is asked. With any other one an argument is a new setting, however its name is spelt.
_QUESTIONS = frozenset(
    {
        "foreign_key_check",
        "foreign_key_list",
        "index_info",
        "index_list",
        "index_xinfo",
        "integrity_check",
        "quick_check",
        "table_info",
        "table_list",
        "table_xinfo",
    }
)


def authorize(action: int, first: str | None, second: str | None, _database: str | None, _trigger: str | None) -> int:
    """Answer SQLite's question whether a statement may do what it is about to do."""
    allowed = True
    if action in _SCHEMA:
        allowed = False
    elif action == sqlite3.SQLITE_DELETE:
        allowed = first not in _APPEND_ONLY
    elif action == sqlite3.SQLITE_UPDATE:
        # The one exception completes half-posted imports: an AR row without a transaction is linked to its own.
        allowed = first not in _APPEND_ONLY or (first, second) == ("ar_subledger", "gl_transaction_id")
    elif action == sqlite3.SQLITE_PRAGMA:
        allowed = second is None or first in _QUESTIONS
    elif action == sqlite3.SQLITE_FUNCTION:
        allowed = second != "load_extension"
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
