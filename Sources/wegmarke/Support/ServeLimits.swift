import HTTPCore
import QueryDaemon
import Words

/// The limits of the daemon that an administrator may set, by name: `--limit body=16MiB`.
enum ServeLimits {
    enum Kind {
        case count(ClosedRange<Int>, WritableKeyPath<DaemonSettings, Int>)
        case bytes(ClosedRange<Int>, WritableKeyPath<DaemonSettings, Int>)
        /// In milliseconds.
        case time(ClosedRange<Int>, WritableKeyPath<DaemonSettings, Duration>)
    }

    nonisolated(unsafe) static let all: [(name: String, kind: Kind)] = [
        ("requestLine", .bytes(64...(1 << 20), \.limits.requestLineBytes)),
        ("header", .bytes(256...(1 << 20), \.limits.headerBytes)),
        ("fields", .count(1...10_000, \.limits.headerFields)),
        ("body", .bytes(0...(64 << 20), \.limits.bodyBytes)),
        ("connections", .count(1...1_000_000, \.maximumConnections)),
        ("subscribers", .count(0...1_000_000, \.maximumSubscribers)),
        ("memory", .bytes(0...(8 << 30), \.memoryBytes)),
        ("loops", .count(1...256, \.loops)),
        ("headerTime", .time(100...3_600_000, \.headerTimeout)),
        ("bodyTime", .time(100...3_600_000, \.bodyTimeout)),
        ("idleTime", .time(100...86_400_000, \.idleTimeout)),
        ("writeTime", .time(100...3_600_000, \.writeTimeout)),
        ("subscriberTime", .time(100...3_600_000, \.subscriberTimeout)),
        ("heartbeat", .time(100...3_600_000, \.heartbeat)),
        ("failedAttempts", .count(1...1_000_000, \.failedAttemptsBurst)),
        ("failedAttemptsTime", .time(1...3_600_000, \.failedAttemptsInterval)),
        ("stopTime", .time(100...3_600_000, \.stopTimeout)),
    ]

    /// Puts `NAME=VALUE` into the settings.
    static func set(_ text: String, in settings: inout DaemonSettings) throws(Failure) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let limit = all.first(where: { $0.name == name }), parts.count == 2 else {
            let names = all.map { $0.name + "=" }.joined(separator: ", ")
            throw Failure(.usage, CommandWords.badValue("limit", text, names))
        }
        let value = String(parts[1])
        switch limit.kind {
        case .count(let range, let path):
            guard let number = Int(value), range.contains(number) else {
                throw refusal(text, "\(range.lowerBound)–\(range.upperBound)")
            }
            settings[keyPath: path] = number
        case .bytes(let range, let path):
            guard let bytes = number(value, units: byteUnits), range.contains(bytes) else {
                throw refusal(
                    text, "\(range.lowerBound)–\(range.upperBound) (B, KiB, MiB, GiB)")
            }
            settings[keyPath: path] = bytes
        case .time(let range, let path):
            guard let milliseconds = number(value, units: timeUnits),
                range.contains(milliseconds)
            else { throw refusal(text, "\(range.lowerBound)ms–\(range.upperBound / 1000)s") }
            settings[keyPath: path] = .milliseconds(milliseconds)
        }
    }

    private static let byteUnits = [
        ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("B", 1), ("", 1),
    ]
    private static let timeUnits = [("ms", 1), ("s", 1_000), ("min", 60_000), ("h", 3_600_000)]

    private static func refusal(_ text: String, _ expected: String) -> Failure {
        Failure(.usage, CommandWords.badValue("limit", text, expected))
    }

    /// A whole number with a unit right behind it.
    private static func number(_ text: String, units: [(name: String, factor: Int)]) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count)
        guard let number = Int(digits), let factor = units.first(where: { $0.name == unit })?.factor
        else { return nil }
        let (product, overflows) = number.multipliedReportingOverflow(by: factor)
        return overflows ? nil : product
    }
}
