"""What must be so after a crowd was at a book: nothing lost, nothing twice, every number once, no untrue answer."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.database.engine import BUSY_SECONDS
from tests import raw
from tests.clinic import CHECKS
from tests.faults.crowd import Crowd

_NUMBERS = ("receipt_number", "invoice_number", "journal_number")
# What an order files exactly once, counted in the file, and the orders that do.
_FILED = {
    "SELECT count(*) FROM payments": {"ReceivePayment"},
    "SELECT count(*) FROM invoices": {"SellService", "SellPackage"},
    "SELECT count(*) FROM package_payment_plans": {"SellPackage"},
    "SELECT count(*) FROM package_payment_plans WHERE status = 'discontinued'": {"DiscontinuePlan"},
    "SELECT count(*) FROM package_sessions WHERE session_status = 'completed'": {"CompleteSession"},
    "SELECT count(*) FROM gl_transactions WHERE source_document_type = 'journal'": {"PostJournal"},
}


@dataclass
class Verdict:
    """What a round is found guilty of."""

    lost: list[str] = field(default_factory=list)
    wrongly_reported: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[str]:
        return [*self.lost, *self.wrongly_reported]


def filed(path: Path) -> dict[str, int]:
    """Count the documents of a book."""
    with closing(raw.connect(path)) as connection:
        return {query: connection.execute(query).fetchone()[0] for query in _FILED}


def judge(path: Path, before: dict[str, int], crowd: Crowd) -> Verdict:
    """Compare what every desk was told with the file, and that with the documents that stood in it before."""
    verdict = Verdict(lost=list(crowd.crashed))
    with closing(raw.connect(path)) as connection:
        verdict.lost += [check.name for check in CHECKS if connection.execute(check.query).fetchall()]
        verdict.lost += [text for (text,) in connection.execute("PRAGMA integrity_check") if text != "ok"]
        saved = {
            request: (kind, json.loads(result))
            for request, kind, result in connection.execute(
                "SELECT request_id, command, result_json FROM command_log WHERE request_id LIKE 'crowd-%'"
            )
        }
    for query, count in filed(path).items():
        orders = sum(kind in _FILED[query] for kind, _ in saved.values())
        if count != before[query] + orders:
            verdict.lost.append(f"{query}: {count}, of {before[query]} before and {orders} orders")
    verdict.lost += _doubled(result for _, result in saved.values())
    _judge_answers(crowd, {request: result for request, (_, result) in saved.items()}, verdict)
    return verdict


def _judge_answers(crowd: Crowd, saved: dict[str, Any], verdict: Verdict) -> None:
    answered: set[str] = set()
    for note in (note for notes in crowd.said() for note in notes):
        request = note["request"]
        if "result" in note:
            answered.add(request)
            if request not in saved and note["result"].get("action") == "already_posted":
                continue  # there was nothing to do: nothing was written, and the same is said of it again
            if request not in saved:
                verdict.lost.append(f"{request} was answered and is not in the file")
            elif saved[request] != note["result"]:
                verdict.wrongly_reported.append(f"{request}: {note['result']} was said, {saved[request]} is saved")
        elif "refused" in note and request in saved:
            verdict.wrongly_reported.append(f"{request} was refused, {note['refused']}, and is saved")
        elif "failed" in note:
            verdict.wrongly_reported.append(f"{request}: {note['failed']}")
        elif note.get("busy", BUSY_SECONDS) < BUSY_SECONDS / 2:
            verdict.wrongly_reported.append(f"{request}: busy after {note['busy']:.3f} s, without having waited")
    verdict.wrongly_reported += [f"{request} is saved, and nobody was told" for request in set(saved) - answered]


def _doubled(results: Iterator[Any]) -> list[str]:
    given = Counter(result[name] for result in results for name in _NUMBERS if result.get(name))
    return [f"the number {number} was given {times} times" for number, times in given.items() if times > 1]
