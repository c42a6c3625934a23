// Whole columns as numbers, yes and no, moments, and codes. A missing value is not a zero or a no.

extension CSVTable {
    /// A column of different texts: which there are, and which of them each row has.
    public struct Codes: Sendable {
        /// The texts, in the order in which they come first.
        public let names: [String]
        /// For each row the number of its text; -1 where it is missing.
        public let rows: [Int32]
    }

    /// The different texts of a column.
    public func codes(_ column: Int) -> Codes {
        var table = CodeTable()
        let rows = bytes.withUnsafeBytes { bytes in
            (0..<rowCount).map { row in
                let text = UnsafeRawBufferPointer(rebasing: bytes[range(row, column)])
                return text.isEmpty ? -1 : table.number(of: text, row: row)
            }
        }
        return Codes(names: table.firstRows.map { text($0, column) }, rows: rows)
    }

    /// A number; `nil` where it is missing.
    ///
    /// Digits with at most one decimal mark and an exponent: a point, or a comma where the
    /// separator is none.
    public func number(_ row: Int, _ column: Int) throws(CSVError) -> Double? {
        let comma = separator.allowsDecimalComma
        let (isMissing, value) = withBytes(row, column) { bytes in
            (bytes.isEmpty, bytes.isEmpty ? nil : CSVNumber.read(bytes, decimalComma: comma))
        }
        guard let value else {
            guard isMissing else { throw error(row, column) }
            return nil
        }
        return value
    }

    /// A yes or no; `nil` where it is missing: 1 and 0, true and false, yes and no, ja and nein,
    /// wahr and falsch, in any case.
    public func flag(_ row: Int, _ column: Int) throws(CSVError) -> Bool? {
        let (isMissing, value) = withBytes(row, column) { bytes in
            (bytes.isEmpty, Self.flag(bytes))
        }
        guard let value else {
            guard isMissing else { throw error(row, column) }
            return nil
        }
        return value
    }

    /// Whether every field of a column is a yes, a no or missing, and one of them is not missing.
    public func isFlags(_ column: Int) -> Bool {
        var hasValue = false
        for row in 0..<rowCount {
            let (isMissing, isFlag) = withBytes(row, column) { bytes in
                (bytes.isEmpty, Self.flag(bytes) != nil)
            }
            guard isMissing || isFlag else { return false }
            if isFlag { hasValue = true }
        }
        return hasValue
    }

    /// Whether every field of a column is a number or missing, and one of them is not missing.
    public func isNumbers(_ column: Int) -> Bool {
        let comma = separator.allowsDecimalComma
        var hasValue = false
        for row in 0..<rowCount {
            let (isMissing, isNumber) = withBytes(row, column) { bytes in
                (bytes.isEmpty, CSVNumber.read(bytes, decimalComma: comma) != nil)
            }
            guard isMissing || isNumber else { return false }
            if isNumber { hasValue = true }
        }
        return hasValue
    }

    private static func flag(_ bytes: UnsafeRawBufferPointer) -> Bool? {
        if bytes.count == 1 {
            return bytes[0] == 0x31 ? true : bytes[0] == 0x30 ? false : nil
        }
        guard (2...6).contains(bytes.count) else { return nil }
        switch String(decoding: bytes.lazy.map { $0 | 0x20 }, as: UTF8.self) {
        case "true", "yes", "ja", "wahr": return true
        case "false", "no", "nein", "falsch": return false
        default: return nil
        }
    }

    /// Seconds since 1970; `nil` where it is missing.
    ///
    /// A day (`2012-10-05`, `05.10.2012`), a month (its first day), a moment after
    /// RFC 3339 also with a space for the `T` and without zone (then UTC), or a mere number.
    public func seconds(_ row: Int, _ column: Int) throws(CSVError) -> Double? {
        let comma = separator.allowsDecimalComma
        let (isMissing, value) = withBytes(row, column) { bytes in
            (bytes.isEmpty, bytes.isEmpty ? nil : CSVMoment.read(bytes, decimalComma: comma))
        }
        guard let value else {
            guard isMissing else { throw error(row, column) }
            return nil
        }
        return value
    }
}

/// Numbers of texts, in the order in which they come first.
private struct CodeTable {
    /// The row in which each text came first.
    private(set) var firstRows: [Int] = []
    private var hashes: [UInt64] = []
    private var texts: [UnsafeRawBufferPointer] = []
    private var slots = [Int32](repeating: -1, count: 64)
    private let seed = UInt64.random(in: .min ... .max)

    /// The number of a text; the bytes stay where they are while the table is used.
    mutating func number(of text: UnsafeRawBufferPointer, row: Int) -> Int32 {
        let hash = ByteHash.hash(text, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, texts[number].hasSameBytes(as: text) {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(firstRows.count)
        firstRows.append(row)
        hashes.append(hash)
        texts.append(text)
        slots[slot] = number
        if firstRows.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}
