"""Step: what is said of something the clinic sells, whether it is defined or amended."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.accounting.money import within_bounds
from desktop_app.errors import AmountNegative, BadInput
from desktop_app.repositories.services import Component, Service
from desktop_app.workflows.steps import checks

PACKAGE = "package"
KINDS = ("service", PACKAGE, "medicine", "product")
TREATMENTS = ("taxable", "exempt", "nil", "non_gst")


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSession:
    """One session of a package; a stand-alone price (paise) of 0 makes it free."""

    label: str | None
    standalone_price_paise: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTerms:
    """What can be amended of what is sold: all but its code. `kind` is one of KINDS, the price in paise."""

    name: str
    kind: str
    sac_hsn: str
    treatment: str
    price_paise: int
    income_role: str
    price_includes_tax: bool = False
    sessions: tuple[PackageSession, ...] = ()
    is_active: bool = True


def terms_of(service: Service, components: Sequence[Component]) -> ServiceTerms:
    """Give what stands in the books now."""
    return ServiceTerms(
        name=service.name,
        kind=service.kind,
        sac_hsn=service.sac_hsn,
        treatment=service.treatment,
        price_paise=service.price_paise,
        income_role=service.income_role,
        price_includes_tax=bool(service.price_includes_tax),
        sessions=tuple(
            PackageSession(label=each.session_label, standalone_price_paise=each.standalone_price_paise)
            for each in components
        ),
        is_active=bool(service.is_active),
    )


def columns_of(terms: ServiceTerms) -> dict[str, object]:
    """Give the columns that hold the terms, without the sessions.

    Refuses NAME_REQUIRED, NAME_INVALID, BAD_INPUT for kind, treatment or sessions without a package,
    COUNT_OUT_OF_RANGE for a package without sessions, AMOUNT_NEGATIVE, AMOUNT_TOO_LARGE.
    """
    name = checks.require_name(terms.name)
    if terms.kind not in KINDS:
        raise BadInput(what=f"What is sold is one of {', '.join(KINDS)}")
    if terms.treatment not in TREATMENTS:
        raise BadInput(what=f"Under GST it is one of {', '.join(TREATMENTS)}")
    if terms.kind == PACKAGE:
        checks.require_count(len(terms.sessions), "sessions")
    elif terms.sessions:
        raise BadInput(what="Only a package consists of sessions")
    for price in (terms.price_paise, *(each.standalone_price_paise for each in terms.sessions)):
        if within_bounds(price) < 0:
            raise AmountNegative(what="price")
    return {
        "name": name,
        "kind": terms.kind,
        "sac_hsn": terms.sac_hsn,
        "treatment": terms.treatment,
        "price_paise": terms.price_paise,
        "price_includes_tax": int(terms.price_includes_tax),
        "income_role": terms.income_role,
        "is_active": int(terms.is_active),
    }


def components_of(terms: ServiceTerms) -> list[tuple[str | None, int]]:
    """Give label and stand-alone price of each session."""
    return [(checks.optional_text(each.label), each.standalone_price_paise) for each in terms.sessions]
