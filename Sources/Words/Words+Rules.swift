// The words document themselves.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What the recorder says about drafts that break a rule.
extension Words {
    public static let futureDate = Text(
        de: "Das Datum liegt in der Zukunft; ein Ereignis hält fest, was schon geschehen ist",
        en: "The date lies in the future; an event records what has already happened")
    public static let redactByCommand = Text(
        de: "Schwärzen geht nur mit dem Befehl „wegmarke redact“",
        en: "Redaction is done by the command \"wegmarke redact\" only")
    public static let eraseByCommand = Text(
        de: "Löschen geht nur mit dem Befehl „wegmarke person erase“",
        en: "Erasure is done by the command \"wegmarke person erase\" only")
    public static let subjectOfNewerVersion = Text(
        de:
            "Eine neuere Programmversion hat hierzu Ereignisse erfasst; bitte Wegmarke "
            + "aktualisieren",
        en: "A newer version has recorded events about this; please update Wegmarke")
    public static let policyOfNoProcess = Text(
        de: "Regeln gelten für einen Prozess: policy/<Kennung des Prozesses>",
        en: "A policy belongs to a process: policy/<id of the process>")
    public static let namesNothing = Text(
        de: "Das Genannte ist nicht erfasst", en: "What is named has not been recorded")
    public static let namesBeforeBegin = Text(
        de: "Das Genannte hat da noch nicht begonnen", en: "What is named had not begun by then")
    public static let fundIsClosed = Text(
        de: "Der Fonds ist geschlossen", en: "The fund is closed")
    public static let bodyIsDissolved = Text(
        de: "Das Gremium ist aufgelöst", en: "The body is dissolved")
    public static let existsAlready = Text(
        de: "Ist schon erfasst; Änderungen haben eigene Ereignisse, Fehler berichtigt „correct“",
        en: "Is recorded already; changes have events of their own, mistakes are for \"correct\"")
    public static let doesNotExist = Text(
        de: "Ist nicht erfasst; zuerst das Ereignis, mit dem es beginnt",
        en: "Has not been recorded; first the event with which it begins")
    public static let retractsNothing = Text(
        de: "Dieses Ereignis gibt es nicht", en: "There is no such event")
    public static let retractsElsewhere = Text(
        de: "Eine Rücknahme steht beim selben Gegenstand wie das Ereignis",
        en: "A retraction stands on the stream of the event it retracts")
    public static let retractsRetraction = Text(
        de: "Eine Rücknahme kann nicht zurückgenommen werden; das Ereignis neu erfassen",
        en: "A retraction cannot be retracted; record the event anew")
    public static let retractedAlready = Text(
        de: "Das Ereignis ist schon zurückgenommen", en: "The event is retracted already")
    public static let retractionVisibility = Text(
        de: "Eine Rücknahme ist so sichtbar wie das Ereignis, das sie zurücknimmt",
        en: "A retraction is as visible as the event it retracts")
    public static let notBlocked = Text(
        de: "Die Maßnahme ist nicht blockiert", en: "The measure is not blocked")
    public static let notAssigned = Text(
        de: "Dieses Gremium hat diese Rolle da nicht",
        en: "This body does not have this role at that time")
    public static let notMember = Text(
        de: "Dieses Gebiet gehört da nicht zum Prozess",
        en: "This territory does not belong to the process at that time")
    public static let heldUnannounced = Text(
        de: "Wird hier gebraucht, weil der Dialog nicht angekündigt war",
        en: "Is needed here, because the dialogue was not announced")
    public static let aggregationLocked = Text(
        de: "Die Zusammenfassung steht fest, sobald Messwerte da sind",
        en: "The aggregation is fixed once there are measurements")
    public static let applicationRejected = Text(
        de: "Der Antrag ist abgelehnt", en: "The application has been rejected")
    public static let applicationApproved = Text(
        de: "Der Antrag ist schon bewilligt", en: "The application has been approved already")
    public static let paidBeforeApproval = Text(
        de: "Gezahlt wird erst nach der Bewilligung", en: "Payment follows approval")
    public static let accountedBeforePayment = Text(
        de: "Ein Verwendungsnachweis setzt eine Zahlung voraus",
        en: "Accounting for the use follows a payment")
    public static let cycle = Text(
        de: "Führt im Kreis zu sich selbst zurück", en: "Leads in a circle back to itself")

    public static let recordedNotSimulated = Text(
        de: "Nur in einer simulierten Ablage nennt ein Entwurf, wann er erfasst wurde",
        en: "Only in a simulated store does a draft state when it was recorded")
    public static let recordedOutOfOrder = Text(
        de: "Erfasst wird der Reihe nach und nie in der Zukunft",
        en: "Recording times never decrease and never lie in the future")
    public static let expectNotFirst = Text(
        de: "Die erwartete Version steht nur beim ersten Entwurf eines Gegenstands",
        en: "The expected version stands on a subject's first draft only")

    public static func versionConflict(_ subject: String, actual: Int) -> Text {
        Text(
            de: "\(subject) steht bei Version \(actual); neu lesen und neu entscheiden",
            en: "\(subject) is at version \(actual); read it again and decide anew")
    }
    /// For who may not see all that the version counts.
    public static func versionConflict(_ subject: String) -> Text {
        Text(
            de: "\(subject) steht bei einer anderen Version; neu lesen und neu entscheiden",
            en: "\(subject) is at another version; read it again and decide anew")
    }
    public static let idTwice = Text(
        de: "Diese Kennung steht zweimal im Stapel", en: "This id stands twice in the batch")
    public static func idConflict(_ position: Int) -> Text {
        Text(
            de: "Unter dieser Kennung ist schon anderes erfasst (@\(position))",
            en: "Something else has been recorded under this id (@\(position))")
    }

    /// For who may not see the other event.
    public static let idConflict = Text(
        de: "Unter dieser Kennung ist schon anderes erfasst",
        en: "Something else has been recorded under this id")

    public static let tooLargeToShow = Text(
        de: "mehr als 18 Stellen", en: "more than 18 digits")
    public static let replacesTwice = Text(
        de: "Für eine Rücknahme gibt es nur einen Ersatz",
        en: "A retraction has one replacement only")
    public static let replacesElsewhere = Text(
        de: "Ein Ersatz steht beim selben Gegenstand und im selben Stapel wie die Rücknahme",
        en: "A replacement stands on the same stream and in the same batch as the retraction")
    public static let causeUnknown = Text(
        de: "Das veranlassende Ereignis ist nicht erfasst",
        en: "The event that caused it has not been recorded")

    public static func notAfter(_ day: String) -> Text {
        Text(de: "spätestens \(day)", en: "\(day) at the latest")
    }
    public static func notBefore(_ day: String) -> Text {
        Text(de: "frühestens \(day)", en: "\(day) at the earliest")
    }
    public static func oneOf(_ codes: [String]) -> Text {
        codes.isEmpty
            ? Text(de: "nichts mehr", en: "nothing more")
            : Text(
                de: "eines von " + codes.joined(separator: ", "),
                en: "one of " + codes.joined(separator: ", "))
    }
    public static func atMostEuros(_ amount: String) -> Text {
        Text(de: "höchstens \(amount) €", en: "at most \(amount) €")
    }
    public static func namesEnded(_ name: String, successor: String?) -> Text {
        let german = successor.map { "; Nachfolger ist \($0)" } ?? ""
        let english = successor.map { "; its successor is \($0)" } ?? ""
        return Text(
            de: "\(name) ist da schon beendet\(german)",
            en: "\(name) has ended by then\(english)")
    }
    public static func beforeBegin(_ name: String, position: Int?) -> Text {
        let german = position.map { " (betrifft @\($0))" } ?? ""
        let english = position.map { " (concerns @\($0))" } ?? ""
        return Text(
            de: "\(name) hat da noch nicht begonnen\(german)",
            en: "\(name) had not begun by then\(english)")
    }
    public static func stillNamed(_ name: String, by events: String) -> Text {
        Text(
            de: "\(name) wird vor diesem Beginn schon genannt: \(events)",
            en: "\(name) is named before this beginning: \(events)")
    }
    public static func othersStandOnIt(_ events: String) -> Text {
        Text(
            de: "Darauf bauen andere Ereignisse auf: \(events)",
            en: "Other events stand on it: \(events)")
    }
    public static func othersAreMoreVisible(_ name: String, _ events: String) -> Text {
        Text(
            de: "\(name) lässt sich nicht verbergen, solange sichtbarere Ereignisse darauf "
                + "aufbauen: \(events)",
            en: "\(name) cannot be hidden while more visible events stand on it: \(events)")
    }
    public static func endedAlready(_ events: String) -> Text {
        Text(de: "Ist schon beendet: \(events)", en: "Has ended already: \(events)")
    }
    public static func afterEnd(_ name: String, end: String) -> Text {
        Text(
            de: "\(name) ist da schon beendet (\(end)); danach nur noch Notizen, Rücknahmen und "
                + "Ereignisse mit früherem Datum",
            en: "\(name) has ended by then (\(end)); after that only notes, retractions and "
                + "events of an earlier day")
    }
    public static func moreVisibleThan(_ name: String) -> Text {
        Text(
            de: "Ein Ereignis ist nie sichtbarer als das, worauf es sich bezieht: \(name)",
            en: "An event is never more visible than what it refers to: \(name)")
    }
    public static func illegalStatus(
        from earlier: Text, to later: Text, on day: String, after earlierDay: String
    ) -> Text {
        Text(
            de: "Von „\(earlier[.german])“ (\(earlierDay)) nach „\(later[.german])“ (\(day)) führt "
                + "kein Weg",
            en: "There is no way from \"\(earlier[.english])\" (\(earlierDay)) to "
                + "\"\(later[.english])\" (\(day))")
    }
    public static func needsReason(_ status: Text) -> Text {
        Text(
            de: "„\(status[.german])“ braucht hier einen Grund",
            en: "\"\(status[.english])\" needs a reason here")
    }
    public static func milestoneReachedAlready(_ events: String) -> Text {
        Text(
            de: "Der Meilenstein ist schon erreicht: \(events)",
            en: "The milestone has been reached already: \(events)")
    }
    public static func heldAlready(_ events: String) -> Text {
        Text(
            de: "Der Dialog ist schon als durchgeführt erfasst: \(events); ein weiterer Termin ist "
                + "ein eigener Dialog mit „follows“",
            en: "The dialogue is recorded as held already: \(events); another meeting is a "
                + "dialogue of its own with \"follows\"")
    }
    public static func heldAndCancelled(_ events: String) -> Text {
        Text(
            de: "Der Dialog kann nicht zugleich durchgeführt und abgesagt sein: \(events)",
            en: "The dialogue cannot be both held and cancelled: \(events)")
    }
    public static func findingSettled(_ events: String) -> Text {
        Text(
            de: "Die Erkenntnis ist schon widerlegt oder erledigt: \(events)",
            en: "The finding has been refuted or resolved already: \(events)")
    }
    public static func decisionRevoked(_ events: String) -> Text {
        Text(
            de: "Der Beschluss ist aufgehoben: \(events)",
            en: "The decision has been revoked: \(events)")
    }
    public static func aboveCap(_ fund: String, amount: String, cap: String) -> Text {
        Text(
            de: "\(amount) € liegt über der Höchstfördersumme des Fonds \(fund) von \(cap) €",
            en: "\(amount) € is above the cap of the fund \(fund), \(cap) €")
    }
    public static func afterDeadline(_ day: String, deadline: String) -> Text {
        Text(
            de: "Der Antrag vom \(day) kommt nach der Antragsfrist \(deadline)",
            en: "The application of \(day) comes after the deadline \(deadline)")
    }
    public static func needsTheDay(_ deadline: String) -> Text {
        Text(
            de: "Die Antragsfrist \(deadline) liegt in dieser Zeitspanne: der Tag wird gebraucht",
            en: "The deadline \(deadline) lies in this span: the day is needed")
    }
    public static func paidAboveApproved(paid: String, approved: String) -> Text {
        Text(
            de: "Gezahlt wären \(paid) €, bewilligt sind \(approved) €",
            en: "Paid would be \(paid) €, approved are \(approved) €")
    }
    public static func aboveBudget(_ fund: String, sum: String, budget: String) -> Text {
        Text(
            de: "Bewilligt wären \(sum) €, der Fonds \(fund) hat \(budget) €",
            en: "Approved would be \(sum) €, the fund \(fund) has \(budget) €")
    }
    public static func overlaps(_ events: String, winner: Int) -> Text {
        Text(
            de: "Die Zeitspanne enthält den Tag von \(events); zuletzt gilt @\(winner)",
            en: "The span contains the day of \(events); @\(winner) is the later one")
    }
}
