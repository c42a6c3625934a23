package import ByteCoding
package import EventStore

extension SimulatedDisk: Storage {
    package func open(_ path: String, _ mode: OpenMode) throws(SystemFailure) -> OpenFile {
        _ = try ask("open", path)
        let existing = nodes[path]
        switch mode {
        case .read, .write:
            if existing == nil { throw failure("open", path, SystemFailure.Code.notFound) }
        case .create, .createPrivate:
            if existing != nil { throw failure("open", path, SystemFailure.Code.exists) }
        case .writeOrCreate: break
        }
        if let existing { return handle(existing, path) }
        guard directories.contains(Self.parent(path)) else {
            throw failure("open", path, SystemFailure.Code.notFound)
        }
        let node = Node(tearsWithinSectors: path.contains("/log/"))
        nodes[path] = node
        unsyncedNames.append(NameChange(path: path, kind: .file(node)))
        return handle(node, path)
    }

    package func close(_ file: OpenFile) {
        unlock(file)
        files[file.descriptor] = nil
    }

    package func size(_ file: OpenFile) throws(SystemFailure) -> Int {
        _ = try ask("fstat", file.path)
        return try node(file, "fstat").bytes.count
    }

    package func isInPlace(_ file: OpenFile) throws(SystemFailure) -> Bool {
        _ = try ask("fstat", file.path)
        return nodes[file.path] === (try node(file, "fstat"))
    }

    package func read(
        _ file: OpenFile, into bytes: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        _ = try ask("pread", file.path)
        let content = try node(file, "pread").bytes
        guard offset < content.count else { return 0 }
        let count = min(bytes.count, content.count - offset)
        content.withUnsafeBytes { source in
            let part = UnsafeRawBufferPointer(rebasing: source[offset..<(offset + count)])
            bytes.copyMemory(from: part)
        }
        return count
    }

    package func write(
        _ file: OpenFile, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFailure) -> Int {
        let fault = try ask("pwrite", file.path)
        let node = try node(file, "pwrite")
        var count = bytes.count
        if case .short(let most) = fault { count = min(most, count) }
        if case .torn(let most, _) = fault { count = min(most, count) }
        let change = Change.write(offset, Array(bytes[..<count]))
        change.apply(to: &node.bytes)
        node.unsynced.append(change)
        if case .torn(_, let code) = fault { throw failure("pwrite", file.path, code) }
        return count
    }

    package func truncate(_ file: OpenFile, to length: Int) throws(SystemFailure) {
        _ = try ask("ftruncate", file.path)
        let node = try node(file, "ftruncate")
        let change = Change.truncate(length)
        change.apply(to: &node.bytes)
        node.unsynced.append(change)
    }

    package func syncData(_ file: OpenFile) throws(SystemFailure) {
        let node = try node(file, "fdatasync")
        do {
            _ = try ask("fdatasync", file.path)
        } catch {
            loseWriteback(of: node)
            throw error
        }
        for change in node.unsynced { change.apply(to: &node.durable) }
        node.unsynced.removeAll()
    }

    package func syncDirectory(_ path: String) throws(SystemFailure) {
        _ = try ask("fsync", path)
        unsyncedNames.removeAll { change in
            guard Self.parent(change.path) == path else { return false }
            keep(change)
            return true
        }
    }

    package func makeDirectory(_ path: String) throws(SystemFailure) {
        _ = try ask("mkdir", path)
        guard directories.insert(path).inserted else {
            throw failure("mkdir", path, SystemFailure.Code.exists)
        }
        unsyncedNames.append(NameChange(path: path, kind: .directory))
    }

    package func names(in path: String) throws(SystemFailure) -> [String] {
        _ = try ask("opendir", path)
        guard directories.contains(path) else {
            let isFile = nodes[path] != nil
            let code = isFile ? SystemFailure.Code.notDirectory : SystemFailure.Code.notFound
            throw failure("opendir", path, code)
        }
        let prefix = path + "/"
        return (Array(nodes.keys) + Array(directories)).compactMap { name in
            guard name.hasPrefix(prefix) else { return nil }
            let rest = name.dropFirst(prefix.count)
            return rest.contains("/") ? nil : String(rest)
        }.sorted()
    }

    package func rename(_ path: String, to newPath: String) throws(SystemFailure) {
        _ = try ask("rename", path)
        guard let node = nodes.removeValue(forKey: path) else {
            throw failure("rename", path, SystemFailure.Code.notFound)
        }
        nodes[newPath] = node
        unsyncedNames.append(NameChange(path: newPath, kind: .rename(from: path, node)))
    }

    package func remove(_ path: String) throws(SystemFailure) {
        _ = try ask("unlink", path)
        guard nodes.removeValue(forKey: path) != nil else {
            throw failure("unlink", path, SystemFailure.Code.notFound)
        }
        unsyncedNames.append(NameChange(path: path, kind: .removal))
    }

    package func lock(_ file: OpenFile) throws(SystemFailure) -> Bool {
        _ = try ask("flock", file.path)
        let node = try node(file, "flock")
        guard node.lockedBy == nil || node.lockedBy == file.descriptor else { return false }
        node.lockedBy = file.descriptor
        return true
    }

    package func unlock(_ file: OpenFile) {
        guard let node = files[file.descriptor], node.lockedBy == file.descriptor else { return }
        node.lockedBy = nil
    }

    package func networkFileSystem(at path: String) throws(SystemFailure) -> String? {
        path.hasPrefix("/nfs") ? "nfs" : nil
    }

    package func now() -> Instant { clock }

    package func monotonicMilliseconds() -> Int { milliseconds }

    package func pause(milliseconds: Int) { self.milliseconds += milliseconds }

    package func fillRandom(_ bytes: UnsafeMutableRawBufferPointer) {
        for index in bytes.indices { bytes[index] = 0 }
    }

    package func watch(_ path: String) -> OpenFile? { nil }

    package func wait(_ watch: OpenFile?, milliseconds: Int) { pause(milliseconds: milliseconds) }
}
