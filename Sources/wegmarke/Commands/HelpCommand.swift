import StrategyModel
import Words

extension Command {
    static let help = Command(
        "help", Text(de: "Hilfe zu einem Befehl", en: "Help on a command"),
        usage: ["[COMMAND]", "--format man"],
        options: [
            Option(
                "format", "text|man",
                Text(
                    de: "man gibt die Handbuchseite aller Befehle als roff",
                    en: "man gives the manual page of all commands as roff"))
        ],
        common: [],
        note: Text(
            de: "Beispiel: wegmarke help --format man --lang de | man -l -",
            en: "Example: wegmarke help --format man | man -l -")
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...1)
        if try invocation.choice("format", of: ["text", "man"], default: "text") == "man" {
            try invocation.expectWords(0...0)
            try Files.write(Array(ManualPage.text(invocation.language).utf8))
            return .done
        }
        guard let name = invocation.words.first else {
            try Files.print(Help.overview(invocation.language))
            return .done
        }
        guard let command = all.first(where: { $0.name == name }) else {
            let nearest = Spelling.nearest(to: name, among: all.map(\.name))
            throw Failure(.usage, CommandWords.unknownCommand(name, nearest: nearest))
        }
        try Files.print(Help.text(command, invocation.language))
        return .done
    }
}
