import ByteCoding

/// What a snapshot says of itself: its first line, padded with zeros to 4096 bytes.
///
/// ```
/// {"position":17,"segment":1,"start":4711,"offset":5321,"line":"…44…","store":"0193…",
///  "version":"…","bytes":262144,"sum":"1a2b3c4d","crc":"5e6f7a8b"}
/// ```
/// (in one line): the last position it covers, where its line begins and ends, the line's leaf
/// hash, the identity of the log, the version of whatever was written, and the number and
/// checksum of the bytes that follow.
struct SnapshotHeader: Equatable {
    static let size = 4096

    var end: LogPlace
    /// Where the line of the last position begins.
    var start: Int
    var line: Digest
    var store: UUID128
    var version: String
    var bytes: Int
    var sum: [UInt8]

    /// The line with its end, padded.
    var page: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        for (key, value) in [
            ("position", end.position), ("segment", end.segment), ("start", start),
            ("offset", end.offset),
        ] {
            writer.key(key)
            writer.integer(value)
        }
        for (key, value) in [
            ("line", line.base64), ("store", store.description), ("version", version),
        ] {
            writer.key(key)
            writer.string(value)
        }
        writer.key("bytes" as StaticString)
        writer.integer(bytes)
        writer.key("sum" as StaticString)
        writer.string(String(decoding: sum, as: UTF8.self))
        let body = writer.bytes
        let crc = CRC32C.hex(body.withUnsafeBytes { CRC32C.checksum($0) })
        let whole = body + Array(",\"crc\":\"".utf8) + crc + Array("\"}\n".utf8)
        return whole + Array(repeating: 0, count: max(0, Self.size - whole.count))
    }

    init(
        end: LogPlace, start: Int, line: Digest, store: UUID128, version: String, bytes: Int,
        sum: [UInt8]
    ) {
        self.end = end
        self.start = start
        self.line = line
        self.store = store
        self.version = version
        self.bytes = bytes
        self.sum = sum
    }

    /// Reads a page; writing it again and comparing checks every byte.
    init?(page: [UInt8]) {
        func whole(_ value: JSONValue?) -> Int? {
            guard case .number(let digits) = value else { return nil }
            return WholeNumber.parse(digits)
        }
        func text(_ value: JSONValue?) -> String? {
            guard case .string(let text) = value else { return nil }
            return text
        }
        guard let stop = page.firstIndex(of: 0x0A),
            let value = try? JSONValue.parse(Array(page[..<stop])),
            let position = whole(value["position"]), let segment = whole(value["segment"]),
            let start = whole(value["start"]), let offset = whole(value["offset"]),
            let line = text(value["line"]).flatMap({ Digest(base64: $0) }),
            let store = text(value["store"]).flatMap({ UUID128($0) }),
            let version = text(value["version"]), let bytes = whole(value["bytes"]),
            let sum = text(value["sum"]), start < offset
        else { return nil }
        self.init(
            end: LogPlace(position: position, segment: segment, offset: offset), start: start,
            line: line, store: store, version: version, bytes: bytes, sum: Array(sum.utf8))
        guard self.page == page else { return nil }
    }
}
