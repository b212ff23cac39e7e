"""What the clinic prints above and below what it hands out."""

from sqlalchemy import LargeBinary, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class Letterhead(Record):
    """The clinic's letterhead, at most one row: lines under its name, a footer, and a logo as PNG."""

    __tablename__ = "letterhead"

    letterhead_id: Mapped[int] = mapped_column(primary_key=True)
    heading: Mapped[str] = mapped_column(server_default=text("''"))
    footer: Mapped[str] = mapped_column(server_default=text("''"))
    logo: Mapped[bytes | None] = mapped_column(LargeBinary)
