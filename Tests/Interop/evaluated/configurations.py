"""Configurations against brute force, and beyond its reach against an integer program."""
from evaluated.covers import configurations, primes, smallest_covers, smallest_size
from evaluated.tables import Tables
from support import check

LISTED = 1000  # models that a solution lists


def check_all(binary):
    tables = Tables(binary, "configurations")
    check_published(tables)
    for _ in tables.many(300):
        names, cases = random_cases(tables.random, tables.random.randint(1, 5))
        check_table(tables, names, cases, tables.random.choice(("o", "o", "~o")),
                    tables.random.choice((1, 1, 1, 0.9, 0.75, 0.5)))
    proved = sum(check_large(tables) for _ in tables.many(16))
    check(proved >= 24, f"configurations: only {proved} large solutions are proved")


def lipset():
    """Eighteen countries between the wars, after Lipset, as `design/evaluation.md` has them."""
    table = {"10110": (1, 0), "11111": (4, 1), "00101": (1, 0), "10101": (2, 1), "10111": (2, 1),
             "11110": (1, 0), "00000": (3, 0), "00100": (2, 0), "00001": (2, 0)}
    return ["DEV", "URB", "LIT", "IND", "STB"], [
        (configuration, outcome) for configuration, (count, outcome) in table.items()
        for _ in range(count)]


# The published solutions, of survival and of its absence.
PUBLISHED = {"o": {"conservative": {"101-1", "1-111"}, "parsimonious": {"1---1"}},
             "~o": {"conservative": {"00-0-", "1-110"}, "parsimonious": {"0----", "----0"}}}


def check_published(tables):
    for outcome, solutions in PUBLISHED.items():
        answer = check_table(tables, *lipset(), outcome, 1)
        for name, terms in solutions.items():
            found = answer and [set(model["terms"]) for model in answer["solutions"][name]]
            tables.same(f"published {name} solution", found, [terms])


def random_cases(random, count):
    """Cases of few or many of the configurations, with contradictions or without."""
    every = configurations(count)
    shown = random.sample(every, random.randint(1, len(every)))
    noise, share = random.choice((0, 0, 0.1, 0.5)), random.uniform(0.1, 0.9)
    usual = {configuration: int(random.random() < share) for configuration in shown}
    cases = []
    for _ in range(random.choice((1, 4, 15, 60))):
        configuration = random.choice(shown)
        cases.append((configuration, usual[configuration] ^ (random.random() < noise)))
    return [f"C{index}" for index in range(count)], cases


def asked(tables, names, cases, outcome, threshold):
    """The answer, with the terms of its models as texts of 0, 1 and dashes."""
    rows = [[f"case{index}", *configuration, int(came)]
            for index, (configuration, came) in enumerate(cases)]
    rows += [["unknown", *("1" for _ in names), ""]]
    tables.random.shuffle(rows)
    answer = tables.ask(["id", *names, "o"], rows, "--conditions", ",".join(names), "--outcome",
                        outcome, "--consistency", str(threshold))
    if answer is None:
        return None
    tables.same("cases", (answer["n"], answer["missing"]), (len(cases), 1))
    for models in answer["solutions"].values():
        for model in models:
            model["terms"] = {pattern(term["term"], names): term for term in model["terms"]}
    return answer


def pattern(term, names):
    named = {} if term == "1" else {
        part.lstrip("~"): "0" if part.startswith("~") else "1" for part in term.split("*")}
    return "".join(named.get(name, "-") for name in names)


def check_table(tables, names, cases, outcome, threshold):
    answer = asked(tables, names, cases, outcome, threshold)
    if answer is None:
        return None
    cases = [(shown, bool(came) != outcome.startswith("~")) for shown, came in cases]
    rows = check_truth_table(tables, answer, cases, threshold)
    check_necessity(tables, answer, names, cases)
    for name, terms, wanted in charts(rows, threshold, len(names)):
        expected = smallest_covers(terms, wanted, 200_000) if wanted else set()
        check_solution(tables, name, answer, expected, cases)
    return answer


def charts(rows, threshold, count):
    """For both solutions the prime terms, and what they have to cover."""
    wanted = {shown for shown, (cases, came) in rows.items() if came >= threshold * cases - 1e-9}
    unseen = set(configurations(count)) - set(rows)
    return [("conservative", primes(wanted, wanted, count), wanted),
            ("parsimonious", primes(wanted, wanted | unseen, count), wanted)]


def truth_table(cases):
    rows = {}
    for shown, came in cases:
        count, outcomes = rows.get(shown, (0, 0))
        rows[shown] = count + 1, outcomes + came
    return rows


def check_truth_table(tables, answer, cases, threshold):
    rows = truth_table(cases)
    ours = {row["configuration"]: row for row in answer["truthTable"]}
    tables.same("configurations", sorted(ours), sorted(rows))
    for shown, (count, outcomes) in rows.items():
        found = {key: value for key, value in ours[shown].items() if key != "cases"}
        tables.same(f"row {shown}", found, {
            "configuration": shown, "n": count, "outcomes": outcomes,
            "consistency": outcomes / count, "contradiction": 0 < outcomes < count,
            "sufficient": outcomes >= threshold * count - 1e-9})
        tables.same(f"cases of {shown}", set(ours[shown]["cases"]), {
            f"case{index}" for index, (other, _) in enumerate(cases) if other == shown})
    return rows


def check_necessity(tables, answer, names, cases):
    found = {one["condition"]: one for one in answer["necessity"]}
    tables.same("conditions", list(found), [sign + name for name in names for sign in ("", "~")])
    for place, name in enumerate(names):
        for sign, digit in (("", "1"), ("~", "0")):
            x = [int(shown[place] == digit) for shown, _ in cases]
            y = [int(came) for _, came in cases]
            both = [min(pair) for pair in zip(x, y)]
            for key, above, below in (
                    ("consistency", sum(both), sum(y)), ("coverage", sum(both), sum(x)),
                    ("relevance", sum(1 - one for one in x), sum(1 - one for one in both))):
                tables.close(f"{key} of {sign}{name}", found[sign + name][key],
                             above / below if below else None)


def check_solution(tables, name, answer, expected, cases):
    models, is_complete = answer["solutions"][name], answer["complete"][name]
    ours = [frozenset(model["terms"]) for model in models]
    if expected is None:  # too many for brute force
        tables.same(f"{name} models, each once", len(ours), len(set(ours)))
    elif len(expected) > LISTED:
        tables.same(f"{name} models beyond the limit", (len(ours), is_complete), (LISTED, False))
        tables.same(f"{name} models that are none", set(ours) - expected, set())
        count = answer["modelCount"][name]
        check(count in (None, len(expected)), f"{tables.name}: {count} {name} models")
    else:
        tables.same(f"{name} is complete", (is_complete, answer["shortest"][name]), (True, True))
        tables.same(f"{name} models", sorted(map(sorted, ours)), sorted(map(sorted, expected)))
        tables.same(f"count of {name} models", answer["modelCount"][name], len(expected))
    literals = [sum(term.count("0") + term.count("1") for term in model) for model in ours]
    tables.same(f"order of {name} models", literals, sorted(literals))
    for model in models[:20]:
        check_model(tables, name, model, cases)


def check_model(tables, name, model, cases):
    """Consistency and coverage, counted case by case."""
    outcomes = sum(came for _, came in cases)
    shown_by = [[term for term in model["terms"] if shows(shown, term)] for shown, _ in cases]
    for term, fit in model["terms"].items():
        having = [came for (_, came), terms in zip(cases, shown_by) if term in terms]
        alone = sum(came for (_, came), terms in zip(cases, shown_by) if terms == [term])
        tables.close(f"consistency of {term}", fit["consistency"], sum(having) / len(having))
        tables.close(f"coverage of {term}", fit["coverage"], sum(having) / outcomes)
        tables.close(f"unique coverage of {term}", fit["uniqueCoverage"], alone / outcomes)
    having = [came for (_, came), terms in zip(cases, shown_by) if terms]
    tables.close(f"consistency of a {name} model", model["consistency"], sum(having) / len(having))
    tables.close(f"coverage of a {name} model", model["coverage"], sum(having) / outcomes)


def shows(configuration, term):
    return all(digit in ("-", shown) for shown, digit in zip(configuration, term))


def check_large(tables):
    """Seven or eight conditions: every model listed is one, and none has fewer terms. Of how many
    of both solutions that was proved here and there."""
    names, cases = large_cases(tables.random)
    answer = asked(tables, names, cases, "o", 1)
    if answer is None:
        return 0
    proved = 0
    for name, terms, wanted in charts(truth_table(cases), 1, len(names)):
        models = [frozenset(model["terms"]) for model in answer["solutions"][name]]
        tables.same(f"{name} models, each once", len(models), len(set(models)))
        wrong = [model for model in models if not model <= set(terms)
                 or set().union(*(terms[term] for term in model)) != wanted]
        tables.same(f"{name} models that are none", wrong, [])
        size = smallest_size(terms, wanted)
        if answer["shortest"][name] and size is not None:
            tables.same(f"terms of {name} models", {len(model) for model in models}, {size})
            proved += 1
        for model in answer["solutions"][name][:5]:
            check_model(tables, name, model, cases)
    return proved


def large_cases(random):
    """Outcomes without any rule, or by one that a few cases break, as in real tables."""
    count = random.randint(7, 8)
    every, has_rule = configurations(count), random.random() < 0.5
    cases = []
    for _ in range(80):
        shown = random.choice(every)
        came = shown[:2] == "11" or shown[2:4] == "10" if has_rule else random.random() < 0.4
        cases.append((shown, came != (has_rule and random.random() < 0.05)))
    return [f"C{index}" for index in range(count)], cases
