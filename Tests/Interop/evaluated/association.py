"""Association against scipy and by definition, and Mantel and Haenszel's estimate by fractions."""
import math
from fractions import Fraction

from scipy import stats
from scipy.stats.contingency import chi2_contingency, odds_ratio

from evaluated.exact import Margins
from evaluated.tables import BOUND, EXACT, Tables, number
from support import check

NORMAL = stats.norm.ppf(0.975)


def check_all(binary):
    tables = Tables(binary, "association")
    # (how many, the largest count, how many of them by definition too)
    for count, size, exactly in ((500, 4, 500), (900, 15, 300), (500, 60, 100), (40, 400, 20)):
        for _ in tables.many(1):
            check_tables(tables, [counts(tables.random, size) for _ in range(count)], exactly)
    check_tables(tables, EDGES, len(EDGES))
    check_huge(tables)
    for _ in tables.many(6):
        check_strata(tables)


# Nobody, one case, no variation, all on a diagonal, odds that are next to none.
EDGES = [
    (0, 0, 0, 0), (1, 0, 0, 0), (0, 0, 0, 1), (2, 3, 0, 0), (0, 0, 3, 2), (4, 0, 5, 0),
    (0, 4, 0, 5), (1, 0, 0, 1), (0, 1, 1, 0), (40, 0, 0, 40), (0, 40, 40, 0), (3, 1, 1, 3),
    (1, 300, 300, 1), (300, 1, 1, 300), (200, 200, 200, 200), (1, 0, 0, 400), (0, 1, 400, 0)]


def counts(random, size):
    """Four counts, now and then one of them small or none."""
    return tuple(random.randint(0, random.choice((0, 1, 3)) if random.random() < 0.2 else size)
                 for _ in range(4))


def rows_of(conditions):
    """The rows of a table of conditions with one 2×2 table for each stratum.

    All conditions share the outcome, so what one has too few of is not known of it."""
    rows = []
    for stratum in range(len(conditions[0])):
        shown = [tables[stratum] for tables in conditions]
        for outcome, (yes, no) in ((1, (0, 2)), (0, (1, 3))):
            most = max(table[yes] + table[no] for table in shown)
            columns = [[1] * table[yes] + [0] * table[no]
                       + [""] * (most - table[yes] - table[no]) for table in shown]
            rows += [[f"s{stratum}", outcome, *cells] for cells in zip(*columns)]
    # Cases whose outcome nobody knows belong to no table, whatever else is known.
    return rows + [["s0", "", *(cell for _ in conditions)] for cell in (0, 1)]


def asked(tables, conditions, *options):
    names = [f"c{index}" for index in range(len(conditions))]
    rows = [[row, *cells] for row, cells in enumerate(rows_of(conditions))]
    tables.random.shuffle(rows)
    answer = tables.ask(["id", "stratum", "outcome", *names], rows,
                        "--condition", ",".join(names), *options)
    found = answer["conditions"] if answer else []
    tables.same("conditions", [one["name"] for one in found], names)
    tables.same("unknown cases", [one["missing"] for one in found],
                [len(rows) - sum(map(sum, strata)) for strata in conditions])
    return list(zip(conditions, found))


def check_tables(tables, wanted, exactly):
    pairs = [(of[0], found) for of, found in asked(tables, [[one] for one in wanted])]
    probabilities = []
    for table, found in pairs:
        a, b, c, d = table
        tables.same(f"the table of {table}", found["table"], [[a, b], [c, d]])
        if not sum(table):
            tables.same("p without cases", found["p"], None)
            continue
        p = stats.fisher_exact([[a, b], [c, d]]).pvalue
        tables.close(f"p of {table}", found["p"], p)
        probabilities.append((table, found, p))
        check_odds(tables, table, found)
    check_adjusted(tables, probabilities)
    for table, found in pairs[:exactly]:
        check_by_definition(tables, table, found)


def check_adjusted(tables, probabilities):
    adjusted = stats.false_discovery_control([p for _, _, p in probabilities])
    for (table, found, _), p in zip(probabilities, adjusted):
        tables.close(f"adjusted p of {table}", found["adjustedP"], p)


def check_odds(tables, table, found):
    a, b, c, d = table
    theirs = odds_ratio([[a, b], [c, d]])
    bounds = theirs.confidence_interval() if found["oddsRatio"] is not None else None
    for what, ours, value in (("odds ratio", found["oddsRatio"], theirs.statistic),
                              ("lower bound", found["lower"], bounds and bounds.low),
                              ("upper bound", found["upper"], bounds and bounds.high)):
        other = number(value)
        # scipy's root, or its inverse above 1, is within 2e-12: far from 1 less of it is right.
        slack = 4e-12 * max(other, 1 / other) if other and math.isfinite(other) else 0
        tables.close(f"{what} of {table}", ours, value, BOUND + slack)


def check_by_definition(tables, table, found):
    if found["oddsRatio"] is None:
        varies = all(map(sum, (table[:2], table[2:], table[::2], table[1::2])))
        check(not varies, f"{tables.name}: no odds ratio of {table}, which varies")
        return
    margins = Margins(*table)
    tables.close(f"p of {table} by definition", found["p"], margins.p_value())
    flaws = margins.flaws(*(number(found[key]) for key in ("oddsRatio", "lower", "upper")))
    check(not flaws, f"{tables.name}: {table}, by definition not {flaws}")


def check_huge(tables):
    """Up to 100,000 cases; margins that leave few counts to choose from, and such as leave many."""
    random, wanted = tables.random, [(50_000, 0, 0, 50_000), (1, 49_999, 49_999, 1)]
    for _ in range(6):
        share = random.uniform(0.3, 0.7)
        wanted.append(tuple(int(size * random.uniform(0.95, 1)) for size in (
            25_000 * share, 25_000 * (1 - share), 25_000 * share, 25_000 * (1 - share))))
        wanted.append((random.randint(0, 30), random.randint(10_000, 49_000),
                       random.randint(0, 30), random.randint(10_000, 49_000)))
    for (table,), found in asked(tables, [[one] for one in wanted]):
        tables.same(f"the table of {table}", sum(found["table"], []), list(table))
        check_by_definition(tables, table, found)
        theirs = odds_ratio([table[:2], table[2:]]).statistic
        tables.close(f"odds ratio of {table}", found["oddsRatio"], theirs, BOUND, 1e-11)
        tables.close(f"p of {table}", found["p"],
                     stats.fisher_exact([table[:2], table[2:]]).pvalue, EXACT)


def check_strata(tables):
    random = tables.random
    depth, size = random.choice((1, 2, 5, 12)), random.choice((1, 3, 30))
    wanted = [[counts(random, size) for _ in range(depth)] for _ in range(80)]
    for strata, found in asked(tables, wanted, "--stratum", "stratum"):
        ours, theirs = found["mantelHaenszel"], mantel_haenszel(strata)
        if ours is None or theirs is None:
            tables.same(f"Mantel–Haenszel of {strata}", ours, theirs)
            continue
        for key, value in theirs.items():
            # A statistic that is next to none is a difference of what is not.
            tables.close(f"Mantel–Haenszel's {key} of {strata}", ours[key], value, absolute=1e-14)
        if depth == 1 and theirs["chiSquare"] is not None:
            total, (table,) = sum(strata[0]), strata
            plain = chi2_contingency([table[:2], table[2:]], correction=False).statistic
            tables.close(f"chi-square of one stratum {table}", ours["chiSquare"],
                         plain * (total - 1) / total, absolute=1e-14)


def mantel_haenszel(strata):
    """The common odds ratio, its bounds (Robins, Breslow and Greenland 1986), and the test."""
    if not any(map(sum, strata)):
        return None
    concordant = discordant = pure = mixed = opposite = excess = variance = Fraction(0)
    for a, b, c, d in strata:
        n = a + b + c + d
        if n < 2:
            continue
        r, s, p, q = Fraction(a * d, n), Fraction(b * c, n), Fraction(a + d, n), Fraction(b + c, n)
        concordant, discordant = concordant + r, discordant + s
        pure, mixed, opposite = pure + p * r, mixed + p * s + q * r, opposite + q * s
        excess += a - Fraction((a + b) * (a + c), n)
        variance += Fraction((a + b) * (c + d) * (a + c) * (b + d), n * n * (n - 1))
    ratio = float(concordant / discordant) if discordant else math.inf if concordant else None
    lower = upper = None
    if concordant and discordant:
        spread = NORMAL * math.sqrt(pure / (2 * concordant**2)
                                    + mixed / (2 * concordant * discordant)
                                    + opposite / (2 * discordant**2))
        lower, upper = ratio * math.exp(-spread), ratio * math.exp(spread)
    statistic = float(excess**2 / variance) if variance else None
    p = None if statistic is None else stats.chi2.sf(statistic, 1)
    return {"oddsRatio": ratio, "lower": lower, "upper": upper, "chiSquare": statistic, "p": p}
