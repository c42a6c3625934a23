import Words

/// How a command ends, after sysexits.h.
enum ExitCode: Int32 {
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
