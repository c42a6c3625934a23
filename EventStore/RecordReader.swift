public import ByteCoding

/// Reads records again by their positions, with buffers and files of its own, so that it can be
/// used from within a callback that reads.
final class RecordReader {
    private let storage: any Storage
    private var window: UnsafeMutableRawBufferPointer
    private var parser = RecordParser()
    private var record = Record()
    private var open: (segment: Int, file: OpenFile)?

    init(storage: any Storage) {
        self.storage = storage
        window = .allocate(byteCount: 64 << 10, alignment: 64)
    }

    deinit {
        if let open { storage.close(open.file) }
        window.deallocate()
    }

    /// Hands on the records `positions` from a place at or before the first of them, as far as
    /// they are in its segment; returns the next position.
    func read(
        _ positions: ClosedRange<Int>, _ place: (segment: Int, record: Int, offset: Int),
        path: String, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) -> Int {
        let file = try file(place.segment, path)
        var (n, offset) = (place.record, place.offset)
        if positions.count > 64 { widen() }
        while n <= positions.upperBound {
            let filled = try attempt { () throws(SystemFailure) in
                try storage.readFully(file, into: window, at: offset)
            }
            let bytes = UnsafeRawBufferPointer(rebasing: window[..<filled])
            var consumed = 0
            while n <= positions.upperBound {
                let end = ByteSearch.first(0x0A, in: bytes, from: consumed, to: filled)
                guard end < filled else { break }
                if n >= positions.lowerBound {
                    let line = UnsafeRawBufferPointer(rebasing: bytes[consumed..<end])
                    let fault =
                        parser.parse(line, into: &record)
                        ?? (record.n == n
                            ? nil : LineFault(text: "expected position \(n), found \(record.n)"))
                    if let fault {
                        throw .corruption(
                            position: n, segment: StoreFile.segment(place.segment),
                            offset: offset + consumed, what: fault.text)
                    }
                    try body(record)
                }
                n += 1
                consumed = end + 1
            }
            if consumed == 0 {
                guard filled == window.count, window.count <= LogLimits.lineBytes else { break }
                widen()
            }
            offset += consumed
        }
        return n
    }

    private func file(_ segment: Int, _ path: String) throws(LogError) -> OpenFile {
        if let open, open.segment == segment,
            try attempt({ () throws(SystemFailure) in try storage.isInPlace(open.file) })
        {
            return open.file
        }
        let file = try attempt { () throws(SystemFailure) in try storage.open(path, .read) }
        if let open { storage.close(open.file) }
        open = (segment, file)
        return file
    }

    private func widen() {
        guard window.count <= LogLimits.lineBytes else { return }
        window.deallocate()
        window = .allocate(byteCount: 2 * LogLimits.lineBytes, alignment: 64)
    }
}

extension EventLog {
    /// Hands on the records of some positions again, for showing them raw; positions that were
    /// not yet read are left out. May be called from within a callback.
    public func records(
        _ positions: ClosedRange<Int>, _ body: (Record) throws(LogError) -> Void
    ) throws(LogError) {
        var reader = idleReader ?? RecordReader(storage: storage)
        idleReader = nil
        defer { idleReader = reader }
        var next = max(1, positions.lowerBound)
        let last = min(positions.upperBound, index.position)
        while next <= last, let place = index.offsets.locate(next) {
            let first = next
            do throws(LogError) {
                _ = try reader.read(
                    next...last, place, path: segmentPath(place.segment)
                ) { (record) throws(LogError) in
                    try body(record)
                    next = record.n + 1
                }
                guard next > first else {
                    throw LogError.corruption(
                        position: next, segment: StoreFile.segment(place.segment),
                        offset: place.offset, what: "the segment ends too early")
                }
            } catch {
                guard error.isDamage, try findRecordsAgain(in: place.segment) else { throw error }
                reader = RecordReader(storage: storage)
            }
        }
    }

    /// The line at a position, without its end; `nil` where it was not yet read.
    public func line(at position: Int) throws(LogError) -> [UInt8]? {
        var line: [UInt8]?
        try records(position...position) { record in line = Array(record.line) }
        return line
    }

    /// The position of an id among the records read; `nil` where it is new.
    public func position(ofID id: UUID128) throws(LogError) -> Int? {
        index.ids.settle()
        return try index.ids.position(of: id) { (candidate) throws(LogError) in
            var found = false
            try records(candidate...candidate) { record in found = record.id == id }
            return found
        }
    }
}
