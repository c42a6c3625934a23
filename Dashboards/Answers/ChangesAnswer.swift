public import ByteCoding
public import StrategyModel

/// What has changed between two meetings: what the command `changes` and the route of the same
/// name answer.
public struct ChangesAnswer: Sendable {
    /// The lens of the earlier meeting.
    public let from: LensHead
    /// The dashboard, whose lens is that of the later meeting.
    public let document: Document

    /// Compares two meetings: `from`, `to` and `hindsight` of the parameters say which.
    public init(_ view: View, _ parameters: Parameters) throws(BoardError) {
        let board = Board.changes
        let page = try Page(
            board, view.through(board.lens(view, parameters)), parameters)
        try page.checkPeriod()
        let telling = ChangesTelling(page)
        from = telling.earlier
        document = page.document(board, telling.sections)
    }

    /// `{"from":lens,"to":lens,"sections":[…]}`.
    public func write(into json: inout JSONWriter) {
        json.beginObject()
        json.key("from")
        from.write(into: &json)
        json.key("to")
        json.lens(document.lens)
        JSONRenderer(document).writeSections(into: &json)
        json.endObject()
    }
}
