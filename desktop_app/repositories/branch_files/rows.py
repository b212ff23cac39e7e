"""Rows as a branch's file has them: every key replaced by the name that is valid in other books, too.

travelling = Rows(unit)
for row in travelling.of("invoices", invoice_ids): row.name, row.values
travelling.names("accounts", ids)                   # key -> name
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, select

from desktop_app.repositories.branch_files.layout import LAYOUTS, MATCHES, REFERENCES, Layout, travelling_columns
from desktop_app.repositories.unit import Unit

_AT_ONCE = 5_000

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its key in this book, its name in every one, its columns as stored, and as they travel."""

    table: str
    key: int
    name: str
    stored: Values
    values: Values


class Rows:
    """Reads rows and names them; names that were asked for once are kept."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._names: dict[str, dict[int, str]] = {}

    def of(self, table: str, keys: Collection[int]) -> list[Row]:
        """Give rows by their keys, in the order of the keys."""
        layout = LAYOUTS[table]
        return self._named(table, self._stored(layout, layout.table.c[layout.key], keys))

    def parts_of(self, table: str, parents: Collection[int]) -> list[Row]:
        """Give the rows that are parts of documents, by the documents' keys."""
        layout = LAYOUTS[table]
        return self._named(table, self._stored(layout, layout.table.c[layout.parent_column], parents))

    def matches(self, table: str, sides: Sequence[tuple[str, Collection[int]]]) -> list[Row]:
        """Give matches of which one side is known: columns, and the keys that they may have."""
        layout = LAYOUTS[table]
        found: dict[int, Values] = {}
        for column, keys in sides:
            for stored in self._stored(layout, layout.table.c[column], keys):
                found[stored[layout.key]] = stored
        return self._named(table, [found[key] for key in sorted(found)])

    def names(self, table: str, keys: Iterable[int]) -> Mapping[int, str]:
        """Give the names of rows by their keys."""
        known = self._names.setdefault(table, {})
        missing = set(keys) - known.keys()
        if missing:
            layout = LAYOUTS[table]
            for row in self._named(table, self._stored(layout, layout.table.c[layout.key], missing, named_only=True)):
                known[row.key] = row.name
        return known

    def keys(self, table: str, names: Iterable[str]) -> dict[str, int]:
        """Give the keys of rows that are named by one column of their own."""
        layout = LAYOUTS[table]
        name, key = layout.table.c[layout.named_by[0]], layout.table.c[layout.key]
        found: dict[str, int] = {}
        for some in _in_parts(set(names)):
            found.update((row[0], row[1]) for row in self._unit.execute(select(name, key).where(name.in_(some))))
        return found

    def _stored(
        self, layout: Layout, column: ColumnElement[Any], keys: Collection[int], *, named_only: bool = False
    ) -> list[Values]:
        wanted = [layout.key, *layout.named_by] if named_only else [each.name for each in layout.table.columns]
        statement: Select[Any] = select(*(layout.table.c[name] for name in wanted))
        found: list[Values] = []
        for some in _in_parts(keys):
            rows = self._unit.execute(statement.where(column.in_(some)).order_by(layout.table.c[layout.key]))
            found.extend(dict(zip(wanted, row, strict=True)) for row in rows)
        return found

    def _named(self, table: str, stored: Sequence[Values]) -> list[Row]:
        layout = LAYOUTS[table]
        targets = list(self._targets(table, stored))
        for target, _, keys in targets:
            self.names(target, keys)
        count: dict[str, int] = {}
        rows = []
        for each in stored:
            travelling = travelling_columns(table)
            values = {name: self._travelling(table, layout, name, each) for name in each if name in travelling}
            name = "|".join("" if values[part] is None else str(values[part]) for part in layout.named_by)
            if table in MATCHES:
                count[name] = count.get(name, 0) + 1
                name = f"{name}|{count[name]}"
            rows.append(Row(table, each[layout.key], name, each, values))
        return rows

    def _targets(self, table: str, stored: Sequence[Values]) -> Iterator[tuple[str, str, set[int]]]:
        """Tell of which tables rows are named, by which columns."""
        layout = LAYOUTS[table]
        present = stored[0].keys() if stored else ()
        for name in present:
            target = target_of(layout.table.c[name])
            if target is not None and target in LAYOUTS:
                yield target, name, {row[name] for row in stored if row[name] is not None}
        if table in REFERENCES and present:
            kind, key, tables = REFERENCES[table]
            if kind in present:
                for word, target in tables.items():
                    yield target, key, {row[key] for row in stored if row[kind] == word}

    def _travelling(self, table: str, layout: Layout, name: str, stored: Values) -> Any:  # noqa: ANN401 - a cell
        value = stored[name]
        if isinstance(value, date):
            return value.isoformat()
        target = target_of(layout.table.c[name])
        if table in REFERENCES and name == REFERENCES[table][1]:
            target = REFERENCES[table][2].get(stored[REFERENCES[table][0]], "-")
        if target is None or value is None:
            return value
        return self._names.get(target, {}).get(value) if target in LAYOUTS else None


def _in_parts(items: Collection[Any]) -> Iterator[list[Any]]:
    """Give as many at once as one statement takes, in order."""
    ordered = sorted(items)
    for begin in range(0, len(ordered), _AT_ONCE):
        yield ordered[begin : begin + _AT_ONCE]


def target_of(column: Column[Any]) -> str | None:
    """Name the table that a column leads to, None where it leads nowhere."""
    for reference in column.foreign_keys:
        return reference.column.table.name
    return None
