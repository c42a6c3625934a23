"""Minimisation by brute force: every term is tried, and every way to choose among them.

A configuration is a text of 0 and 1, a term one that may have a dash where either will do."""
import itertools

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp


def configurations(count):
    return ["".join(digits) for digits in itertools.product("01", repeat=count)]


def covered(term):
    """The configurations of a term."""
    return {"".join(digits) for digits in itertools.product(
        *("01" if digit == "-" else digit for digit in term))}


def wider(term):
    """The terms with one condition fewer."""
    return [term[:index] + "-" + term[index + 1:]
            for index, digit in enumerate(term) if digit != "-"]


def primes(wanted, allowed, count):
    """For each prime term the wanted configurations it covers. It covers allowed ones only, one of
    them wanted, and no term with a condition fewer does so."""
    fits = {}
    for dashes in sorted(itertools.product((False, True), repeat=count), key=sum):
        for digits in itertools.product(*("-" if dash else "01" for dash in dashes)):
            term = "".join(digits)
            if "-" not in term:
                fits[term] = term in allowed
            else:
                place = term.index("-")
                fits[term] = all(fits[term[:place] + digit + term[place + 1:]] for digit in "01")
    found = {}
    for term, does in fits.items():
        if does and not any(fits[other] for other in wider(term)):
            if rows := covered(term) & wanted:
                found[term] = rows
    return found


def smallest_covers(terms, wanted, limit):
    """All choices of the fewest terms that cover everything wanted; `None` for more than `limit`
    steps."""
    for size in itertools.count():
        found, steps = set(), 0
        left = [(frozenset(), frozenset(wanted))]
        while left:
            chosen, rest = left.pop()
            steps += 1
            if steps > limit:
                return None
            if not rest:
                found.add(chosen)
            elif len(chosen) < size:
                # Each cover has a term for the row that the fewest terms cover.
                ways = {row: [term for term in terms if row in terms[term]] for row in rest}
                row = min(ways, key=lambda row: len(ways[row]))
                left += [(chosen | {term}, rest - terms[term]) for term in ways[row]]
        if found:
            return found


def smallest_size(terms, wanted):
    """How many terms the smallest cover has, by an integer program (HiGHS)."""
    names, rows = list(terms), sorted(wanted)
    chart = numpy.array([[row in terms[term] for term in names] for row in rows], dtype=float)
    solved = milp(numpy.ones(len(names)), integrality=numpy.ones(len(names)), bounds=Bounds(0, 1),
                  constraints=LinearConstraint(chart, lb=1), options={"time_limit": 20})
    return round(solved.fun) if solved.status == 0 else None
