"""Examples of unfinished forms; `tests.examples` enters them all."""

from desktop_app.repositories.commands import Command
from desktop_app.repositories.form_drafts import written
from desktop_app.workflows.discard_form_draft import DiscardFormDraft, discard_form_draft
from desktop_app.workflows.keep_form_draft import KeepFormDraft, keep_form_draft
from tests.clinic import Clinic
from tests.orders import do, order
from tests.prepared import Preparation, Workflow

KEEPING = KeepFormDraft(
    request_id="",
    form="payment_voucher",
    subject="",
    form_version=1,
    words="Rent for July",
    body_json=written({"narration": "Rent for July", "lines": [["5200", "45,000"]]}),
    posted_by="the voucher's",
)
DISCARDING = DiscardFormDraft(request_id="", form="payment_voucher", subject="")


def begun(_: Clinic) -> Command:
    return order(KEEPING)


def gone_on_with(clinic: Clinic) -> Command:
    do(clinic, keep_form_draft, order(KEEPING))
    return order(KEEPING, words="Rent for August", body_json=written({"narration": "Rent for August", "lines": []}))


def not_wanted_any_more(clinic: Clinic) -> Command:
    do(clinic, keep_form_draft, order(KEEPING))
    return order(DISCARDING)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (keep_form_draft, begun),
    (keep_form_draft, gone_on_with),
    (discard_form_draft, not_wanted_any_more),
)
