/// The files of a sample log, and what an input does to them, step by step.
struct StoreDamage {
    let log: SampleLog
    var files: [String: [UInt8]]
    /// Whether a line may have a valid checksum that nobody wrote.
    var forgesLines = false
    /// Whether the head mark may be valid and none that was written.
    var forgesHead = false
    /// Whether a file was put in another's place.
    var movesFiles = false
    /// Whether the file `format` was touched.
    var damagesFormat = false

    init(_ log: SampleLog) {
        self.log = log
        files = log.files
    }

    /// The files of the log's folder, in order.
    var segments: [String] {
        files.keys.filter { $0.hasPrefix(SampleLog.folder) }.sorted()
    }

    /// Takes one step out of the input.
    mutating func step(_ input: inout FuzzInput) {
        switch input.byte() % 20 {
        case 0...8: editFile(&input)
        case 9...12: editHead(&input)
        case 13...16: moveFile(&input)
        case 17: copyLine(&input)
        case 18: forgeLine(&input)
        default: forgeRecord(&input)
        }
    }

    /// A file of the log, or now and then the file `format`.
    private mutating func file(_ input: inout FuzzInput) -> String {
        let segments = segments
        let choice = Int(input.byte())
        guard choice < 248, !segments.isEmpty else {
            damagesFormat = true
            return "/s/format"
        }
        return segments[choice % segments.count]
    }

    /// Bytes cut, changed, put in, taken out, zeroed, or exchanged between sectors.
    private mutating func editFile(_ input: inout FuzzInput) {
        let name = file(&input)
        guard var bytes = files[name] else { return }
        let offset = input.choice(bytes.count + 1)
        switch input.byte() % 7 {
        case 0: bytes.removeLast(bytes.count - offset)
        case 1: if offset < bytes.count { bytes[offset] = input.byte() }
        case 2: if offset < bytes.count { bytes[offset] ^= 1 << (input.byte() % 8) }
        case 3: bytes.insert(contentsOf: input.bytes(Int(input.byte() % 64)), at: offset)
        case 4:
            let end = min(bytes.count, offset + input.choice(600))
            bytes.removeSubrange(offset..<end)
        case 5:
            let end = min(bytes.count, offset + input.choice(600))
            for index in offset..<end { bytes[index] = 0 }
        default: exchangeSectors(name, &bytes, &input)
        }
        files[name] = bytes
    }

    private mutating func exchangeSectors(
        _ name: String, _ bytes: inout [UInt8], _ input: inout FuzzInput
    ) {
        let first = input.choice(bytes.count / 512 + 1) * 512
        let second = input.choice(bytes.count / 512 + 1) * 512
        for index in 0..<512 where max(first, second) + index < bytes.count {
            bytes.swapAt(first + index, second + index)
        }
    }

    /// A segment removed, copied, or given another name, another's or any position's.
    private mutating func moveFile(_ input: inout FuzzInput) {
        let segments = segments
        guard !segments.isEmpty else { return }
        let name = segments[input.choice(segments.count)]
        let other = Self.segmentName(input.number())
        movesFiles = true
        switch input.byte() % 4 {
        case 0: files[name] = nil
        case 1: files[other] = files[name]
        case 2: files[other] = files.removeValue(forKey: name)
        default: files[other] = []
        }
    }

    /// The path of the segment that begins at a position.
    static func segmentName(_ first: Int) -> String {
        let digits = String(first)
        let zeros = String(repeating: "0", count: max(0, 12 - digits.utf8.count))
        return SampleLog.folder + zeros + digits + ".jsonl"
    }

    /// A line of the sound log written again, at the end of a segment or at any byte.
    private mutating func copyLine(_ input: inout FuzzInput) {
        let name = file(&input)
        guard let bytes = files[name] else { return }
        let line = log.lines[input.choice(log.lines.count)] + [0x0A]
        let place = input.pair()
        files[name]?.insert(
            contentsOf: line, at: place % 2 == 0 ? bytes.count : place % (bytes.count + 1))
    }
}
