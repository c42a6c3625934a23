"""Exports read by the programs they are made for, and counted against the log itself.

pm4py reads OCEL and XES, frictionless the data package, xmllint and Python's csv the files; what
each must hold, `exported` and `recount` find in the log. Nothing hidden is in what the public gets:
with words nobody can guess in hidden events of every type, it is the same to the byte."""
import contextlib
import io
import json
import os
import tempfile

os.environ.setdefault("TQDM_DISABLE", "1")
with contextlib.redirect_stdout(io.StringIO()):  # pm4py greets whoever imports it
    import pm4py  # noqa: F401
    from exported import ocel, tables, xes
    from exported.expected import Expected, Lens

from recount.dates import ordinal  # noqa: E402
from recount.record import Log  # noqa: E402
from support import PROCESSES, check, run  # noqa: E402
from unseen_words import Hidden, recorded, retracted_and_redacted  # noqa: E402

STREAMS = ["measures-csv", "events-csv", "cases-csv", "ocel", "xes", "cloudevents"]


class Store:
    """A store, its log as another reader has it, and its exports."""

    def __init__(self, binary, path):
        self.binary, self.path = binary, path
        text = run(binary, "log", "--store", path).stdout
        self.log = Log(text.splitlines())
        lines = [json.loads(line) for line in text.splitlines()]
        self.lines = {line["n"]: line for line in lines}

    def export(self, *arguments):
        done = run(self.binary, "export", *arguments, "--store", self.path)
        check(done.returncode == 0, f"export {arguments}: {done.stderr[:300]}")

    def written(self, folder, name, *arguments):
        path = os.path.join(folder, name)
        self.export(*arguments, "-o", path)
        return path

    def read(self, folder, *arguments):
        with open(self.written(folder, "export", *arguments), "rb") as file:
            return file.read()


def check_all(store, lens, cases=("measure", "process")):
    expected = Expected(lens)
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        ocel.check_ocel(store.written(folder, "a.jsonocel", "ocel", *lens.options), expected)
        for category in cases:
            path = store.written(folder, "a.xes", "xes", "--case", category, *lens.options)
            xes.check_xes(path, expected, category)
        for excel in (False, True):
            form = ["--excel-de"] if excel else []
            tables.check_events(
                store.read(folder, "events-csv", *form, *lens.options), expected, excel)
            tables.check_measures(
                store.read(folder, "measures-csv", *form, *lens.options), expected, excel)
            for unit in ("measure", "process"):
                tables.check_cases(store.read(
                    folder, "cases-csv", "--unit", unit, "--basis", *form, *lens.options),
                    expected, unit, excel)
            package = store.written(
                folder, f"package{excel}", "datapackage", *form, *lens.options)
            tables.check_package(package, expected, excel)
        tables.check_cloud_events(
            store.read(folder, "cloudevents", *lens.options), expected, store.lines)
        return expected


def check_demonstration(binary, folder):
    path = os.path.join(folder, "demo")
    made = run(binary, "demo", "--once", "--dir", path)
    check(made.returncode == 0, f"demo: {made.stderr}")
    store = Store(binary, path)
    today = ordinal(store.log.events[-1].recorded[:10])
    whole = check_all(store, Lens(store.log, today),
                      ["measure", "process", "dialog", "fund", "decision", "goal", "indicator"])
    check(len(whole.news) > 4000 and len(whole.traces("measure")) > 50, "there is much to look at")
    check_all(store, Lens(store.log, today, clearance="public"))
    check_all(store, Lens(store.log, ordinal("2012-10-05")))
    check_all(store, Lens(store.log, ordinal("2022-03-01"), known=700, clearance="internal"))
    for process in [*PROCESSES, "musterland"]:
        check_all(store, Lens(store.log, today, process=process))
    package = store.written(folder, "package", "datapackage")
    tables.is_noticed(package)


# Texts that one form or the other must not take at its word.
ODD = ["=1+1", "-5", "@x", "'=1", "a,b;c", 'say "so"', "two\nlines", "CR\r\nLF", "tab\there",
       "<b>&amp;</b>", "]]>", "😀 ß", " space ", "null", "\u0001\u001b[1m", "\ufffe"]


def check_odd_texts(binary, folder):
    path = os.path.join(folder, "odd")
    check(run(binary, "init", "--store", path).returncode == 0, "init")
    recorded(binary, path, [
        {"type": "territory.registered", "subject": "territory/t",
         "data": {"name": "T", "kind": "stadt"}},
        {"type": "process.started", "subject": "process/p",
         "data": {"title": "P", "kind": "strategy", "territories": ["t"]}},
        {"type": "measure.proposed", "subject": "measure/m",
         "data": {"process": "p", "title": "=M"}}], "what odd texts are about")
    taken = []
    for text in ODD:
        draft = json.dumps({"type": "measure.reported", "subject": "measure/m",
                            "data": {"text": text}})
        done = run(binary, "record", "--store", path, "--file", "-", stdin=draft + "\n")
        taken += [text] if done.returncode == 0 else []
    check(len(taken) > 10, f"odd texts are recorded: {taken}")
    store = Store(binary, path)
    today = ordinal(store.log.events[-1].recorded[:10])
    check_all(store, Lens(store.log, today))
    check_all(store, Lens(store.log, ordinal("2000-01-01")))
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as out:
        read = pm4py.read_xes(store.written(out, "a.xes", "xes"), return_legacy_log_object=True)
        own = ["".join("\ufffd" if char in "\u0001\u001b\ufffe" else char for char in text)
               for text in taken]
        check([event["text"] for event in read[0] if "text" in event] == own,
              "pm4py reads every odd text as it was, but for what XML can't hold")


def check_hidden_words(binary, folder):
    """What the public gets is the same to the byte once something is hidden."""
    hidden, path = Hidden(), os.path.join(folder, "hidden")
    check(run(binary, "init", "--store", path).returncode == 0, "init")
    recorded(binary, path, hidden.public, "public events")
    before = public_exports(Store(binary, path), folder)
    recorded(binary, path, hidden.drafts, "hidden events")
    for _ in retracted_and_redacted(binary, path, hidden):
        pass
    store = Store(binary, path)
    after = public_exports(store, folder)
    for name in before.keys() | after.keys():
        words = hidden.found_in(after.get(name, b""))
        check(not words, f"{name} tells {words}")
        check(before.get(name) == after.get(name), f"{name} changes once something is hidden")
    everything = b"".join(
        store.read(folder, name, "--as-of", "2041-01-01") for name in ("events-csv", "cloudevents"))
    # The words of what was retracted and of what was redacted are in nothing.
    lost = set(hidden.words + hidden.ids + hidden.amounts) - set(hidden.found_in(everything))
    check(len(lost) <= 2, f"with clearance all words are there, but {lost}")


def public_exports(store, folder):
    """Every file of every format, as the public gets it."""
    lens = ["--clearance", "public", "--as-of", "2041-01-01"]
    found = {name: store.read(folder, name, *lens) for name in STREAMS}
    for category in ("process", "dialog", "fund", "territory", "finding"):
        found[f"xes {category}"] = store.read(folder, "xes", "--case", category, *lens)
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as out:
        package = store.written(out, "package", "datapackage", *lens)
        for name in os.listdir(package):
            with open(os.path.join(package, name), "rb") as file:
                found[f"datapackage {name}"] = file.read()
    return found


def run_checks(binary):
    with tempfile.TemporaryDirectory(prefix="wegmarke-interop-") as folder:
        check_demonstration(binary, folder)
        check_odd_texts(binary, folder)
        check_hidden_words(binary, folder)
