"""What users were entering when the program ended."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.records.record import Record


class FormDraft(Record):
    """One unfinished form of one user; `body_json` holds what stood in its fields, by their names."""

    __tablename__ = "form_drafts"
    __table_args__ = (UniqueConstraint("user_id", "form", "subject"),)

    form_draft_id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.user_id"))
    form: Mapped[str]
    subject: Mapped[str]
    form_version: Mapped[int]
    words: Mapped[str]
    body_json: Mapped[str]
    request_id: Mapped[str]
    saved_at: Mapped[str]
