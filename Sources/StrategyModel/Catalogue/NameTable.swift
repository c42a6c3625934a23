import ByteCoding

/// Finds a name of a closed list from its bytes, without making a string: replay asks for
/// millions of them.
public struct NameTable: Sendable {
    /// A name, and its number plus one; zero where there is none.
    private struct Slot {
        var name = Words()
        var number = 0
    }

    /// By the name's hash; a power of two long.
    private let slots: [Slot]

    /// A table of names, none twice.
    ///
    /// - Precondition: each has at most 32 bytes.
    public init(_ names: [String]) {
        var size = 8
        while size < names.count * 4 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for (index, name) in names.enumerated() {
            guard let words = Array(name.utf8).withUnsafeBytes({ Words($0) }) else {
                preconditionFailure("the name \(name) is too long for a table")
            }
            var slot = words.hash & (size - 1)
            while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Slot(name: words, number: index + 1)
        }
        self.slots = slots
    }

    /// The place of a name in the list; `nil` where it is not in it.
    public func index(of name: UnsafeRawBufferPointer) -> Int? {
        guard let words = Words(name) else { return nil }
        let mask = slots.count - 1
        var slot = words.hash & mask
        while slots[slot].number != 0 {
            if slots[slot].name.equals(words) { return slots[slot].number - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The place of a name in the list; `nil` where it is not in it.
    public func index(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
    }

    /// A name of at most 32 bytes in four words that overlap where it is shorter: compared without
    /// a loop.
    private struct Words {
        private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        private var count = 0

        init() {}

        @inline(__always)
        init?(_ name: UnsafeRawBufferPointer) {
            guard name.count <= 32 else { return nil }
            count = name.count
            guard count >= 8 else {
                words.0 = ByteHash.shortWord(name)
                return
            }
            let last = count - 8
            words = (
                name.loadUnaligned(as: UInt64.self),
                name.loadUnaligned(fromByteOffset: min(8, last), as: UInt64.self),
                name.loadUnaligned(fromByteOffset: min(16, last), as: UInt64.self),
                name.loadUnaligned(fromByteOffset: last, as: UInt64.self)
            )
        }

        @inline(__always)
        func equals(_ other: Words) -> Bool { count == other.count && words == other.words }

        @inline(__always)
        var hash: Int {
            let sum = words.0 &+ words.1 &* 3 &+ words.2 &* 5 &+ words.3 &* 7 &+ UInt64(count)
            return Int(truncatingIfNeeded: (sum &* 0x9E37_79B9_7F4A_7C15) >> 40)
        }
    }
}

extension EventType {
    private static let names = NameTable(allCases.map(\.rawValue))

    /// The type with this name; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self.init(ordinal: UInt8(index))
    }
}

extension Field {
    private static let names = NameTable(allCases.map(\.rawValue))

    /// The field with this key; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self.init(ordinal: UInt8(index))
    }
}

extension Category {
    private static let names = NameTable(allCases.map(\.rawValue))

    /// The category with this name; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self.init(ordinal: UInt8(index))
    }
}
