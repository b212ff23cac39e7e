"""A demo clinic: three years of invented books, written by the real workflows, one after the other in time.

Every patient's plan, every visit and the clinic's own bookkeeping is a *life* that gives its orders one by one and
waits for each answer; `making` puts the orders of all lives in the order of time and has them carried out. The books
end on the evening before `today`. The same seed, number of plans and day give the same books.
"""

from desktop_app.demo.making import make_demo

__all__ = ["make_demo"]
