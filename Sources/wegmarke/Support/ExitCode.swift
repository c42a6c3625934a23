import Words

/// How a command ends, after sysexits.h.
enum ExitCode: Int32, CaseIterable {
    case done = 0
    /// The answer is no: `verify` found something.
    case answerIsNo = 1
    case usage = 64
    /// A draft is illegal, a version or an id conflicts, a limit is exceeded.
    case dataError = 65
    /// No store there, no such input, or the subject is absent at the lens.
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    /// An input or output error, a full disk, damage met outside `verify`, a newer format.
    case ioError = 74
    case tryAgain = 75
    case noPermission = 77

    /// What it tells whoever called the program.
    var summary: Text {
        switch self {
        case .done: Text(de: "getan", en: "done")
        case .answerIsNo:
            Text(
                de: "die Antwort ist nein: verify hat etwas gefunden",
                en: "the answer is no: verify found something")
        case .usage: Text(de: "falscher Aufruf", en: "wrong usage")
        case .dataError:
            Text(
                de: "Entwurf nicht zulässig, Version oder Kennung im Widerspruch, Grenze "
                    + "überschritten",
                en: "draft illegal, version or id in conflict, over a limit")
        case .noInput:
            Text(
                de: "dort liegt keine Ablage oder Datei, oder es gab den Gegenstand nicht",
                en: "no store or file there, or the subject was absent")
        case .unavailable:
            Text(
                de: "Dienst nicht möglich, etwa weil der Port belegt ist",
                en: "service unavailable, such as a port in use")
        case .cannotCreate: Text(de: "lässt sich nicht anlegen", en: "cannot create")
        case .ioError:
            Text(
                de: "Ein- oder Ausgabefehler, Platte voll, Protokoll beschädigt oder von einer "
                    + "neueren Version; auch wenn ungewiss ist, ob etwas erfasst wurde",
                en: "input or output error, full disk, damaged log or one of a newer version; "
                    + "also where it is uncertain whether something was recorded")
        case .tryAgain:
            Text(
                de: "gerade belegt, später noch einmal versuchen",
                en: "locked at the moment, try again")
        case .noPermission: Text(de: "kein Recht dazu", en: "no permission")
        }
    }
}

/// Why a command ended early: its exit code and what to tell the user.
struct Failure: Error {
    let code: ExitCode
    let message: Text

    init(_ code: ExitCode, _ message: Text) {
        self.code = code
        self.message = message
    }
}
