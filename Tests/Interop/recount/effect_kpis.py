"""Findings, and how far goals have come through their indicators."""
from decimal import Decimal
from fractions import Fraction

from .dates import Span
from .result import Result, rounded
from .talk_kpis import living_goals


def findings(process, kind):
    """Those that were not refuted: (recorded, whether resolved)."""
    view, found = process.view, []
    for subject in process.own("finding"):
        recorded = view.of_type(subject, "finding.recorded")[0]
        if recorded.data["kind"] == kind and not view.of_type(subject, "finding.refuted"):
            found.append((recorded, bool(view.of_type(subject, "finding.resolved"))))
    return found


def count_of(kind):
    return lambda process: Result(len(findings(process, kind)))


def obstacles_resolved(process):
    return Result(len([1 for _, resolved in findings(process, "obstacle") if resolved]))


class Series:
    """One indicator's baseline, target and values in one territory, or in none."""

    def __init__(self, view, subject, territory):
        self.view, self.subject, self.territory = view, subject, territory
        self.baseline = self.latest("indicator.baselined", "date")
        self.target = self.latest("indicator.targeted", "by")
        self.value = self.latest("indicator.measured", "date")

    def latest(self, kind, field):
        """The event with the latest date; the last one of equal dates holds."""
        found = None
        for event in self.view.of_type(self.subject, kind):
            if event.data.get("territory") != self.territory:
                continue
            date = Span(event.data[field]).first
            if kind == "indicator.measured" and date > self.view.as_of:
                continue
            if found is None or date >= Span(found.data[field]).first:
                found = event
        return found

    @property
    def attained(self):
        """(value − baseline) / (target − baseline), where all is there."""
        if not (self.baseline and self.target and self.value):
            return None
        if Span(self.value.data["date"]).first <= Span(self.baseline.data["date"]).first:
            return None
        start, goal, value = (Fraction(Decimal(str(event.data["value"])))
                              for event in (self.baseline, self.target, self.value))
        return (value - start) / (goal - start) if goal != start else None


def series_of(view, goal):
    found = []
    for subject in view.subjects("indicator"):
        own = view.value(subject, "goal", "indicator.defined", "indicator.redefined")
        if f"goal/{own}" != goal:
            continue
        places = {event.data.get("territory") for event in view.of_type(
            subject, "indicator.baselined", "indicator.targeted", "indicator.measured")}
        found += [Series(view, subject, place) for place in sorted(places, key=str)]
    return found


def goal_attainment(process):
    """The median over the goals; a goal with several indicators shows the worst."""
    cases = []
    for goal in living_goals(process):
        attained = [series.attained for series in series_of(process.view, goal)]
        known = [share for share in attained if share is not None]
        cases.append(min(known) if known else None)
    counted = [share for share in cases if share is not None]
    return Result.over(middle(counted), len(counted), len(cases))


def middle(shares):
    """The median in percent, rounded once, at the end."""
    shares = sorted(shares)
    if not shares:
        return None
    half = len(shares) // 2
    exact = shares[half] if len(shares) % 2 else (shares[half - 1] + shares[half]) / 2
    return rounded(exact * 100)


EFFECT_KPIS = {
    "obstacles": count_of("obstacle"), "obstaclesResolved": obstacles_resolved,
    "successFactors": count_of("successFactor"), "limits": count_of("limit"),
    "openQuestions": count_of("openQuestion"), "goalAttainment": goal_attainment}
