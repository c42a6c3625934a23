import Dashboards
import StrategyModel
import Words

extension Command {
    static let report = Command(
        "report",
        Text(
            de: "Sachstandsbericht eines Prozesses, fertig zum Einreichen",
            en: "The progress report of a process, ready to hand in"),
        usage: ["[--from DATE] [--to DATE] [--format md|html|text] [-o FILE]"],
        options: [
            Option(
                "from", "DATE",
                Text(
                    de: "Beginn des Berichtszeitraums (sonst des Prozesses)",
                    en: "beginning of the period (else of the process)")),
            Option(
                "to", "DATE",
                Text(
                    de: "Ende des Berichtszeitraums (sonst der Stand)",
                    en: "end of the period (else the day asked about)")),
            Option(
                "output", "FILE",
                Text(
                    de: "in diese Datei statt auf die Standardausgabe; kurz -o",
                    en: "into this file instead of the standard output; short -o")),
            Option(
                "policy", "KEY=VALUE",
                Text(
                    de: "nach einer anderen Regel als der erfassten; mehrfach möglich",
                    en: "by another rule than the recorded one; may be given several times")),
        ],
        common: [.store, .process, .lens, .format],
        note: Text(
            de: "Beispiel: wegmarke report --process saalebogen --format html -o bericht.html\n"
                + "Dasselbe Dokument zeigt „wegmarke show report“.",
            en: "Example: wegmarke report --process saalebogen --format html -o report.html\n"
                + "\"wegmarke show report\" shows the same document.")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...0)
        let name = try invocation.choice(
            "format", of: ["md", "html", "text"], default: "text")
        let format = Format(rawValue: name) ?? .text
        let board = Board.report
        let parameters = try parameters(of: board, invocation)
        let session = try Session.open(invocation, toleratingDamage: true)
        let document = try document(board, parameters, session)
        let file = invocation.value("output")
        // A file is read elsewhere: it is as wide as paper, and has no colours.
        let options =
            file == nil
            ? RenderOptions(
                width: invocation.environment.columns, colour: invocation.environment.showsColour)
            : RenderOptions()
        let text = Dashboards.render(document, as: format, options: options)
        if let file {
            try Files.write(text, to: file)
        } else {
            try Files.write(Array(text.utf8))
        }
        return try session.finish()
    }
}
