"""The parts of the benchmark of `evaluate` that have no peer."""

import os
import re

from harness import case_tables
from harness.command import Failed
from harness.evaluations import Answered
from harness.tables import median, number, table

CONDITIONS = 12
SOLUTIONS, ENDS = ("conservative", "parsimonious"), ("all", "more", "unproved")


class Configurations:
    """Several tables of each kind, as the work depends on the cases and not on their number."""

    title = "Configurations"
    kinds = [(share, has_rule) for has_rule in (False, True) for share in (0.5, 0.3, 0.15)]

    def __init__(self, options):
        self.options, self.rows = options, {}
        self.tables = 3 if options.quick else 20

    def measure(self, say):
        path = os.path.join(self.options.folder, "configurations.csv")
        names = ",".join(f"C{index}" for index in range(CONDITIONS))
        for share, has_rule in self.kinds:
            say(f"{self.title}: share {share}, {'a rule' if has_rule else 'by chance'}")
            found = self.rows[share, has_rule] = []
            for seed in range(self.tables):
                case_tables.configurations(path, seed, CONDITIONS, 200, share, has_rule)
                answer = Answered(self.options, "configurations", path, "--conditions", names,
                                  "--format", "json")
                found.append(Minimised(answer))

    def report(self):
        rows = []
        for (share, has_rule), found in self.rows.items():
            rows.append([
                f"{share:.0%}", "a rule, 3% break it" if has_rule else "chance",
                number(median([one.shown for one in found])),
                number(median([one.seconds for one in found])),
                number(max(one.seconds for one in found)),
                number(max(one.memory for one in found)),
                *(" / ".join(str(sum(one.ends[solution] == end for one in found)) for end in ENDS)
                  for solution in SOLUTIONS)])
        return table(
            ["each condition in", "outcome by", ">configurations", ">median s", ">worst s",
             ">memory, MiB", *(f">{name}: all / more / unproved" for name in SOLUTIONS)],
            rows) + (
            f"\n\n{CONDITIONS} conditions, 200 cases, {self.tables} tables of each kind, one run"
            " each. The last columns count the tables: *all*: every model with the fewest terms is"
            " listed; *more*: it is proved that none has fewer terms, but of such models there are"
            " more than 1,000, which are listed, or they were not counted to the end; *unproved*:"
            " the search reached its limit of steps, and the best models found are listed. The"
            " answer says which.")

    def judge(self, verdicts):
        work = f"configurations, {CONDITIONS} conditions × 200 cases, outcome by"
        for kind, has_rule in (("a rule", True), ("chance", False)):
            found = [one for (_, rule), ones in self.rows.items() if rule == has_rule
                     for one in ones]
            worst = max((one.seconds for one in found), default=None)
            verdicts.add(f"{work} {kind}: time", "< 5 s", worst and f"at most {number(worst)} s",
                         worst and worst < 5)
            for name in SOLUTIONS:
                for what, ends in ((f"{name} models proved shortest", ("all", "more")),
                                   (f"all shortest {name} models listed", ("all",))):
                    reached = sum(one.ends[name] in ends for one in found)
                    verdicts.add(f"{work} {kind}: {what}", "in each table",
                                 f"in {reached} of {len(found)}" if found else None,
                                 reached == len(found))


class Minimised:
    """What is kept of an answer."""

    def __init__(self, answer):
        self.seconds, self.memory = answer.seconds, answer.memory
        self.shown = len(answer.json["truthTable"])
        self.ends = {}
        for name in SOLUTIONS:
            is_all, is_shortest = answer.json["complete"][name], answer.json["shortest"][name]
            self.ends[name] = "all" if is_all else "more" if is_shortest else "unproved"


class Malformed:
    """A table of 100 MB that has one flaw, in its last line unless the flaw says otherwise."""

    title = "Malformed tables"

    def __init__(self, options):
        self.options, self.rows = options, []

    def measure(self, say):
        path = os.path.join(self.options.folder, "malformed.csv")
        size = (1 if self.options.quick else 100) << 20
        line = case_tables.rows_of_bytes(path, size)
        with open(path, "rb") as file:
            head = file.read(4096)
            end = file.seek(0, os.SEEK_END)
        for name, flaw, where in FLAWS:
            say(f"{self.title}: {name}")
            named = self.spoil(path, end, flaw, where, line + 1)
            answers = [Answered(self.options, "association", path, expecting=65)
                       for _ in range(self.options.runs)]
            said = answers[0].errors.strip().splitlines()[0].replace(f"{path}: ", "")
            if not re.search(rf"\b{named}\b", said.replace(",", "").replace(".", "")):
                raise Failed(f"{name}: line {named} is not named: {said}")
            self.rows.append([name, f"{named:,}", said.removeprefix("wegmarke: "),
                              number(median([one.seconds for one in answers])),
                              number(median([one.memory for one in answers]))])
            with open(path, "r+b") as file:
                file.write(head)
                file.truncate(end)
        os.remove(path)

    @staticmethod
    def spoil(path, end, flaw, where, last):
        """Puts the flaw in; the line it is in."""
        with open(path, "r+b") as file:
            if where == "end":
                file.seek(end)
                file.write(flaw)
                return last
            text = file.read(4096)
            place = text.index(b'"', text.index(b"\n", 2000))
            file.seek(place)
            file.write(flaw)
            return text.count(b"\n", 0, place) + 1

    def report(self):
        return table(["flaw", ">in line", "said", ">seconds", ">memory, MiB"], self.rows)

    def judge(self, verdicts):
        verdicts.add("malformed tables of 100 MB", "the line is named",
                     f"{len(self.rows)} of {len(FLAWS)}" if self.rows else None,
                     len(self.rows) == len(FLAWS))


FLAWS = [
    ("a field too many", b'1,1,1,0,"x",2\r\n', "end"),
    ("a field too few", b"1,1,1,0\r\n", "end"),
    ("a quote that never ends", b'1,1,1,0,"x\r\n', "end"),
    ("a quote that is not closed, early on", b"x", "start"),
    ("not UTF-8", b'1,1,1,0,"\xe4"\r\n', "end"),
    ("a byte 0", b'1,1,1,0,"\0"\r\n', "end"),
    ("the same case again", b'1,1,1,0,"x"\r\n', "end"),
]
