"""Factors: Wilson's interval against scipy, and reach by a reading of the design of its own."""
from scipy import stats

from evaluated.tables import Tables
from support import check

MUNICIPALITIES, REGIONS, PREVALENCE = 3, 2, 0.1  # the policy's standard values
KINDS = ("successFactor", "obstacle", "limit", "")
HEAD = ["case", "municipality", "region", "kind", "factor", "resolved", "failed"]


def check_all(binary):
    tables, seen = Tables(binary, "factors"), set()
    for _ in tables.many(250):
        seen |= check_table(tables, random_rows(tables.random))
    for count in (1, 2, 3, 263, 2000):
        seen |= check_table(tables, census(tables.random, count))
    check(len(seen) == 7, f"factors: every class comes up, but only {sorted(seen)}")


def random_rows(random):
    places = [f"m{index}" for index in range(random.choice((1, 2, 4, 12, 60)))]
    of_places = {place: f"r{random.randrange(random.choice((1, 2, 5)))}" for place in places}
    cases = [f"c{index}" for index in range(random.choice((1, 3, 20)))]
    failed = {case: random.choice((1, 1, 0, "")) for case in cases}
    factors = [f"f{index}" for index in range(random.choice((1, 3, 8)))]
    rows = []
    for _ in range(random.choice((1, 5, 30, 200))):
        place, case = random.choice(places + [""] * random.randrange(2)), random.choice(cases)
        rows.append([case, place, of_places.get(place, ""), random.choice(KINDS),
                     random.choice(factors + [""]), random.choice((0, 0, 0, 1, "")), failed[case]])
    rows += hindered(random, cases, failed, places, of_places)
    # Where somebody was asked and named nothing.
    return rows + [["", place, of_places[place], "", "", "", ""] for place in places[::2]]


def hindered(random, cases, failed, places, of_places):
    """What all that failed have in common, and now and then one that did not."""
    rows = []
    for case in cases:
        if failed[case] == 1 or random.random() < 0.1:
            place = random.choice(places)
            rows.append([case, place, of_places[place], "limit", "wall", 0, failed[case]])
    return rows


def census(random, count):
    """Many municipalities, and factors that some of them have."""
    rows = [[f"c{place % 7}", f"m{place}", f"r{place % 9}", "", "", "", ""]
            for place in range(count)]
    for factor in range(60):
        share = random.randint(0, count)
        rows += [[f"c{place % 7}", f"m{place}", f"r{place % 9}", "obstacle", f"f{factor}", 1, ""]
                 for place in random.sample(range(count), share)]
    return rows


def check_table(tables, rows):
    tables.random.shuffle(rows)
    options = [word for name in ("region", "kind", "resolved", "failed")
               for word in (f"--{name}", name)]
    answer = tables.ask(HEAD, rows, *options)
    if answer is None:
        return set()
    rows = [dict(zip(HEAD, row)) for row in rows]
    asked = {row["municipality"] for row in rows} - {""}
    failed = failures(rows)
    groups = {}
    for row in rows:
        if row["factor"]:
            groups.setdefault((row["factor"], row["kind"] or None), []).append(row)
    found = {(one["factor"], one["kind"]): one for one in answer["factors"]}
    tables.same("factors", sorted(found, key=str), sorted(groups, key=str))
    for key in found.keys() & groups.keys():
        check_factor(tables, key, found[key], groups[key], len(asked), failed)
    return {one["class"] for one in found.values()}


def failures(rows):
    """Of each case of which it is known whether it failed."""
    known = {}
    for row in rows:
        if row["case"] and row["failed"] != "":
            known[row["case"]] = known.get(row["case"], False) or row["failed"] == 1
    return known


def check_factor(tables, key, found, rows, asked, failed):
    places = {row["municipality"] for row in rows} - {""}
    regions = {row["region"] for row in rows} - {""}
    measures = {row["case"] for row in rows} - {""}
    resolved = sum(row["resolved"] == 1 for row in rows)
    counted = {"municipalities": len(places), "of": asked, "measures": len(measures),
               "regions": len(regions), "mentions": len(rows), "resolved": resolved}
    tables.same(f"counts of {key}", {name: found[name] for name in counted}, counted)
    lower = None
    if places:
        tables.close(f"prevalence of {key}", found["prevalence"], len(places) / asked)
        bounds = stats.binomtest(len(places), asked).proportion_ci(0.95, method="wilson")
        lower = bounds.low
        # scipy's lower bound is a difference, which is right to some 1e-16 of 1.
        tables.close(f"lower bound of {key}", found["lower"], bounds.low, absolute=1e-15)
        tables.close(f"upper bound of {key}", found["upper"], bounds.high)
    else:
        tables.same(f"shares of {key}", [found[name] for name in ("prevalence", "lower", "upper")],
                    [None] * 3)
    is_limit = check_necessity(tables, key, found, measures, failed) and resolved == 0
    expected = "limit" if is_limit else reach(len(places), len(regions), len(measures), lower)
    tables.same(f"class of {key}", found["class"], expected)


def check_necessity(tables, key, found, measures, failed):
    """Whether a factor was nearly necessary for failure, as far as enough failed to say so."""
    number = sum(failed.values())
    if key[1] == "successFactor" or number < 3 or number == len(failed):
        tables.same(f"necessity of {key}", found.get("necessity"), None)
        return False
    both = sum(failed.get(measure, False) for measure in measures)
    having = sum(measure in failed for measure in measures)
    consistency = both / number
    relevance = (len(failed) - having) / (len(failed) - both)
    tables.close(f"consistency of {key}", found["necessity"]["consistency"], consistency)
    tables.close(f"relevance of {key}", found["necessity"]["relevance"], relevance)
    return consistency >= 0.9 and relevance >= 0.5


def reach(places, regions, measures, lower):
    if places == 0:
        return "undetermined"
    if places == 1:
        return "recurrent" if measures > 1 else "singular"
    if regions <= 1:
        return "local"
    wide = places >= MUNICIPALITIES and regions >= REGIONS and lower >= PREVALENCE
    return "generalisable" if wide else "spread"
