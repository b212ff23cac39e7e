import pytest

from desktop_app.accounting.money import LARGEST_PAISE
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from tests.clinic import Clinic
from tests.orders import do, order
from tests.workflows.expect import refused

CONSULTATION = DefineService(
    request_id="",
    code="CON",
    name="Consultation",
    kind="service",
    sac_hsn="999312",
    treatment="exempt",
    price_paise=50_000,
    income_role="CONSULT_REV",
)
FULL = PackageSession(label="Full", standalone_price_paise=300_000)
FREE = PackageSession(label="Free", standalone_price_paise=0)


def test_define_service__a_plain_one(clinic: Clinic) -> None:
    assert do(clinic, define_service, order(CONSULTATION)).service_id == 1
    assert clinic.rows("SELECT code, name, kind, price_paise, income_role, is_active FROM services") == [
        ("CON", "Consultation", "service", 50_000, "CONSULT_REV", 1)
    ]


def test_define_service__a_package_with_its_sessions(clinic: Clinic) -> None:
    do(clinic, define_service, order(CONSULTATION, kind="package", sessions=(FULL, FREE)))
    assert clinic.rows("SELECT sequence, session_label, standalone_price_paise FROM package_components") == [
        (1, "Full", 300_000),
        (2, "Free", 0),
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, "NAME_REQUIRED"),
        ({"code": " "}, "NAME_REQUIRED"),
        ({"name": "Con\nsultation"}, "NAME_INVALID"),
        ({"code": " CON "}, "ALREADY_EXISTS"),
        ({"code": "NEW", "kind": "gift"}, "BAD_INPUT"),
        ({"code": "NEW", "treatment": "half"}, "BAD_INPUT"),
        ({"code": "NEW", "sessions": (FULL,)}, "BAD_INPUT"),
        ({"code": "PKG", "kind": "package"}, "COUNT_OUT_OF_RANGE"),
        ({"code": "PKG", "kind": "package", "sessions": (FULL,) * 366}, "COUNT_OUT_OF_RANGE"),
        ({"code": "NEW", "price_paise": -1}, "AMOUNT_NEGATIVE"),
        (
            {"code": "NEW", "kind": "package", "sessions": (PackageSession(label=None, standalone_price_paise=-1),)},
            "AMOUNT_NEGATIVE",
        ),
        ({"code": "NEW", "price_paise": LARGEST_PAISE + 1}, "AMOUNT_TOO_LARGE"),
    ],
)
def test_define_service__refuses(changes: dict[str, object], code: str, clinic: Clinic) -> None:
    do(clinic, define_service, order(CONSULTATION))
    refused(clinic, define_service, order(CONSULTATION, **changes), code)
