internal import Glibc
public import Words

/// Why the daemon cannot listen or go on.
public enum DaemonError: Error, Hashable, Sendable {
    /// Another program listens there.
    case portInUse(host: String, port: Int)
    /// The system does not let this user listen there.
    case notPermitted(host: String, port: Int)
    /// No port has this number.
    case portInvalid(Int)
    /// The host has no address.
    case hostUnknown(String, reason: String)
    /// The address belongs to another machine.
    case addressUnavailable(String)
    /// A system call failed with an error number.
    case systemCall(String, number: Int32)

    /// What to tell the person who started it.
    public var text: Text {
        switch self {
        case .portInUse(let host, let port): Words.Daemon.portInUse(host, port)
        case .notPermitted(let host, let port): Words.Daemon.portNotPermitted(host, port)
        case .portInvalid(let port): Words.Daemon.portInvalid(port)
        case .hostUnknown(let host, let reason): Words.Daemon.hostUnknown(host, reason)
        case .addressUnavailable(let host): Words.Daemon.addressUnavailable(host)
        case .systemCall(let call, let number):
            Words.Daemon.systemCall(call, String(cString: strerror(number)))
        }
    }

    static func last(_ call: String) -> DaemonError { .systemCall(call, number: errno) }
}
