import ByteCoding

/// A few records read at once, before the first of them is handed on: so that what they need of
/// tables larger than the caches is fetched side by side.
struct RecordGroup {
    static let capacity = 64

    private(set) var records = [Record](repeating: Record(), count: capacity)
    private(set) var count = 0
    /// Where the stream of each record lies, if it was known before the group.
    private(set) var places: [Int?] = []
    /// What is wrong with the line after the last record, if anything.
    private(set) var fault: LineFault?

    /// Reads the complete lines from an offset on, until the group is full or a line is faulty;
    /// returns the offset of the line after them. Their streams are still to be found.
    mutating func read(
        _ bytes: UnsafeRawBufferPointer, from start: Int, by parser: inout RecordParser
    ) -> Int {
        var offset = start
        count = 0
        fault = nil
        while count < Self.capacity {
            let end = ByteSearch.lineEnd(in: bytes, from: offset, to: bytes.count)
            guard end < bytes.count else { break }
            let line = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
            fault = parser.parse(line, into: &records[count])
            guard fault == nil else { break }
            count += 1
            offset = end + 1
        }
        return offset
    }

    /// Finds where the streams of the records lie.
    mutating func find(in streams: borrowing StreamTable) {
        streams.find(records[..<count], in: &places)
    }
}
