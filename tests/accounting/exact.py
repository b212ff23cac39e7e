"""Exact fractions: what the rules must come to, reckoned another way than the program does."""

from fractions import Fraction
from math import floor


def nearest(exact: Fraction) -> int:
    """Round to the nearest integer, halves away from zero, by definition."""
    magnitude = floor(abs(exact) + Fraction(1, 2))
    return -magnitude if exact < 0 else magnitude


def share(total_paise: int, weights: list[int], position: int) -> Fraction:
    """Give the exact share of one of the weights; equal shares where no weight counts."""
    if not any(weights):
        return Fraction(total_paise, len(weights))
    return Fraction(total_paise * weights[position], sum(weights))
