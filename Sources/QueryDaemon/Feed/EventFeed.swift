import Dispatch
import Engine
import EventStore
import HTTPCore
import Interchange
import StrategyModel
import Synchronization

/// The newest events, ready to be sent to whoever follows them.
///
/// Each event is written out once, however many subscribers there are, and what several of them
/// are to be sent at the same moment is put together once. The feed keeps a bounded number of
/// events and nothing for a subscriber: who fell behind reads the log itself (``Subscription``).
final class EventFeed: Sendable {
    /// Events kept at most.
    static let largestCount = 4_096
    /// Bytes of events kept at most.
    static let largestBytes = 8 << 20
    /// Bytes of a piece, where it has more than one event.
    static let pieceBytes = 48 * 1024

    /// Which events a subscriber is to be sent.
    struct Filter: Hashable, Sendable {
        var clearance: Visibility
        var type: String?
        var subject: String?
    }

    /// An event as it is sent.
    struct Event: Sendable {
        let position: Int
        let type: String
        let subject: String
        let visibility: Visibility
        /// For those who may see small groups, and for the public.
        let frame: [UInt8]
        let publicFrame: [UInt8]

        fileprivate func passes(_ filter: Filter) -> Bool {
            visibility <= filter.clearance && (filter.type == nil || filter.type == type)
                && (filter.subject == nil || filter.subject == subject)
        }

        fileprivate var cost: Int { frame.count + publicFrame.count + 200 }
    }

    /// What there is for a subscriber.
    enum Piece: Sendable {
        /// Events up to a position; perhaps none of them passes.
        case bytes([UInt8], upTo: Int)
        /// The feed begins after what the subscriber needs next.
        case gone
    }

    fileprivate struct Key: Hashable {
        let filter: Filter
        let after: Int
    }

    fileprivate struct State {
        var events: [Event] = []
        /// How many of the first events are forgotten already.
        var start = 0
        var bytes = 0
        /// The position that the feed reaches to.
        var last: Int
        var pieces: [Key: (bytes: [UInt8], upTo: Int)] = [:]
        var wakes: [ObjectIdentifier: @Sendable () -> Void] = [:]
        var admitted = 0
        /// What was published and is not written out yet.
        var fresh: [CloudEvent] = []
        /// The position that it reaches to.
        var gathered: Int
        var isFilling = false
    }

    fileprivate let state: Mutex<State>
    private let publication: Publication
    private let largestSubscribers: Int
    private let queue = DispatchQueue(label: "wegmarke.feed")

    /// Makes a feed of what will be published from now on.
    init(_ publication: Publication, largestSubscribers: Int) {
        self.publication = publication
        self.largestSubscribers = largestSubscribers
        let position = publication.lastPosition
        state = Mutex(State(last: position, gathered: position))
    }

    // MARK: Subscribers

    /// How many subscribers there are.
    var count: Int { state.withLock { $0.admitted } }

    /// Lets one more in, if there is room.
    func admit() -> Bool {
        state.withLock { state in
            guard state.admitted < largestSubscribers else { return false }
            state.admitted += 1
            return true
        }
    }

    /// Lets one go that was let in.
    func leave(_ subscriber: ObjectIdentifier) {
        state.withLock { state in
            state.admitted -= 1
            state.wakes[subscriber] = nil
        }
    }

    /// Has a subscriber woken whenever there are new events.
    func wake(_ subscriber: ObjectIdentifier, _ body: @escaping @Sendable () -> Void) {
        state.withLock { $0.wakes[subscriber] = body }
        body()
    }

    /// Wakes every subscriber.
    func wakeAll() {
        for wake in state.withLock({ Array($0.wakes.values) }) { wake() }
    }

    /// What follows a position.
    func piece(after position: Int, _ filter: Filter) -> Piece {
        state.withLock { state in
            let first =
                state.events.indices.contains(state.start)
                ? state.events[state.start].position : state.last + 1
            guard position + 1 >= first else { return .gone }
            guard position < state.last else { return .bytes([], upTo: max(position, state.last)) }
            let key = Key(filter: filter, after: position)
            if let known = state.pieces[key] { return .bytes(known.bytes, upTo: known.upTo) }
            let piece = Self.piece(state.events[(state.start + position + 1 - first)...], filter)
            if state.pieces.count < 256 { state.pieces[key] = piece }
            return .bytes(piece.bytes, upTo: piece.upTo)
        }
    }

    private static func piece(
        _ events: ArraySlice<Event>, _ filter: Filter
    ) -> (bytes: [UInt8], upTo: Int) {
        var piece: (bytes: [UInt8], upTo: Int) = ([], 0)
        for event in events {
            if event.passes(filter) {
                let frame = filter.clearance == .public ? event.publicFrame : event.frame
                if !piece.bytes.isEmpty, piece.bytes.count + frame.count > pieceBytes { break }
                piece.bytes += frame
            }
            piece.upTo = event.position
        }
        return piece
    }

    // MARK: Events

    /// Takes in what has just been published, on the thread that publishes: as long as somebody
    /// follows, the records are read there, where nobody has to wait for the log.
    func gather(_ edition: Publication.Edition, _ read: SharedStore.Reading) {
        let model = edition.model
        let (gathered, isFollowed) = state.withLock { ($0.gathered, $0.admitted > 0) }
        guard model.position > gathered else { return }
        // What is more than can be kept is left to the log.
        let first = max(gathered + 1, model.position - Self.largestCount + 1)
        var events: [CloudEvent] = []
        if isFollowed {
            let reader = EventReader(publication, model)
            var bytes = 0
            do throws(EngineError) {
                try read(first...model.position) { record in
                    bytes += record.data.count
                    if bytes > Self.largestBytes {
                        events = []
                        bytes = record.data.count
                    }
                    events.append(reader.event(record))
                }
            } catch {
                // The log can't be read: subscribers will find that out for themselves.
                events = []
            }
        }
        let mustFill = state.withLock { state in
            if events.first?.position != state.gathered + 1 || state.isFreshFull {
                state.fresh = []
            }
            state.fresh += events
            state.gathered = model.position
            defer { state.isFilling = true }
            return !state.isFilling
        }
        if mustFill { queue.async { self.fill(model) } }
    }

    /// Writes out what was gathered, and wakes all who wait for it.
    private func fill(_ model: ReadModel) {
        let (fresh, position) = state.withLock { state in
            defer {
                state.fresh = []
                state.isFilling = false
            }
            return (state.fresh, state.gathered)
        }
        let events = EventReader(publication, model, .public).feedEvents(fresh)
        let wakes = state.withLock { state in
            state.take(events, upTo: position)
            return Array(state.wakes.values)
        }
        for wake in wakes { wake() }
    }
}

extension EventFeed.State {
    /// Whether more waits to be written out than is worth keeping.
    fileprivate var isFreshFull: Bool {
        fresh.count >= EventFeed.largestCount
            || fresh.reduce(0) { $0 + $1.data.count } > EventFeed.largestBytes
    }

    fileprivate mutating func take(_ new: [EventFeed.Event], upTo position: Int) {
        if new.first?.position != last + 1 {
            events = []
            start = 0
            bytes = 0
        }
        last = position
        pieces = [:]
        events += new
        bytes += new.reduce(0) { $0 + $1.cost }
        while start < events.count,
            events.count - start > EventFeed.largestCount || bytes > EventFeed.largestBytes
        {
            bytes -= events[start].cost
            start += 1
        }
        // Now and then what is forgotten is given back, too.
        guard start > EventFeed.largestCount / 2 || start == events.count else { return }
        events.removeFirst(start)
        start = 0
    }
}
