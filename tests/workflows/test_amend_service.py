from dataclasses import replace

import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.amend_service import AmendService, ServiceAmended, amend_service
from desktop_app.workflows.define_service import DefineService, define_service
from desktop_app.workflows.sell_package import sell_package
from desktop_app.workflows.sell_service import sell_service
from desktop_app.workflows.steps.offering import PackageSession, ServiceTerms
from tests.clinic import Clinic
from tests.orders import PACKAGE, SERVICE, do, line, order
from tests.workflows.expect import refused

FULL, FREE = (PackageSession(label=label, standalone_price_paise=p) for label, p in (("Full", 300_000), ("Free", 0)))
DEFINITION = DefineService(
    request_id="",
    code="LHR",
    name="Laser",
    kind="package",
    sac_hsn="999722",
    treatment="taxable",
    price_paise=1_000_000,
    income_role="PKG_REV",
    sessions=(FULL, FREE),
)
SEEN = ServiceTerms(
    name="Laser",
    kind="package",
    sac_hsn="999722",
    treatment="taxable",
    price_paise=1_000_000,
    income_role="PKG_REV",
    sessions=(FULL, FREE),
)
AMENDING = AmendService(request_id="", service_id=1, seen=SEEN, terms=SEEN)
OTHER = ServiceTerms(
    name="Laser, six sessions",
    kind="package",
    sac_hsn="999312",
    treatment="exempt",
    price_paise=1_200_000,
    price_includes_tax=True,
    income_role="SVC_REV",
    sessions=(FULL, FREE),
    is_active=False,
)
OFF = replace(SEEN, is_active=False)
PLAIN = replace(SEEN, kind="service", sessions=())
COLUMNS = "name, kind, sac_hsn, treatment, price_paise, price_includes_tax, income_role, is_active"


@pytest.fixture
def defined(clinic: Clinic) -> Clinic:
    do(clinic, define_service, order(DEFINITION))
    return clinic


def sold(clinic: Clinic) -> None:
    do(clinic, sell_package, order(PACKAGE, package=replace(line(1_000_000), service_id=1), sessions=2, installments=1))


def components(clinic: Clinic) -> list[tuple[int, str, int]]:
    return clinic.rows("SELECT sequence, session_label, standalone_price_paise FROM package_components ORDER BY 1")


def test_amend_service__changes_everything_but_code_kind_and_sessions_of_what_was_sold(defined: Clinic) -> None:
    sold(defined)
    assert do(defined, amend_service, order(AMENDING, terms=OTHER)) == ServiceAmended(service_id=1, code="LHR")
    assert defined.rows(f"SELECT {COLUMNS} FROM services") == [
        ("Laser, six sessions", "package", "999312", "exempt", 1_200_000, 1, "SVC_REV", 0)
    ]
    assert components(defined) == [(1, "Full", 300_000), (2, "Free", 0)]


def test_amend_service__leaves_what_was_sold_as_it_was(defined: Clinic) -> None:
    sold(defined)
    before = defined.dump()
    do(defined, amend_service, order(AMENDING, terms=OTHER))
    after = defined.dump()
    assert {table for table in after if after[table] != before[table]} <= {
        *("services", "audit_log", "command_log", "sqlite_sequence"),
    }


def test_amend_service__gives_other_sessions_to_a_package_that_was_never_sold(defined: Clinic) -> None:
    do(defined, amend_service, order(AMENDING, terms=replace(SEEN, sessions=(FREE, FULL, FULL))))
    assert components(defined) == [(1, "Free", 0), (2, "Full", 300_000), (3, "Full", 300_000)]


def test_amend_service__makes_a_service_of_a_package_that_was_never_sold(defined: Clinic) -> None:
    do(defined, amend_service, order(AMENDING, terms=PLAIN))
    assert defined.value("SELECT kind FROM services") == "service"
    assert components(defined) == []


@pytest.mark.parametrize("terms", [replace(SEEN, sessions=(FULL,)), PLAIN])
def test_amend_service__keeps_kind_and_sessions_of_what_was_sold(terms: ServiceTerms, defined: Clinic) -> None:
    sold(defined)
    refused(defined, amend_service, order(AMENDING, terms=terms), "SERVICE_SOLD")


def test_amend_service__keeps_the_kind_of_a_line_of_an_invoice(clinic: Clinic) -> None:
    do(clinic, define_service, order(DEFINITION, kind="service", sessions=()))
    do(clinic, sell_service, order(SERVICE, lines=(replace(line(50_000), service_id=1),)))
    terms = replace(PLAIN, kind="medicine")
    refused(clinic, amend_service, order(AMENDING, seen=PLAIN, terms=terms), "SERVICE_SOLD")


def test_amend_service__is_refused_where_somebody_else_was_faster(defined: Clinic) -> None:
    do(defined, amend_service, order(AMENDING, terms=replace(SEEN, sessions=(FULL,))))
    refused(defined, amend_service, order(AMENDING, terms=replace(SEEN, price_paise=1)), "RECORD_CHANGED")
    assert defined.value("SELECT price_paise FROM services") == 1_000_000


def test_amend_service__is_logged_with_its_sessions(defined: Clinic) -> None:
    do(defined, amend_service, order(AMENDING, terms=replace(SEEN, price_paise=900_000, sessions=(FREE,))))
    ((before, after),) = defined.rows(
        "SELECT before_json ->> 'price_paise', after_json ->> 'price_paise' FROM audit_log"
        " WHERE action = 'update' AND entity = 'services' AND entity_id = 1"
    )
    assert (before, after) == (1_000_000, 900_000)
    ((first_before, first_after, second_before, second_after),) = defined.rows(
        "SELECT before_json ->> '$.package_components.1.session_label',"
        " after_json ->> '$.package_components.1.session_label',"
        " before_json ->> '$.package_components.2.session_label',"
        " after_json ->> '$.package_components.2.session_label'"
        " FROM audit_log WHERE action = 'update'"
    )
    assert (first_before, first_after, second_before, second_after) == ("Full", "Free", "Free", None)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"service_id": 2}, "NOT_FOUND"),
        ({"terms": replace(SEEN, name=" ")}, "NAME_REQUIRED"),
        ({"terms": replace(SEEN, name="Las\ter")}, "NAME_INVALID"),
        ({"terms": replace(SEEN, kind="gadget")}, "BAD_INPUT"),
        ({"terms": replace(SEEN, treatment="vat")}, "BAD_INPUT"),
        ({"terms": replace(SEEN, kind="product")}, "BAD_INPUT"),
        ({"terms": replace(SEEN, sessions=())}, "COUNT_OUT_OF_RANGE"),
        ({"terms": replace(SEEN, price_paise=-1)}, "AMOUNT_NEGATIVE"),
        ({"terms": replace(SEEN, price_paise=LARGEST_PAISE + 1)}, "AMOUNT_TOO_LARGE"),
    ],
)
def test_amend_service__refuses(changes: dict[str, object], code: str, defined: Clinic) -> None:
    refused(defined, amend_service, order(AMENDING, **changes), code)


def test_service_switched_off__is_sold_no_more(defined: Clinic) -> None:
    do(defined, amend_service, order(AMENDING, terms=OFF))
    package = replace(line(1_000_000), service_id=1)
    refused(defined, sell_package, order(PACKAGE, package=package, sessions=2), "SERVICE_INACTIVE")
    refused(defined, sell_package, order(PACKAGE, other_lines=(package,)), "SERVICE_INACTIVE")
    refused(defined, sell_service, order(SERVICE, lines=(package,)), "SERVICE_INACTIVE")
    do(defined, amend_service, order(AMENDING, seen=OFF, terms=SEEN))
    sold(defined)
