"""Unfinished forms: what a user was entering, by form and by what the form was opened for.

They are no part of what the books say: a draft is replaced by its next state and deleted when it is done with, and
nothing of it enters the edit log. What was posted meanwhile, by the request that the draft names, is a draft no more.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, delete, exists, func, insert, select, update

from desktop_app.accounting.texts import on_one_line
from desktop_app.errors import FormTooLarge
from desktop_app.records.form_drafts import FormDraft
from desktop_app.records.memory import Command as CommandRecord
from desktop_app.repositories.books import Work
from desktop_app.repositories.unit import Unit, columns, stamp

LARGEST_BODY = 65_536  # characters
MOST_OF_A_USER = 100

_NOUN = "form_drafts"
_LONGEST_WORDS = 200
_DEEPEST = 8  # levels of lists within lists: a form of rows has three

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class UnfinishedForm:
    """A draft in the list of a user's: which form, what it was opened for, what it is about, when it was kept (UTC)."""

    form_draft_id: int
    form: str
    subject: str
    form_version: int
    words: str
    saved_at: str


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A draft with what stood in its fields; `body` is None where that cannot be read."""

    form_version: int
    request_id: str
    saved_at: str
    body: Body | None


_NAMED = ("form_version", "words", "body_json", "request_id", "saved_at")
_POSTED = exists().where(CommandRecord.request_id == FormDraft.request_id)
_MINE = FormDraft.user_id == bindparam("of_user")
_THIS = (FormDraft.form == bindparam("of_form"), FormDraft.subject == bindparam("of_subject"))
_LIST = (
    select(*columns(FormDraft, UnfinishedForm))
    .where(_MINE, ~_POSTED)
    .order_by(FormDraft.saved_at.desc(), FormDraft.form_draft_id.desc())
)
_COUNT = select(func.count()).select_from(FormDraft).where(_MINE, ~_POSTED)
_BODY = select(FormDraft.form_version, FormDraft.request_id, FormDraft.saved_at, FormDraft.body_json).where(
    _MINE, *_THIS, ~_POSTED
)
_INSERT = insert(FormDraft)
_REPLACE = update(FormDraft).where(_MINE, *_THIS).values({name: bindparam(name) for name in _NAMED})
_DISCARD = delete(FormDraft).where(_MINE, *_THIS)
_FORGET_POSTED = delete(FormDraft).where(_MINE, _POSTED)
_DROP_OLDEST = delete(FormDraft).where(
    _MINE,
    FormDraft.form_draft_id.in_(
        select(FormDraft.form_draft_id)
        .where(_MINE)
        .order_by(FormDraft.saved_at.desc(), FormDraft.form_draft_id.desc())
        .limit(-1)
        .offset(MOST_OF_A_USER)
    ),
)


def written(body: Mapping[str, Any]) -> str:
    """Write what stands in a form; refuses FORM_TOO_LARGE."""
    text = json.dumps(body, ensure_ascii=True, separators=(",", ":"))
    if len(text) > LARGEST_BODY:
        raise FormTooLarge
    return text


def read(text: str) -> Body | None:
    """Read what stood in a form; None for what no form of this program can have written."""
    if len(text) > LARGEST_BODY:
        return None
    try:
        body = json.loads(text, parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and _is_plain(body, _DEEPEST) else None


def unfinished(unit: Unit, user_id: int) -> tuple[UnfinishedForm, ...]:
    """Give a user's drafts, the last one first."""
    return unit.all(UnfinishedForm, _LIST, of_user=user_id)


def count(unit: Unit, user_id: int) -> int:
    """Count a user's drafts."""
    return int(unit.execute(_COUNT, {"of_user": user_id}).scalar_one())


def kept(unit: Unit, user_id: int, *, form: str, subject: str) -> KeptForm | None:
    """Give a user's draft of a form; None where there is none, or where it was posted."""
    found = unit.execute(_BODY, {"of_user": user_id, "of_form": form, "of_subject": subject}).first()
    return None if found is None else KeptForm(found[0], found[1], found[2], read(found.body_json))


def keep(work: Work, *, form: str, subject: str, version: int, words: str, body_json: str, of_request: str) -> None:
    """Keep a draft of the user's, in the place of the one before; of very many the oldest go.

    Views are told only where there is one more: while somebody types nothing is read again for it.
    """
    user_id = work.user_id
    state: dict[str, object] = {
        "form_version": version,
        "words": on_one_line(words)[:_LONGEST_WORDS],
        "body_json": body_json,
        "request_id": of_request,
        "saved_at": stamp(work.at),
    }
    work.execute(_FORGET_POSTED, {"of_user": user_id})
    named = {"of_user": user_id, "of_form": form, "of_subject": subject}
    if work.execute(_REPLACE, {**state, **named}).rowcount == 0:
        work.execute(_INSERT, {"user_id": user_id, "form": form, "subject": subject, **state})
        work.execute(_DROP_OLDEST, {"of_user": user_id})
        work.touched(_NOUN)


def discard(work: Work, *, form: str, subject: str) -> bool:
    """Delete a draft of the user's, and tell whether there was one."""
    met = work.execute(_DISCARD, {"of_user": work.user_id, "of_form": form, "of_subject": subject}).rowcount
    work.touched(_NOUN)
    return bool(met)


def _is_plain(value: object, levels: int) -> bool:
    """Tell whether a value is made of texts, whole numbers, yes and no, and lists and mappings of them."""
    if isinstance(value, dict):
        return levels > 0 and all(_is_plain(each, levels - 1) for each in value.values())
    if isinstance(value, list):
        return levels > 0 and all(_is_plain(each, levels - 1) for each in value)
    return value is None or isinstance(value, str | int)


def _no_float(text: str) -> int:
    """Refuse a fraction: no field of a form holds one."""
    raise ValueError(text)
