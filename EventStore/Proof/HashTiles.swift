import ByteCoding

/// The roots of the complete groups of 256 lines, kept so that a checkpoint hashes only what is
/// new.
///
/// # The format
///
/// `STORE/tiles/256` holds one line for each group, in order:
/// ```
/// {"to":256,"segment":1,"offset":81234,"last":"1a2b3c4d","root":"…","crc":"5e6f7a8b"}
/// ```
/// the last position of the group, where its last line ends, that line's checksum, the root of the
/// 256 leaves, and a checksum as a record's. Derived: it may be deleted at any time, is written
/// without syncs and may be torn. What does not check, and all after it, is made anew; if the last
/// group does not end in the log as it says, all of it is. `verify` never looks at it.
struct HashTiles {
    static let width = 256

    struct Tile: Equatable {
        let root: Digest
        let end: LogPlace
        /// The checksum at the end of the last line, as it stands there.
        let last: [UInt8]

        var line: [UInt8] {
            var writer = JSONWriter()
            writer.beginObject()
            for (key, value) in [
                ("to", end.position), ("segment", end.segment), ("offset", end.offset),
            ] {
                writer.key(key)
                writer.integer(value)
            }
            writer.key("last" as StaticString)
            writer.string(String(decoding: last, as: UTF8.self))
            writer.key("root" as StaticString)
            writer.string(root.base64)
            let body = writer.bytes
            let crc = CRC32C.hex(body.withUnsafeBytes { CRC32C.checksum($0) })
            return body + Array(",\"crc\":\"".utf8) + crc + Array("\"}\n".utf8)
        }

        init(root: Digest, end: LogPlace, last: [UInt8]) {
            self.root = root
            self.end = end
            self.last = last
        }

        /// Reads a line without its end; writing it again and comparing checks every byte.
        init?(line: ArraySlice<UInt8>) {
            guard let value = try? JSONValue.parse(Array(line)),
                case .number(let to) = value["to"], let position = WholeNumber.parse(to),
                case .number(let first) = value["segment"],
                let segment = WholeNumber.parse(first),
                case .number(let after) = value["offset"], let offset = WholeNumber.parse(after),
                case .string(let last) = value["last"], last.utf8.count == 8,
                case .string(let text) = value["root"], let root = Digest(base64: text)
            else { return nil }
            self.init(
                root: root,
                end: LogPlace(position: position, segment: segment, offset: offset),
                last: Array(last.utf8))
            guard self.line == line + [0x0A] else { return nil }
        }
    }

    private(set) var tiles: [Tile] = []
    /// The bytes of the file that hold them.
    private var length = 0
    private var fresh: [UInt8] = []
    private let path: String
    private let folder: String

    /// Reads what is kept of a log up to its mark.
    init(_ log: EventLog, _ mark: HeadMark) {
        folder = log.file(StoreFile.tiles)
        path = folder + "/\(Self.width)"
        guard let file = try? log.storage.open(path, .read) else { return }
        defer { log.storage.close(file) }
        guard let size = try? log.storage.size(file), size > 0,
            let bytes = try? log.storage.bytes(of: file, at: 0, count: size)
        else { return }
        while let end = bytes[length...].firstIndex(of: 0x0A),
            let tile = Tile(line: bytes[length..<end]),
            tile.end.position == (tiles.count + 1) * Self.width,
            tile.end.position <= mark.position
        {
            tiles.append(tile)
            length = end + 1
        }
        if let tile = tiles.last, !Self.fits(tile, log) { forget() }
    }

    /// Whether the line that the tile says is its last one ends where it says.
    private static func fits(_ tile: Tile, _ log: EventLog) -> Bool {
        guard tile.end.offset >= 11, let file = try? log.segment(tile.end.segment),
            let bytes = try? log.storage.bytes(of: file, at: tile.end.offset - 11, count: 11)
        else { return false }
        return bytes == tile.last + Array("\"}\n".utf8)
    }

    /// Forgets everything, so that it is made anew.
    mutating func forget() {
        tiles = []
        length = 0
        fresh = []
    }

    /// Adds the next tile.
    mutating func add(_ tile: Tile) {
        tiles.append(tile)
        fresh += tile.line
    }

    /// Keeps what was added, where the folder may be written; what fails is made again next time.
    func keep(_ storage: any Storage) {
        guard !fresh.isEmpty else { return }
        try? storage.makeDirectory(folder)
        guard let file = try? storage.open(path, .writeOrCreate) else { return }
        defer { storage.close(file) }
        try? storage.truncate(file, to: length)
        try? storage.writeFully(file, fresh, at: length)
    }
}
