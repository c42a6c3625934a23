import Dispatch
import Synchronization

/// Two values, made at the same time where a second processor is free.
///
/// The calling thread makes whatever nobody else has begun, so that it never waits for one that
/// has no time.
func atOnce<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
) -> (First, Second) {
    let made = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
        if index == 0 {
            let value = first()
            made.withLock { $0.first = value }
        } else {
            let value = second()
            made.withLock { $0.second = value }
        }
    }
    let (one, other) = made.withLock { $0 }
    return (one ?? first(), other ?? second())
}
