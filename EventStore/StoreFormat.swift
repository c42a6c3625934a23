public import ByteCoding

/// What the file `format` says about a store, written once when the store is made: one line of
/// JSON, such as
/// `{"format":1,"identity":"0193…","origin":"…","zone":"Europe/Berlin","simulated":false}`.
public struct StoreFormat: Equatable, Sendable {
    /// The version of the format this program writes and the newest it reads.
    public static let newestVersion = 1

    /// The version of the format of the folder.
    public var formatVersion: Int
    /// The identity of this log; no two stores have the same.
    public var identity: UUID128
    /// The name of the log in checkpoints, such as `wegmarke.example/musterland`.
    public var origin: String
    /// The rule for the local time of its days, such as `Europe/Berlin`.
    public var zone: String
    /// Whether the times of recording are made up: only then may a draft state its own.
    public var simulated: Bool

    /// Makes a description of a store.
    public init(
        formatVersion: Int = StoreFormat.newestVersion, identity: UUID128, origin: String,
        zone: String, simulated: Bool = false
    ) {
        self.formatVersion = formatVersion
        self.identity = identity
        self.origin = origin
        self.zone = zone
        self.simulated = simulated
    }

    /// The line with its end.
    var line: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("format" as StaticString)
        writer.integer(formatVersion)
        writer.key("identity" as StaticString)
        writer.string(identity.description)
        writer.key("origin" as StaticString)
        writer.string(origin)
        writer.key("zone" as StaticString)
        writer.string(zone)
        writer.key("simulated" as StaticString)
        writer.bool(simulated)
        writer.endObject()
        return writer.bytes + [0x0A]
    }

    /// Reads the line; the version is looked at first, because a newer one may mean anything.
    init(line: [UInt8], path: String) throws(LogError) {
        func refuse(_ reason: String) -> LogError {
            .notAStore(path: path, reason: "its file format \(reason)")
        }
        let value: JSONValue
        do {
            value = try JSONValue.parse(line)
        } catch {
            throw refuse("is damaged (\(error))")
        }
        guard case .number(let digits) = value["format"], let version = Int(digits), version > 0
        else { throw refuse("has no version") }
        guard version <= Self.newestVersion else {
            throw .newerFormat(path: path, found: version, newest: Self.newestVersion)
        }
        guard case .string(let text) = value["identity"], let identity = UUID128(text),
            case .string(let origin) = value["origin"], case .string(let zone) = value["zone"],
            case .bool(let simulated) = value["simulated"]
        else { throw refuse("lacks identity, origin, zone or simulated") }
        self.init(
            formatVersion: version, identity: identity, origin: origin, zone: zone,
            simulated: simulated)
    }
}
