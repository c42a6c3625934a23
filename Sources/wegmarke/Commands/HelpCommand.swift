import StrategyModel
import Words

extension Command {
    static let help = Command(
        "help", Text(de: "Hilfe zu einem Befehl", en: "Help on a command"), usage: ["[COMMAND]"],
        common: []
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...1)
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
