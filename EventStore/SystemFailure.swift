/// A system call that failed: which, on what, and how.
public struct SystemFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The name of the call, such as `fdatasync`.
    public let operation: String
    /// The file or folder it was about.
    public let path: String
    /// The `errno` of Linux.
    public let code: Int32
    /// What the system says the code means.
    public let text: String

    /// Makes a failure.
    public init(operation: String, path: String, code: Int32, text: String) {
        self.operation = operation
        self.path = path
        self.code = code
        self.text = text
    }

    /// A sentence for people.
    public var description: String {
        "\(operation) of \(path) failed: \(text) (errno \(code))"
    }

    /// Linux error numbers that the log treats in their own way.
    public enum Code {
        /// The file or folder does not exist.
        public static let notFound: Int32 = 2
        /// The device failed.
        public static let inputOutput: Int32 = 5
        /// The file exists already.
        public static let exists: Int32 = 17
        /// The path leads through something that is no folder.
        public static let notDirectory: Int32 = 20
        /// The disk is full.
        public static let noSpace: Int32 = 28
        static let full: Set<Int32> = [28, 122, 27]
        static let denied: Set<Int32> = [1, 13, 30]
    }
}
