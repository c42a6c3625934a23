/// The line before a chunk: a size and extensions (RFC 9112, 7.1).
enum ChunkLine {
    /// Reads the size. Extensions must be well-formed text and are ignored.
    static func size(_ line: ArraySlice<UInt8>) throws(RequestFault) -> Int {
        var size = 0
        var index = line.startIndex
        while index < line.endIndex, let digit = Ascii.hexadecimal(line[index]) {
            // Sixteen digits already pass what any limit allows; more only invite an overflow.
            guard index - line.startIndex < 15 else { throw .chunkMalformed }
            size = size << 4 | digit
            index += 1
        }
        guard index > line.startIndex else { throw .chunkMalformed }
        let rest = line[index...]
        guard !rest.isEmpty else { return size }
        guard rest.first(where: { !Ascii.isBlank($0) }) == Byte.semicolon,
            rest.allSatisfy(Ascii.isFieldContent)
        else { throw .chunkMalformed }
        return size
    }
}
