import Words

/// What the manual page says beside the commands' own words.
enum ManualWords {
    static let volume = Text(de: "Dienstprogramme für Benutzer", en: "User Commands")
    static let name = Text(de: "BEZEICHNUNG", en: "NAME")
    static let synopsis = Text(de: "ÜBERSICHT", en: "SYNOPSIS")
    static let description = Text(de: "BESCHREIBUNG", en: "DESCRIPTION")
    static let commands = Text(de: "BEFEHLE", en: "COMMANDS")
    static let commonOptions = Text(de: "GEMEINSAME OPTIONEN", en: "COMMON OPTIONS")
    static let environment = Text(de: "UMGEBUNG", en: "ENVIRONMENT")
    static let exitStatus = Text(de: "EXIT-STATUS", en: "EXIT STATUS")
    static let files = Text(de: "DATEIEN", en: "FILES")
    static let examples = Text(de: "BEISPIELE", en: "EXAMPLES")
    static let seeAlso = Text(de: "SIEHE AUCH", en: "SEE ALSO")

    /// What may follow the program's name.
    static let calls = ["COMMAND …", "COMMAND --help", "--help", "--version"]

    static let purpose = Text(
        de: "Wegmarke hält fest, was in einem kommunalen Strategieprozess beschlossen wurde und "
            + "was daraus geworden ist: als Ereignisse in einem Protokoll, das nur wächst. Alles "
            + "andere – der Stand von heute, der Stand jedes vergangenen Tages, jede Kennzahl – "
            + "wird daraus berechnet. Protokoll, Personendaten und Zugänge liegen in einem Ordner, "
            + "der Ablage.",
        en: "Wegmarke records what was decided in a municipal strategy process and what became of "
            + "it: as events in a log that only grows. All else – the state of today or of any "
            + "past day, every indicator – is computed from it. The log, personal data and access "
            + "lie in one folder, the store.")
    static let streams = Text(
        de: "Ergebnisse gehen auf die Standardausgabe, Meldungen auf die Standardfehlerausgabe. "
            + "Eine Option kann als --name WERT oder --name=WERT stehen; nach -- folgen nur noch "
            + "Wörter.",
        en: "Results go to standard output, messages to standard error. An option may be given as "
            + "--name VALUE or --name=VALUE; after -- only words follow.")
    static let commonOptionsNote = Text(
        de: "Welche davon ein Befehl nimmt, steht bei ihm.",
        en: "Which of them a command takes is said with it.")
    static let alsoTakes = Text(de: "Nimmt auch", en: "Also takes")

    static let variables: [(name: String, meaning: Text)] = [
        (
            "WEGMARKE_STORE",
            Text(de: "Ordner der Ablage, wenn --store fehlt", en: "the store, without --store")
        ),
        (
            "LC_ALL, LC_MESSAGES, LANG",
            Text(
                de: "die Sprache, wenn --lang fehlt: Deutsch, wo der erste gesetzte Wert mit de "
                    + "beginnt, sonst Englisch",
                en: "the language, without --lang: German where the first that is set begins with "
                    + "de, else English")
        ),
        ("NO_COLOR", Text(de: "wenn gesetzt: keine Farben", en: "if set: no colours")),
        ("TERM", Text(de: "bei „dumb“: keine Farben", en: "if \"dumb\": no colours")),
        (
            "TMPDIR",
            Text(de: "wo demo seine Ablage anlegt", en: "where demo makes its store")
        ),
        (
            "WEGMARKE_NOW",
            Text(
                de: "ein fester Zeitpunkt anstelle der Uhr, nur für simulierte Ablagen",
                en: "a fixed instant in place of the clock, only for simulated stores")
        ),
    ]

    static let paths: [(path: String, meaning: Text)] = [
        (
            "./wegmarke-store",
            Text(de: "die Ablage, wenn keine genannt ist", en: "the store, if none is named")
        ),
        (
            "STORE/log/*.jsonl",
            Text(
                de: "das Protokoll: ein JSON-Objekt je Zeile",
                en: "the log: one JSON object a line")
        ),
        (
            "STORE/snapshots/",
            Text(
                de: "abgeleitet; darf jederzeit gelöscht werden",
                en: "derived; may be deleted at any time")
        ),
        (
            "STORE/vault/, STORE/access.json",
            Text(
                de: "Personendaten; Zugänge. Gesichert werden sie nur mit backup --with-vault",
                en: "personal data; access. Backed up only by backup --with-vault")
        ),
        (
            "PREFIX/share/wegmarke/Examples/",
            Text(de: "die Beispiele, die demo erfasst", en: "the examples that demo records")
        ),
    ]

    static let walk: [(remark: Text, commands: [String])] = [
        (
            Text(de: "Ansehen, was das Programm kann:", en: "See what the program does:"),
            ["wegmarke demo"]
        ),
        (
            Text(
                de: "Eine Ablage anlegen, etwas erfassen und es ansehen:",
                en: "Make a store, record something and look at it:"),
            [
                "wegmarke init --origin \"Landkreis Beispiel\"",
                "wegmarke record territory.registered territory/dorf name=Dorf kind=gemeinde",
                "wegmarke record process.started process/plan title=Plan kind=strategy \\",
                "  territories=dorf --on 2026-01",
                "wegmarke show process plan",
            ]
        ),
        (
            Text(
                de: "Nach einem vergangenen Tag fragen, und nach dem, was man damals wusste:",
                en: "Ask about a past day, and about what was known then:"),
            [
                "wegmarke show steering --process plan --as-of 2026-03-31",
                "wegmarke show steering --process plan --as-of 2026-03-31 \\",
                "  --known-at 2026-03-31",
            ]
        ),
        (
            Text(
                de: "Prüfen, sichern, bereitstellen:", en: "Check, back up, serve:"),
            ["wegmarke verify", "wegmarke backup /srv/backup/plan", "wegmarke serve --port 8080"]
        ),
    ]
    static let furtherReading = Text(
        de: "Das Handbuch und die Anleitung zum Betrieb stehen in den Ordnern docs und "
            + "docs/operation der Quellen.",
        en: "The handbook and the guide to operation are in the folders docs and docs/operation "
            + "of the sources.")
}
