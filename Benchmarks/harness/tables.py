"""Markdown tables, numbers in them, and ratios run by run."""

import statistics


class Notes:
    """What could not be run and why, each once."""

    def __init__(self):
        self.lines = []

    def add(self, subject, reason):
        line = f"{subject}: {reason}"
        if line not in self.lines:
            self.lines.append(line)


def table(head, rows):
    """A Markdown table; the columns whose head begins with `>` are numbers."""
    if not rows:
        return "Nothing was measured."
    names = [name.lstrip(">") for name in head]
    rules = ["---:" if name.startswith(">") else "---" for name in head]
    lines = [names, rules, *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def number(value, digits=3):
    """A number with so many significant digits, thousands set apart; a dash if there is none."""
    if value is None:
        return "–"
    if value == 0:
        return "0"
    places = max(0, digits - len(str(int(abs(value))))) if abs(value) >= 1 else digits
    return f"{value:,.{places}f}"


def median(values):
    values = [value for value in values if value is not None]
    return statistics.median(values) if values else None


class Ratio:
    """Two contestants compared run by run, so that what slows a whole round cancels out."""

    def __init__(self, mine, other):
        """Both are `{run: value}`; only runs that have both count."""
        ratios = [mine[run] / other[run] for run in mine if other.get(run)]
        self.median = median(ratios)
        self.least, self.most = (min(ratios), max(ratios)) if ratios else (None, None)

    def __bool__(self):
        return self.median is not None

    def __str__(self):
        if not self:
            return "–"
        return f"{self.median:.2f} ({self.least:.2f}–{self.most:.2f})"
