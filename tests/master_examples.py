"""Examples of the workflows of master records: patients, services, the set-up; `tests.examples` enters them all."""

from dataclasses import replace

from desktop_app.repositories.commands import Command
from desktop_app.workflows.add_user import add_user
from desktop_app.workflows.amend_account import amend_account
from desktop_app.workflows.amend_branch import amend_branch
from desktop_app.workflows.amend_patient import AmendPatient, amend_patient
from desktop_app.workflows.amend_service import AmendService, amend_service
from desktop_app.workflows.amend_user import amend_user
from desktop_app.workflows.define_service import DefineService, PackageSession, define_service
from desktop_app.workflows.map_account_role import map_account_role
from desktop_app.workflows.open_account import open_account
from desktop_app.workflows.open_branch import open_branch
from desktop_app.workflows.open_fiscal_year import open_fiscal_year
from desktop_app.workflows.register_patient import register_patient
from desktop_app.workflows.steps.offering import ServiceTerms
from desktop_app.workflows.steps.particulars import PatientTerms
from desktop_app.workflows.steps.registration import NewPatient
from tests import master_orders, orders
from tests.clinic import Clinic, request_id
from tests.orders import REGISTRATION, do, order
from tests.prepared import Preparation, Workflow


def with_all_particulars(_: Clinic) -> Command:
    patient = NewPatient(
        full_name="लक्ष्मी मेनन",
        mrn="A-17",
        phone="+91 98450 12345",
        address="12 Church Street, Bengaluru",
        state_code="29",
        gstin="29ABCDE1234F1Z5",
        pan="ABCDE1234F",
    )
    return order(REGISTRATION, patient=patient)


def package_with_a_free_session(_: Clinic) -> DefineService:
    return DefineService(
        request_id=request_id(),
        code="LHR6",
        name="Laser hair reduction",
        kind="package",
        sac_hsn="999722",
        treatment="taxable",
        price_paise=1_000_000,
        price_includes_tax=True,
        income_role="PKG_REV",
        sessions=(
            PackageSession(label="Full", standalone_price_paise=300_000),
            PackageSession(label="Free", standalone_price_paise=0),
        ),
    )


def with_every_particular_changed(clinic: Clinic) -> Command:
    do(clinic, register_patient, order(REGISTRATION))
    terms = PatientTerms(
        full_name="लक्ष्मी मेनन",
        phone="+91 98450 12345",
        address="12 Church Street, Bengaluru",
        state_code="29",
        gstin="29ABCDE1234F1Z5",
        pan="ABCDE1234F",
        has_form60=True,
        is_active=False,
    )
    return AmendPatient(
        request_id=request_id(), patient_id=1, seen=PatientTerms(full_name="Lakshmi Menon"), terms=terms
    )


def package_that_was_never_sold(clinic: Clinic) -> Command:
    defined = package_with_a_free_session(clinic)
    do(clinic, define_service, defined)
    sessions = tuple(PackageSession(label="Full", standalone_price_paise=250_000) for _ in range(3))
    seen = ServiceTerms(
        name="Laser hair reduction",
        kind="package",
        sac_hsn="999722",
        treatment="taxable",
        price_paise=1_000_000,
        price_includes_tax=True,
        income_role="PKG_REV",
        sessions=defined.sessions,
    )
    terms = replace(seen, name="Laser", price_paise=750_000, sessions=sessions, is_active=False)
    return AmendService(request_id=request_id(), service_id=1, seen=seen, terms=terms)


def one_under_a_heading(clinic: Clinic) -> Command:
    terms = master_orders.WAGES
    heading = master_orders.account_id(clinic, "5000")
    return order(
        master_orders.ACCOUNT,
        terms=type(terms)(name=terms.name, type=terms.type, normal_side="credit", parent_id=heading),
    )


def one_that_is_renamed_moved_and_switched_off(clinic: Clinic) -> Command:
    master_orders.opened_account(clinic)
    heading = master_orders.account_id(clinic, "5000")
    return master_orders.amending_account(
        clinic, "5150", name="Wages", parent_id=heading, statement_head="Employee benefits expense", is_active=False
    )


def one_that_has_none(clinic: Clinic) -> Command:
    orders.sell(clinic)
    with clinic.raw() as connection:
        connection.execute("DELETE FROM account_roles WHERE role = 'DEFERRED_REV'")
    return master_orders.mapping(clinic, "DEFERRED_REV", "2300")


def one_that_has_another(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return master_orders.mapping(clinic, "UPI", "1040")


def one_with_a_gstin(_: Clinic) -> Command:
    return order(master_orders.BRANCH)


def one_that_closes(clinic: Clinic) -> Command:
    master_orders.opened_branch(clinic)
    return master_orders.amending_branch(clinic, 2, name="Whitefield (closed)", gstin=None, is_active=False)


def a_cashier(_: Clinic) -> Command:
    return order(master_orders.PERSON)


def one_who_becomes_an_owner(clinic: Clinic) -> Command:
    master_orders.added_user(clinic)
    return master_orders.amending_user(clinic, 2, display_name="Ravi R Rao", role="owner")


def the_year_before_all(clinic: Clinic) -> Command:
    orders.sell(clinic)
    return order(master_orders.NEXT_YEAR, first_year=2022)


ALL: tuple[tuple[Workflow, Preparation], ...] = (
    (register_patient, with_all_particulars),
    (amend_patient, with_every_particular_changed),
    (define_service, package_with_a_free_session),
    (amend_service, package_that_was_never_sold),
    (open_account, one_under_a_heading),
    (amend_account, one_that_is_renamed_moved_and_switched_off),
    (map_account_role, one_that_has_none),
    (map_account_role, one_that_has_another),
    (open_branch, one_with_a_gstin),
    (amend_branch, one_that_closes),
    (add_user, a_cashier),
    (amend_user, one_who_becomes_an_owner),
    (open_fiscal_year, the_year_before_all),
)
