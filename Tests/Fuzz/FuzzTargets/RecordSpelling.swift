import ByteCoding
import EventStore

/// Walks along a line beside its record: writes out every field and looks whether it stands there.
///
/// Numbers may have zeros before them, and ids and instants letters in either case: what has its
/// checksum was written by this program, which writes neither, so the parser does not look.
struct RecordSpelling {
    private var rest: ArraySlice<UInt8>

    init(_ line: [UInt8]) { rest = line[...] }

    /// Whether the line says all of a record, in its order, and nothing else.
    mutating func says(_ record: Record) -> Bool {
        guard text("{\"n\":"), number(record.n), text(",\"more\":"), number(record.more),
            text(",\"base\":"), number(record.base), text(",\"recorded\":\""),
            folded(record.recorded.description), text("\",\"stream\":\""), bytes(record.stream),
            text("\",\"version\":"), number(record.version), text(",\"id\":\""),
            folded(record.id.description), text("\",\"type\":\""), bytes(record.type),
            text("\",\"occurred\":\""), bytes(record.occurred), text("\",\"actor\":\""),
            bytes(record.actor), text("\",\"visibility\":\""), bytes(record.visibility)
        else { return false }
        if let cause = record.cause {
            guard text("\",\"cause\":\""), folded(cause.description) else { return false }
        }
        guard text("\",\"salt\":\""), !rest.prefix(22).contains(0x22) else { return false }
        rest = rest.dropFirst(22)
        guard text("\",\"data\":"), record.data.first == 0x7B, record.data.last == 0x7D,
            record.data.count >= 2, bytes(record.data)
        else { return false }
        return rest.count == Checksum.size
    }

    private mutating func text(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private mutating func bytes(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard rest.starts(with: bytes) else { return false }
        rest = rest.dropFirst(bytes.count)
        return true
    }

    private mutating func folded(_ text: String) -> Bool {
        let written = rest.prefix(text.utf8.count)
        rest = rest.dropFirst(text.utf8.count)
        return String(decoding: written, as: UTF8.self).lowercased() == text.lowercased()
    }

    private mutating func number(_ number: Int) -> Bool {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest[digits.endIndex...]
        return !digits.isEmpty && digits.count <= 18
            && Int(String(decoding: digits, as: UTF8.self)) == number
    }
}
