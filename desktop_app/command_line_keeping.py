"""Backups from the command line: `backup` makes one, `backups` lists them, `restore` brings one back, `drill` tries it.

`compact` makes the books as small as they can be. Each gives its exit code: 0 done, 1 where the books have findings, 3
where one of the places could not be used or something is no backup.
"""

from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from desktop_app.accounting.calendar import clinic_time
from desktop_app.accounting.money import rupees
from desktop_app.database.identity import identify
from desktop_app.database.lock import BookLock
from desktop_app.keeping.backup import back_up
from desktop_app.keeping.compacting import compact
from desktop_app.keeping.control_totals import ControlTotals
from desktop_app.keeping.drill import drill
from desktop_app.keeping.folder import Found, backups_in
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.places import Place, choices_of
from desktop_app.keeping.reminder import standing
from desktop_app.keeping.restoring import Prospect, Relation, found_at, look_into, restore
from desktop_app.repositories.books import Clock
from desktop_app.shell import Parser, complain, say

_DONE, _FINDINGS, _FAILED = 0, 1, 3
_RELATIONS = {
    Relation.SAME: "It has everything that is in the present books.",
    Relation.EARLIER: "It is an earlier state of the present books.",
    Relation.LATER: "It has more than the present books, which are an earlier state of it.",
    Relation.FORK: "It and the present books went on from a common state, each by itself.",
    Relation.OTHER_CLINIC: "These are the books of another clinic than the present ones.",
    Relation.UNKNOWN: "It was not compared with present books.",
}


def back_up_now(arguments: Sequence[str], clock: Clock) -> int:
    """Make a proven backup, while others post."""
    parser = Parser(
        prog="main.py backup",
        description="Make a backup while others work with the books: a copy that is opened and fully checked before it"
        " is called one, with a manifest beside it. Old ones are thinned out by day, month and year.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's books")
    parser.add_argument(
        "--to",
        type=Path,
        action="append",
        metavar="FOLDER",
        help="where to; may be given twice. Without it the folders that were chosen in the window",
    )
    chosen = parser.parse_args(arguments)
    identify(chosen.file)
    places = tuple(map(Place, chosen.to)) if chosen.to else choices_of(chosen.file).places(chosen.file)
    made = back_up(chosen.file, places, why=Why.BY_HAND, clock=clock)
    for put in made.puts:
        if put.found is not None:
            say(f"{put.found.path}")
            for gone in put.removed:
                say(f"    removed, a newer one stands for it: {gone.name}")
    manifest = made.best.manifest
    say(f"Proven by {len(manifest.proven)} checks. Edit log: {manifest.head}")
    if manifest.findings:
        say(f"As in the books themselves, these do not hold: {', '.join(manifest.findings)}")
    for put in made.failed:
        complain(put.error)
    return _FAILED if made.failed else _DONE


def list_backups(arguments: Sequence[str], clock: Clock) -> int:
    """List the backups of a folder, or of a book."""
    parser = Parser(
        prog="main.py backups",
        description="List backups, newest first, and say of a book whether a new one is due.",
    )
    parser.add_argument("place", type=Path, metavar="FOLDER", help="a folder of backups, or a clinic's books")
    chosen = parser.parse_args(arguments)
    if chosen.place.is_dir():
        return _listed(chosen.place)
    identify(chosen.place)
    choices = choices_of(chosen.place)
    codes = [_listed(folder) if folder.is_dir() else _missing(folder) for folder in choices.folders(chosen.place)]
    say(standing(chosen.place, choices, clock).words())
    return max(codes)


def restore_backup(arguments: Sequence[str], clock: Clock) -> int:
    """Bring a backup back into a new file."""
    parser = Parser(
        prog="main.py restore",
        description="Bring a backup back into a new file, which must not exist yet; nothing is ever overwritten. The"
        " backup is held against its manifest and fully checked first. Then open the new file.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("backup", type=Path, metavar="BACKUP", help="a .clinicbackup, its .json beside it")
    parser.add_argument("file", type=Path, metavar="NEWFILE", help="the file to make, as restored.clinicbook")
    parser.add_argument("--against", type=Path, metavar="FILE", help="the present books: say what they have beside it")
    chosen = parser.parse_args(arguments)
    found = found_at(chosen.backup)
    for line in _prospect(look_into(found, chosen.against, clock)):
        say(line)
    restored = restore(found, chosen.file, clock)
    say(f"{restored.path} is ready: {len(restored.proof.checks)} checks hold, its totals are those of the manifest.")
    return _DONE


def rehearse(arguments: Sequence[str], clock: Clock) -> int:
    """Try whether a backup can be restored."""
    parser = Parser(
        prog="main.py drill",
        description="The restore drill: bring the newest backup back into a temporary place, check everything, hold it"
        " against its manifest, and remove it again. Nothing of the books is touched.",
    )
    parser.add_argument("place", type=Path, metavar="FILE-or-FOLDER", help="a backup, a folder of them, or the books")
    chosen = parser.parse_args(arguments)
    seen = drill(chosen.place, clock)
    for line in (*_described(seen.found), *_totals(seen.proof.contents.totals)):
        say(line)
    say(f"It can be restored: {len(seen.proof.checks)} checks hold, its totals are those of the manifest.")
    return _DONE


def compact_books(arguments: Sequence[str], clock: Clock) -> int:
    """Compact the books."""
    parser = Parser(
        prog="main.py compact",
        description="Make the books as small as they can be: the same books, row by row, are written anew and fully"
        " checked, and take their own place at one stroke. What fails leaves them as they were. They must not be open.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's books")
    chosen = parser.parse_args(arguments)
    identify(chosen.file)
    with BookLock(chosen.file):
        done = compact(chosen.file, clock)
    say(f"{chosen.file}: {done.before:,} bytes before, {done.after:,} now; fully checked.")
    if not done.findings:
        return _DONE
    complain(f"These do not hold in the books, as before: {', '.join(done.findings)}.")
    return _FINDINGS


def _listed(folder: Path) -> int:
    good, doubtful = backups_in(folder)
    say(f"{folder}: {len(good)} backups")
    for found in good:
        manifest = found.manifest
        state = f"proven by {len(manifest.proven)} checks" if found.is_whole else "DAMAGED: its size is not its own"
        say(f"  {_moment(found.at)}  {manifest.why:9}  {found.size:>12,} bytes  {found.path.name}  {state}")
    for each in doubtful:
        complain(each.error)
    return _FAILED if doubtful or not all(found.is_whole for found in good) else _DONE


def _missing(folder: Path) -> int:
    complain(f"The backup folder {folder} is not there.")
    return _FAILED


def _prospect(seen: Prospect) -> Iterator[str]:
    yield from _described(seen.found)
    yield from _totals(seen.found.manifest.totals)
    yield _RELATIONS[seen.relation] if seen.unreadable is None else f"Not compared: {seen.unreadable}"
    if seen.rows_since:
        yield f"In the present books and not in it: {seen.rows_since} rows of the edit log"
    for numbers in seen.numbers_since:
        yield f"    {numbers.count} of {numbers.document_type}: {numbers.first} to {numbers.last}"


def _described(found: Found) -> Iterator[str]:
    manifest = found.manifest
    yield f"{found.path.name}: {manifest.clinic}, {_moment(manifest.at)}, made {_WHY[manifest.why]}"
    yield f"    program {manifest.program}, schema {manifest.schema}, edit log {manifest.head}"


def _totals(totals: ControlTotals) -> Iterator[str]:
    amounts = {
        "trial balance": totals.trial_balance_debit_paise,
        "receivables": totals.receivables_ledger_paise,
        "advances": totals.advances_ledger_paise,
        "deferred revenue": totals.deferred_revenue_paise,
    }
    yield "    " + ", ".join(f"{name} {rupees(paise)}" for name, paise in amounts.items())
    counts = totals.counts
    yield f"    {counts.plans} plans, {counts.invoices} invoices, {counts.receipts} receipts, {counts.patients} people"


_WHY = {
    Why.QUIT: "on quit",
    Why.MIGRATION: "before a new form",
    Why.IMPORT: "before an import",
    Why.CLOSE: "before a close",
    Why.BY_HAND: "by hand",
}


def _moment(at: datetime) -> str:
    return f"{clinic_time(at):%Y-%m-%d %H:%M}"
