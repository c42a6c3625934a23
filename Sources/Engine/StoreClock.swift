public import ByteCoding
import Glibc

/// Where the present comes from.
public enum StoreClock: Sendable {
    /// The machine's clock.
    case system
    /// An instant that stands still: for simulated stores only.
    case fixed(Instant)

    /// The present.
    public var now: Instant {
        switch self {
        case .fixed(let instant): return instant
        case .system:
            var time = timespec()
            clock_gettime(CLOCK_REALTIME, &time)
            return Instant(
                milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
        }
    }
}
