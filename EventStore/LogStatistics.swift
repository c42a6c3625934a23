/// Sizes of a log.
public struct LogStatistics: Equatable, Sendable {
    /// Events up to the durable position that was read.
    public let events: Int
    /// Streams among them.
    public let streams: Int
    /// Segments in the folder.
    public let segments: Int
    /// Bytes of the segments.
    public let bytes: Int
    /// Files that a recovery set aside.
    public let tornFiles: [String]
}

extension EventLog {
    /// Sizes of the log as it lies in the folder now.
    public func statistics() throws(LogError) -> LogStatistics {
        let directory = file(StoreFile.log)
        let names = try attempt { () throws(SystemFailure) in try storage.names(in: directory) }
        let segments = names.compactMap { StoreFile.firstPosition($0) }.sorted()
        var bytes = 0
        for first in segments {
            bytes += try attempt { () throws(SystemFailure) in
                let file = try storage.open(segmentPath(first), .read)
                defer { storage.close(file) }
                return try storage.size(file)
            }
        }
        return LogStatistics(
            events: position, streams: index.streams.count, segments: segments.count,
            bytes: bytes, tornFiles: names.filter(StoreFile.isTornTail).sorted())
    }
}
