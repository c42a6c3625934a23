/// Reads single lines as the log does, for the programs that test how it does so.
package struct LineReader {
    private var parser = RecordParser()
    private var record = Record()

    /// Makes a reader that has seen nothing.
    package init() {}

    /// Reads a line without its end and lends its record; what is wrong with it, if anything.
    package mutating func read(
        _ line: UnsafeRawBufferPointer, _ body: (Record) -> Void
    ) -> String? {
        if let fault = parser.parse(line, into: &record) { return fault.text }
        body(record)
        return nil
    }
}
