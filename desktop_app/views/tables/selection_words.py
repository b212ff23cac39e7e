"""What a selection comes to, in words for the status bar: sums by their headings, and the average of the first.

sum_words(3, {"Total": 30_000, "Still due": 0})     # ["Total ₹300.00 (average ₹100.00)"]
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop_app.accounting.money import rupees


def sum_words(count: int, sums: Mapping[str, int]) -> list[str]:
    """Say every sum that is not nil, in paise by heading; of the first, where there are several rows, the average."""
    told = [f"{heading} ₹{rupees(paise)}" for heading, paise in sums.items() if paise]
    if told and count > 1:
        first = next(paise for paise in sums.values() if paise)
        average = QCoreApplication.translate("tables", "average {amount}")
        told[0] += f" ({average.format(amount=f'₹{rupees(average_paise(first, count))}')})"
    return told


def average_paise(paise: int, count: int) -> int:
    """Give an average to the nearest paisa, a half away from nothing."""
    sign = -1 if paise < 0 else 1
    return sign * ((2 * abs(paise) + count) // (2 * count))
