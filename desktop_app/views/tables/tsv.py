"""Rows as the clipboard has them: tabs between cells, for a spreadsheet."""

from collections.abc import Iterable, Sequence

from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow


def as_tsv(columns: Sequence[TableColumn], rows: Iterable[TableRow], *, with_headings: bool) -> str:
    """Write rows with tabs between cells; no cell holds a tab, a line break or a formula."""
    lines = ["\t".join(column.heading for column in columns)] if with_headings else []
    lines += ["\t".join(_cell(column, row) for column in columns) for row in rows]
    return "\n".join(lines) + "\n" if lines else ""


def _cell(column: TableColumn, row: TableRow) -> str:
    return " ".join(column.style.copied(row, column.name).split())
