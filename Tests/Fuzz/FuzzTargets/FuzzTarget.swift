import Glibc

/// What is fuzzed. A target takes any bytes and tells what must not have happened, if it did; a
/// crash or an endless loop tells itself.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A line through the parser of records.
    case record
    /// A damaged store through reading, recovery, recording and verification.
    case recovery
    /// A file of drafts through validation and judgement.
    case draft
    /// Whole connections through the parser of requests, in pieces.
    case request

    /// Runs an input; what was violated, or `nil`.
    package func violation(_ input: UnsafeRawBufferPointer) -> String? {
        do throws(Violation) {
            switch self {
            case .record: try RecordTarget.run(input)
            case .recovery: try RecoveryTarget.run(input)
            case .draft: try DraftTarget.run(input)
            case .request: try RequestTarget.run(input)
            }
            return nil
        } catch {
            return error.text
        }
    }

    /// Runs an input and ends the process where something was violated: so libFuzzer keeps it.
    package func run(_ input: UnsafeRawBufferPointer) -> CInt {
        if let violation = violation(input) { fatalError("\(self): \(violation)") }
        return 0
    }

    /// Runs the inputs in files.
    package func replay(_ paths: some Sequence<String>) {
        for path in paths {
            guard let file = fopen(path, "rb") else {
                print("\(path) cannot be read")
                exit(2)
            }
            defer { fclose(file) }
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = bytes.withUnsafeMutableBytes { fread($0.baseAddress, 1, $0.count, file) }
            print(path)
            _ = bytes.withUnsafeBytes { run(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
    }
}

/// What must never be.
struct Violation: Error {
    let text: String

    /// Throws unless something holds.
    static func unless(
        _ holds: Bool, _ text: @autoclosure () -> String
    ) throws(Violation) {
        if !holds { throw Violation(text: text()) }
    }
}
