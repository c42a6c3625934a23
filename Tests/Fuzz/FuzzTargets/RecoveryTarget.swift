import EventStore

/// A sound log damaged in any way, then read, verified, recovered and recorded into.
///
/// The first byte of an input chooses the log: even in several segments, odd in one. Then come
/// the steps of the damage.
enum RecoveryTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Violation) {
        var input = FuzzInput(input)
        var damage = StoreDamage(input.byte() % 2 == 0 ? .split : .whole)
        var steps = 0
        while !input.isEmpty, steps < 24 {
            damage.step(&input)
            steps += 1
        }
        try RecoveryCheck(damage).run()
    }
}

/// What was read of a damaged store, and why no more.
struct Reading: Equatable {
    var lines: [[UInt8]] = []
    var error: LogError?
}

extension StoreDamage {
    /// The position of the newest mark that can still be read, told by comparing with those that
    /// were written; `nil` where neither slot can be.
    var markedPosition: Int? {
        guard let head = files[SampleLog.head] else { return nil }
        var newest: SampleLog.Mark?
        for slot in [0, 4096] where slot < head.count {
            for mark in log.marks where head[slot...].starts(with: mark.line) {
                if mark.write > newest?.write ?? -1 { newest = mark }
            }
        }
        return newest?.position
    }
}
