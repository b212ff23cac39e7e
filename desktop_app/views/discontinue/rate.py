"""A tax rate as people write it: 18%, 2.5%."""


def percent(rate_bp: int) -> str:
    """Write basis points as a percentage: 1800 is 18%, 250 is 2.5%."""
    whole, part = divmod(rate_bp, 100)
    return f"{whole}.{part:02d}".rstrip("0").rstrip(".") + "%" if part else f"{whole}%"
