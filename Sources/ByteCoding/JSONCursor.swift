/// A pull scanner without copies, for lines that were written by this program and checked by
/// their checksum. It never reads outside its bytes, but does not validate UTF-8 or escapes.
///
/// Commas are consumed by `nextKey` and `nextElement`; the caller reads one value after each.
public struct JSONCursor {
    @usableFromInline let bytes: UnsafeRawBufferPointer
    /// Where the next byte is read.
    public var offset: Int
    /// Whether a value just ended, so that a comma must come before the next.
    @usableFromInline var afterValue = false
    /// Whether something was malformed: `nextKey` and `nextElement` then report an end.
    public internal(set) var failed = false

    /// Starts at an offset.
    public init(_ bytes: UnsafeRawBufferPointer, from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// The next byte that is not white space; `nil` at the end.
    @inlinable @inline(__always)
    public mutating func peek() -> UInt8? {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte > 0x20 { return byte }
            guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
                return byte
            }
            offset += 1
        }
        return nil
    }

    /// Takes one byte if it is the next that is not white space.
    @inlinable @inline(__always)
    public mutating func expect(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        offset += 1
        return true
    }

    /// Takes `{`.
    @inlinable public mutating func beginObject() -> Bool {
        guard expect(0x7B) else { return false }
        afterValue = false
        return true
    }

    /// Takes `[`.
    public mutating func beginArray() -> Bool {
        guard expect(0x5B) else { return false }
        afterValue = false
        return true
    }

    /// Takes the next key and its colon and returns the key as written; `nil` at the end of the
    /// object, whose `}` is taken, or where something is malformed (see `failed`).
    public mutating func nextKey() -> UnsafeRawBufferPointer? {
        if expect(0x7D) {
            afterValue = true
            return nil
        }
        guard !afterValue || expect(0x2C), let (key, _) = string(), expect(0x3A) else {
            failed = true
            return nil
        }
        afterValue = false
        return key
    }

    /// Whether another element follows; at the end of the array its `]` is taken.
    public mutating func nextElement() -> Bool {
        if expect(0x5D) {
            afterValue = true
            return false
        }
        guard !afterValue || expect(0x2C) else {
            failed = true
            return false
        }
        afterValue = false
        return true
    }

    /// Takes a string and returns what is between its quotes, as written.
    @inlinable @inline(__always)
    public mutating func string() -> (raw: UnsafeRawBufferPointer, escaped: Bool)? {
        guard peek() == 0x22 else { return nil }
        let start = offset + 1
        var end = start
        var escaped = false
        while true {
            end = ByteSearch.first(in: bytes, from: end, to: bytes.count, either: 0x22, or: 0x5C)
            guard end < bytes.count else { return nil }
            if bytes[end] == 0x22 { break }
            escaped = true
            end += 2
        }
        offset = end + 1
        afterValue = true
        return (UnsafeRawBufferPointer(rebasing: bytes[start..<end]), escaped)
    }

    /// Where a key may begin that is written as this program writes it, without white space; `nil`
    /// where something else follows.
    @inlinable @inline(__always)
    public var keyStart: Int? {
        var start = offset
        if afterValue {
            guard start < bytes.count, bytes[start] == 0x2C else { return nil }
            start += 1
        }
        return start < bytes.count && bytes[start] == 0x22 ? start : nil
    }

    /// Takes a key that is expected at ``keyStart``.
    ///
    /// - Parameter key: `"key":`, with its quotes and colon.
    /// - Returns: `false` where something else follows, or the same otherwise spelled; nothing is
    ///   taken then, and ``nextKey()`` knows.
    @inlinable @inline(__always)
    public mutating func take(key: UnsafeRawBufferPointer, at start: Int) -> Bool {
        guard key.count >= 4, start + key.count <= bytes.count else { return false }
        // The last word may overlap the one before: no loop over single bytes.
        let last = key.count - 4
        var index = 0
        while index < last {
            guard matches(key, at: index, start) else { return false }
            index += 4
        }
        guard matches(key, at: last, start) else { return false }
        offset = start + key.count
        afterValue = false
        return true
    }

    @inlinable @inline(__always)
    func matches(_ key: UnsafeRawBufferPointer, at index: Int, _ start: Int) -> Bool {
        bytes.loadUnaligned(fromByteOffset: start + index, as: UInt32.self)
            == key.loadUnaligned(fromByteOffset: index, as: UInt32.self)
    }

    /// Takes a number and returns its characters.
    public mutating func number() -> UnsafeRawBufferPointer? {
        guard let first = peek(), first == 0x2D || first &- 0x30 <= 9 else { return nil }
        let start = offset
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            // Digits, point, exponent and its sign; the rest of the grammar was checked on entry.
            let isSign = byte == 0x2D || byte == 0x2B
            guard byte &- 0x30 <= 9 || byte == 0x2E || byte | 0x20 == 0x65 || isSign else {
                break
            }
            offset += 1
        }
        afterValue = true
        return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
    }

    /// Takes `true` or `false`.
    public mutating func bool() -> Bool? {
        switch peek() {
        case 0x74: literal("true") ? true : nil
        case 0x66: literal("false") ? false : nil
        default: nil
        }
    }

    /// Takes `null`.
    public mutating func null() -> Bool {
        peek() == 0x6E && literal("null")
    }

    /// Takes a whole value of any kind; `false` where it is malformed or deeper than 64.
    public mutating func skipValue() -> Bool { skipValue(depth: 64) }

    private mutating func skipValue(depth: Int) -> Bool {
        switch peek() {
        case 0x22: return string() != nil
        case 0x7B:
            guard depth > 0, beginObject() else { return false }
            while nextKey() != nil {
                guard skipValue(depth: depth - 1) else { return false }
            }
            return !failed
        case 0x5B:
            guard depth > 0, beginArray() else { return false }
            while nextElement() {
                guard skipValue(depth: depth - 1) else { return false }
            }
            return !failed
        case 0x74, 0x66: return bool() != nil
        case 0x6E: return null()
        default: return number() != nil
        }
    }

    private mutating func literal(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= bytes.count else { return false }
        for index in 0..<count where bytes[offset + index] != word.utf8Start[index] {
            return false
        }
        offset += count
        afterValue = true
        return true
    }
}

extension JSONCursor {
    /// Appends the text of a raw string as UTF-8; half a surrogate pair becomes U+FFFD.
    public static func unescape(_ raw: UnsafeRawBufferPointer, into text: inout [UInt8]) {
        var offset = 0
        while offset < raw.count {
            let byte = raw[offset]
            guard byte == 0x5C, offset + 1 < raw.count else {
                text.append(byte)
                offset += 1
                continue
            }
            let escape = raw[offset + 1]
            offset += 2
            switch escape {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "u"):
                let scalar = Self.scalar(raw, &offset)
                text.append(contentsOf: Array(String(Character(scalar)).utf8))
            default: text.append(escape)
            }
        }
    }

    /// The text of a raw string.
    public static func text(_ raw: UnsafeRawBufferPointer, escaped: Bool) -> String {
        guard escaped else { return String(decoding: raw, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(raw.count)
        unescape(raw, into: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the digits after `\u`, and a second escape where the first is half a pair.
    private static func scalar(
        _ raw: UnsafeRawBufferPointer, _ offset: inout Int
    ) -> Unicode.Scalar {
        let high = codeUnit(raw, offset)
        offset = min(raw.count, offset + 4)
        guard high & 0xFC00 == 0xD800, offset + 6 <= raw.count, raw[offset] == 0x5C,
            raw[offset + 1] == 0x75
        else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
        let low = codeUnit(raw, offset + 2)
        guard low & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
        offset += 6
        return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}"
    }

    private static func codeUnit(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        var unit: UInt32 = 0
        for index in offset..<(offset + 4) {
            guard index < raw.count, let digit = hexadecimal(raw[index]) else { return 0xFFFD }
            unit = unit << 4 | digit
        }
        return unit
    }

    static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }
}
