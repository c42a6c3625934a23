internal import CSystemLinux
internal import Glibc
internal import Synchronization

/// SIGTERM and SIGINT as a wish to stop.
///
/// A handler that raises a counter works whichever thread the signal meets; `signalfd` would need
/// both signals blocked in threads that are not ours.
enum StopSignals {
    private static let target = Atomic<Int32>(-1)

    static func install(raising descriptor: Int32) {
        target.store(descriptor, ordering: .sequentiallyConsistent)
        // A launcher may hand on a mask that blocks them.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        for signal in [SIGTERM, SIGINT] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in
                // The interrupted code may be about to look at its own error number.
                let number = errno
                let descriptor = StopSignals.target.load(ordering: .relaxed)
                if descriptor >= 0 { WakeUp.raise(descriptor) }
                errno = number
            }
            // One wish is polite; the second signal finds the system's own handler again.
            action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(signal, &action, nil)
        }
    }

    static func remove() {
        for signal in [SIGTERM, SIGINT] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = SIG_DFL
            sigaction(signal, &action, nil)
        }
        target.store(-1, ordering: .sequentiallyConsistent)
    }
}
