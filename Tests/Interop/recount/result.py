"""What a key figure comes to, and the arithmetic that all share."""
from decimal import Decimal
from fractions import Fraction


class Result:
    """A value, or none; how many of how many cases it counts; its parts."""

    def __init__(self, value, counted=None, of=None, parts=None):
        self.value, self.counted, self.of, self.parts = value, counted, of, parts

    @classmethod
    def over(cls, value, counted, of, **more):
        """It says how many it counts where that is not all."""
        return cls(value, counted, of, **more) if counted < of else cls(value, **more)

    def says_counted(self, counted, of, always=False):
        """Whether this is the right thing to say; beside no value it may be left out."""
        if self.value is None and counted is None and not always:
            return True
        return (counted, of) == (self.counted, self.of)

    def has_parts(self, parts):
        """Parts that are nothing, or none, need not be there."""
        own = {key: part for key, part in (self.parts or {}).items() if part or key in parts}
        return own.keys() == parts.keys() and all(same(own[key], parts[key]) for key in own)


def percent(part, whole):
    """Percent at four decimals, half to even; none of nothing."""
    if not whole:
        return None
    exact = Fraction(part) * 100 / Fraction(whole)
    return rounded(exact)


def rounded(exact):
    scaled = exact * 10000
    below = scaled.numerator // scaled.denominator
    rest = scaled - below
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2):
        below += 1
    return Decimal(below).scaleb(-4)


def median(values):
    values = sorted(values)
    if not values:
        return None
    middle = len(values) // 2
    if len(values) % 2:
        return Decimal(values[middle])
    return (Decimal(values[middle - 1]) + Decimal(values[middle])) / 2


def total(values):
    """A sum; none of nothing."""
    values = [Decimal(str(value)) for value in values]
    return sum(values, Decimal(0)) if values else None


def survival_median(cases):
    """Kaplan–Meier: the first time with S ≤ 1/2, of (days, whether it happened)."""
    share = Fraction(1)
    for time in sorted({days for days, happened in cases if happened}):
        at_risk = sum(1 for days, _ in cases if days >= time)
        events = sum(1 for days, happened in cases if happened and days == time)
        share *= 1 - Fraction(events, at_risk)
        if share <= Fraction(1, 2):
            return Decimal(time)
    return None


def same(value, other):
    if value is None or other is None:
        return value is other
    return Decimal(str(value)) == Decimal(str(other))


