// Memory that is written once, while the catalogue is prepared, and never freed: so that the fold
// follows it without counting references.

/// A copy of some values that is never freed.
func kept<T>(_ values: [T]) -> UnsafeBufferPointer<T> {
    let memory = UnsafeMutableBufferPointer<T>.allocate(capacity: values.count)
    _ = memory.initialize(from: values)
    return UnsafeBufferPointer(memory)
}

/// A copy of a value that is never freed.
func kept<T>(_ value: T) -> UnsafePointer<T> {
    let memory = UnsafeMutablePointer<T>.allocate(capacity: 1)
    memory.initialize(to: value)
    return UnsafePointer(memory)
}
