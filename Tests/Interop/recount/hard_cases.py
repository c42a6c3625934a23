"""A small process, wholly invented, with what a rule may get wrong: spans, corrections, facts
after the end, what was ended and taken up again, what names nothing, what is told twice."""
import json

KEY = "h"


def draft(event, subject, on=None, /, visibility="public", **data):
    line = {"type": event, "subject": subject, "data": data, "visibility": visibility}
    return json.dumps({**line, **({"on": on} if on else {})})


def measure(key, on, /, *steps, **data):
    """A measure and its steps: (type, day, data)."""
    subject = f"measure/{key}"
    yield draft("measure.proposed", subject, on, process=KEY, title=key.upper(), **data)
    for kind, day, more in steps:
        yield draft(f"measure.{kind}", subject, day, **more)


def status(day, value, /, **more):
    return "statusChanged", day, {"status": value, **more}


def end(day, value, **more):
    return "scheduled", day, {"end": value, **more}


def places():
    yield draft("territory.registered", "territory/k", "2010-01-01", name="K", kind="kreis")
    for key, kind in (("a", "stadt"), ("b", "gemeinde"), ("c", "gemeinde"), ("d", "gemeinde")):
        yield draft("territory.registered", f"territory/{key}", "2010-01-01",
                    name=key.upper(), kind=kind, parent="k")
    yield draft("territory.registered", "territory/o", "2010-01-01", name="O", kind="ortsteil",
                parent="a")
    yield draft("territory.registered", "territory/e", "2010-01-01", name="E", kind="gemeinde",
                parent="k", validFrom="2016-07-01")
    yield draft("territory.registered", "territory/r", "2010-01-01", name="R", kind="region",
                members=["b", "c"])
    yield draft("territory.merged", "territory/d", "2017-01-01", into="a")
    for key, kind in (("rat", "council"), ("amt", "administration"), ("verein", "association")):
        yield draft("body.registered", f"body/{key}", "2010-01-01", name=key, kind=kind)


def frame():
    yield draft("process.started", f"process/{KEY}", "2014-03", title="Hard cases (invented)",
                kind="strategy", territories=["k"], to="2018-06")
    yield draft("process.joined", f"process/{KEY}", "2015-05-01", territory="r")
    yield draft("policy.set", f"policy/{KEY}", "2014-03-31", toleranceDays=0, staleDays=90)
    yield draft("policy.set", f"policy/{KEY}", "2017-01", convention="progress")
    yield draft("policy.set", f"policy/{KEY}", "2017-06", convention="deviation", staleDays=30)
    yield draft("process.phaseEntered", f"process/{KEY}", "2014-04", phase="analysis")
    yield draft("process.phaseEntered", f"process/{KEY}", "../2014-06", phase="concept")
    for key in ("f1", "f2"):
        yield draft("field.defined", f"field/{key}", "2014-05-01", process=KEY, title=key)
    goals = (("g1", {"level": "guiding"}), ("g2", {"parent": "g1", "field": "f1"}),
             ("g3", {"parent": "g2"}), ("g4", {}), ("g5", {"field": "f2"}))
    for key, more in goals:
        yield draft("goal.set", f"goal/{key}", "2014-05-02", process=KEY, text=key, **more)
    yield draft("goal.struck", "goal/g5", "2016-02", reason="in G4")


def measures():
    yield from measure(
        "slips", "2014-06-01", end("2014-06-02", "2015-06"), status("2014-07-01", "adopted"),
        end("2015-03-01", "2015-Q4", reason="late"), status("2015-04", "inProgress"),
        ("forecast", "2015-05-01", {"end": "2016-H2"}), end("2016-01-15", "2016-05-31"),
        status("2016-08", "completed"), ("reported", "2016-09-01",
                                         {"text": "all", "consolidation": "fully"}),
        goals=["g3"], territories=["o", "b"])
    yield from measure(
        "again", "2014-06-01", status("2014-08-01", "inProgress"), end("2014-08-01", "2015-02-28"),
        status("2015-02-01", "completed"), status("2016-03-01", "inProgress", reason="defects"),
        end("2016-03-01", "2016-09-30"), status("2018-09-01", "consolidated"),
        ("reported", "2016-10-01", {"text": "some", "consolidation": "partly"}),
        territories=["k"])
    yield from measure(
        "block", "2014-10-01", status("2014-11-01", "preparing"), end("2014-11-01", "2016-12-31"),
        ("blocked", "2015-02-01", {"reasonCode": "staff", "text": "nobody"}),
        ("unblocked", "2015-08-01", {}),
        ("blocked", "2016-01-10", {"reasonCode": "funding", "text": "no money"}),
        status("2016-11-01", "dropped", reason="no money"), kind="pilot", goals=["g4"])
    yield from measure(
        "task", "2014-06-15", status("2014-09-01", "ongoing"), kind="permanentTask")
    yield from measure(
        "cleared", "2015-01-01", status("2015-02-01", "inProgress"),
        end("2015-02-01", "2015-12-31"), ("scheduled", "2015-10-01", {"end": None}),
        ("revised", "2016-01-01", {"goals": None, "reason": "other"}), goals=["g4"])
    yield from measure(
        "into", "2015-01-01", status("2015-03-01", "adopted"), end("2015-03-01", "2015-09"),
        ("merged", "2016-04-01", {"into": "cleared", "reason": "the same"}))
    yield from measure("late", "2015-05-01", end("2015-05-01", "../2016-03"), status="inProgress")
    yield from measure("vague", "2014-04/2014-12", status("2015", "inProgress"),
                       status("2016", "completed"), status="adopted")
    yield from measure(
        "back", "2014-06-01", status("2015-01-01", "suspended", reason="wait"),
        end("2015-01-02", "2015-11-30"), status("2016-06-01", "adopted"),
        status("2016-07-01", "inProgress"), status("2017-02-01", "dropped", reason="over"),
        status("2017-05-01", "proposed", reason="asked for"), status="adopted")
    for n, (key, more) in enumerate((("m1", {"critical": True}), ("m2", {}), ("m3", {}))):
        yield draft("milestone.planned", f"milestone/{key}", "2015-06-01", measure="late",
                    title=key, due=f"2015-{8 + n:02}-15", **more)
    yield draft("milestone.moved", "milestone/m1", "2015-08-01", due="2015-12-01", reason="rain")
    yield draft("milestone.reached", "milestone/m2", "2016-01-05")
    yield draft("milestone.dropped", "milestone/m3", "2016-05-01", reason="no")
    yield draft("milestone.planned", "milestone/p1", "2015-06-01", process=KEY, title="p1")
    for key, body, on in (("slips", "amt", "2014-07-01"), ("late", "verein", "2015-06")):
        yield draft("measure.assigned", f"measure/{key}", on, body=body, role="lead")
    yield draft("measure.released", "measure/late", "2016-02-01", body="verein", role="lead")
    yield draft("measure.estimated", "measure/slips", "2014-07-01", cost="1000.10")
    yield draft("measure.estimated", "measure/slips", "2015-07-01", cost="1500.25")
    yield draft("measure.budgeted", "measure/slips", "2014-12-01", year=2015, amount="700.05")
    yield draft("measure.budgeted", "measure/late", "2015-12-01", year=2016, amount="299.95")
    yield draft("measure.spent", "measure/slips", "2015-09-01", amount="333.33")


def talks():
    yield draft("decision.taken", "decision/d1", "2014-07-01", process=KEY, body="rat",
                title="D1", result="adopted", deadline="2015", concerns=["measure/slips"])
    yield draft("decision.taken", "decision/d2", "2014-09-01", process=KEY, body="rat",
                title="D2", result="postponed")
    yield draft("decision.taken", "decision/d3", "2015-02-01", process=KEY, body="rat",
                title="D3", result="adoptedAmended", deadline="2016-06-30")
    yield draft("decision.taken", "decision/d4", "2015-11-01", process=KEY, body="rat",
                title="D4", result="rejected")
    yield draft("decision.implemented", "decision/d1", "2015-03-01")
    yield draft("decision.superseded", "decision/d2", "2015-02-01", by="d3")
    yield draft("decision.revoked", "decision/d3", "2016-09-01", reason="new law")
    held = (("t1", "2014-05-05", {"guests": 31, "territories": ["o"], "participants": [
                {"sector": "citizens", "count": 28}, {"sector": "politics", "count": 2},
                {"sector": "business", "count": 3}]}),
            ("t2", "2014-11", {"count": 3, "guests": 80, "territories": ["r"]}),
            ("t3", "2015-Q1", {"countText": "several", "participants": [{"sector": "state"}]}),
            ("t4", "2015-06-01", {"hosting": "guest", "guests": 500, "territories": ["c"]}))
    for key, on, more in held:
        yield draft("dialog.held", f"dialog/{key}", on, process=KEY, title=key,
                    format="workshop", **more)
    for key, date in (("t5", "2016-02"), ("t6", "2016-05-01"), ("t7", "2018-03-01")):
        yield draft("dialog.announced", f"dialog/{key}", "2015-12-01", process=KEY, title=key,
                    format="meeting", date=date, territories=["b"])
    yield draft("dialog.cancelled", "dialog/t6", "2016-04-20", reason="ill")
    yield draft("dialog.held", "dialog/t7", "2018-03-02", guests=7)
    kinds = ("idea", "need", "assignment", "topic", "strength", "idea")
    for n, kind in enumerate(kinds):
        yield draft("outcome.recorded", f"outcome/o{n}", "2014-05-05", dialog="t1", kind=kind,
                    text=f"o{n}")
    yield draft("outcome.disposed", "outcome/o0", "2014-06-30", disposition="deferred",
                reason="later")
    yield draft("outcome.disposed", "outcome/o0", "2015-05-05", disposition="adopted",
                into="measure/slips")
    yield draft("outcome.disposed", "outcome/o1", "2014", disposition="rejected", reason="no")
    yield draft("outcome.disposed", "outcome/o3", "2014-07-04", disposition="partlyAdopted",
                into="goal/g4")
    for n, day in enumerate(("2015-01-01", "2015-02", "2015-03-03")):
        yield draft("suggestion.received", f"suggestion/s{n}", day, process=KEY, channel="mail",
                    text=f"s{n}", visibility="internal" if n == 2 else "public")
    yield draft("suggestion.answered", "suggestion/s0", "2015-01-31", text="yes")
    yield draft("suggestion.answered", "suggestion/s0", "2015-06-01", text="done")
    yield draft("suggestion.answered", "suggestion/s1", "2015-04-10", text="no")


def money_and_effect():
    yield draft("fund.opened", "fund/x", "2015-01-10", process=KEY, title="X", applyBy="2015-06",
                to="2016-02-29", cap="900.00")
    for key, amount in (("x1", "900.00"), ("x2", "450.50"), ("x3", "100.00"), ("x4", "70.07")):
        yield draft("application.submitted", f"application/{key}", "2015-02-01", fund="x",
                    title=key, applicantText="a club", amount=amount)
    yield draft("application.approved", "application/x1", "2015-03-01", amount="800.00")
    yield draft("application.approved", "application/x1", "2015-04-01", amount="650.50")
    yield draft("application.rejected", "application/x2", "2015-03-01", reason="no")
    yield draft("application.approved", "application/x3", "2015-03-01", amount="100.00")
    yield draft("application.withdrawn", "application/x3", "2015-05-01", reason="moved")
    for day, amount in (("2015-05-01", "300.25"), ("2015-09-01", "200.25")):
        yield draft("application.paid", "application/x1", day, amount=amount)
    ways = (("i1", "g2", "0", "30", "10"), ("i2", "g2", "50", "20", "41"),
            ("i3", "g4", "7", "7", "9"), ("i4", "g1", "3", "9", "1"))
    for key, goal, start, target, value in ways:
        yield draft("indicator.defined", f"indicator/{key}", "2014-05-03", process=KEY, title=key,
                    goal=goal, direction="lower" if start > target else "higher")
        yield draft("indicator.baselined", f"indicator/{key}", value=start, date="2014-12-31")
        yield draft("indicator.targeted", f"indicator/{key}", "2015-01-15", value=target,
                    by="2017-12-31")
        yield draft("indicator.measured", f"indicator/{key}", value=value, date="2015-12-31")
    for n, kind in enumerate(("obstacle", "obstacle", "obstacle", "limit", "successFactor")):
        yield draft("finding.recorded", f"finding/f{n}", f"2015-0{n + 1}", process=KEY,
                    kind=kind, text=f"f{n}")
    yield draft("finding.refuted", "finding/f0", "2015-09-01", reason="wrong")
    yield draft("finding.resolved", "finding/f1", "2015-10-01", reason="solved")
    for part in (1, 2):
        yield draft("process.published", f"process/{KEY}", f"2016-0{part}", title=f"Part {part}",
                    medium="web", visibility="public" if part == 1 else "restricted")


def corrected(line, retraction, **changes):
    """An event with its correction: a retraction and a replacement that keeps its rank."""
    event = json.loads(line)
    yield json.dumps({**event, "id": identity(2 * retraction)})
    yield json.dumps({
        "type": "event.retracted", "subject": event["subject"], "visibility": event["visibility"],
        "id": identity(2 * retraction + 1),
        "data": {"event": identity(2 * retraction), "reason": "mistyped"}})
    yield json.dumps({**event, "cause": identity(2 * retraction + 1), **changes})


def identity(number):
    return f"00000000-0000-7000-8000-{number:012}"


def corrections():
    """A day that two entries share is told in order; what corrects one keeps its place."""
    yield from measure("same", "2015-01-05", status("2015-02-02", "adopted"))
    first = draft("measure.scheduled", "measure/same", "2015-03-01", end="2015-07-31")
    wrong = draft("measure.budgeted", "measure/same", "2015-03-01", year=2015, amount="9000.00")
    yield from corrected(
        wrong, 1, data={"year": 2015, "amount": "90.00"}, on="2015-03-02")
    yield from corrected(first, 2, data={"end": "2015-08-31"})
    yield draft("measure.scheduled", "measure/same", "2015-03-01", end="2016-08-31", reason="r")
    yield from corrected(
        draft("dialog.held", "dialog/t8", "2016-06-01", process=KEY, title="t8", format="survey",
              guests=11), 3,
        data={"process": KEY, "title": "t8", "format": "survey", "guests": 12})
    yield from corrected(
        draft("outcome.recorded", "outcome/o8", "2016-06-01", dialog="t8", kind="idea", text="o"),
        4, on="2016-06-09")


def drafts():
    for part in (places, frame, measures, talks, money_and_effect, corrections):
        yield from part()
