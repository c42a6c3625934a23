/// Percent-decoding (RFC 3986, 2.1) to text that is certainly UTF-8.
enum PercentCoding {
    /// Decodes; `nil` for a broken escape, bytes that are no UTF-8, or a control character, which
    /// no name of ours has and which would only confuse a log or a terminal.
    static func decode<Bytes: Collection<UInt8>>(
        _ bytes: Bytes, plusIsSpace: Bool = false
    ) -> String? {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            var byte = bytes[index]
            index = bytes.index(after: index)
            if byte == Byte.percent {
                guard let high = digit(bytes, &index), let low = digit(bytes, &index) else {
                    return nil
                }
                byte = UInt8(high << 4 | low)
            } else if plusIsSpace, byte == Byte.plus {
                byte = Byte.space
            }
            guard byte >= 0x20, byte != 0x7F else { return nil }
            decoded.append(byte)
        }
        return String(validating: decoded, as: UTF8.self)
    }

    private static func digit<Bytes: Collection<UInt8>>(
        _ bytes: Bytes, _ index: inout Bytes.Index
    ) -> Int? {
        guard index < bytes.endIndex else { return nil }
        defer { index = bytes.index(after: index) }
        return Ascii.hexadecimal(bytes[index])
    }

    /// Encodes everything but `unreserved`, for links and cursors.
    static func encode(_ text: String) -> String {
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.append(byte)
            default:
                encoded.append(Byte.percent)
                for nibble in [byte >> 4, byte & 15] {
                    encoded.append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble)
                }
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
