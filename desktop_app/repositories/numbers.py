"""Document numbers, taken inside the unit of work: a rollback gives them back, so a series has no gaps."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, case, func, insert, null, select, update

from desktop_app.accounting import numbering
from desktop_app.accounting.calendar import fiscal_year
from desktop_app.records.clinic import Branch, NumberSeries
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Place, Unit, columns


@dataclass(frozen=True, slots=True)
class _Series:
    """A series of a year, as the books have it."""

    document_type: str
    fiscal_year: str
    prefix: str
    pad: int
    next_number: int


@dataclass(frozen=True, slots=True)
class NextNumbers:
    """What the next numbers of a branch would be, were they taken now; nothing is taken."""

    _mark: str
    _series: tuple[_Series, ...]

    def of(self, document_type: str, on: date) -> str:
        """Give the next number of a document's series on a day; refuses NUMBER_TOO_LONG."""
        year = fiscal_year(on).label
        begun = self._begun(document_type, year)
        if begun is None:
            return _first_of(numbering.default_prefix(document_type, self._mark, year))
        return numbering.compose(begun.prefix, begun.pad, begun.next_number)

    def prefix(self, document_type: str, year_label: str) -> str:
        """Give the prefix of a series, as it stands there or as it would begin."""
        begun = self._begun(document_type, year_label)
        return numbering.default_prefix(document_type, self._mark, year_label) if begun is None else begun.prefix

    def has_begun(self, document_type: str, year_label: str) -> bool:
        """Tell whether a series stands in the books."""
        return self._begun(document_type, year_label) is not None

    def _begun(self, document_type: str, year_label: str) -> _Series | None:
        """Give the newest series of a document and a year."""
        found = [each for each in self._series if (each.document_type, each.fiscal_year) == (document_type, year_label)]
        return found[-1] if found else None


# The first branch uses the clinic's own series (no branch), any other one its own. The newest prefix counts: a clinic
# that changes it goes on with the new one.
_OWNER = case(
    (bindparam("of_branch_id") == select(func.min(Branch.branch_id)).scalar_subquery(), null()),
    else_=bindparam("of_branch_id"),
)
_TAKE = (
    update(NumberSeries)
    .where(
        NumberSeries.series_id
        == select(NumberSeries.series_id)
        .where(
            NumberSeries.hospital_id == bindparam("of_hospital_id"),
            NumberSeries.document_type == bindparam("of_document_type"),
            NumberSeries.fiscal_year == bindparam("of_fiscal_year"),
            NumberSeries.branch_id.is_not_distinct_from(_OWNER),
        )
        .order_by(NumberSeries.series_id.desc())
        .limit(1)
        .scalar_subquery()
    )
    .values(next_number=NumberSeries.next_number + 1)
    .returning(NumberSeries.prefix, NumberSeries.pad, NumberSeries.next_number - 1)
    .execution_options(synchronize_session=False)
)
_OF_PLACE = (
    select(*columns(NumberSeries, _Series))
    .where(
        NumberSeries.hospital_id == bindparam("of_hospital_id"),
        NumberSeries.branch_id.is_not_distinct_from(_OWNER),
    )
    .order_by(NumberSeries.series_id)
)
_ORDINAL = select(func.count()).select_from(Branch).where(Branch.branch_id <= bindparam("of_branch_id"))
_INSERT = insert(NumberSeries)


def take(work: Work, document_type: str, on: date, place: Place) -> str:
    """Take the next number of a document's series and year; the first document of a year begins its series.

    Refuses NUMBER_TOO_LONG.
    """
    year = fiscal_year(on).label
    series = {"hospital_id": place.hospital_id, "document_type": document_type, "fiscal_year": year}
    sought = {f"of_{name}": value for name, value in series.items()}
    work.touched("number_series")
    taken = work.execute(_TAKE, {**sought, "of_branch_id": place.branch_id}).first()
    if taken is not None:
        prefix, pad, number = taken
        return numbering.compose(prefix, pad, number)
    prefix = numbering.default_prefix(document_type, _mark_of(work, place), year)
    start(work, document_type, year, place, prefix=prefix, next_number=2)
    return _first_of(prefix)


def start(work: Work, document_type: str, year_label: str, place: Place, *, prefix: str, next_number: int = 1) -> None:
    """Begin a series of a branch and a year."""
    work.touched("number_series")
    work.execute(
        _INSERT,
        {
            "hospital_id": place.hospital_id,
            "document_type": document_type,
            "fiscal_year": year_label,
            "prefix": prefix,
            "pad": numbering.digits_after(prefix),
            "next_number": next_number,
            "branch_id": place.branch_id if _mark_of(work, place) else None,
        },
    )


def next_numbers(unit: Unit, place: Place) -> NextNumbers:
    """Read what the next numbers of a branch would be."""
    sought = {"of_hospital_id": place.hospital_id, "of_branch_id": place.branch_id}
    return NextNumbers(_mark_of(unit, place), unit.all(_Series, _OF_PLACE, **sought))


def _first_of(prefix: str) -> str:
    return numbering.compose(prefix, numbering.digits_after(prefix), 1)


def _mark_of(unit: Unit, place: Place) -> str:
    """Give what stands in the prefixes of a branch: nothing for the first one, its place in their order for others."""
    ordinal = int(unit.value(_ORDINAL, of_branch_id=place.branch_id))
    return "" if ordinal == 1 else str(ordinal)
