"""Figures as pictures: each one painter and one widget, fed with plain paise, with the same figures in words."""
