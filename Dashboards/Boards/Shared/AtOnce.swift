import Dispatch
import Synchronization

/// One value, and one for each of some cases, made at the same time as far as processors are free.
///
/// The calling thread makes whatever nobody else has begun, so that it never waits for one that
/// has no time.
func atOnce<First: Sendable, Case: Sendable, Each: Sendable>(
    _ first: @Sendable () -> First, _ cases: [Case], _ each: @Sendable (Case) -> Each
) -> (First, [Each]) {
    let made = Mutex<(first: First?, each: [Int: Each])>((nil, [:]))
    DispatchQueue.concurrentPerform(iterations: cases.count + 1) { index in
        if index == 0 {
            let value = first()
            made.withLock { $0.first = value }
        } else {
            let value = each(cases[index - 1])
            made.withLock { $0.each[index - 1] = value }
        }
    }
    let (one, others) = made.withLock { $0 }
    return (one ?? first(), cases.indices.compactMap { others[$0] })
}
