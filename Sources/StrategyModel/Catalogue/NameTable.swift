import ByteCoding

/// Finds a name of a closed list from its bytes, without making a string: replay asks for
/// millions of them.
public struct NameTable: Sendable {
    private let bytes: [UInt8]
    /// Where each name begins in `bytes`; one more entry than names, for the end of the last.
    private let starts: [Int32]
    /// The number of a name plus one by its hash, zero where none is; a power of two long.
    private let slots: [UInt16]

    /// A table of names, none twice.
    public init(_ names: [String]) {
        var bytes: [UInt8] = []
        var starts: [Int32] = []
        for name in names {
            starts.append(Int32(bytes.count))
            bytes.append(contentsOf: name.utf8)
        }
        starts.append(Int32(bytes.count))
        var size = 8
        while size < names.count * 4 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (index, name) in names.enumerated() {
            var slot = Array(name.utf8).withUnsafeBytes { Self.hash($0) } & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(index + 1)
        }
        self.bytes = bytes
        self.starts = starts
        self.slots = slots
    }

    /// The place of a name in the list; `nil` where it is not in it.
    public func index(of name: UnsafeRawBufferPointer) -> Int? {
        let mask = slots.count - 1
        var slot = Self.hash(name) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            let (start, end) = (Int(starts[index]), Int(starts[index + 1]))
            if end - start == name.count, matches(name, from: start) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The place of a name in the list; `nil` where it is not in it.
    public func index(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }
    }

    private func matches(_ name: UnsafeRawBufferPointer, from start: Int) -> Bool {
        bytes.withUnsafeBytes {
            UnsafeRawBufferPointer(rebasing: $0[start..<start + name.count]).hasSameBytes(as: name)
        }
    }

    private static func hash(_ name: UnsafeRawBufferPointer) -> Int {
        Int(truncatingIfNeeded: ByteHash.hash(name, seed: 0) >> 32)
    }
}

extension EventType {
    private static let names = NameTable(allCases.map(\.rawValue))
    private static let cases = allCases

    /// The type with this name; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self = Self.cases[index]
    }
}

extension Field {
    private static let names = NameTable(allCases.map(\.rawValue))
    private static let cases = allCases

    /// The field with this key; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self = Self.cases[index]
    }
}

extension Category {
    private static let names = NameTable(allCases.map(\.rawValue))
    private static let cases = allCases

    /// The category with this name; `nil` where this version knows none.
    public init?(utf8 name: UnsafeRawBufferPointer) {
        guard let index = Self.names.index(of: name) else { return nil }
        self = Self.cases[index]
    }
}
