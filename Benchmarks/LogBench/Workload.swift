import ByteCoding
import Glibc

/// The events of a workload: the lines of a log, whole for the bare loop, and as drafts for ours.
struct Workload {
    /// The content of the file.
    let bytes: [UInt8]
    /// Each line with its end.
    let lines: [Range<Int>]

    /// Reads the first lines of a file.
    init(file path: String, events: Int) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Arguments.Unusable(reason: "\(path) can't be opened") }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        var lines: [Range<Int>] = []
        var start = 0
        while lines.count < events {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            let seen = bytes.count
            bytes.append(contentsOf: buffer[..<count])
            for index in seen..<bytes.count where bytes[index] == 0x0A && lines.count < events {
                lines.append(start..<(index + 1))
                start = index + 1
            }
        }
        guard lines.count == events else {
            throw Arguments.Unusable(reason: "\(path) has \(lines.count) lines, not \(events)")
        }
        self.bytes = bytes
        self.lines = lines
    }

    /// The batches as ranges of line numbers.
    func batches(of size: Int) -> [Range<Int>] {
        stride(from: 0, to: lines.count, by: size).map { $0..<min(lines.count, $0 + size) }
    }

    /// The bytes of some lines.
    func range(_ batch: Range<Int>) -> Range<Int> {
        lines[batch.lowerBound].lowerBound..<lines[batch.upperBound - 1].upperBound
    }
}

/// How long each batch took, and all of them.
struct Timings {
    let events: Int
    let bytes: Int
    let measured: Measured
    private let sorted: [Double]

    init(events: Int, bytes: Int, measured: Measured, seconds: [Double]) {
        self.events = events
        self.bytes = bytes
        self.measured = measured
        sorted = seconds.sorted()
    }

    private func milliseconds(_ share: Double) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 1000
    }

    var json: String {
        "{\"events\":\(events),\"bytes\":\(bytes),\"seconds\":\(measured.wall)"
            + ",\"cpu\":\(measured.cpu),\"latencies\":{\"p50\":\(milliseconds(0.5))"
            + ",\"p99\":\(milliseconds(0.99)),\"p999\":\(milliseconds(0.999))}}"
    }
}
