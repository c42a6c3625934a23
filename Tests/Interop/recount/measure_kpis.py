"""The key figures about measures, as indicators.md has them."""
from .result import Result, median, percent, survival_median, total


def measures(process):
    return Result(len(process.measures()))


def measures_by_status(process):
    parts = {}
    for measure in process.measures():
        parts[measure.status] = parts.get(measure.status, 0) + 1
    return Result(len(process.measures()), parts=parts)


def implementation_rate(process):
    cases = [measure for measure in process.measures()
             if measure.status not in ("proposed", "dropped", "merged", "ongoing")
             and measure.kind != "permanentTask"]
    done = [m for m in cases if m.status in ("completed", "consolidated")]
    return Result(percent(len(done), len(cases)))


def consolidation_rate(process):
    """Over all completed and consolidated; "counted" are those of which anything is said."""
    cases = [m for m in process.measures() if m.status in ("completed", "consolidated")]
    full = partly = stated = 0
    for measure in cases:
        said = process.view.value(measure.subject, "consolidation", "measure.reported")
        if measure.status == "consolidated" or said == "fully":
            full += 1
        elif said == "partly":
            partly += 1
        stated += measure.status == "consolidated" or said is not None
    if not stated:
        return Result(None)
    parts = {"partly": percent(partly, len(cases))}
    return Result.over(percent(full, len(cases)), stated, len(cases), parts=parts)


def overdue(late, cases, running, recorded):
    """Of those that have a date; unknown where none is recorded, or some run without any date."""
    known = cases or (recorded and not running)
    return Result.over(len(late) if known else None, len(cases), len(running))


def scheduled(process):
    """Not ended, with an end to be judged by."""
    return [m for m in process.measures() if not m.ended and m.end]


def is_overdue(thing, process):
    return thing.end.last < process.judged_day


def on_schedule_share(process):
    cases = scheduled(process)
    late = [m for m in cases if is_overdue(m, process)]
    return Result(percent(len(cases) - len(late), len(cases)))


def overdue_measures(process):
    cases = scheduled(process)
    recorded = process.measures()
    running = [m for m in recorded if not m.ended]
    late = [m for m in cases if is_overdue(m, process)]
    return overdue(late, cases, running, recorded)


def overdue_milestones(process):
    recorded = process.milestones()
    running = [m for m in recorded if not m.ended]
    cases = [m for m in running if m.due]
    late = [m for m in cases if m.due.last < process.judged_day]
    return overdue(late, cases, running, recorded)


def blocked_measures(process):
    """What has ended is not blocked now, whether or not the block was lifted before."""
    return Result(len([m for m in process.measures() if m.block and not m.ended]))


def is_stalled(measure, process):
    silent = process.judged_day - measure.last_event.day
    return measure.active and silent > process.policy("staleDays")


def stalled_measures(process):
    return Result(len([m for m in process.measures() if is_stalled(m, process)]))


def median_slip(process):
    slips = [m.slip for m in process.measures()]
    counted = [slip for slip in slips if slip is not None]
    return Result.over(median(counted), len(counted), len(slips))


def duration(process, measures, begins, ends):
    """Days between the first statuses of two kinds, where both are known to the month.

    Open ones are censored when dropped or merged, else at the judged day: of a process that
    is over nobody tells what came later."""
    cases, left_out = [], 0
    for measure in measures:
        begin = end = stop = None
        for event, status in measure.status_events():
            if begin is None and status in begins:
                begin = event
            elif begin and end is None and status in ends:
                end = event
            stop = event if status in ("dropped", "merged") else None
        if begin is None:
            continue
        known = [event for event in (begin, end) if event]
        if not all(event.when.known_to_month for event in known):
            left_out += 1
            continue
        last = end or stop
        until = last.when.first if last else process.judged_day
        cases.append((until - begin.when.first, end is not None))
    return Result.over(survival_median(cases), len(cases), len(cases) + left_out)


def adoption_to_start(process):
    measures = process.measures()
    return duration(process, measures, ("adopted",), ("inProgress", "ongoing"))


def start_to_completion(process):
    """A permanent task, or what begins as one, is not on its way to a completion."""
    measures = [m for m in process.measures() if m.kind != "permanentTask"]
    return duration(process, measures, ("inProgress",), ("completed", "consolidated"))


def lacking(process, has, ever):
    """Active measures that lack it; none while nothing of the kind is recorded at all."""
    active = [m for m in process.measures() if m.active]
    if not ever:
        return Result(None)
    return Result(len([m for m in active if not has(m)]))


def without_lead(process):
    ever = any(m.bodies("lead") for m in process.measures())
    return lacking(process, lambda m: m.bodies("lead"), ever)


def without_goal(process):
    ever = process.own("goal")
    return lacking(process, lambda m: m.text("goals"), ever)


def without_schedule(process):
    def planned(measure):
        return any(process.view.last(measure.subject, field, "measure.scheduled")
                   for field in ("start", "end"))
    ever = any(planned(m) for m in process.measures())
    return lacking(process, planned, ever)


def has_decision(process, measure):
    if process.view.of_type(measure.subject, "measure.statusChanged") and any(
            event.data.get("decision") for event in process.view.history(measure.subject)):
        return True
    return any(measure.subject in (decided.data.get("concerns") or [])
               for decision in process.own("decision")
               for decided in process.view.of_type(decision, "decision.taken"))


def without_decision(process):
    return lacking(process, lambda m: has_decision(process, m), process.own("decision"))


def cost_estimated(process):
    values = [process.view.value(m.subject, "cost", "measure.estimated")
              for m in process.measures()]
    known = [value for value in values if value is not None]
    return Result.over(total(known), len(known), len(values))


def amounts(process, kind):
    """The amounts of all events of a kind, and of how many measures."""
    found, measures_with = [], 0
    for measure in process.measures():
        events = process.view.of_type(measure.subject, kind)
        found += [event.data["amount"] for event in events]
        measures_with += events != []
    return found, measures_with


def money(process, kind):
    found, measures_with = amounts(process, kind)
    return Result.over(total(found), measures_with, len(process.measures()))


def budgeted(process):
    return money(process, "measure.budgeted")


def spent(process):
    return money(process, "measure.spent")


def spend_rate(process):
    planned = total(amounts(process, "measure.budgeted")[0])
    used = total(amounts(process, "measure.spent")[0])
    return Result(percent(used, planned) if planned and used is not None else None)


def milestones_reached(process):
    return Result(len([m for m in process.milestones() if m.reached]))


MEASURE_KPIS = {
    "measures": measures, "measuresByStatus": measures_by_status,
    "implementationRate": implementation_rate, "consolidationRate": consolidation_rate,
    "onScheduleShare": on_schedule_share, "overdueMeasures": overdue_measures,
    "overdueMilestones": overdue_milestones, "blockedMeasures": blocked_measures,
    "stalledMeasures": stalled_measures, "medianSlip": median_slip,
    "adoptionToStart": adoption_to_start, "startToCompletion": start_to_completion,
    "withoutLead": without_lead, "withoutGoal": without_goal,
    "withoutSchedule": without_schedule, "withoutDecision": without_decision,
    "costEstimated": cost_estimated, "budgeted": budgeted, "spent": spent,
    "spendRate": spend_rate, "milestonesReached": milestones_reached}
