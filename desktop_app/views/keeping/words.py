"""How backups are put into words: when and why they were made, what they hold, how they stand to the present books."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.calendar import clinic_time
from desktop_app.accounting.money import rupees
from desktop_app.keeping.backup import BackedUp
from desktop_app.keeping.control_totals import ControlTotals
from desktop_app.keeping.folder import Found
from desktop_app.keeping.manifest import Why
from desktop_app.keeping.reminder import Standing
from desktop_app.keeping.restoring import Prospect, Relation
from desktop_app.views.controls.date_typing import written
from desktop_app.views.controls.text_field import what_is_wrong

_MEGABYTE = 1_000_000


def words(text: str, means: str | None = None) -> str:
    """Translate a text of these screens; `means` where it means two things."""
    return QCoreApplication.translate("backups", text, means)


def moment(at: datetime) -> str:
    """Write when something was made, by the clinic's clock."""
    here = clinic_time(at)
    return f"{written(here.date())}, {here:%H:%M}"


def why_words(why: Why) -> str:
    """Say what a backup was made for."""
    return {
        Why.QUIT: words("On closing"),
        Why.MIGRATION: words("Before a new form"),
        Why.IMPORT: words("Before an import"),
        Why.CLOSE: words("Before a close"),
        Why.BY_HAND: words("By hand"),
    }[why]


def size_words(size: int) -> str:
    """Write a file's size."""
    return words("{size} MB").format(size=f"{size / _MEGABYTE:,.1f}")


def state_words(found: Found) -> str:
    """Say what is known of a backup without reading all of it."""
    manifest = found.manifest
    if not found.is_whole:
        return words("Damaged")
    if manifest.findings:
        return words("Proven, findings as in the books")
    return words("Proven, {count} checks").format(count=len(manifest.proven))


def totals_words(totals: ControlTotals) -> tuple[str, ...]:
    """Say what books add up to."""
    counts = totals.counts
    return (
        words("Patients {patients}, plans {plans}, invoices {invoices}, receipts {receipts}").format(
            patients=counts.patients, plans=counts.plans, invoices=counts.invoices, receipts=counts.receipts
        ),
        words("Receivables ₹{owed}, advances ₹{advances}, deferred revenue ₹{deferred}").format(
            owed=rupees(totals.receivables_ledger_paise),
            advances=rupees(totals.advances_ledger_paise),
            deferred=rupees(totals.deferred_revenue_paise),
        ),
    )


def last_words(totals: ControlTotals) -> str:
    """Name the last document of each series of the newest year."""
    year = max((end.fiscal_year for end in totals.series if end.last), default="")
    ends = [end.number(end.last) for end in totals.series if end.last and end.fiscal_year == year]
    return words("Last documents: {numbers}").format(numbers=", ".join(ends)) if ends else words("No documents yet")


def relation_words(prospect: Prospect) -> str:
    """Say how a backup stands to the present books."""
    if prospect.unreadable is not None:
        wrong = what_is_wrong(prospect.unreadable)
        return words("The present books cannot be read, so nothing is compared: {wrong}").format(wrong=wrong)
    return {
        Relation.SAME: words("It has everything that is in the present books."),
        Relation.EARLIER: words("It is an earlier state of the present books."),
        Relation.LATER: words("It has more than the present books: these are an earlier state of it."),
        Relation.FORK: words("It and the present books went on from a common state, each by itself."),
        Relation.OTHER_CLINIC: words("These are the books of another clinic than the present ones."),
        Relation.UNKNOWN: words("There are no present books to compare it with."),
    }[prospect.relation]


def missing_words(prospect: Prospect) -> tuple[str, ...]:
    """Say what of the present books is not in a backup: rows of the edit log, and documents by their numbers."""
    if not prospect.rows_since:
        return ()
    rows = words("Entries of the edit log made since, and not in it: {count}.").format(count=f"{prospect.rows_since:,}")
    numbers = [
        each.first
        if each.count == 1
        else words("{first} to {last} ({count})").format(first=each.first, last=each.last, count=each.count)
        for each in prospect.numbers_since
    ]
    return (rows, words("Documents since: {numbers}").format(numbers=", ".join(numbers))) if numbers else (rows,)


def outcome_words(made: BackedUp) -> tuple[str, ...]:
    """Say what became of every place."""
    return tuple(
        words("Proven by {count} checks: {path}").format(count=len(put.found.manifest.proven), path=put.found.path)
        if put.found is not None
        else str(put.error)
        for put in made.puts
    )


def standing_words(standing: Standing) -> str:
    """Say how old the last backup is."""
    newest = standing.newest
    if newest is None:
        return words("There is no backup of these books in these folders.")
    when = moment(newest.at)
    if standing.has_everything:
        text = words("The last backup, of {when}, has everything that is in the books.").format(when=when)
    else:
        text = words("The last backup is of {when}; something was entered since.").format(when=when)
    if standing.behind is not None:
        text += " " + words("No recent one is to be found in {folder}.").format(folder=standing.behind)
    return text
