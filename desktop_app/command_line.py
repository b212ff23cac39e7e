"""The same program without a window: check the books, write reports, make a demo clinic."""

import gc
from argparse import RawDescriptionHelpFormatter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from desktop_app import __version__
from desktop_app.errors import Fault, PassphraseNeeded, Refusal
from desktop_app.shell import Parser, beside, complain, day, month, say

SOUND, FINDINGS, REFUSED, FAILED = range(4)

_HELP = """
examples:
  main.py                                     open the books used last, or the welcome page
  main.py clinic.clinicbook                   open a clinic's books
  main.py --safe clinic.clinicbook            read books that are damaged, or that somebody has changed
  main.py --demo                              try everything on a fresh demo clinic, in a file of its own
  main.py check clinic.clinicbook             check the books; nothing is changed
  main.py check clinic.clinicbook --log       verify the chain of the edit log, and print its head
  main.py report trial-balance clinic.clinicbook --as-of 2026-03-31
  main.py report general-ledger clinic.clinicbook --account 1100 --from 2026-04-01 --out ledger.csv
  main.py report profit-and-loss clinic.clinicbook --month 2026-03 --split months --out march.pdf
  main.py reports                             list all reports with their parameters and columns
  main.py month-pack clinic.clinicbook --month 2026-03 --out 2026-03.zip
  main.py branch-file west.clinicbook --branch WEST --month 2026-03 --out west-2026-03.jsonl
  main.py backup clinic.clinicbook            make a proven backup, while others work
  main.py drill clinic.clinicbook             restore the newest backup into a temporary place and check it
  main.py restore clinic-20260331-190000.clinicbackup restored.clinicbook
  main.py compact clinic.clinicbook           give back the room that removed rows left
  main.py encrypt clinic.clinicbook private.clinicbook
  main.py demo demo.clinicbook --plans 500 --seed 7

commands (main.py COMMAND --help tells more): check, report, reports, month-pack, branch-file, backup, backups,
restore, drill, compact, encrypt, decrypt, passphrase, demo

exit codes: 0 done; 1 the books have findings; 2 refused, or wrong arguments; 3 the file or the disk failed
"""


def run(arguments: Sequence[str]) -> int:
    """Run the program; the exit code. Errors go to standard error."""
    commands: dict[str, Callable[[Sequence[str]], int]] = {
        "check": _check,
        "report": _report,
        "reports": _reports,
        "month-pack": _month_pack,
        "branch-file": _branch_file,
        "backup": partial(_keeping, "back_up_now"),
        "backups": partial(_keeping, "list_backups"),
        "restore": partial(_keeping, "restore_backup"),
        "drill": partial(_keeping, "rehearse"),
        "compact": partial(_keeping, "compact_books"),
        "encrypt": partial(_cipher, "encrypt_books"),
        "decrypt": partial(_cipher, "decrypt_books"),
        "passphrase": partial(_cipher, "give_new_passphrase"),
        "demo": _demo,
    }
    try:
        if arguments and arguments[0] in commands:
            return _run_unlocked(partial(commands[arguments[0]], arguments[1:]))
        return _window(arguments)
    except Refusal as refusal:
        complain(refusal)
        return REFUSED
    except Fault as fault:
        complain(fault)
        return FAILED


def now() -> datetime:
    """Read the computer's clock: the one place that does."""
    return datetime.now(UTC)


def _run_unlocked(command: Callable[[], int]) -> int:
    """Run a command, and again when the passphrase of an encrypted file was given."""
    try:
        return command()
    except PassphraseNeeded:
        from desktop_app.command_line_cipher import run_unlocked  # noqa: PLC0415 - plain books need none of it

        return run_unlocked(command)


def _window(arguments: Sequence[str]) -> int:
    parser = Parser(
        prog="main.py",
        description="The books of one clinic: packages on installments, credit notes, the general ledger.",
        epilog=_HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the clinic's books")
    parser.add_argument("--demo", action="store_true", help="open a fresh demo clinic in a file of its own")
    parser.add_argument("--safe", action="store_true", help="open FILE for reading only, even where it is damaged")
    parser.add_argument("--version", action="version", version=__version__)
    chosen = parser.parse_args(arguments)
    # A fifth of the time that all the imports take; the program collects by itself from its first window on.
    gc.disable()
    from desktop_app.unread_sources import leave_sources_unread  # noqa: PLC0415 - only a window needs Qt

    leave_sources_unread()
    from desktop_app.application import open_window  # noqa: PLC0415 - likewise

    return open_window(chosen.file, demo=chosen.demo, clock=now, safe=chosen.safe)


def _check(arguments: Sequence[str]) -> int:
    parser = Parser(
        prog="main.py check", description="Check the books against everything that must hold; nothing is changed."
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--log", action="store_true", help="verify the edit log alone, and print its head")
    parser.add_argument(
        "--head",
        metavar="ROWS:HASH",
        help="a head that was printed, in the place of the one beside the books: without any, nothing shows that the"
        " end was cut off",
    )
    chosen = parser.parse_args(arguments)
    if chosen.log or chosen.head:
        return _check_log(chosen.file, chosen.head)
    from desktop_app.repositories.book_checks import all_checks, check_books, is_damaged  # noqa: PLC0415 - --help stays quick
    from desktop_app.repositories.books import open_books  # noqa: PLC0415 - likewise
    from desktop_app.repositories.kept_head import fault_of_head, read_head  # noqa: PLC0415 - likewise

    kept = read_head(chosen.file)  # before the books are read: whoever works in them goes on meanwhile
    with open_books(chosen.file, clock=now, safe=True) as books, books.reading() as reading:
        cut = fault_of_head(reading, kept, chosen.file)
        findings = check_books(reading)
    if cut is not None:
        say(f"HEAD: {cut}")
    if not findings and cut is None:
        say(f"The books are sound: {len(all_checks())} checks, no findings.")
        return SOUND
    for finding in findings:
        say(f"{finding.check.name}: {finding.check.title}")
        for row in finding.rows:
            say("    " + ", ".join(f"{name} {value}" for name, value in row))
        if finding.more:
            say(f"    and {finding.more} more")
    complain(f"{len(findings) + (cut is not None)} of the checks found something.")
    return FAILED if is_damaged(findings) else FINDINGS


def _check_log(file: Path, kept: str | None) -> int:
    """Verify the chain of the edit log; say where it is broken first."""
    from desktop_app.repositories.audit_chain import Head, verify  # noqa: PLC0415 - --help stays quick
    from desktop_app.repositories.books import open_books  # noqa: PLC0415 - likewise
    from desktop_app.repositories.kept_head import read_head  # noqa: PLC0415 - likewise

    head = read_head(file) if kept is None else Head.read(kept)
    with open_books(file, clock=now, safe=True) as books, books.reading() as reading:
        found = verify(reading, head)
    if found.broken is None:
        say(f"The edit log is whole: {found.head.rows} rows.")
        say(f"Head: {found.head}")
        return SOUND
    say(f"EDIT-LOG: {found.broken.words()}")
    if found.broken.says:
        say(f"    {found.broken.says}")
    say(f"Whole up to there: {found.head}")
    complain("The edit log was changed past the program.")
    return FINDINGS


def _report(arguments: Sequence[str]) -> int:
    from desktop_app.command_line_reports import write_report  # noqa: PLC0415 - --help of the others stays quick

    write_report(arguments, now)
    return SOUND


def _reports(arguments: Sequence[str]) -> int:
    from desktop_app.command_line_reports import list_reports  # noqa: PLC0415 - likewise

    list_reports(arguments)
    return SOUND


def _month_pack(arguments: Sequence[str]) -> int:
    parser = Parser(
        prog="main.py month-pack",
        description="Write every report of a month into one zip, for the chartered accountant: with control totals and"
        " hashes in a manifest. Of a month that is not over it has the days up to today.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the clinic's books")
    parser.add_argument("--month", type=month, required=True, metavar="YYYY-MM", help="which month")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="the zip to write")
    parser.add_argument("--user", metavar="NAME", help="who asks, where a password is set in the books")
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")
    chosen = parser.parse_args(arguments)
    from desktop_app.reports.month_pack import write_month_pack  # noqa: PLC0415 - --help stays quick
    from desktop_app.repositories.books import open_books  # noqa: PLC0415 - likewise
    from desktop_app.sign_in import ask_for_password, require_login  # noqa: PLC0415 - likewise

    out = beside(chosen.file, chosen.out)
    with open_books(chosen.file, clock=now, readonly=True) as books:
        require_login(chosen.file, books, chosen.user, now, ask_for_password)
        with books.reading() as reading:
            write_month_pack(
                reading,
                chosen.month,
                out,
                made_at=reading.at,
                made_by=chosen.user or "",
                overwrite=chosen.force,
            )
    return SOUND


def _branch_file(arguments: Sequence[str]) -> int:
    parser = Parser(
        prog="main.py branch-file",
        description="Write what a branch entered in its own books, for the clinic's main books to take in: everything"
        " from the period's first day on, as it stands now. It is taken in from the window, under Branches.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the branch's books")
    parser.add_argument("--branch", required=True, metavar="CODE", help="which branch")
    period = parser.add_mutually_exclusive_group(required=True)
    period.add_argument("--month", type=month, metavar="YYYY-MM", help="a month")
    period.add_argument("--day", type=day, metavar="DATE", help="a day")
    parser.add_argument("--out", type=Path, required=True, metavar="OUT", help="the file to write")
    parser.add_argument("--force", action="store_true", help="replace OUT where it exists")
    chosen = parser.parse_args(arguments)
    from desktop_app.accounting.calendar import month_of  # noqa: PLC0415 - --help stays quick
    from desktop_app.reports import branch_files, csv_file  # noqa: PLC0415 - likewise
    from desktop_app.repositories.books import open_books  # noqa: PLC0415 - likewise

    first, last = (chosen.day, chosen.day) if chosen.day else month_of(chosen.month)
    with open_books(chosen.file, clock=now, readonly=True) as books, books.reading() as reading:
        text = branch_files.text_of_branch(reading, chosen.branch, first, last)
    csv_file.write_text(beside(chosen.file, chosen.out), text, overwrite=chosen.force)
    return SOUND


def _keeping(act: str, arguments: Sequence[str]) -> int:
    from desktop_app import command_line_keeping  # noqa: PLC0415 - --help of the others stays quick

    code: int = getattr(command_line_keeping, act)(arguments, now)
    return code


def _cipher(act: str, arguments: Sequence[str]) -> int:
    from desktop_app import command_line_cipher  # noqa: PLC0415 - likewise

    code: int = getattr(command_line_cipher, act)(arguments, now)
    return code


def _demo(arguments: Sequence[str]) -> int:
    parser = Parser(prog="main.py demo", description="Make a demo clinic: three years of books by the real workflows.")
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that does not exist yet")
    parser.add_argument("--plans", type=int, default=320, metavar="N", help="how many packages are sold (320)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same clinic (1)")
    parser.add_argument("--today", type=day, metavar="DATE", help="the day on which it is opened (today)")
    chosen = parser.parse_args(arguments)
    from desktop_app.accounting.calendar import document_date  # noqa: PLC0415 - --help stays quick
    from desktop_app.demo import make_demo  # noqa: PLC0415 - likewise

    make_demo(chosen.file, today=chosen.today or document_date(now()), plans=chosen.plans, seed=chosen.seed)
    say(f"{chosen.file} is ready. Open it with: main.py {chosen.file}")
    return SOUND
