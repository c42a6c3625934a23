import Glibc

/// Wall and processor time of some work, in seconds.
struct Measured {
    let wall: Double
    let cpu: Double

    /// The clocks at the beginning of some work.
    struct Begin {
        fileprivate let wall = seconds(CLOCK_MONOTONIC)
        fileprivate let cpu: Double
        fileprivate let clock: clockid_t

        fileprivate init(_ clock: clockid_t) {
            self.clock = clock
            cpu = seconds(clock)
        }

        func end() -> Measured {
            Measured(wall: seconds(CLOCK_MONOTONIC) - wall, cpu: seconds(clock) - cpu)
        }
    }

    /// - Parameter clock: whose processor time is taken: the process's, or the thread's.
    static func begin(clock: clockid_t = CLOCK_PROCESS_CPUTIME_ID) -> Begin { Begin(clock) }

    static func run(
        clock: clockid_t = CLOCK_PROCESS_CPUTIME_ID, _ work: () throws -> Void
    ) rethrows -> Measured {
        let begin = begin(clock: clock)
        try work()
        return begin.end()
    }

    static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The most memory the process held, in MiB.
    static var peakMemory: Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return Double(usage.ru_maxrss) / 1024
    }
}
