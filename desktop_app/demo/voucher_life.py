"""Vouchers, once a year: petty cash is drawn from the bank, and small things are paid from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from desktop_app.accounting.calendar import add_months
from desktop_app.demo.clinic import ACCOUNTANT, MONTHS, Clinic
from desktop_app.demo.diary import Diary, opening
from desktop_app.demo.order import Life, ordered
from desktop_app.repositories import form_drafts
from desktop_app.workflows.discard_form_draft import DiscardFormDraft, discard_form_draft
from desktop_app.workflows.keep_form_draft import KeepFormDraft, keep_form_draft
from desktop_app.workflows.post_voucher import PostVoucher, VoucherKind, VoucherLine, post_voucher


@dataclass(frozen=True, slots=True)
class _Voucher:
    """What is paid from where: paise by account code."""

    kind: VoucherKind
    paid_from: str
    amounts: Mapping[str, int]
    narration: str


_PETTY_CASH, _BANK, _MARKETING, _OFFICE = "1020", "1040", "5230", "5270"
_DRAWN = _Voucher(VoucherKind.CONTRA, _BANK, {_PETTY_CASH: 600_000}, "Petty cash drawn")
_SPENT = _Voucher(
    VoucherKind.PAYMENT, _PETTY_CASH, {_OFFICE: 385_000, _MARKETING: 150_000}, "Stationery, courier and leaflets"
)
_FORM = "payment_voucher"
_FIRST_MONTH, _EVERY = 1, 12


def keep_petty_cash(clinic: Clinic, chance: Random) -> Life:
    """Draw petty cash, and pay from it some weeks later."""
    diary = Diary(chance, opening(clinic.first_day))
    for number in range(_FIRST_MONTH, MONTHS, _EVERY):
        diary.on(add_months(clinic.first_day, number).replace(day=10))
        yield from _post(clinic, diary, _DRAWN)
        diary.on(diary.day + timedelta(days=24))
        yield from _post(clinic, diary, _SPENT)


def _post(clinic: Clinic, diary: Diary, voucher: _Voucher) -> Life:
    yield from _begin(clinic, diary, voucher)
    command = PostVoucher(
        request_id=clinic.request_id(),
        kind=voucher.kind,
        branch_id=clinic.branch_ids[0],
        on=diary.day,
        paid_from=voucher.paid_from,
        lines=tuple(VoucherLine(account_code=code, amount_paise=paise) for code, paise in voucher.amounts.items()),
        narration=voucher.narration,
    )
    yield from ordered(diary.at, ACCOUNTANT, post_voucher, command)
    end = DiscardFormDraft(request_id=clinic.request_id(), form=_FORM, subject="")
    yield from ordered(diary.at, ACCOUNTANT, discard_form_draft, end)


def _begin(clinic: Clinic, diary: Diary, voucher: _Voucher) -> Life:
    """Keep what is entered, as the window does while somebody types."""
    command = KeepFormDraft(
        request_id=clinic.request_id(),
        form=_FORM,
        subject="",
        form_version=1,
        words=voucher.narration,
        body_json=form_drafts.written({"narration": voucher.narration}),
        posted_by=clinic.request_id(),
    )
    yield from ordered(diary.at, ACCOUNTANT, keep_form_draft, command)
