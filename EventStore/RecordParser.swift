import ByteCoding

/// What is wrong with a line.
struct LineFault: Equatable {
    let text: String
}

/// Reads a line into a `Record` by comparing the fixed keys byte by byte.
///
/// The checksum is checked first, so what follows was written by this program; the comparison
/// of keys only guards against lines of a foreign program.
struct RecordParser {
    /// The last `recorded` seen: all records of a batch share it, so it is seldom read anew.
    private var recordedText: (UInt64, UInt64, UInt64) = (0, 0, 0)
    private var recordedValue = Instant(milliseconds: 0)

    /// `,"crc":"` + eight digits + `"}`
    static let checksumSize = 18

    /// Checks the checksum and reads the line; returns what is wrong, if anything.
    mutating func parse(_ line: UnsafeRawBufferPointer, into record: inout Record) -> LineFault? {
        guard line.count > Self.checksumSize else {
            return LineFault(text: "the line is too short")
        }
        guard Self.hasValidChecksum(line) else {
            return LineFault(text: "the checksum does not match the line")
        }
        var reader = KeyReader(line)
        record.line = line
        guard reader.take("{\"n\":"), let n = reader.number(), reader.take(",\"more\":"),
            let more = reader.number(), reader.take(",\"base\":"), let base = reader.number(),
            reader.take(",\"recorded\":\""), let recorded = instant(&reader)
        else { return LineFault(text: "n, more, base or recorded is malformed") }
        guard reader.take("\",\"stream\":\""), let stream = reader.text(),
            reader.take("\",\"version\":"), let version = reader.number(),
            reader.take(",\"id\":\""), let id = reader.identifier()
        else { return LineFault(text: "stream, version or id is malformed") }
        guard reader.take("\",\"type\":\""), let type = reader.text(),
            reader.take("\",\"occurred\":\""), let occurred = reader.text(),
            reader.take("\",\"actor\":\""), let actor = reader.text(),
            reader.take("\",\"visibility\":\""), let visibility = reader.text()
        else { return LineFault(text: "type, occurred, actor or visibility is malformed") }
        record.cause = nil
        if reader.take("\",\"cause\":\"") {
            guard let cause = reader.identifier() else {
                return LineFault(text: "cause is malformed")
            }
            record.cause = cause
        }
        let end = line.count - Self.checksumSize
        record.isRedacted = false
        if reader.take("\",\"salt\":\"") {
            guard let salt = reader.text(), salt.count == 22 else {
                return LineFault(text: "salt is malformed")
            }
        } else {
            guard reader.take("\",\"redacted\":\""),
                let hash = reader.fixed(RedactedLine.hashSize), RedactedLine.isHash(hash)
            else { return LineFault(text: "salt or redacted is malformed") }
            record.isRedacted = true
        }
        guard reader.take("\",\"data\":"), reader.offset + 2 <= end,
            line[reader.offset] == 0x7B, line[end - 1] == 0x7D
        else { return LineFault(text: "data is malformed") }
        record.n = n
        record.more = more
        record.base = base
        record.recorded = recorded
        record.stream = stream
        record.version = version
        record.id = id
        record.type = type
        record.occurred = occurred
        record.actor = actor
        record.visibility = visibility
        record.data = UnsafeRawBufferPointer(rebasing: line[reader.offset..<end])
        return nil
    }

    /// Whether the line ends in the checksum of what comes before it.
    static func hasValidChecksum(_ line: UnsafeRawBufferPointer) -> Bool {
        guard line.count > checksumSize else { return false }
        let end = line.count - checksumSize
        let crc = CRC32C.checksum(UnsafeRawBufferPointer(rebasing: line[..<end]))
        return line.loadUnaligned(fromByteOffset: end, as: UInt64.self) == checksumKey
            && line.loadUnaligned(fromByteOffset: end + 8, as: UInt64.self) == digits(crc)
            && line.loadUnaligned(fromByteOffset: end + 16, as: UInt16.self) == closing
    }

    /// `,"crc":"` as it lies in memory.
    private static let checksumKey: UInt64 = 0x223A_2263_7263_222C
    /// `"}` as it lies in memory.
    private static let closing: UInt16 = 0x7D22

    /// Eight lower-case hexadecimal digits as they lie in memory, the first in the lowest byte.
    static func digits(_ crc: UInt32) -> UInt64 {
        var nibbles = UInt64(crc)
        nibbles = (nibbles | nibbles << 16) & 0x0000_FFFF_0000_FFFF
        nibbles = (nibbles | nibbles << 8) & 0x00FF_00FF_00FF_00FF
        nibbles = (nibbles | nibbles << 4) & 0x0F0F_0F0F_0F0F_0F0F
        let ones: UInt64 = 0x0101_0101_0101_0101
        let aboveNine = ((nibbles &+ ones &* 6) >> 4) & ones
        return (nibbles &+ ones &* 0x30 &+ aboveNine &* 0x27).byteSwapped
    }

    private mutating func instant(_ reader: inout KeyReader) -> Instant? {
        guard let text = reader.fixed(24) else { return nil }
        let words = (
            text.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            text.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            text.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        )
        if words == recordedText { return recordedValue }
        guard let value = Instant(ascii: text) else { return nil }
        recordedText = words
        recordedValue = value
        return value
    }
}

/// Walks along a line whose last 18 bytes are a valid checksum, so that eight bytes can always be
/// loaded before them.
struct KeyReader {
    private let line: UnsafeRawBufferPointer
    private let end: Int
    private(set) var offset = 0

    init(_ line: UnsafeRawBufferPointer) {
        self.line = line
        end = line.count - RecordParser.checksumSize
    }

    /// Takes exactly these bytes.
    @inline(__always)
    mutating func take(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard offset + count <= end else { return false }
        let expected = UnsafeRawPointer(literal.utf8Start)
        // The last word may overlap the one before: no loop over single bytes.
        var index = 0
        while index + 8 < count {
            guard matches(expected, at: index, as: UInt64.self) else { return false }
            index += 8
        }
        if count >= 8 {
            guard matches(expected, at: count - 8, as: UInt64.self) else { return false }
        } else {
            while index < count {
                guard matches(expected, at: index, as: UInt8.self) else { return false }
                index += 1
            }
        }
        offset += count
        return true
    }

    @inline(__always)
    private func matches<Word: FixedWidthInteger & BitwiseCopyable>(
        _ expected: UnsafeRawPointer, at index: Int, as word: Word.Type
    ) -> Bool {
        line.loadUnaligned(fromByteOffset: offset + index, as: word)
            == expected.loadUnaligned(fromByteOffset: index, as: word)
    }

    /// Takes a whole number of at most 18 digits: most have fewer than eight, and are read at once.
    @inline(__always)
    mutating func number() -> Int? {
        let word = UInt64(
            littleEndian: line.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let ones: UInt64 = 0x0101_0101_0101_0101
        let digits = word ^ ones &* 0x30
        // The lowest marked byte is the first that is no digit; what comes before the checksum ends
        // with one. Marks above it may be false.
        let marks = (digits | (digits &+ ones &* 0x76)) & (ones &* 0x80)
        guard marks != 0 else { return longNumber() }
        let count = marks.trailingZeroBitCount / 8
        guard count > 0 else { return nil }
        offset += count
        // Digits become pairs, pairs fours, and fours the number.
        var value = digits << UInt64(64 - count * 8)
        value = (value &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
        value = (value &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
        value = (value &* 42_949_672_960_001) >> 32
        return Int(value)
    }

    private mutating func longNumber() -> Int? {
        var value = 0
        let start = offset
        while offset < end {
            let digit = line[offset] &- 0x30
            guard digit <= 9 else { break }
            value = value &* 10 &+ Int(digit)
            offset += 1
        }
        return offset - start <= 18 ? value : nil
    }

    /// Takes what comes before the next quote.
    @inline(__always)
    mutating func text() -> UnsafeRawBufferPointer? {
        let start = offset
        let position = ByteSearch.first(0x22, in: line, from: offset, to: end)
        guard position < end else { return nil }
        offset = position
        return UnsafeRawBufferPointer(rebasing: line[start..<position])
    }

    /// Takes so many bytes.
    @inline(__always)
    mutating func fixed(_ count: Int) -> UnsafeRawBufferPointer? {
        guard offset + count <= end else { return nil }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: line[offset..<(offset + count)])
    }

    @inline(__always)
    mutating func identifier() -> UUID128? {
        guard let text = fixed(36) else { return nil }
        return UUID128(ascii: text)
    }
}
