import Engine
import Words

/// The program's version.
let version = Program.version

/// The words of the command line.
enum CommandWords {
    static let tagline = Text(
        de: "Gedächtnis und Anzeige kommunaler Strategieprozesse",
        en: "memory and dashboard of municipal strategy processes")
    static let usage = Text(de: "Aufruf", en: "Usage")
    static let options = Text(de: "Optionen", en: "Options")
    static let moreHelp = Text(
        de: "Mehr zu einem Befehl: wegmarke COMMAND --help",
        en: "More on a command: wegmarke COMMAND --help")

    static let storeOption = Text(
        de: "Ordner der Ablage (sonst $WEGMARKE_STORE, sonst ./wegmarke-store)",
        en: "folder of the store (else $WEGMARKE_STORE, else ./wegmarke-store)")
    static let processOption = Text(
        de: "Prozess, um den es geht", en: "the process in question")
    static let asOfOption = Text(
        de: "Stand: der Tag, nach dem gefragt wird (sonst heute)",
        en: "the day that is asked about (else today)")
    static let knownAtOption = Text(
        de: "Kenntnisstand: was da schon erfasst war (sonst alles)",
        en: "what had been recorded by then (else everything)")
    static let clearanceOption = Text(
        de: "Sichtbarkeit: was zu sehen sein soll (sonst restricted)",
        en: "what is to be seen (else restricted)")
    static let formatOption = Text(
        de: "Ausgabeform: text, json, csv, md, html, so weit sie zum Befehl passt",
        en: "form of the output: text, json, csv, md, html, as fits the command")
    static let languageOption = Text(
        de: "Sprache (sonst nach der Umgebung)", en: "language (else from the locale)")
    static let helpOption = Text(de: "diese Hilfe", en: "this help")

    static func unknownCommand(_ name: String, nearest: String?) -> Text {
        Text { language in
            let hint = meant(nearest)[language]
            return switch language {
            case .german: "Unbekannter Befehl „\(name)“\(hint); „wegmarke help“ zeigt alle"
            case .english: "Unknown command \"\(name)\"\(hint); \"wegmarke help\" lists all"
            }
        }
    }
    static func noField(_ word: String) -> Text {
        Text(
            de: "„\(word)“ ist kein Feld; erwartet: feld=wert oder feld:=JSON",
            en: "\"\(word)\" is no field; expected: field=value or field:=JSON")
    }
    static func unknownOption(_ name: String, of command: String, nearest: String?) -> Text {
        Text { language in
            let hint = meant(nearest.map { "--" + $0 })[language]
            return switch language {
            case .german:
                "Unbekannte Option --\(name)\(hint); „wegmarke \(command) --help“ zeigt alle"
            case .english:
                "Unknown option --\(name)\(hint); \"wegmarke \(command) --help\" lists all"
            }
        }
    }
    private static func meant(_ nearest: String?) -> Text {
        guard let nearest else { return Text(verbatim: "") }
        return Text(de: " – gemeint \(nearest)?", en: " – did you mean \(nearest)?")
    }
    static func takesNoValue(_ name: String) -> Text {
        Text(de: "--\(name) nimmt keinen Wert", en: "--\(name) takes no value")
    }
    static func needsValue(_ name: String, _ value: String) -> Text {
        Text(de: "--\(name) braucht einen Wert: \(value)", en: "--\(name) needs a value: \(value)")
    }
    static func badValue(_ name: String, _ found: String, _ expected: String) -> Text {
        Text(
            de: "\(name): gefunden „\(found)“, erwartet \(expected)",
            en: "\(name): found \"\(found)\", expected \(expected)")
    }
    static func wrongWords(_ usage: String) -> Text {
        Text(
            de: "Passt nicht zum Befehl; erwartet: \(usage)", en: "Does not fit; expected: \(usage)"
        )
    }
    static func fileFailed(_ path: String, _ reason: String) -> Text {
        Text(verbatim: "\(path): \(reason)")
    }
}
