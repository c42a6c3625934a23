import ByteCoding

/// Bytes that lines are written into, one after the other.
///
/// Memory of its own instead of an array: a line is put together from some thirty pieces, and an
/// array asks at each whether it is shared and has room; here room is made once a line.
final class LineBuffer {
    private var memory: UnsafeMutableRawBufferPointer
    private(set) var count = 0

    /// What stays allocated when the buffer is emptied.
    private static let kept = 4 << 20

    init(capacity: Int = 1 << 16) { memory = .allocate(byteCount: capacity, alignment: 64) }

    deinit { memory.deallocate() }

    /// What was written; valid until the next change.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

    func removeAll() {
        count = 0
        guard memory.count > Self.kept else { return }
        memory.deallocate()
        memory = .allocate(byteCount: Self.kept, alignment: 64)
    }

    func cut(to count: Int) {
        precondition((0...self.count).contains(count), "a buffer is cut to what it has")
        self.count = count
    }

    /// Makes room for so many bytes; what is put next must not need more.
    func reserve(_ additional: Int) {
        guard count + additional > memory.count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(memory.count * 2, count + additional), alignment: 64)
        larger.copyMemory(from: bytes)
        memory.deallocate()
        memory = larger
    }

    @inline(__always)
    func put(_ piece: UnsafeRawBufferPointer) {
        precondition(count + piece.count <= memory.count, "room is made before a line is put")
        UnsafeMutableRawBufferPointer(rebasing: memory[count...]).copyMemory(from: piece)
        count += piece.count
    }

    /// A text as it is.
    @inline(__always)
    func put(text: borrowing String) {
        text.utf8Span.span.withUnsafeBytes { put($0) }
    }

    @inline(__always)
    func put(_ literal: StaticString) {
        put(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    @inline(__always)
    func put(_ bytes: [UInt8]) { bytes.withUnsafeBytes { put($0) } }

    /// Eight bytes as they lie in memory.
    @inline(__always)
    func put(word: UInt64) { withUnsafeBytes(of: word) { put($0) } }

    /// A whole number that is not negative, in decimal.
    func put(number: Int) {
        var digits = 1
        var bound = 10
        while number >= bound, digits < 19 {
            digits += 1
            bound = bound &* 10
        }
        let text = room(digits)
        var rest = UInt(number)
        for index in stride(from: digits - 1, through: 0, by: -1) {
            text[index] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
            rest /= 10
        }
    }

    /// The 36 characters of the canonical form.
    func put(_ id: UUID128) {
        let text = room(36)
        let second = RecordParser.digits(UInt32(truncatingIfNeeded: id.high))
        let third = RecordParser.digits(UInt32(truncatingIfNeeded: id.low >> 32))
        let dash = UInt8(ascii: "-")
        text.storeBytes(of: RecordParser.digits(UInt32(id.high >> 32)), as: UInt64.self)
        text.storeBytes(of: dash, toByteOffset: 8, as: UInt8.self)
        text.storeBytes(of: UInt32(truncatingIfNeeded: second), toByteOffset: 9, as: UInt32.self)
        text.storeBytes(of: dash, toByteOffset: 13, as: UInt8.self)
        text.storeBytes(of: UInt32(second >> 32), toByteOffset: 14, as: UInt32.self)
        text.storeBytes(of: dash, toByteOffset: 18, as: UInt8.self)
        text.storeBytes(of: UInt32(truncatingIfNeeded: third), toByteOffset: 19, as: UInt32.self)
        text.storeBytes(of: dash, toByteOffset: 23, as: UInt8.self)
        text.storeBytes(of: UInt32(third >> 32), toByteOffset: 24, as: UInt32.self)
        text.storeBytes(
            of: RecordParser.digits(UInt32(truncatingIfNeeded: id.low)), toByteOffset: 28,
            as: UInt64.self)
    }

    /// Sixteen bytes as 22 characters of base64url (RFC 4648 section 5), most significant first.
    func put(base64 high: UInt64, _ low: UInt64) {
        let text = room(22)
        var rest = high
        for position in 0..<10 {
            text.storeBytes(
                of: Self.character(rest >> 58), toByteOffset: position, as: UInt8.self)
            rest <<= 6
        }
        // The last four bits of the first word and the first two of the second.
        text.storeBytes(
            of: Self.character(high << 2 & 0x3C | low >> 62), toByteOffset: 10, as: UInt8.self)
        rest = low << 2
        for position in 11..<22 {
            text.storeBytes(
                of: Self.character(rest >> 58), toByteOffset: position, as: UInt8.self)
            rest <<= 6
        }
    }

    /// The next bytes, to be filled at once.
    @inline(__always)
    private func room(_ size: Int) -> UnsafeMutableRawBufferPointer {
        precondition(count + size <= memory.count, "room is made before a line is put")
        defer { count += size }
        return UnsafeMutableRawBufferPointer(rebasing: memory[count..<(count + size)])
    }

    @inline(__always)
    private static func character(_ bits: UInt64) -> UInt8 {
        alphabet.utf8Start[Int(bits & 63)]
    }

    private static let alphabet: StaticString =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
}
