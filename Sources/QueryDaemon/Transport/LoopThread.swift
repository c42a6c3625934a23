internal import Glibc
internal import Synchronization

/// A loop on a thread of its own.
final class LoopThread {
    /// A loop that is handed over to its thread; the compiler can't see that nobody keeps it.
    private struct Handed: @unchecked Sendable {
        let loop: EventLoop
    }

    private final class Work: Sendable {
        let handed: Mutex<Handed?>
        let failure = Mutex<DaemonError?>(nil)

        init(_ loop: EventLoop) {
            handed = Mutex(Handed(loop: loop))
        }

        func run() {
            guard let loop = handed.withLock({ $0.take() })?.loop else { return }
            do throws(DaemonError) {
                try loop.run()
            } catch {
                failure.withLock { $0 = error }
            }
        }
    }

    private let work: Work
    private var thread: pthread_t?

    /// Begins; where no thread is to be had, the loop takes no clients.
    init(_ loop: EventLoop) {
        work = Work(loop)
        var number = pthread_t()
        let box = Unmanaged.passRetained(work)
        let status = pthread_create(
            &number, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        if status == 0 {
            thread = number
        } else {
            box.release()
            loop.mailbox.close()
        }
    }

    /// Waits for its end; why it ended early, if so.
    @discardableResult
    func join() -> DaemonError? {
        if let thread { pthread_join(thread, nil) }
        thread = nil
        return work.failure.withLock { $0 }
    }
}
