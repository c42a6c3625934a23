import ByteCoding

/// Where records lie: every 32nd record of a segment, in four bytes.
struct OffsetIndex: Equatable {
    static let stride = 32

    struct Segment: Equatable {
        let first: Int
        var offsets: [UInt32] = []
    }

    private(set) var segments: [Segment] = []

    /// Notes a record; they come in order.
    mutating func add(position: Int, segment: Int, offset: Int) {
        guard (position - segment) % Self.stride == 0 else { return }
        if segments.last?.first != segment { segments.append(Segment(first: segment)) }
        segments[segments.count - 1].offsets.append(UInt32(clamping: offset))
    }

    /// The segment of a position, and a record at or before it with its offset.
    func locate(_ position: Int) -> (segment: Int, record: Int, offset: Int)? {
        var (low, high) = (0, segments.count)
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].first <= position { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let segment = segments[low - 1]
        let slot = (position - segment.first) / Self.stride
        guard slot < segment.offsets.count else { return nil }
        return (segment.first, segment.first + slot * Self.stride, Int(segment.offsets[slot]))
    }
}

// Where a segment was replaced by one with a line of another length.
extension OffsetIndex {
    /// How many records of a segment are noted; `nil` where none is.
    func count(in segment: Int) -> Int? {
        segments.first { $0.first == segment }?.offsets.count
    }

    /// Moves what lies after a position.
    mutating func shift(_ segment: Int, after position: Int, by bytes: Int) {
        guard let index = segments.firstIndex(where: { $0.first == segment }) else { return }
        for slot in segments[index].offsets.indices where segment + slot * Self.stride > position {
            let offset = Int(segments[index].offsets[slot]) + bytes
            segments[index].offsets[slot] = UInt32(clamping: offset)
        }
    }

    /// Notes anew where the records of a segment lie.
    mutating func replace(_ segment: Int, with offsets: [Int]) {
        guard let index = segments.firstIndex(where: { $0.first == segment }) else { return }
        segments[index].offsets = offsets.map { UInt32(clamping: $0) }
    }
}

extension OffsetIndex {
    func write(to sink: inout some ByteSink) {
        sink.write(value: segments.count)
        for segment in segments {
            sink.write(value: segment.first)
            sink.write(array: segment.offsets)
        }
    }

    init?(reading source: inout some ByteSource) {
        guard let count = source.count(ofElements: 2 * MemoryLayout<Int>.size) else { return nil }
        for _ in 0..<count {
            guard let first = source.value(of: Int.self),
                let offsets = source.array(of: UInt32.self)
            else { return nil }
            segments.append(Segment(first: first, offsets: offsets))
        }
    }
}
