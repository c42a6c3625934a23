// What a file is like before it is read: its encoding and its separator.

extension CSVReader {
    /// Refuses what is not UTF-8, saying what it looks like.
    static func checkEncoding(_ bytes: UnsafeRawBufferPointer) throws(CSVError) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw .encoding(line: 1, .utf16)
        }
        let nul = ByteSearch.first(0, in: bytes, from: 0, to: bytes.count)
        if nul < bytes.count {
            // Every other byte of Latin letters in UTF-16 is zero.
            guard nul <= 1, bytes.count >= 4, bytes[nul + 2] == 0 else {
                throw .nul(line: line(at: nul, in: bytes))
            }
            throw .encoding(line: 1, .utf16)
        }
        if let offset = UTF8Validation.firstInvalidOffset(bytes) {
            throw .encoding(line: line(at: offset, in: bytes), .latin1)
        }
    }

    /// The separator that the header has the most of, outside of quotes; a comma where it has
    /// none.
    static func separator(of bytes: UnsafeRawBufferPointer, from start: Int) -> CSVSeparator {
        var counts = [Int](repeating: 0, count: CSVSeparator.allCases.count)
        var (offset, quoted, hasText) = (start, false, false)
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x22 { quoted.toggle() }
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if hasText { break }
                continue
            }
            hasText = true
            for (index, candidate) in CSVSeparator.allCases.enumerated()
            where candidate.rawValue == byte {
                counts[index] += 1
            }
        }
        let most = counts.max() ?? 0
        let index = most == 0 ? 0 : counts.firstIndex(of: most) ?? 0
        return CSVSeparator.allCases[index]
    }
}
