"""Sell a package on installments: invoice, plan, sessions with their values, installments, postings."""

from dataclasses import dataclass

from desktop_app.repositories.books import Books
from desktop_app.repositories.commands import Outcome
from desktop_app.repositories.unit import User
from desktop_app.workflows.steps import packaging, roles
from desktop_app.workflows.steps.packaging import PackageSale, PackageSold


@dataclass(frozen=True, slots=True, kw_only=True)
class SellPackage(PackageSale):
    """Sell a package on the terms of `steps.packaging.PackageTerms`."""

    request_id: str


def sell_package(books: Books, command: SellPackage, user: User) -> Outcome[PackageSold]:
    """Sell a package; refuses PERMISSION_DENIED and what `steps.packaging.sell` refuses."""
    with books.work(user) as work:
        if first_answer := work.answered(command, PackageSold):
            return first_answer
        roles.require(work, roles.COUNTER)
        return work.commit(command, packaging.sell(work, command))
