public import ByteCoding

/// What the file `format` says about a store, written once when the store is made.
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
}
