import ByteCoding

/// Lines as somebody else may write them.
enum RecordLine {
    /// A line with the checksum of what it says now.
    static func withChecksum(_ line: String) -> [UInt8] {
        let body = Array(line.utf8.dropLast(18))
        let crc = CRC32C.hex(body.withUnsafeBytes { CRC32C.checksum($0) })
        return body + Array(",\"crc\":\"".utf8) + crc + Array("\"}".utf8)
    }
}
