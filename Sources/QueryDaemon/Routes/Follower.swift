import Engine
import EventStore
import Glibc
import Synchronization

/// Keeps a publication up to date between requests, on a thread of its own.
final class Follower: Sendable {
    private let publication: Publication
    private let report: @Sendable (EngineError?) -> Void
    private let alongside: @Sendable () -> Void
    private let isStopping = Atomic(false)
    private let thread = Mutex<pthread_t?>(nil)

    /// How long a stop may have to wait, unless a snapshot is being written.
    private static let patience = Duration.milliseconds(250)

    /// - Parameters:
    ///   - alongside: what else is to be looked at in each turn, at least four times a second.
    ///   - report: told when the log can't be followed any more, and with `nil` when it can again.
    init(
        _ publication: Publication, alongside: @escaping @Sendable () -> Void = {},
        report: @escaping @Sendable (EngineError?) -> Void = { _ in }
    ) {
        self.publication = publication
        self.alongside = alongside
        self.report = report
    }

    func start() {
        let box = Unmanaged.passRetained(self)
        var number = pthread_t()
        let status = pthread_create(
            &number, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Follower>.fromOpaque(argument).takeRetainedValue().follow()
                return nil
            }, box.toOpaque())
        guard status == 0 else {
            // Without the thread every request still looks at the head mark.
            box.release()
            return
        }
        thread.withLock { $0 = number }
    }

    /// Ends the thread and waits for its end.
    func stop() {
        isStopping.store(true, ordering: .relaxed)
        if let number = thread.withLock({ number in
            defer { number = nil }
            return number
        }) {
            pthread_join(number, nil)
        }
    }

    private func follow() {
        // Its own view of the folder: it sleeps in it, and others must not wait for that.
        let log = try? EventLog(opening: publication.path)
        var wasTroubled = false
        while !isStopping.load(ordering: .relaxed) {
            alongside()
            let trouble = publication.trouble
            if (trouble != nil) != wasTroubled {
                wasTroubled.toggle()
                report(trouble)
            }
            if trouble == nil { publication.keepSnapshot() }
            if trouble == nil, let log, let changed = try? wait(log) {
                if changed { publication.refresh() }
            } else {
                // The log can't be followed at present: try again every now and then.
                usleep(250_000)
                publication.refresh()
            }
        }
    }

    private func wait(_ log: EventLog) throws(LogError) -> Bool {
        try log.waitForChange(beyond: publication.lastPosition, upTo: Self.patience)
    }
}
