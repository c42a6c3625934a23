import EventStore
import Glibc
import Words

extension LogError {
    /// What went wrong, in both languages; the English is the log's own.
    var text: Text { Text(de: german, en: description) }

    private var german: String {
        switch self {
        case .notAStore(let path, _):
            "\(path) ist keine Ablage. Pfad prüfen, oder mit „wegmarke init“ eine anlegen."
        case .alreadyExists(let path):
            "\(path) gibt es schon, und es ist nicht leer. Eine Ablage entsteht in einem neuen "
                + "oder leeren Ordner."
        case .newerFormat(let path, let found, let newest):
            "\(path) hat das Format \(found); dieses Programm liest Formate bis \(newest). Bitte "
                + "ein neueres Programm verwenden."
        case .networkFileSystem(let path, let kind):
            "\(path) liegt auf einem Netzlaufwerk (\(kind)), wo Sperren und Sichern nicht "
                + "verlässlich sind. Die Ablage gehört auf eine lokale Platte."
        case .locked(let path, let milliseconds):
            "Ein anderer schreibt seit \(milliseconds) ms in \(path). Bitte "
                + "noch einmal versuchen."
        case .readOnly(let failure):
            "In die Ablage darf nicht geschrieben werden: \(failure). "
                + "Eigentümer und Rechte des Ordners prüfen."
        case .diskFull(let failure):
            "Die Platte ist voll: \(failure). Platz schaffen und noch "
                + "einmal versuchen."
        case .system(let failure): "\(failure)."
        case .corruption(let position, let segment, let offset, let what):
            "Das Protokoll ist beschädigt bei Position \(position), Segment \(segment), Byte "
                + "\(offset): \(what). Nichts wurde abgeschnitten; davor kann gelesen, aber nichts "
                + "mehr erfasst werden. Die Ablage aus einer Sicherung wiederherstellen."
        case .lostTail(let position, let marked, let segment, let offset):
            "Das Protokoll endet nach Position \(position) in Segment \(segment) bei Byte "
                + "\(offset), aber Position \(marked) war gesichert: das Ende fehlt. Die Ablage "
                + "aus einer Sicherung wiederherstellen."
        case .versionConflict(let stream, let expected, let actual):
            "\(stream) steht bei Version \(actual), erwartet war \(expected.german). Jemand "
                + "anderes hat dazu erfasst: neu lesen und neu entscheiden."
        case .idConflict(let id, let position, _):
            "Die Kennung \(id) gehört zum Ereignis @\(position), und das sagt anderes. Nichts "
                + "wurde erfasst. Ein neues Ereignis braucht eine neue Kennung."
        case .limitExceeded(let what, let limit, let found, let advice):
            "\(what): höchstens \(limit), gefunden \(found). \(advice)"
        case .invalidDraft(let index, let field, let reason):
            "Entwurf \(index + 1): \(field) \(reason)."
        case .clockBehind(let now, let last):
            "Die Uhr zeigt \(now), aber zuletzt wurde um \(last) erfasst, das ist zu weit "
                + "zurück. Die Uhr stellen."
        case .indeterminate(let failure):
            "\(failure). Ob die Ereignisse erfasst sind, zeigt sich beim nächsten Öffnen; sie mit "
                + "denselben Kennungen noch einmal zu erfassen ist gefahrlos."
        }
    }

    /// How the error ends the program.
    var exitCode: ExitCode {
        switch self {
        case .notAStore: .noInput
        case .alreadyExists: .cannotCreate
        case .system(let failure) where [EACCES, EPERM, EROFS].contains(failure.code):
            .noPermission
        case .newerFormat, .networkFileSystem, .diskFull, .system, .corruption, .lostTail,
            .indeterminate:
            .ioError
        case .locked: .tryAgain
        case .readOnly: .noPermission
        case .versionConflict, .idConflict, .limitExceeded, .invalidDraft, .clockBehind: .dataError
        }
    }
}

extension ExpectedVersion {
    fileprivate var german: String {
        switch self {
        case .any: "irgendeine Version"
        case .noStream: "noch gar keine"
        case .exactly(let version): "Version \(version)"
        }
    }
}
