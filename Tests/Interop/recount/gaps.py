"""Which subjects each gap of the record is about; what a gap is, its own words say."""
from .dates import Span
from .measure_kpis import has_decision
from .talk_kpis import (
    Decision, Dialog, applications, asked, fields_lacking, goals_lacking, living_goals)


def gaps(process):
    found = {}
    for part in (of_measures, of_dialogs, of_answers, of_goals, of_funds):
        found.update(part(process))
    return {gap: {getattr(one, "subject", one) for one in cases}
            for gap, cases in found.items() if cases}


def of_measures(process):
    view, recorded = process.view, process.measures()
    active = [m for m in recorded if m.active]
    return {
        "measuresWithoutLead": [m for m in active if not m.bodies("lead")],
        "measuresWithoutGoal": [m for m in active if not m.text("goals")],
        "measuresWithoutSchedule": [m for m in active if not any(
            view.last(m.subject, field, "measure.scheduled") for field in ("start", "end"))],
        "measuresWithoutDecision": [m for m in active if not has_decision(process, m)],
        "measuresWithUnknownStatus": [
            m for m in recorded
            if m.status == "proposed" and m.end and m.end.last < process.judged_day],
        "milestonesWithoutDue": [
            m for m in process.milestones() if not m.ended and not m.due]}


def of_dialogs(process):
    dialogs = [Dialog(process.view, subject) for subject in process.own("dialog")]
    open_ones = [d for d in dialogs if not d.held and not d.cancelled]
    held = [d for d in dialogs if d.held and not d.cancelled]
    told = {process.view.value(subject, "dialog", "outcome.recorded")
            for subject in process.view.subjects("outcome")}
    return {
        "dialogsWithoutDate": [d for d in open_ones if not d.get("date")],
        "dialogsWithoutHolding": [
            d for d in open_ones
            if d.get("date") and Span(d.get("date")).last < process.view.as_of],
        "dialogsWithoutGuests": [
            d for d in held if d.get("guests") is None and not d.get("participants")],
        "dialogsWithoutTerritory": [d for d in held if not d.get("territories")],
        "dialogsWithoutOutcome": [d for d in held if d.subject.split("/")[1] not in told]}


def of_answers(process):
    view = process.view
    decisions = [Decision(view, subject) for subject in process.own("decision")]
    return {
        "outcomesWithoutDisposition": [e for e, disposed in asked(process) if not disposed],
        "suggestionsWithoutDisposition": [
            s for s in process.own("suggestion") if not view.of_type(s, "suggestion.disposed")],
        "suggestionsWithoutAnswer": [
            s for s in process.own("suggestion") if not view.of_type(s, "suggestion.answered")],
        "decisionsWithoutImplementation": [
            d for d in decisions if d.pending and d.taken.data.get("deadline")
            and Span(d.taken.data["deadline"]).last < process.view.as_of]}


def of_goals(process):
    view, goals = process.view, living_goals(process)
    indicators = {s: view.value(s, "goal", "indicator.defined", "indicator.redefined")
                  for s in view.subjects("indicator")}
    of_living = [s for s, goal in indicators.items() if f"goal/{goal}" in goals]
    needed = {key for m in process.measures() for key in m.text("needs") or []}
    return {
        "fieldsWithoutGoal": fields_lacking(process),
        "goalsWithoutMeasure": goals_lacking(process),
        "goalsWithoutIndicator": [
            goal for goal in goals if goal.split("/")[1] not in indicators.values()],
        "needsWithoutMeasure": [
            need for need in process.own("need")
            if not view.ended(need) and need.split("/")[1] not in needed],
        "indicatorsWithoutMeasurement": [
            s for s in process.own("indicator") if not view.of_type(s, "indicator.measured")],
        "indicatorsWithoutBaseline": [
            s for s in of_living if not view.of_type(s, "indicator.baselined")],
        "indicatorsWithoutTarget": [
            s for s in of_living if not view.of_type(s, "indicator.targeted")]}


def of_funds(process):
    """What is not due yet is not missing: a decision by the deadline, an account by the end."""
    view, asked_for = process.view, applications(process)
    funds = [fund for fund in process.own("fund") if not view.ended(fund)]

    def without(*types):
        return lambda subject: not view.of_type(subject, *types)

    def past(subject, field):
        fund = "fund/" + view.value(subject, "fund", "application.submitted")
        by = view.value(fund, field, "fund.opened")
        return by is None or Span(by).last < view.as_of
    decided = ("application.approved", "application.rejected", "application.withdrawn")
    return {
        "fundsWithoutBudget": [
            fund for fund in funds if view.value(fund, "budget", "fund.opened") is None],
        "applicationsUndecided": [
            s for s in asked_for if past(s, "applyBy") and without(*decided)(s)],
        "applicationsWithoutAccount": [
            s for s in asked_for
            if view.of_type(s, "application.paid") and past(s, "to")
            and without("application.accounted")(s)]}
