"""The key figures about decisions, dialogues, goals, funds and findings."""
from .measures import below
from .result import Result, median, percent, total

ASKING = ("idea", "need", "assignment", "topic")
TAKEN_UP = ("adopted", "partlyAdopted", "merged")


class Decision:
    def __init__(self, view, subject):
        self.view, self.subject = view, subject
        self.taken = view.of_type(subject, "decision.taken")[0]
        self.result = self.taken.data["result"]
        self.adopted = self.result in ("adopted", "adoptedAmended")
        self.implemented = bool(view.of_type(subject, "decision.implemented"))
        self.gone = bool(view.of_type(subject, "decision.superseded", "decision.revoked"))

    @property
    def pending(self):
        if self.gone:
            return False
        if self.result == "postponed":
            return True
        return self.adopted and bool(self.taken.data.get("deadline")) and not self.implemented


def taken(process):
    return [Decision(process.view, subject) for subject in process.own("decision")]


def decisions(process):
    return Result(len(taken(process)))


def decisions_pending(process):
    return Result(len([d for d in taken(process) if d.pending]))


def decision_implementation_rate(process):
    adopted = [d for d in taken(process) if d.adopted]
    return Result(percent(len([d for d in adopted if d.implemented]), len(adopted)))


class Dialog:
    KINDS = ("dialog.announced", "dialog.held")

    def __init__(self, view, subject):
        self.view, self.subject = view, subject
        held = view.of_type(subject, "dialog.held")
        self.held = held[0] if held else None
        self.cancelled = bool(view.of_type(subject, "dialog.cancelled"))

    def get(self, field):
        return self.view.value(self.subject, field, *self.KINDS)

    @property
    def own(self):
        return self.get("hosting") != "guest"

    @property
    def number(self):
        """How many events it stands for; none where only words say so."""
        if self.get("count") is not None:
            return int(self.get("count"))
        return None if self.get("countText") else 1


def held(process):
    dialogs = [Dialog(process.view, subject) for subject in process.own("dialog")]
    return [dialog for dialog in dialogs if dialog.held and not dialog.cancelled]


def counted_dialogs(cases):
    numbers = [dialog.number for dialog in cases]
    known = [number for number in numbers if number is not None]
    return Result.over(sum(known) if known or not cases else None, len(known), len(cases))


def dialogs(process):
    return counted_dialogs([dialog for dialog in held(process) if dialog.own])


def guest_dialogs(process):
    return counted_dialogs([dialog for dialog in held(process) if not dialog.own])


def guests(process):
    """At the own dialogues: who comes to those of others is no guest of the process."""
    values = [dialog.get("guests") for dialog in held(process) if dialog.own]
    known = [value for value in values if value is not None]
    return Result.over(total(known), len(known), len(values))


def participants_by_sector(process):
    """Shares of those who were counted; small groups are not shown to the public."""
    groups, told, shown = {}, 0, 0
    for dialog in held(process):
        for group in dialog.get("participants") or [] if dialog.own else []:
            count = group.get("count")
            told += 1
            small = count is not None and count < process.policy("smallCell")
            if count is not None and not (small and process.view.level == 0):
                shown += 1
                groups[group["sector"]] = groups.get(group["sector"], 0) + count
    whole = sum(groups.values())
    parts = {sector: percent(count, whole) for sector, count in groups.items()}
    return Result.over(None, shown, told, parts=parts)


def asked(process):
    """The outcomes that ask for a disposition: (subject, how disposed or none)."""
    dialogs = {subject.split("/")[1] for subject in process.own("dialog")}
    view, found = process.view, []
    for subject in view.subjects("outcome"):
        event = view.of_type(subject, "outcome.recorded")[0]
        if event.data["dialog"] in dialogs and event.data["kind"] in ASKING:
            found.append((event, view.of_type(subject, "outcome.disposed")))
    return found


def outcomes(process):
    return Result(len(asked(process)))


def outcomes_open(process):
    return Result(len([1 for _, disposed in asked(process) if not disposed]))


def disposition_rate(process):
    cases = asked(process)
    return Result(percent(len([1 for _, disposed in cases if disposed]), len(cases)))


def uptake_rate(process):
    cases = [disposed[-1].data["disposition"] for _, disposed in asked(process) if disposed]
    return Result(percent(len([1 for case in cases if case in TAKEN_UP]), len(cases)))


def median_days(pairs):
    """Of the pairs that are complete, over those whose dates are known to the month."""
    pairs = [pair for pair in pairs if pair[1]]
    days = [later.day - earlier.day for earlier, later in pairs
            if earlier.when.known_to_month and later.when.known_to_month]
    return Result.over(median(days), len(days), len(pairs))


def median_outcome_to_disposition(process):
    return median_days([(event, disposed[0] if disposed else None)
                        for event, disposed in asked(process)])


def received(process):
    view = process.view
    return [(view.of_type(subject, "suggestion.received")[0],
             view.of_type(subject, "suggestion.answered"))
            for subject in process.own("suggestion")]


def suggestions(process):
    return Result(len(received(process)))


def answer_rate(process):
    cases = received(process)
    return Result(percent(len([1 for _, answers in cases if answers]), len(cases)))


def median_suggestion_to_answer(process):
    return median_days([(event, answers[0] if answers else None)
                        for event, answers in received(process)])


def living_goals(process):
    return [subject for subject in process.own("goal") if not process.view.ended(subject)]


def goals(process):
    return Result(len(living_goals(process)))


def goals_lacking(process):
    """Those that no measure serves, neither themselves nor a goal below them.

    A measure that was dropped or merged serves nothing any more."""
    view = process.view
    served, waiting = set(), [
        key for measure in process.measures() if measure.status not in ("dropped", "merged")
        for key in measure.text("goals") or []]
    while waiting:
        key = waiting.pop()
        if key and key not in served:
            served.add(key)
            waiting.append(view.value(f"goal/{key}", "parent", "goal.set"))
    return [goal for goal in living_goals(process) if goal.split("/")[1] not in served]


def goals_without_measure(process):
    """None while no goal is recorded, as with what measures lack."""
    return Result(len(goals_lacking(process)) if living_goals(process) else None)


def fields_lacking(process):
    view = process.view
    served = {view.value(goal, "field", "goal.set") for goal in living_goals(process)}
    return [field for field in process.own("field") if field.split("/")[1] not in served]


def fields_without_goal(process):
    return Result(len(fields_lacking(process)) if process.own("field") else None)


def coverage(process, named):
    """Members of which they or a part are named; apart those reached through a larger one."""
    members, view = process.members(), process.view
    direct = {member for member in members if below(view, [member]) & named}
    joint = members & below(view, named) - direct
    if not direct and not joint:
        return Result(None)
    parts = {"throughLarger": percent(len(joint), len(members))} if joint else None
    return Result(percent(len(direct), len(members)), parts=parts)


def territory_coverage(process):
    return coverage(process, {key for measure in process.measures()
                              for key in measure.text("territories") or []})


def dialog_coverage(process):
    return coverage(process, {key for dialog in held(process)
                              for key in dialog.get("territories") or []})


def applications(process):
    funds = {subject.split("/")[1] for subject in process.own("fund")}
    view = process.view
    return [subject for subject in view.subjects("application")
            if view.value(subject, "fund", "application.submitted") in funds]


def fund_requested(process):
    return Result(total(process.view.value(subject, "amount", "application.submitted")
                        for subject in applications(process)))


def approved_amounts(process):
    """Of an application that was withdrawn the approval holds no longer."""
    values = [process.view.value(subject, "amount", "application.approved")
              for subject in applications(process) if not process.view.ended(subject)]
    return [value for value in values if value is not None]


def fund_approved(process):
    return Result(total(approved_amounts(process)))


def fund_paid(process):
    return Result(total(event.data["amount"] for subject in applications(process)
                        for event in process.view.of_type(subject, "application.paid")))


def approval_rate(process):
    view = process.view
    approved = len(approved_amounts(process))
    rejected = len([1 for subject in applications(process)
                    if view.of_type(subject, "application.rejected")])
    return Result(percent(approved, approved + rejected))


def publications(process):
    return Result(len(process.view.of_type(process.subject, "process.published")))


TALK_KPIS = {
    "decisions": decisions, "decisionsPending": decisions_pending,
    "decisionImplementationRate": decision_implementation_rate, "dialogs": dialogs,
    "guestDialogs": guest_dialogs, "guests": guests,
    "participantsBySector": participants_by_sector, "outcomes": outcomes,
    "outcomesOpen": outcomes_open, "dispositionRate": disposition_rate,
    "uptakeRate": uptake_rate, "medianOutcomeToDisposition": median_outcome_to_disposition,
    "suggestions": suggestions, "answerRate": answer_rate,
    "medianSuggestionToAnswer": median_suggestion_to_answer, "goals": goals,
    "goalsWithoutMeasure": goals_without_measure, "fieldsWithoutGoal": fields_without_goal,
    "territoryCoverage": territory_coverage, "dialogCoverage": dialog_coverage,
    "fundRequested": fund_requested, "fundApproved": fund_approved, "fundPaid": fund_paid,
    "approvalRate": approval_rate, "publications": publications}
