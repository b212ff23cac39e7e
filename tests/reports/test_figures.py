"""From every figure of every report to what it is made of: what opens adds up to the figure, to the paisa."""

from desktop_app.reports.catalogue import REPORTS
from desktop_app.repositories.books import Reading
from tests.demo.conftest import TODAY, demo, of_demo
from tests.reports.figures import Figure, adds_up, figures_of

__all__ = ["demo", "of_demo"]  # fixtures
PATIENT = "00003"
# What opens nothing: tax payable is rounded to rupees and set off by the portal's rules, which is no sum.
OPENS_NOTHING = {("gstr3b", column) for column in ("cgst", "sgst", "tax")}


def test_figures__open_what_adds_up_to_them(of_demo: Reading) -> None:
    """Of each column of each report a figure of every kind of line, on the demo: the ways of a column are one."""
    found: dict[tuple[object, ...], Figure] = {}
    for report in REPORTS.values():
        if report.register is None:
            for figure in figures_of(of_demo, report, patient=PATIENT, today=TODAY):
                way = (report.name, figure.column, figure.line.kind, type(figure.opens))
                found.setdefault(way, figure)
    nothing = {(each.report, each.column) for each in found.values() if each.opens is None}
    wrong = [str(each) for each in found.values() if each.opens is not None and not adds_up(of_demo, each)]
    assert (nothing, wrong) == (OPENS_NOTHING, [])
