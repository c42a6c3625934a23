import Engine
import EventStore
import Glibc
import StrategyModel
import Words

extension Command {
    static let log = Command(
        "log", Text(de: "Zeilen des Protokolls ausgeben", en: "Print lines of the log"),
        usage: ["[SUBJECT]"],
        options: [
            Option("from", "N", Text(de: "ab dieser Position", en: "from this position on")),
            Option("to", "N", Text(de: "bis zu dieser Position", en: "up to this position")),
            Option(
                "type", "T",
                Text(de: "nur Ereignisse dieses Typs", en: "only events of this type")),
            Option("limit", "K", Text(de: "höchstens so viele", en: "at most so many")),
            Option(
                "follow", nil,
                Text(
                    de: "weiter ausgeben, was erfasst wird, bis zum Abbruch",
                    en: "go on printing what is recorded, until interrupted")),
        ],
        common: .store
    ) { invocation throws(Failure) in
        try invocation.expectWords(0...1)
        let range = 1...(1 << 31)
        let from = try invocation.number("from", in: range) ?? 1
        let to = try invocation.number("to", in: range) ?? .max
        var left = try invocation.number("limit", in: range) ?? .max
        let type = invocation.value("type")
        if let type, EventType(rawValue: type) == nil {
            let nearest = Spelling.nearest(to: type, among: EventType.allCases.map(\.rawValue))
            throw Failure(.usage, LogWords.unknownType(type, nearest: nearest))
        }
        let subject = invocation.words.first
        var isFound = subject == nil
        var output: [UInt8] = []
        do throws(LogError) {
            let log = try EventLog(opening: Session.path(invocation))
            while true {
                try log.catchUp { record in
                    guard subject.map({ record.stream.elementsEqual($0.utf8) }) ?? true else {
                        return
                    }
                    isFound = true
                    guard left > 0, record.n >= from, record.n <= to,
                        type.map({ record.type.elementsEqual($0.utf8) }) ?? true
                    else { return }
                    output.append(contentsOf: record.line)
                    output.append(UInt8(ascii: "\n"))
                    left -= 1
                    if output.count > 1 << 20 { flush(&output) }
                }
                flush(&output)
                guard invocation.has("follow"), left > 0, log.position < to else { break }
                _ = try log.waitForChange(upTo: .seconds(5))
            }
        } catch {
            // Of a damaged log, what lies before the damage.
            flush(&output)
            throw Failure(.log(error))
        }
        guard isFound else { throw Failure(.noInput, LogWords.unknownSubject(subject ?? "")) }
        return .done
    }

    private static func flush(_ output: inout [UInt8]) {
        guard !output.isEmpty else { return }
        do throws(Failure) {
            try Files.write(output)
        } catch {
            exit(error.code.rawValue)
        }
        output.removeAll(keepingCapacity: true)
    }
}

enum LogWords {
    static func unknownType(_ type: String, nearest: String?) -> Text {
        Text(
            de: "Unbekannter Typ „\(type)“" + (nearest.map { " – gemeint \($0)?" } ?? ""),
            en: "Unknown type \"\(type)\"" + (nearest.map { " – did you mean \($0)?" } ?? ""))
    }
    static func unknownSubject(_ name: String) -> Text {
        Text(
            de: "Zu „\(name)“ ist nichts erfasst", en: "Nothing has been recorded about \"\(name)\""
        )
    }
}
