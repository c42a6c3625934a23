import ByteCoding
public import EventStore
import StrategyModel

// The content of `access.json`, one line of JSON:
// `{"version":1,"tokens":[{"id","actor","role","clearance","created","expires"?,"revoked"?,
// "hash"}]}`; instants as in the log, the hash in lower-case hexadecimal.
extension AccessList {
    /// The version of the file that this program writes, and the newest it reads.
    public static let fileVersion = 1

    /// Reads the list of a store; an empty one where there is no file.
    public init(of file: AccessFile) throws(AccessError) {
        let bytes: [UInt8]?
        do throws(LogError) {
            bytes = try file.read()
        } catch {
            throw .engine(.log(error))
        }
        if let bytes { try self.init(file: bytes) } else { self.init() }
    }

    /// Reads the content of a file, strictly: a file that says anything else than what was written
    /// permits nothing.
    init(file: [UInt8]) throws(AccessError) {
        guard file.count <= AccessFile.bytes else {
            throw .damaged(.tooLong(limit: AccessFile.bytes))
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(file)
        } catch {
            throw .damaged(.syntax(error))
        }
        // The version is looked at first, because a newer one may mean anything.
        guard case .object(let members) = value, case .number(let digits)? = value["version"],
            let version = Int(digits), version > 0
        else { throw .damaged(.shape) }
        guard version <= Self.fileVersion else {
            throw .newerVersion(found: version, newest: Self.fileVersion)
        }
        guard members.count == 2, case .array(let entries)? = value["tokens"] else {
            throw .damaged(.shape)
        }
        let limit = Self.mostTokens + Self.mostRevoked
        guard entries.count <= limit else { throw .damaged(.tooManyTokens(limit: limit)) }
        var ids: Set<String> = []
        var hashes: Set<[UInt8]> = []
        for (index, entry) in entries.enumerated() {
            let token: AccessToken
            do throws(BadKey) {
                token = try AccessToken(entry: entry)
            } catch {
                throw .damaged(.token(number: index + 1, key: error.key))
            }
            guard ids.insert(token.id).inserted, hashes.insert(token.hash).inserted else {
                throw .damaged(.repeated(number: index + 1))
            }
            tokens.append(token)
        }
    }

    /// The content of the file.
    var file: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("version" as StaticString)
        writer.integer(Self.fileVersion)
        writer.key("tokens" as StaticString)
        writer.beginArray()
        for token in tokens {
            writer.beginObject()
            for (key, text) in token.texts {
                guard let text else { continue }
                writer.key(key.rawValue)
                writer.string(text)
            }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes + [0x0A]
    }
}

/// A key of an entry that is not as it should be.
private struct BadKey: Error {
    let key: String
}

extension AccessToken {
    fileprivate enum Key: String, CaseIterable {
        case id, actor, role, clearance, created, expires, revoked, hash
    }

    fileprivate var texts: [(key: Key, text: String?)] {
        Key.allCases.map { key in
            switch key {
            case .id: (key, id)
            case .actor: (key, actor)
            case .role: (key, role.rawValue)
            case .clearance: (key, clearance.rawValue)
            case .created: (key, created.description)
            case .expires: (key, expires?.description)
            case .revoked: (key, revoked?.description)
            case .hash: (key, Hexadecimal.encode(hash))
            }
        }
    }

    fileprivate init(entry: JSONValue) throws(BadKey) {
        guard case .object(let members) = entry else { throw BadKey(key: "") }
        var texts: [Key: String] = [:]
        for member in members {
            guard let key = Key(rawValue: member.key), case .string(let text) = member.value else {
                throw BadKey(key: member.key)
            }
            texts[key] = text
        }
        func read<Value>(
            _ key: Key, _ make: (String) -> Value?
        ) throws(BadKey) -> Value {
            guard let text = texts[key], let value = make(text) else {
                throw BadKey(key: key.rawValue)
            }
            return value
        }
        func instant(_ key: Key) throws(BadKey) -> Instant? {
            texts[key] == nil ? nil : try read(key) { Instant($0) }
        }
        self.init(
            id: try read(.id) { SubjectSyntax.isID($0) ? $0 : nil },
            actor: try read(.actor) { SubjectSyntax.isActor($0) ? $0 : nil },
            role: try read(.role) { Role(rawValue: $0) },
            clearance: try read(.clearance) { Visibility(rawValue: $0) },
            created: try read(.created) { Instant($0) }, expires: try instant(.expires),
            revoked: try instant(.revoked),
            hash: try read(.hash) { Hexadecimal.decode($0, count: 32) })
    }
}

/// Lower-case hexadecimal, as `sha256sum` prints it.
private enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    static func decode(_ text: String, count: Int) -> [UInt8]? {
        let values = text.utf8.compactMap { digits.firstIndex(of: $0) }
        guard values.count == text.utf8.count, values.count == 2 * count else { return nil }
        return (0..<count).map { UInt8(values[2 * $0] << 4 | values[2 * $0 + 1]) }
    }
}
