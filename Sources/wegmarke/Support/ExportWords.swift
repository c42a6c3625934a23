import Words

/// The words of exports.
enum ExportWords {
    static let writing = Text(de: "Schreiben, MiB", en: "Writing, MiB")

    static let output = Text(
        de: "in diese Datei statt auf die Standardausgabe, kurz -o; für datapackage ein neuer oder "
            + "leerer Ordner",
        en: "into this file instead of the standard output, short -o; for datapackage a new or "
            + "empty folder")
    static let excel = Text(
        de: "CSV für ein deutsches Excel: Semikolon, Dezimalkomma, Byte Order Mark",
        en: "CSV for a German Excel: semicolons, decimal comma, byte order mark")
    static let cases = Text(
        de: "was ein Fall ist: measure (sonst), process, dialog …; mit dem, was dazugehört",
        en: "what a case is: measure (else), process, dialog …; with what belongs to it")

    static let unit = Text(
        de: "wovon die Falltabelle handelt (sonst measure)",
        en: "what the case table is about (else measure)")
    static let basis = Text(
        de: "neben jeder Spalte die Positionen der Ereignisse, auf denen ihre Zellen beruhen",
        en: "beside each column the positions of the events that its cells rest on")

    /// The formats, and what holds for all of them.
    static let note = Text { language in
        let formats = ExportFormat.all.map { "\($0.name): \($0.summary[language])" }
        return (formats + rules.map { $0[language] }).joined(separator: "\n")
    }

    private static let rules = [
        Text(
            de: "Ausgegeben wird, was die Linse zeigt: nichts über der Freigabe, nichts "
                + "Zurückgezogenes, keine geschwärzten Texte. Was aus dem Haus geht: --clearance "
                + "public.",
            en: "What the lens shows is written: nothing above the clearance, nothing retracted, "
                + "no redacted texts. For what leaves the house: --clearance public."),
        Text(
            de: "CSV nach RFC 4180: UTF-8, Komma, Dezimalpunkt, Zeilenende CR LF. Vor Texte, die "
                + "wie Formeln beginnen, kommt ein Apostroph.",
            en: "CSV after RFC 4180: UTF-8, comma, decimal point, lines end with CR LF. Texts that "
                + "begin like formulas get an apostrophe."),
        Text(
            de: "Zeit in ocel und xes: 0 Uhr UTC am ersten Tag, an dem es war; „occurred“ nennt "
                + "die Spanne, „recorded“ die Erfassung. Notizen, Rücknahmen und Schwärzungen "
                + "stehen dort nicht. Was XML nicht fassen kann, wird zu U+FFFD. Gelöschte Werte "
                + "von Gegenständen sind in ocel „null“.",
            en: "Time in ocel and xes: midnight UTC on the first day on which it was so; "
                + "\"occurred\" tells the span, \"recorded\" the recording. Notes, retractions and "
                + "redactions are not in there. What XML can't hold becomes U+FFFD. Values of "
                + "objects that were cleared are \"null\" in ocel."),
    ]

    static let needsFolder = Text(
        de: "datapackage ist ein Ordner aus mehreren Dateien; er braucht -o DIR",
        en: "datapackage is a folder of several files; it needs -o DIR")

    static func unknown(_ name: String, nearest: String?, all: [String]) -> Text {
        let list = all.joined(separator: ", ")
        return Text(
            de: "Unbekanntes Format „\(name)“"
                + (nearest.map { " – gemeint \($0)?" } ?? "; es gibt \(list)"),
            en: "Unknown format \"\(name)\""
                + (nearest.map { " – did you mean \($0)?" } ?? "; there are \(list)"))
    }
    static func notTaken(_ option: String, _ format: String, _ takers: [String]) -> Text {
        let list = takers.joined(separator: ", ")
        return Text(
            de: "\(format) nimmt --\(option) nicht; nur \(list)",
            en: "\(format) does not take --\(option); only \(list)")
    }
    static func done(_ events: Int, _ target: String) -> Text {
        Text { language in
            let count = language.number(events)
            return switch language {
            case .german: "\(target) geschrieben, aus \(count) Ereignissen"
            case .english: "Wrote \(target), of \(count) events"
            }
        }
    }
}
