import ByteCoding

// Damage that its checksum does not tell, so that what lies behind the checksum is reached.
extension StoreDamage {
    /// The head mark: as it was after any batch, slots exchanged, bytes changed, or forged.
    mutating func editHead(_ input: inout FuzzInput) {
        var bytes = files[SampleLog.head] ?? Array(repeating: 0, count: 4352)
        let slot = input.choice(2) * 4096
        switch input.byte() % 8 {
        case 0, 1: bytes = log.heads[input.choice(log.heads.count)]
        case 2:
            let head = log.heads[input.choice(log.heads.count)]
            let source = input.choice(2) * 4096
            replace(&bytes, slot, head[source..<(source + 256)])
        case 3: replace(&bytes, slot, Array(repeating: 0, count: 256)[...])
        case 4:
            let offset = input.choice(128)
            if slot + offset < bytes.count { bytes[slot + offset] ^= 1 << (input.byte() % 8) }
        case 5: bytes = Array(bytes.prefix(input.pair()))
        case 6:
            files[SampleLog.head] = nil
            return
        default:
            forgesHead = true
            replace(&bytes, slot, forgedMark(&input)[...])
        }
        files[SampleLog.head] = bytes
    }

    private func replace(_ bytes: inout [UInt8], _ slot: Int, _ part: ArraySlice<UInt8>) {
        let end = slot + part.count
        if bytes.count < end { bytes += Array(repeating: 0, count: end - bytes.count) }
        bytes.replaceSubrange(slot..<end, with: part)
    }

    /// A mark with a checksum that names any place.
    private func forgedMark(_ input: inout FuzzInput) -> [UInt8] {
        let position = input.number()
        let segment = input.number()
        let isInFile = input.byte() % 2 == 0
        let size = files[Self.segmentName(segment)]?.count ?? 0
        let length = isInFile ? input.choice(size + 2) : input.number()
        let text =
            "{\"position\":\(position),\"segment\":\(segment),\"length\":\(length)"
            + ",\"write\":\(input.number())"
        return Array(text.utf8) + Checksum.end(of: text.utf8) + [0x0A]
    }

    /// A line in place changed, its checksum repaired.
    mutating func forgeLine(_ input: inout FuzzInput) {
        let segments = segments
        guard !segments.isEmpty else { return }
        let name = segments[input.choice(segments.count)]
        var lines = (files[name] ?? []).split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { Array($0) }
        let number = input.choice(lines.count)
        let start = input.choice(lines[number].count + 1)
        let end = min(lines[number].count, start + input.choice(32))
        lines[number].replaceSubrange(start..<end, with: input.bytes(input.choice(32)))
        Checksum.repair(&lines[number])
        files[name] = Array(lines.joined(separator: [0x0A]))
        forgesLines = true
    }

    /// A whole record whose numbers, stream and id the input chooses, put at the end.
    mutating func forgeRecord(_ input: inout FuzzInput) {
        let segments = segments
        guard !segments.isEmpty else { return }
        let name = segments[input.choice(segments.count)]
        let now = Instant(milliseconds: 1_800_000_000_000 + Int64(input.number() % (1 << 42)))
        let text =
            "{\"n\":\(input.number()),\"more\":\(input.number()),\"base\":\(input.number())"
            + ",\"recorded\":\"\(now)\",\"stream\":\"measure/m-\(input.number())\""
            + ",\"version\":\(input.number())"
            + ",\"id\":\"\(UUID128(high: 7, low: UInt64(input.number())))\""
            + ",\"type\":\"t\",\"occurred\":\"2012\",\"actor\":\"a\",\"visibility\":\"public\""
            + ",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"data\":{\"a\":\(input.number())}"
        files[name]? += Array(text.utf8) + Checksum.end(of: text.utf8) + [0x0A]
        forgesLines = true
    }
}
