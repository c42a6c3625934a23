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

    @inline(__always)
    func put(_ literal: StaticString) {
        put(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    @inline(__always)
    func put(_ text: String) {
        var text = text
        text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    func put(_ bytes: [UInt8]) { bytes.withUnsafeBytes { put($0) } }

    /// Eight bytes as they lie in memory.
    @inline(__always)
    func put(word: UInt64) { withUnsafeBytes(of: word) { put($0) } }

    /// A whole number that is not negative, in decimal.
    func put(number: Int) {
        withUnsafeTemporaryAllocation(byteCount: 20, alignment: 8) { digits in
            var rest = UInt(number)
            var start = 20
            repeat {
                start -= 1
                digits[start] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
                rest /= 10
            } while rest > 0
            put(UnsafeRawBufferPointer(rebasing: digits[start...]))
        }
    }

    /// The 36 characters of the canonical form.
    func put(_ id: UUID128) {
        withUnsafeTemporaryAllocation(byteCount: 40, alignment: 8) { text in
            for half in 0..<4 {
                let word = half < 2 ? id.high : id.low
                let part = UInt32(truncatingIfNeeded: half & 1 == 0 ? word >> 32 : word)
                text.storeBytes(
                    of: RecordParser.digits(part), toByteOffset: half * 8, as: UInt64.self)
            }
            var start = 0
            for (index, length) in [8, 4, 4, 4, 12].enumerated() {
                if index > 0 { put("-") }
                put(UnsafeRawBufferPointer(rebasing: text[start..<(start + length)]))
                start += length
            }
        }
    }

    /// Sixteen bytes as 22 characters of base64url (RFC 4648 section 5), most significant first.
    func put(base64 high: UInt64, _ low: UInt64) {
        withUnsafeTemporaryAllocation(byteCount: 22, alignment: 8) { text in
            for position in 0..<21 {
                let shift = 122 - position * 6
                let bits =
                    shift >= 64
                    ? high >> UInt64(shift - 64)
                    : low >> UInt64(shift) | (shift > 58 ? high << UInt64(64 - shift) : 0)
                text[position] = Self.alphabet[Int(bits & 63)]
            }
            text[21] = Self.alphabet[Int(low << 4 & 63)]
            put(UnsafeRawBufferPointer(text))
        }
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
