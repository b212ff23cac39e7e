from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop_app.reports.masters import ACTIVE, OFF, MasterQuery, count_each
from desktop_app.reports.services import PACKAGE, service_on_file, services_report
from desktop_app.repositories.books import Reading
from desktop_app.workflows.amend_service import AmendService, amend_service
from desktop_app.workflows.define_service import DefineService, define_service
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.steps.offering import PackageSession, terms_of
from tests.clinic import Clinic, new_clinic
from tests.orders import PACKAGE as SALE, do, line, order

TODAY = date(2025, 8, 20)
QUERY = MasterQuery(today=TODAY)
CUT = date(2025, 9, 22)  # from this day on 999722 is taxed at 5 %: resources/tax_rates.csv
FACIAL = DefineService(
    request_id="",
    code="FACIAL",
    name="Medi-facial",
    kind="service",
    sac_hsn="999722",
    treatment="taxable",
    price_paise=295_000,
    price_includes_tax=True,
    income_role="SVC_REV",
)
SESSIONS = (PackageSession(label="Full", standalone_price_paise=100_000),) * 3


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    made = new_clinic(tmp_path_factory.mktemp("services") / "book.clinicbook")
    do(made, define_service, order(FACIAL))
    peel = order(FACIAL, code="PEEL3", name="Chemical peel", kind="package", sessions=SESSIONS, income_role="PKG_REV")
    do(made, define_service, peel)
    do(made, define_service, order(FACIAL, code="OLD", name="कार्बन पील", sac_hsn="998888", price_includes_tax=False))
    do(made, sell_package, order(SALE, package=replace(line(295_000), service_id=2), sessions=3, installments=1))
    with made.books.reading() as reading:
        seen = terms_of(service_on_file(reading, 3).service, ())
    do(
        made,
        amend_service,
        order(AmendService(request_id="", service_id=3, seen=seen, terms=replace(seen, is_active=False))),
    )
    yield made
    made.books.close()


@pytest.fixture
def reading(clinic: Clinic) -> Iterator[Reading]:
    with clinic.books.reading() as reading:
        yield reading


def test_services__stand_by_name_with_today_s_rate(reading: Reading) -> None:
    """What has no rate on file is sold at none, whatever its own treatment says."""
    assert [row[1:] for row in services_report(TODAY).rows(reading, QUERY)] == [
        ("PEEL3", "Chemical peel", "package", "999722", "taxable", 1800, 295_000, 1, 3, "PKG_REV", ACTIVE),
        ("FACIAL", "Medi-facial", "service", "999722", "taxable", 1800, 295_000, 1, 0, "SVC_REV", ACTIVE),
        ("OLD", "कार्बन पील", "service", "998888", "taxable", 0, 295_000, 0, 0, "SVC_REV", OFF),
    ]


def test_services__have_the_rate_of_the_day(reading: Reading) -> None:
    report = services_report(CUT)
    at = 1 + [column.name for column in report.columns].index("rate_bp")
    assert [row[at] for row in report.rows(reading, replace(QUERY, today=CUT))] == [500, 500, 0]


def test_services__are_told_apart_by_chips_and_found(reading: Reading) -> None:
    report = services_report(TODAY)
    assert count_each(reading, report, QUERY, ("", ACTIVE, OFF, PACKAGE)) == {"": 3, ACTIVE: 2, OFF: 1, PACKAGE: 1}
    for text, keys in (("peel", [2]), ("FAC", [1]), ("998888", [3]), ("999722 medi", [1]), ("nothing", [])):
        assert [row[0] for row in report.rows(reading, replace(QUERY, search=text))] == keys


def test_service_on_file__says_whether_it_was_sold(reading: Reading) -> None:
    peel, facial = service_on_file(reading, 2), service_on_file(reading, 1)
    assert (peel.is_sold, facial.is_sold) == (True, False)
    assert [each.standalone_price_paise for each in peel.components] == [100_000] * 3
    assert terms_of(peel.service, peel.components).sessions == SESSIONS
