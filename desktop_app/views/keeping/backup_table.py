"""The list of backups: when each was made and why, whose books it has, how large it is and what is known of it."""

from collections.abc import Iterable, Iterator

from desktop_app.keeping.folder import Found
from desktop_app.reports.table import Cell
from desktop_app.views.keeping.words import moment, size_words, state_words, why_words, words
from desktop_app.views.tables.cells import NumberCell, TextCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.small_table import SmallTable


def backup_table(title: str) -> SmallTable:
    """Make an empty list."""
    columns = (
        TableColumn("at", words("Made"), NumberCell(sample="28 Nov 2026, 23:58"), sortable=False),
        TableColumn("why", words("Why"), TextCell(), sortable=False, stretch=1, least=110),
        TableColumn("clinic", words("Clinic"), TextCell(), sortable=False, stretch=2, least=120),
        TableColumn("size", words("Size"), NumberCell(sample="888.8 MB"), sortable=False),
        TableColumn("state", words("State", "how it stands"), TextCell(), sortable=False, stretch=1, least=130),
        TableColumn("folder", words("Folder"), TextCell(), sortable=False, stretch=2, least=120),
    )
    return SmallTable(title, columns, scrolls=True)


def backup_rows(found: Iterable[Found]) -> Iterator[tuple[int, dict[str, Cell]]]:
    """Give the rows; each one's key is its place."""
    for place, each in enumerate(found):
        yield (
            place,
            {
                "at": moment(each.at),
                "why": why_words(each.manifest.why),
                "clinic": each.manifest.clinic,
                "size": size_words(each.size),
                "state": state_words(each),
                "folder": words("{name}, in {folder}").format(
                    name=each.path.parent.name, folder=each.path.parent.parent
                ),
            },
        )
