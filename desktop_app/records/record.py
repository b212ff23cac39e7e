"""What every table has in common: whole numbers, text, and dates written as YYYY-MM-DD."""

from datetime import date
from typing import Any, ClassVar

from sqlalchemy import Dialect, Integer, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase


class CalendarDate(TypeDecorator[date]):
    """A date of the clinic's calendar, stored as text; STRICT tables know no date."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - the hook's form
        """Write a date."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - likewise
        """Read a date."""
        return None if value is None else date.fromisoformat(value)


class Record(DeclarativeBase):
    """A mapped class: the columns of one table and their types, without behaviour."""

    type_annotation_map: ClassVar[dict[Any, Any]] = {int: Integer(), str: Text(), date: CalendarDate()}
