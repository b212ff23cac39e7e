from datetime import date

from desktop_app.accounting.suspension import expiry_after


def test_expiry__waits_as_long_as_the_plan_does() -> None:
    """2 July to 20 August are 29 and 20 days: 1 June 2026 and 49 days is 20 July."""
    suspended, resumed = date(2025, 7, 2), date(2025, 8, 20)
    assert expiry_after(date(2026, 6, 1), suspended_on=suspended, resumed_on=resumed) == date(2026, 7, 20)
    assert expiry_after(date(2026, 6, 1), suspended_on=suspended, resumed_on=suspended) == date(2026, 6, 1)
    assert expiry_after(None, suspended_on=suspended, resumed_on=resumed) is None
