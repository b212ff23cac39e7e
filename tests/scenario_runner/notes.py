"""Operations: credit notes against invoices, drafted, posted and deleted."""

from desktop_app.accounting.tax import Taxed
from desktop_app.workflows.delete_draft_credit_note import DeleteDraftCreditNote, delete_draft_credit_note
from desktop_app.workflows.draft_credit_note import DraftCreditNote, NoteLine, draft_credit_note
from desktop_app.workflows.post_credit_note import PostCreditNote, post_credit_note
from tests.clinic import request_id
from tests.scenario_runner.world import Result, World, day, operation


@operation
def draft_credit_note_(world: World, *, key: str, invoice: str, date: str, amount_paise: int) -> Result:
    invoice_id = world.invoices[invoice]
    line_id: int = world.clinic.value("SELECT min(line_id) FROM invoice_lines WHERE invoice_id = ?", invoice_id)
    drafted = world.run(
        draft_credit_note,
        DraftCreditNote(
            request_id=request_id(),
            invoice_id=invoice_id,
            on=day(date),
            lines=(NoteLine(invoice_line_id=line_id, description="Service", taxed=Taxed(amount_paise)),),
        ),
    )
    world.notes[key] = drafted.credit_note_id
    return {}


@operation
def delete_credit_note(world: World, *, key: str) -> Result:
    command = DeleteDraftCreditNote(request_id=request_id(), credit_note_id=world.the_note(key))
    world.run(delete_draft_credit_note, command)
    return {}


@operation
def post_credit_note_(world: World, *, key: str) -> Result:
    posted = world.run(post_credit_note, PostCreditNote(request_id=request_id(), credit_note_id=world.the_note(key)))
    return {"action": posted.action, "ar_created": posted.ar_created, "gl_created": posted.gl_created}
