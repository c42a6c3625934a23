internal import CSystemLinux
internal import Glibc

/// Waits for many descriptors at once (`epoll`, level-triggered).
struct Poller: ~Copyable {
    /// What to wait for.
    struct Interest: OptionSet, Hashable {
        let rawValue: UInt32
        static let reading = Interest(rawValue: UInt32(EPOLLIN.rawValue))
        static let writing = Interest(rawValue: UInt32(EPOLLOUT.rawValue))
        static let failing = Interest(rawValue: UInt32(EPOLLERR.rawValue | EPOLLHUP.rawValue))
    }

    /// What happened on a descriptor.
    struct Event {
        let descriptor: Int32
        let happened: Interest
    }

    private let descriptor: Descriptor
    private var buffer = [epoll_event](repeating: epoll_event(), count: 256)

    init() throws(DaemonError) {
        descriptor = try Descriptor(
            epoll_create1(Int32(EPOLL_CLOEXEC)), from: "epoll_create1")
    }

    func add(_ number: Int32, _ interest: Interest) throws(DaemonError) {
        try control(EPOLL_CTL_ADD, number, interest)
    }

    func change(_ number: Int32, _ interest: Interest) throws(DaemonError) {
        try control(EPOLL_CTL_MOD, number, interest)
    }

    private func control(
        _ operation: Int32, _ number: Int32, _ interest: Interest
    ) throws(DaemonError) {
        var event = epoll_event()
        event.events = interest.rawValue
        event.data.fd = number
        guard epoll_ctl(descriptor.number, operation, number, &event) == 0 else {
            throw .last("epoll_ctl")
        }
    }

    /// Waits so many milliseconds, -1 without end, and says what happened.
    mutating func wait(milliseconds: Int32, into events: inout [Event]) throws(DaemonError) {
        events.removeAll(keepingCapacity: true)
        let count = epoll_wait(descriptor.number, &buffer, Int32(buffer.count), milliseconds)
        guard count >= 0 else {
            if errno == EINTR { return }
            throw .last("epoll_wait")
        }
        for event in buffer[..<Int(count)] {
            events.append(
                Event(descriptor: event.data.fd, happened: Interest(rawValue: event.events)))
        }
    }
}
