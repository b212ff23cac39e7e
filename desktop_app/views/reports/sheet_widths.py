"""How wide a sheet's columns are: figures are never cut, words share what is left and yield where there is little."""

from collections.abc import Mapping, Sequence

from desktop_app.views.look.fonts import width_of
from desktop_app.views.reports.sheet_delegate import SheetDelegate
from desktop_app.views.reports.sheet_model import SheetModel
from desktop_app.views.tables.cell_style import PADDING
from desktop_app.views.tables.columns import TableColumn

_WIDEST_WORDS = 300
_WORDS_MEASURED = 400  # lines
_TELLING = 150


def least_widths(model: SheetModel, delegate: SheetDelegate) -> list[int]:
    """Give what each column needs: all of its figures, and of its words what most of them take."""
    return [_needed(model, delegate, at, column) for at, column in enumerate(model.columns)]


def fitted(
    model: SheetModel, needed: Sequence[int], shown: Sequence[int], chosen: Mapping[str, int], room: int
) -> dict[int, int]:
    """Give the widths of the columns that are shown; of those that somebody chose, by name, no figure is cut either."""
    given = {at: chosen[model.columns[at].name] for at in shown if model.columns[at].name in chosen}
    words = words_by_repetition(model, [at for at in shown if at not in given])
    widths = {
        at: given.get(at, needed[at]) if model.are_words(at) else max(needed[at], given.get(at, 0)) for at in shown
    }
    return shared_out(widths, _least_kept(model, widths, words), words, room)


def shared_out(
    needed: Mapping[int, int], yielding: Mapping[int, int], words: Sequence[int], room: int
) -> dict[int, int]:
    """Give the widths: spare room goes to the columns of words; where there is too little they yield, one by one.

    `yielding` are the widths that columns keep at least, `words` those of words, the one that yields first at first.
    Where that is not enough, and somebody must scroll anyway, words are wide enough to be read.
    """
    widths = dict(needed)
    if sum(yielding.values()) > room:
        return {at: min(width, _TELLING) if at in words else width for at, width in needed.items()}
    spare = room - sum(widths.values())
    for rank, at in enumerate(words):
        part = spare // (len(words) - rank) if spare >= 0 else max(yielding[at] - widths[at], spare)
        widths[at] += part
        spare -= part
    return widths


def words_by_repetition(model: SheetModel, among: Sequence[int]) -> list[int]:
    """Give the columns of words, first those in which the same words stand again and again."""
    columns = [at for at in sorted(among) if model.columns[at].stretch]
    return sorted(columns, key=lambda at: model.extent.different[model.columns[at].name])


def _least_kept(model: SheetModel, needed: Mapping[int, int], words: Sequence[int]) -> dict[int, int]:
    """Give what columns keep at least: all of their figures, of the words that tell lines apart more than of others."""
    telling = words[-1:]
    return {
        at: width if at not in words else min(width, _TELLING if at in telling else model.columns[at].least_width())
        for at, width in needed.items()
    }


def _needed(model: SheetModel, delegate: SheetDelegate, at: int, column: TableColumn) -> int:
    least = column.least_width()
    if column.stretch:
        return max(least, min(_WIDEST_WORDS, _of_words(model, delegate, at, column)))
    widest = max(
        (_figure(model, delegate, number, at, column) for number in model.extent.widest[column.name]), default=0.0
    )
    return max(least, round(widest + 0.5) + 2 * PADDING + column.style.slot())


def _of_words(model: SheetModel, delegate: SheetDelegate, at: int, column: TableColumn) -> int:
    """Measure words of plain lines: those of headings and totals run over the empty cells beside them."""
    widest = 0.0
    for number in range(min(model.rowCount(), _WORDS_MEASURED)):
        row = model.row_at(number)
        if row is not None and model.is_plain(number):
            text = width_of(column.style.text(row, column.name), delegate.weight(number))
            widest = max(widest, text + delegate.indent(number, at))
    return round(widest + 0.5) + 2 * PADDING


def _figure(model: SheetModel, delegate: SheetDelegate, number: int, at: int, column: TableColumn) -> float:
    row = model.row_at(number)
    if row is None or row[column.name] in (None, ""):
        return 0.0
    heavy = width_of(column.style.text(row, column.name), delegate.weight(number)) + delegate.indent(number, at)
    return max(column.style.needed_width(row, column.name), heavy)
