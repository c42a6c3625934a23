"""The light of a measure and its reasons, by the rules of indicators.md."""
from .dates import Span, in_words

STATUS_WORDS = {
    "proposed": "proposed", "adopted": "adopted", "preparing": "in preparation",
    "inProgress": "in progress", "ongoing": "ongoing", "suspended": "suspended",
    "completed": "completed", "consolidated": "made permanent", "dropped": "dropped",
    "merged": "merged"}


class Light:
    """A state, and the beginnings that a true reason may have."""

    def __init__(self, state, *reasons):
        self.state, self.reasons = state, reasons

    def fits(self, state, reason):
        return state == self.state and any(reason.startswith(text) for text in self.reasons)


def days(count):
    return f"{count:,} day" + ("" if abs(count) == 1 else "s")


def light(measure, process):
    if process.policy("convention") == "progress":
        return by_progress(measure)
    return by_deviation(measure, process)


def by_progress(measure):
    status = measure.status
    if status in ("completed", "consolidated"):
        return Light("green", STATUS_WORDS[status])
    if status in ("dropped", "merged"):
        return Light("grey", STATUS_WORDS[status])
    if measure.block:
        return Light("yellow", block_text(measure))
    if status in ("proposed", "adopted"):
        return Light("red", STATUS_WORDS[status])
    return Light("yellow", STATUS_WORDS[status])


def block_text(measure):
    return f"blocked since {in_words(measure.block.when.text)}"


def by_deviation(measure, process):
    status, day = measure.status, process.judged_day
    if status in ("dropped", "merged"):
        return Light("grey", STATUS_WORDS[status])
    if status in ("completed", "consolidated"):
        return Light("green", STATUS_WORDS[status])
    late_by = day - measure.end.last if measure.end else 0
    if status == "proposed":
        if late_by > 0:
            return Light("grey", f"state unknown: end {in_words(measure.end.text)} has passed")
        return Light("grey", STATUS_WORDS[status])
    tolerance = process.policy("toleranceDays")
    if measure.block:
        return Light("red", block_text(measure))
    late = late_milestones(measure, day)
    end_text = measure.end and f"end {in_words(measure.end.text)} overdue by {days(late_by)}"
    red = [text for text, by, critical in late if critical and by > tolerance]
    red += [end_text] if late_by > tolerance else []
    if red:
        return Light("red", *red)
    if status == "suspended":
        return Light("yellow", STATUS_WORDS[status])
    yellow = [text for text, _, _ in late] + ([end_text] if late_by > 0 else [])
    yellow += forecast_text(measure, tolerance)
    if yellow:
        return Light("yellow", *yellow)
    if status in ("adopted", "preparing"):
        return Light("grey", STATUS_WORDS[status])
    if status == "inProgress" and not measure.end:
        return Light("grey", "no end recorded")
    return Light("green", "on schedule" if measure.end else STATUS_WORDS[status])


def late_milestones(measure, day):
    """(reason, days late, whether critical) of each that is overdue."""
    found = []
    for milestone in measure.milestones():
        if not milestone.ended and milestone.due and milestone.due.last < day:
            by = day - milestone.due.last
            head = "critical milestone" if milestone.critical else "milestone"
            found.append((
                f"{head} “{milestone.planned.data['title']}”, due "
                f"{in_words(milestone.due.text)}, overdue by {days(by)}", by, milestone.critical))
    return found


def forecast_text(measure, tolerance):
    if not (measure.forecast_event and measure.baseline_event):
        return []
    forecast = Span(measure.forecast_event.data["end"])
    baseline = Span(measure.baseline_event.data["end"])
    after = forecast.last - baseline.last
    if after <= tolerance:
        return []
    return [f"forecast {in_words(forecast.text)} is {days(after)} after the original end "
            f"{in_words(baseline.text)}"]
