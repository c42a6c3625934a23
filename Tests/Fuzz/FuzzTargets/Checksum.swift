import ByteCoding

/// The ends of lines, computed here once more.
enum Checksum {
    /// How many bytes the end of a line has: `,"crc":"` + eight digits + `"}`.
    static let size = 18

    /// What must come after these bytes.
    static func end(of bytes: some Collection<UInt8>) -> [UInt8] {
        let crc = Array(bytes).withUnsafeBytes { CRC32C.checksum($0) }
        return Array(",\"crc\":\"".utf8) + CRC32C.hex(crc) + Array("\"}".utf8)
    }

    /// Whether a line ends in its checksum.
    static func isValid(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        line.count > size && line.suffix(size).elementsEqual(end(of: line.dropLast(size)))
    }

    /// Gives a line the checksum of what it says, in place of the one it has.
    static func repair(_ line: inout [UInt8]) {
        let key = Array(",\"crc\":\"".utf8)
        if line.count >= size, line[(line.count - size)...].starts(with: key) {
            line.removeLast(size)
        }
        line += end(of: line)
    }
}
