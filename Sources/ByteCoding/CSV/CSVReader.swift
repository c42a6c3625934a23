/// Reads tables after RFC 4180: fields between separators, quoted where they hold separators,
/// quotes (doubled) or line breaks; the first line names the columns.
///
/// Beyond the RFC: semicolon and tab are taken, too; lines may end in LF or CR; a byte order mark
/// and lines without anything are passed over, so that a missing value of an only column is
/// written `""`. Memory is the file and 8 bytes a field.
struct CSVReader {
    /// Where a field lies, without its quotes.
    struct Field {
        let start: UInt32
        /// The length; the highest bit says that quotes in it are doubled.
        let extent: UInt32

        static let doubled: UInt32 = 1 << 31

        var range: Range<Int> {
            Int(start)..<Int(start) + Int(extent & ~Self.doubled)
        }
        var hasDoubledQuotes: Bool { extent & Self.doubled != 0 }
    }

    let bytes: UnsafeRawBufferPointer
    let separator: UInt8
    let limits: CSVLimits
    private(set) var fields: [Field] = []
    private(set) var rowCount = 0
    private var offset: Int

    init(
        _ bytes: UnsafeRawBufferPointer, _ separator: CSVSeparator?, _ limits: CSVLimits
    ) throws(CSVError) {
        guard bytes.count <= limits.maximumSize else {
            throw .tooLarge(bytes: bytes.count, limit: limits.maximumSize)
        }
        try Self.checkEncoding(bytes)
        self.bytes = bytes
        self.limits = limits
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        self.separator = (separator ?? Self.separator(of: bytes, from: offset)).rawValue
    }

    /// Reads the header and all rows.
    ///
    /// - Returns: how many columns there are.
    mutating func read() throws(CSVError) -> Int {
        guard try nextRow(expecting: nil) else { throw .empty }
        let columns = fields.count
        fields.reserveCapacity(bytes.count / 8)
        while try nextRow(expecting: columns) {
            rowCount += 1
            guard rowCount <= limits.maximumRows else {
                throw .tooManyRows(line: line(at: offset - 1), limit: limits.maximumRows)
            }
        }
        return columns
    }

    /// Reads one line that has anything; `false` at the end.
    private mutating func nextRow(expecting columns: Int?) throws(CSVError) -> Bool {
        while offset < bytes.count, Self.isLineEnd(bytes[offset]) { offset += 1 }
        guard offset < bytes.count else { return false }
        let (start, before) = (offset, fields.count)
        while try nextField() {
            guard fields.count - before < columns ?? limits.maximumColumns else {
                guard let columns else {
                    throw .tooManyColumns(line: line(at: start), limit: limits.maximumColumns)
                }
                throw .wrongFieldCount(
                    line: line(at: start), found: columns + 1, expected: columns)
            }
        }
        if let columns, fields.count - before != columns {
            throw .wrongFieldCount(
                line: line(at: start), found: fields.count - before, expected: columns)
        }
        return true
    }

    /// Reads one field and what ends it.
    ///
    /// - Returns: whether another field follows in the line.
    @inline(__always)
    private mutating func nextField() throws(CSVError) -> Bool {
        if offset < bytes.count, bytes[offset] == 0x22 { return try nextQuotedField() }
        let start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == separator || Self.isLineEnd(byte) { break }
            if byte == 0x22 { throw .quoteInField(line: line(at: start)) }
            offset += 1
        }
        try add(from: start, to: offset, doubled: false)
        return takeSeparator()
    }

    private mutating func nextQuotedField() throws(CSVError) -> Bool {
        let start = offset + 1
        var doubled = false
        offset = start
        while true {
            // One byte more than allowed is looked at: there the quote of the longest field stands.
            let end = start + limits.maximumFieldLength + 1
            offset = ByteSearch.first(0x22, in: bytes, from: offset, to: min(bytes.count, end))
            guard offset < end else {
                throw .fieldTooLong(line: line(at: start), limit: limits.maximumFieldLength)
            }
            guard offset < bytes.count else { throw .unbalancedQuote(line: line(at: start)) }
            guard offset + 1 < bytes.count, bytes[offset + 1] == 0x22 else { break }
            doubled = true
            offset += 2
        }
        try add(from: start, to: offset, doubled: doubled)
        offset += 1
        guard
            offset == bytes.count || bytes[offset] == separator || Self.isLineEnd(bytes[offset])
        else { throw .textAfterQuote(line: line(at: offset)) }
        return takeSeparator()
    }

    private mutating func add(
        from start: Int, to end: Int, doubled: Bool
    ) throws(CSVError) {
        guard end - start <= limits.maximumFieldLength else {
            throw .fieldTooLong(line: line(at: start), limit: limits.maximumFieldLength)
        }
        fields.append(
            Field(
                start: UInt32(start),
                extent: UInt32(end - start) | (doubled ? Field.doubled : 0)))
    }

    private mutating func takeSeparator() -> Bool {
        guard offset < bytes.count, bytes[offset] == separator else { return false }
        offset += 1
        return true
    }

    @inline(__always)
    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private func line(at offset: Int) -> Int { Self.line(at: offset, in: bytes) }

    /// The line that a byte stands in, counted from 1; CR, LF and CR LF each end one.
    static func line(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var line = 1
        for index in 0..<min(offset, bytes.count) {
            if bytes[index] == 0x0A { line += 1 }
            if bytes[index] == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                line += 1
            }
        }
        return line
    }
}
