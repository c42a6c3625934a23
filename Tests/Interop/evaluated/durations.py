"""Durations against lifelines: curves with their bands, medians, and the log-rank test."""
from collections import Counter
from fractions import Fraction

from lifelines import KaplanMeierFitter
from lifelines.statistics import multivariate_logrank_test
from scipy import stats

from evaluated.tables import Tables
from support import check


def check_all(binary):
    tables = Tables(binary, "durations")
    for case in EDGES:
        check_table(tables, case)
    for _ in tables.many(220):
        check_table(tables, random_groups(tables.random))
    check_table(tables, large(tables.random))


# Groups as lists of (time, ended).
EDGES = [
    {"a": [(1, 1)]},
    {"a": [(1, 0)], "b": [(1, 1)]},
    {"a": [(3, 0)], "b": [(3, 0), (4, 0)]},  # nothing ended
    {"a": [(0, 1), (0, 1)], "b": [(0, 1), (2, 1)]},  # at time 0
    {"a": [(2, 1), (2, 1)], "b": [(2, 1)]},  # all at once
    {"a": [(1, 0), (2, 0)], "b": [(3, 1), (5, 1)], "c": [(3, 0), (4, 1)]},  # one left before
    {"a": [(1, 0)], "b": [(3, 1), (5, 1)]},  # nobody to compare with
    {"a": [(4, 1)] * 5 + [(4, 0)] * 5, "b": [(4, 1), (4, 0), (6, 0)]},  # censored at an end
    {"a": [(time, 1) for time in range(1, 301)], "b": [(time, 1) for time in range(301, 601)]},
    {"a": [(6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1),
           (16, 1), (17, 0), (19, 0), (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0),
           (35, 0)],
     "b": [(time, 1) for time in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22,
                                  23)]},
]


def random_groups(random):
    """One to six groups, with ties or without, of which some never end or lack cases."""
    latest, digits = random.choice((2, 9, 40, 3000)), random.choice((0, 0, 1, 6))
    groups = {}
    for index in range(random.randint(1, 6)):
        ending = random.choice((0, 0.3, 0.7, 0.95, 1))
        pace = random.uniform(0.3, 1)
        size = random.choice((0, 1, 2, random.randint(3, 12), random.randint(10, 60)))
        groups[f"g{index}"] = [
            (round(random.random() * latest * pace, digits), int(random.random() < ending))
            for _ in range(size)]
    return groups


def large(random):
    return {f"g{index}": [(random.randint(0, 800 + 10 * index), int(random.random() < 0.8))
                          for _ in range(2000)] for index in range(8)}


def check_table(tables, groups):
    rows = [(group, time, ended) for group, cases in groups.items() for time, ended in cases]
    # Cases of which time, end or group is not known; they make groups without cases known.
    rows += [(group, "", 1) for group in groups] + [(group, 5, "") for group in groups]
    rows += [("", 1, 1)]
    tables.random.shuffle(rows)
    answer = tables.ask(["group", "time", "event"], rows, "--group", "group")
    if answer is None:
        return
    tables.same("left out", (answer["withoutTime"], answer["withoutGroup"]), (2 * len(groups), 1))
    tables.same("groups", [one["name"] for one in answer["groups"]], sorted(groups))
    for found in answer["groups"]:
        check_curve(tables, found, groups[found["name"]])
    check_test(tables, answer["logRank"], groups)


def check_curve(tables, found, cases):
    where = f"group {found['name']}"
    tables.same(f"n of {where}", (found["n"], found["events"]),
                (len(cases), sum(ended for _, ended in cases)))
    check_median(tables, found, cases)
    if not cases:
        tables.same(f"curve of {where}", found["curve"], [])
        return
    fitter = KaplanMeierFitter().fit(*zip(*cases))
    seen = fitter.event_table[fitter.event_table["removed"] > 0]
    tables.same(
        f"what happened in {where}",
        [(one["time"], one["atRisk"], one["events"], one["censored"]) for one in found["curve"]],
        [(time, row.at_risk, row.observed, row.censored) for time, row in seen.iterrows()])
    survival = fitter.survival_function_.iloc[:, 0].to_dict()
    bounds = fitter.confidence_interval_survival_function_
    bounds = dict(zip(bounds.index, bounds.to_numpy()))
    for one in found["curve"]:
        time = one["time"]
        at = f"of {where} at {time}"
        tables.close(f"share {at}", one["survival"], survival[time], absolute=1e-15)
        # lifelines gives the bounds 1 and 1, or 0 and 0, where none or all ended; here are none.
        lower, upper = (None, None) if survival[time] in (0, 1) else bounds[time]
        tables.close(f"lower bound {at}", one["lower"], lower)
        tables.close(f"upper bound {at}", one["upper"], upper)


def check_median(tables, found, cases):
    """By fractions, as lifelines' own is later where a product of quotients misses one half."""
    share, median = Fraction(1), None
    left = len(cases)
    ends, leaving = Counter(time for time, ended in cases if ended), Counter(
        time for time, _ in cases)
    for time in sorted(leaving):
        share *= 1 - Fraction(ends[time], left)
        left -= leaving[time]
        if share <= Fraction(1, 2):
            median = time
            break
    tables.same(f"median of group {found['name']}", found["median"], median)


def compared(groups):
    """The groups that were under way when the first case of any ended, and whether that says
    something: it does not where all of them ended at once."""
    ends = [time for cases in groups.values() for time, ended in cases if ended]
    if not ends:
        return 0, False
    first = min(ends)
    left = [one for cases in groups.values() for one in cases if one[0] >= first]
    there = sum(any(time >= first for time, _ in cases) for cases in groups.values())
    return there, left != [(first, 1)] * len(left)


def check_test(tables, found, groups):
    there, varies = compared(groups)
    if there < 2 or not varies:
        tables.same("log-rank", found, None)
        return
    if not check(found is not None, f"{tables.name}: no log-rank test of {there} groups"):
        return
    tables.same("degrees of freedom", found["df"], there - 1)
    rows = [(time, group, ended) for group, cases in groups.items() for time, ended in cases]
    theirs = multivariate_logrank_test(*zip(*rows))
    # A statistic that is next to none is a difference of what is not.
    tables.close("chi-square", found["chiSquare"], theirs.test_statistic, absolute=1e-12)
    # lifelines counts groups that nothing can be said of as degrees of freedom; where there are
    # none, its p-value is compared as it is.
    groups_known = sum(bool(cases) for cases in groups.values())
    p = (theirs.p_value if groups_known == there
         else stats.chi2.sf(theirs.test_statistic, there - 1))
    tables.close("p", found["p"], p, absolute=1e-300)
