/// Writes JSON in its shortest form; commas come by themselves.
///
/// Quotes, backslashes and control characters are escaped; other text goes out verbatim as UTF-8.
public struct JSONWriter: Sendable {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    /// Whether a value ended just now, so that the next key or element needs a comma.
    private var afterValue = false

    /// Starts empty.
    public init(reservingCapacity capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    /// What was written so far, as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Forgets what was written and keeps the memory.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        afterValue = false
    }

    /// Hands over what was written; whatever is open goes on after it, so that a long value can be
    /// written in pieces.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Opens an object.
    public mutating func beginObject() { open(0x7B) }

    /// Closes an object.
    public mutating func endObject() { close(0x7D) }

    /// Opens an array.
    public mutating func beginArray() { open(0x5B) }

    /// Closes an array.
    public mutating func endArray() { close(0x5D) }

    /// Writes the key of the next value.
    public mutating func key(_ key: String) {
        string(key)
        bytes.append(0x3A)
        afterValue = false
    }

    /// Writes the key of the next value; it must need no escapes.
    public mutating func key(_ key: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(
            contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        bytes.append(0x22)
        bytes.append(0x3A)
    }

    /// Writes a string.
    public mutating func string(_ text: String) {
        separate()
        Self.appendString(text, to: &bytes)
        afterValue = true
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        Digits.append(value, to: &bytes)
        afterValue = true
    }

    /// Writes an exact decimal as it was given, its scale kept.
    public mutating func number(_ value: ExactDecimal) {
        separate()
        bytes.append(contentsOf: value.description.utf8)
        afterValue = true
    }

    /// Writes a binary number with at most so many digits after the point, zeros at the end left
    /// out; JSON has no word for what is not finite, so that becomes `null`.
    public mutating func double(_ value: Double, maximumFractionDigits digits: Int = 4) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: Self.shortest(value, max(0, min(9, digits))).utf8)
        afterValue = true
    }

    /// Writes a binary number with as many digits as it takes to read the same number back; JSON
    /// has no word for what is not finite, so that becomes `null`.
    public mutating func exact(_ value: Double) {
        guard value.isFinite else { return null() }
        separate()
        bytes.append(contentsOf: "\(value)".utf8)
        afterValue = true
    }

    /// Writes `true` or `false`.
    public mutating func bool(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        afterValue = true
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        afterValue = true
    }

    /// Writes a value that is JSON already.
    public mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        afterValue = true
    }

    /// Writes a value that is JSON already.
    public mutating func raw(_ json: UnsafeRawBufferPointer) {
        separate()
        bytes.append(contentsOf: json)
        afterValue = true
    }

    /// Appends text in quotes, with escapes where JSON asks for them.
    public static func appendString(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { utf8 in
            // Nearly every text needs no escape, and goes out in one piece.
            guard utf8.contains(where: needsEscape) else {
                bytes.append(contentsOf: utf8)
                return
            }
            var start = 0
            for index in 0..<utf8.count {
                let byte = utf8[index]
                guard needsEscape(byte) else { continue }
                bytes.append(contentsOf: utf8[start..<index])
                appendEscape(byte, to: &bytes)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(0x22)
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C
    }

    private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(byte < 0x10 ? 0x30 : 0x31)
            let digit = byte & 15
            bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
    }

    private static func shortest(_ value: Double, _ digits: Int) -> String {
        var unit = 1.0
        for _ in 0..<digits { unit *= 10 }
        let scaled = (value * unit).rounded(.toNearestOrEven)
        // Beyond 2^53 a binary number has no fraction left to shorten.
        guard scaled.magnitude < 9_007_199_254_740_992 else { return "\(value)" }
        var (mantissa, places) = (Int64(scaled), digits)
        while places > 0, mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        guard places > 0 else { return String(mantissa) }
        let text = String(mantissa.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - text.utf8.count)) + text
        return (mantissa < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
    }

    private mutating func separate() {
        if afterValue { bytes.append(0x2C) }
        afterValue = false
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        afterValue = true
    }
}
