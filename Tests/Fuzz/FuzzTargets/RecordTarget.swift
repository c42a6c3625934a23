import ByteCoding
import EventStore

/// Any line: what is accepted ends in its checksum, says what its record says, and is refused
/// once a bit of it is flipped.
///
/// An input is flags, two bytes that choose the bit to flip, and the line. Flags: 1 repairs the
/// checksum, which a fuzzer does not find; 2 reads a good line first, for what a reader remembers.
enum RecordTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Violation) {
        var input = FuzzInput(input)
        let flags = input.byte()
        let bit = input.pair()
        // No line has an end within it.
        var line = Array(input.rest.prefix { $0 != 0x0A })
        if flags & 1 != 0 { Checksum.repair(&line) }
        var reader = LineReader()
        if flags & 2 != 0 {
            let fault = read(SampleLog.whole.lines[0], &reader).fault
            try Violation.unless(fault == nil, "a good line is refused: \(fault ?? "")")
        }
        let (fault, violation) = read(line, &reader)
        if let violation { throw Violation(text: violation) }
        try Violation.unless(
            fault == nil || line.count <= Checksum.size || flags & 1 == 0
                || fault?.contains("checksum") == false, "a repaired checksum is refused")
        guard fault == nil else { return }
        try Violation.unless(Checksum.isValid(line), "accepted without its checksum")
        var another = LineReader()
        try Violation.unless(read(line, &another).fault == nil, "accepted only after another line")
        line[bit / 8 % line.count] ^= 1 << UInt8(bit % 8)
        try Violation.unless(read(line, &another).fault != nil, "accepted with a bit flipped")
    }

    /// Reads a line; what is wrong with it, and what is wrong with its being accepted.
    private static func read(
        _ line: [UInt8], _ reader: inout LineReader
    ) -> (fault: String?, violation: String?) {
        var violation: String?
        let fault = line.withUnsafeBytes { bytes in
            reader.read(bytes) { record in
                var spelling = RecordSpelling(line)
                if !spelling.says(record) {
                    violation = "the record does not say what its line says"
                }
                if !record.line.elementsEqual(line) { violation = "the line is another one" }
            }
        }
        return (fault, violation)
    }
}
