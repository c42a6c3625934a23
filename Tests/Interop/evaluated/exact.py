"""Fisher's test and its odds ratios by what they are defined to be, with fifty digits.

scipy finds odds ratios with an absolute error of 2e-12 and takes seconds for the bounds of a large
table; here a bound is tried instead: a little below it the tail is too thin, a little above it is
too thick."""
import math
from decimal import Decimal, localcontext

DIGITS = 50


class Margins:
    """How many tables have which first count, of those with the margins of one."""

    def __init__(self, a, b, c, d):
        self.observed = a
        with_condition, without, outcomes = a + b, c + d, a + c
        self.least = max(0, outcomes - without)
        self.most = min(with_condition, outcomes)
        weight = Decimal(1)
        self.weights = [weight]
        with localcontext(prec=DIGITS):
            for x in range(self.least, self.most):
                weight = weight * ((with_condition - x) * (outcomes - x)) / (
                    (x + 1) * (without - outcomes + x + 1))
                self.weights.append(weight)

    def p_value(self):
        """The share of the tables that are no more probable than this one, times 1 + 1e-7."""
        with localcontext(prec=DIGITS):
            limit = self.weights[self.observed - self.least] * (1 + Decimal("1e-7"))
            below = sum(weight for weight in self.weights if weight <= limit)
            return float(below / sum(self.weights))

    def at(self, ratio):
        """Under an odds ratio: the expected count, and the probabilities of the observed count or
        more, and of it or less."""
        with localcontext(prec=DIGITS):
            moment = above = below = Decimal(0)
            power, ratio = Decimal(1), Decimal(ratio)
            for x, weight in enumerate(self.weights, self.least):
                term = weight * power
                moment += x * term
                if x < self.observed:
                    below += term
                elif x > self.observed:
                    above += term
                else:
                    observed = term
                power *= ratio
            whole = below + observed + above
            return moment / whole, (above + observed) / whole, (below + observed) / whole

    def flaws(self, ratio, lower, upper, relative=1e-9):
        """Which of the three is further off than `relative`."""
        tail = Decimal("0.025")
        low, high = self.observed == self.least, self.observed == self.most
        tests = {
            "odds ratio": (ratio, 0.0 if low else math.inf if high else None,
                           lambda odds: self.at(odds)[0] > self.observed),
            "lower bound": (lower, 0.0 if low else None, lambda odds: self.at(odds)[1] > tail),
            "upper bound": (upper, math.inf if high else None,
                            lambda odds: self.at(odds)[2] < tail)}
        return [f"{name} {value}" for name, (value, edge, is_too_high) in tests.items()
                if not (value == edge if edge is not None else
                        is_too_high(value * (1 + relative))
                        and not is_too_high(value * (1 - relative)))]
