"""A day's camp in a suburb, with books of its own on a laptop: what was entered there is taken in."""

from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from desktop_app.accounting.calendar import document_date
from desktop_app.database.backup import copy
from desktop_app.database.engine import connect
from desktop_app.demo.clinic import ACCOUNTANT, Clinic
from desktop_app.demo.diary import Clock, Diary
from desktop_app.demo.order import Life, ordered
from desktop_app.repositories.books import Books
from desktop_app.repositories.branch_files import collecting
from desktop_app.workflows.post_journal import JournalLine, PostJournal, post_journal
from desktop_app.workflows.take_in_branch_file import TakeInBranchFile, take_in_branch_file

_RENT_PAISE = 450_000


def hold_camp(clinic: Clinic, branch_id: int, diary: Diary) -> Life:
    """Pay the hall in a copy of the books that the branch takes along, and take its file in."""
    at = diary.later()
    command = TakeInBranchFile(request_id=clinic.request_id(), text=_written_there(clinic, branch_id, at))
    yield from ordered(at, ACCOUNTANT, take_in_branch_file, command)


def _written_there(clinic: Clinic, branch_id: int, at: datetime) -> str:
    """Post the rent of the hall at the branch, in its own books, and write its file."""
    on, uids = document_date(at), Random(branch_id).randbytes  # noqa: S311 - a demo is meant to be predictable
    rent = PostJournal(
        request_id="camp-rent",
        branch_id=branch_id,
        on=on,
        narration="Hall for the camp",
        lines=(
            JournalLine(account_code="5200", debit_paise=_RENT_PAISE),
            JournalLine(account_code="1010", credit_paise=_RENT_PAISE),
        ),
    )
    with TemporaryDirectory(prefix="clinic-camp-") as folder:
        path = Path(folder) / "camp.clinicbook"
        with closing(connect(clinic.books.path)) as source:
            copy(source, path)
        with Books(path, clock=Clock(at), durable=False, randomness=uids) as books:
            books.run(post_journal, rent, clinic.users()[ACCOUNTANT])
            with books.reading() as reading:
                return collecting.text_of(reading, branch_id, on, on)
