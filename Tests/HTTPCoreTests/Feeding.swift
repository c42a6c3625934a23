import HTTPCore

/// What a parser made of a whole connection.
struct Reading: Equatable {
    var requests: [Request] = []
    var fault: RequestFault?
}

/// How a connection is cut into pieces.
enum Cut: Hashable, CaseIterable {
    case whole
    case bytes
    case random1
    case random2
    case random3

    func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        switch self {
        case .whole: return [bytes]
        case .bytes: return bytes.map { [$0] }
        case .random1, .random2, .random3:
            let seed: UInt64 = self == .random1 ? 7 : self == .random2 ? 77 : 777
            var generator = SeededGenerator(state: seed)
            var pieces: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...40, using: &generator))
                pieces.append(Array(piece))
                rest = rest.dropFirst(piece.count)
            }
            return pieces
        }
    }
}

/// SplitMix64, so that a failure comes again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// Reads a connection cut one way.
func read(_ bytes: [UInt8], _ cut: Cut, _ limits: Limits = Limits()) -> Reading {
    var parser = RequestParser(limits: limits)
    var reading = Reading()
    for piece in cut.pieces(bytes) {
        parser.feed(piece)
        do throws(RequestFault) {
            events: while true {
                switch try parser.next() {
                case .incomplete: break events
                case .continueExpected: continue
                case .request(let request): reading.requests.append(request)
                }
            }
        } catch {
            reading.fault = error
            return reading
        }
    }
    return reading
}

func read(_ text: String, _ cut: Cut = .whole, _ limits: Limits = Limits()) -> Reading {
    read(Array(text.utf8), cut, limits)
}
