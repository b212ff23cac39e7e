"""The month pack of the story book: complete, hashed, the same bytes again, and tied to the books by hand.

On 20 August 2025 patients owe 720 and 2,500 at WEST, 500, 10,000 and 2,000 at MAIN, and 1,333.33 are due to one:
Rs 14,386.67. An import credits one of them with Rs 800 in the patients' accounts alone. 500 are kept as an advance.
Four of five sessions of one package of Rs 10,000 are open: 8,000 are deferred. In August a note of 6,000 takes back 9 %
CGST and SGST of it; of the package's 900 each of June 360 stay.
"""

import csv
import hashlib
import json
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from desktop_app.errors import BadInput, FileExists
from desktop_app.reports.catalogue import REPORTS
from desktop_app.reports.file_aside import Cancelled
from desktop_app.reports.month_pack import MANIFEST, YEAR_TO_DATE, write_month_pack
from desktop_app.reports.report_file import Format, ReportFile, write
from desktop_app.reports.report_request import Parameter, ReportRequest
from desktop_app.repositories import audit_chain
from desktop_app.repositories.books import Reading
from tests.clinic import Clinic
from tests.orders import DISCONTINUED

AUGUST = date(2025, 8, 1)
MADE = datetime(2025, 8, 20, 12, 34, 56, 789, tzinfo=UTC)


def pack(reading: Reading, folder: Path, *, made_at: datetime = MADE, name: str = "pack.zip") -> Path:
    path = folder / name
    write_month_pack(reading, AUGUST, path, made_at=made_at, made_by="Meera Joshi")
    return path


@pytest.fixture(scope="module")
def packed(told: Clinic, tmp_path_factory: pytest.TempPathFactory) -> Path:
    with told.books.reading() as reading:
        return pack(reading, tmp_path_factory.mktemp("packed"))


def content(path: Path) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Give the manifest and the other files by name."""
    with ZipFile(path) as found:
        assert found.testzip() is None
        files = {name: found.read(name) for name in found.namelist()}
    return json.loads(files.pop(MANIFEST)), files


def rows(file: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(file.decode("utf-8-sig"), newline=""), strict=True))


def paise(amount: str) -> int:
    return int(amount.replace(".", "") or 0)


def test_pack__has_every_report_or_says_why_not(packed: Path) -> None:
    manifest, files = content(packed)
    names = {Path(name).stem for name in files if name.endswith(".csv")}
    left_out = {each["report"]: each["reason"] for each in manifest["left_out"]}
    assert left_out == {"patient-statement": "It needs a patient"}
    assert names == (REPORTS.keys() - left_out.keys()) | {f"{name}-year-to-date" for name in YEAR_TO_DATE}
    assert {name for name in files if not name.endswith(".csv")} == {
        f"books/journal{suffix}" for suffix in (".beancount", ".journal")
    }
    assert [each["name"] for each in manifest["files"]] == list(files) == sorted(files)
    assert all(Parameter.PERIOD in REPORTS[name].parameters for name in YEAR_TO_DATE)


def test_pack__files_are_what_the_manifest_and_a_report_by_itself_say(
    packed: Path, reading: Reading, tmp_path: Path
) -> None:
    manifest, files = content(packed)
    facts = {each["name"]: each for each in manifest["files"]}
    alone = tmp_path / "alone"
    for name, file in files.items():
        fact = facts[name]
        assert hashlib.sha256(file).hexdigest() == fact["sha256"]
        report = REPORTS[Path(name).stem.removesuffix("-year-to-date")]
        of_year = date(2025, 4, 1) if name.endswith("-year-to-date.csv") else AUGUST
        first = of_year if Parameter.PERIOD in report.parameters else None
        assert (fact["from"], fact["to"]) == (first and first.isoformat(), DISCONTINUED.isoformat())
        wanted = {".csv": Format.CSV, ".beancount": Format.BEANCOUNT, ".journal": Format.HLEDGER}[Path(name).suffix]
        request = ReportRequest(dated_from=first, dated_to=DISCONTINUED)
        count = write(reading, ReportFile(report=report, request=request, path=alone, format=wanted, overwrite=True))
        assert file == alone.read_bytes(), name
        if wanted is Format.CSV:
            assert fact["rows"] == count == len(rows(file)) - 1


def test_pack__totals_of_a_file_are_its_total_or_its_sum(packed: Path) -> None:
    manifest, files = content(packed)
    totals = {each["name"]: each.get("totals") for each in manifest["files"]}
    heading, *lines, last = rows(files["statements/trial-balance.csv"])
    assert totals["statements/trial-balance.csv"] == dict(zip(heading[3:], last[3:], strict=True))
    assert sum(paise(line[5]) for line in lines) == paise(last[5])
    *_, last = rows(files["statements/balance-sheet.csv"])  # its own total: assets and liabilities are not added up
    assert totals["statements/balance-sheet.csv"] == {"Amount": last[-1]}
    heading, *lines = rows(files["books/general-ledger.csv"])
    found = totals["books/general-ledger.csv"]
    assert {name: paise(total) for name, total in found.items()} == {
        name: sum(paise(line[heading.index(name)]) for line in lines) for name in ("Debit", "Credit")
    }


def test_manifest__by_hand(packed: Path, reading: Reading) -> None:
    manifest, files = content(packed)
    assert (manifest["clinic"], manifest["gstin"]) == ("Asha Skin and Laser", "29ABCDE1234F1Z5")
    assert (manifest["month"], manifest["from"], manifest["to"]) == ("2025-08", "2025-08-01", "2025-08-20")
    assert (manifest["made_at"], manifest["made_by"]) == ("2025-08-20T12:34:56+00:00", "Meera Joshi")
    assert manifest["edit_log_head"] == str(audit_chain.verify(reading).head)
    control = manifest["control_totals"]
    assert control["receivables"] == {"ledger": "14386.67", "patients": "13586.67"}
    assert control["advances"] == {"ledger": "500.00", "patients": "500.00"}
    assert control["deferred_revenue"] == "8000.00"
    assert control["output_tax_accounts_moved"] == {"cgst": "-540.00", "sgst": "-540.00", "igst": "0.00"}
    assert control["output_tax_balance"] == {"cgst": "360.00", "sgst": "360.00", "igst": "0.00"}
    sides = control["trial_balance"]
    *_, total = rows(files["statements/trial-balance.csv"])
    assert list(sides.values()) == total[3:]
    assert all(sides[f"{name}debit"] == sides[f"{name}credit"] for name in ("opening_", "", "closing_"))
    *_, total = rows(files["packages/deferred-revenue.csv"])
    assert total[-1] == control["deferred_revenue"]


def test_pack__is_the_same_again_but_for_the_clock(packed: Path, reading: Reading, tmp_path: Path) -> None:
    assert pack(reading, tmp_path).read_bytes() == packed.read_bytes()
    other = pack(reading, tmp_path, made_at=MADE.replace(year=2026), name="other.zip")
    (manifest, files), (other_manifest, other_files) = content(packed), content(other)
    assert files == other_files
    assert {key for key, value in manifest.items() if other_manifest[key] != value} == {"made_at"}


def test_pack__refuses_a_month_that_has_not_begun(reading: Reading, tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    with pytest.raises(BadInput, match="September 2025 has not begun"):
        write_month_pack(reading, date(2025, 9, 30), path, made_at=MADE, made_by="")
    assert not path.exists()


def test_pack__is_whole_or_absent(reading: Reading, tmp_path: Path) -> None:
    """What is cancelled in the middle leaves nothing; what stands there already is left alone."""
    told: list[tuple[int, int]] = []
    path = tmp_path / "pack.zip"
    path.write_text("mine")
    with pytest.raises(FileExists):
        write_month_pack(reading, AUGUST, path, made_at=MADE, made_by="")
    with pytest.raises(Cancelled):
        write_month_pack(
            reading,
            AUGUST,
            path,
            made_at=MADE,
            made_by="",
            overwrite=True,
            cancelled=lambda: len(told) == 5,
            progressed=lambda done, of: told.append((done, of)),
        )
    assert [done for done, _ in told] == list(range(5))
    assert ([each.name for each in tmp_path.iterdir()], path.read_text()) == (["pack.zip"], "mine")
    told.clear()
    count = write_month_pack(
        reading,
        AUGUST,
        path,
        made_at=MADE,
        made_by="",
        overwrite=True,
        progressed=lambda done, of: told.append((done, of)),
    )
    assert told[-1] == (count - 1, count - 1) == (len(content(path)[1]),) * 2
