"""What a user left unfinished: forms whose entries were kept, and are neither posted nor discarded."""

from desktop_app.repositories import form_drafts
from desktop_app.repositories.form_drafts import KeptForm, UnfinishedForm
from desktop_app.repositories.unit import Unit

__all__ = ("KeptForm", "UnfinishedForm", "count_of_forms", "kept_form", "unfinished_forms")


def unfinished_forms(unit: Unit, *, user_id: int) -> tuple[UnfinishedForm, ...]:
    """Give a user's unfinished forms, the last one first; each is told by its form, subject and words."""
    return form_drafts.unfinished(unit, user_id)


def count_of_forms(unit: Unit, *, user_id: int) -> int:
    """Count a user's unfinished forms."""
    return form_drafts.count(unit, user_id)


def kept_form(unit: Unit, *, user_id: int, form: str, subject: str) -> KeptForm | None:
    """Give what a user left in a form, None where there is nothing."""
    return form_drafts.kept(unit, user_id, form=form, subject=subject)
