internal import Glibc

/// How many files and sockets the process may have open.
enum OpenFiles {
    /// Beside connections: the store, the log, the loops.
    private static let ours = 64

    /// Raises the limit so far that so many connections have room, as far as the system lets.
    static func makeRoom(for connections: Int) {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let wanted = rlim_t(connections + ours)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = min(wanted, limit.rlim_max)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
