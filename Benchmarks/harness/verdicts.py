"""The targets of the log's design, and whether they were reached."""

from harness.tables import table


class Verdicts:
    def __init__(self):
        self.rows = []

    def add(self, work, target, measured, reached):
        """`measured` is None where it was not measured."""
        if measured is None:
            self.rows.append([work, target, "not measured", "–"])
        else:
            self.rows.append([work, target, measured, "yes" if reached else "**no**"])

    def ratio(self, work, target, least, ratio):
        """Judged by the median of the ratios run by run."""
        self.add(work, target, str(ratio) if ratio else None, ratio and ratio.median >= least)

    def report(self):
        return "## Targets\n\n" + table(["work", "to reach", "measured", "reached"], self.rows)
