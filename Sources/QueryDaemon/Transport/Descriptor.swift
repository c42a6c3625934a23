internal import CSystemLinux
internal import Glibc

/// A file descriptor that closes itself when its owner is done.
struct Descriptor: ~Copyable {
    let number: Int32

    /// Takes over a descriptor a system call just returned; throws what the call says on failure.
    init(_ number: Int32, from call: String) throws(DaemonError) {
        guard number >= 0 else { throw .last(call) }
        self.number = number
    }

    /// Takes over a descriptor that is known to be good.
    init(owning number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }
}

/// A counter another thread or a signal handler can raise to wake an event loop (`eventfd`).
struct WakeUp: ~Copyable {
    let descriptor: Descriptor

    init() throws(DaemonError) {
        descriptor = try Descriptor(
            eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC)), from: "eventfd")
    }

    /// Wakes the loop; safe on any thread and in a signal handler.
    func raise() { Self.raise(descriptor.number) }

    static func raise(_ number: Int32) {
        var one: UInt64 = 1
        _ = write(number, &one, 8)
    }
}
