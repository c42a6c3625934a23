import Glibc

/// Wall and processor time of some work, in seconds.
struct Measured {
    let wall: Double
    let cpu: Double

    /// The clocks at the beginning of some work.
    struct Begin {
        fileprivate let wall = seconds(CLOCK_MONOTONIC)
        fileprivate let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID)

        func end() -> Measured {
            Measured(
                wall: seconds(CLOCK_MONOTONIC) - wall,
                cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
        }
    }

    static func begin() -> Begin { Begin() }

    static func run(_ work: () throws -> Void) rethrows -> Measured {
        let begin = begin()
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
