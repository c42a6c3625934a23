internal import CSystemLinux
internal import Glibc

/// A socket that accepts connections.
struct Listener: ~Copyable {
    let descriptor: Descriptor
    /// The port really taken.
    let port: Int

    /// Binds to the first address of a host that lets itself be bound, and listens.
    init(host: String, port: Int) throws(DaemonError) {
        guard (0...65_535).contains(port) else { throw .portInvalid(port) }
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var addresses: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &addresses)
        guard code == 0 else {
            throw .hostUnknown(host, reason: String(cString: gai_strerror(code)))
        }
        defer { freeaddrinfo(addresses) }
        let bound = try Self.bound(toOneOf: addresses, host: host, port: port)
        self.port = try Self.port(of: bound)
        descriptor = bound
    }

    private static func bound(
        toOneOf addresses: UnsafeMutablePointer<addrinfo>?, host: String, port: Int
    ) throws(DaemonError) -> Descriptor {
        var failure = DaemonError.hostUnknown(host, reason: "")
        var candidate = addresses
        while let address = candidate {
            do throws(DaemonError) {
                return try bound(to: address.pointee, host: host, port: port)
            } catch {
                failure = error
                candidate = address.pointee.ai_next
            }
        }
        throw failure
    }

    private static func bound(
        to address: addrinfo, host: String, port: Int
    ) throws(DaemonError) -> Descriptor {
        let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = try Descriptor(
            socket(address.ai_family, address.ai_socktype | flags, address.ai_protocol),
            from: "socket")
        // A restart must not wait until the connections of the last run are forgotten.
        var yes: Int32 = 1
        setsockopt(
            descriptor.number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor.number, address.ai_addr, address.ai_addrlen) == 0 else {
            switch errno {
            case EADDRINUSE: throw .portInUse(host: host, port: port)
            case EACCES, EPERM: throw .notPermitted(host: host, port: port)
            case EADDRNOTAVAIL: throw .addressUnavailable(host)
            default: throw .last("bind")
            }
        }
        guard listen(descriptor.number, 1024) == 0 else {
            // Two sockets may bind one port with SO_REUSEADDR; only one of them may listen.
            throw errno == EADDRINUSE ? .portInUse(host: host, port: port) : .last("listen")
        }
        return descriptor
    }

    private static func port(of descriptor: borrowing Descriptor) throws(DaemonError) -> Int {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let number = descriptor.number
        let result = withUnsafeMutablePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(number, $0, &length)
            }
        }
        guard result == 0 else { throw .last("getsockname") }
        // The port stands at the same place for both families, in network order.
        return withUnsafeBytes(of: storage) { Int($0[2]) << 8 | Int($0[3]) }
    }

    enum Accepted: ~Copyable {
        case client(Int32, address: String)
        case none
        /// Neither descriptors nor memory are left; accepting must pause.
        case exhausted
    }

    /// Accepts a connection that waits.
    func accept() -> Accepted {
        while true {
            let flags = Int32(SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
            var peer = sockaddr_storage()
            var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
            let number = withUnsafeMutablePointer(to: &peer) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    accept4(descriptor.number, $0, &length, flags)
                }
            }
            if number >= 0 {
                // Answers are written whole; waiting for more to send would only delay them.
                var yes: Int32 = 1
                setsockopt(
                    number, Int32(IPPROTO_TCP), TCP_NODELAY, &yes,
                    socklen_t(MemoryLayout<Int32>.size))
                return .client(number, address: Self.text(of: &peer, length))
            }
            switch errno {
            case EINTR, ECONNABORTED, EPROTO: continue
            case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .exhausted
            default: return .none
            }
        }
    }

    /// The numeric address of a client, without its port.
    private static func text(of peer: inout sockaddr_storage, _ length: socklen_t) -> String {
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = withUnsafePointer(to: &peer) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getnameinfo($0, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
            }
        }
        guard code == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Refuses new connections from now on; the descriptor stays until its owner goes.
    func stop() {
        shutdown(descriptor.number, Int32(SHUT_RDWR))
    }
}
