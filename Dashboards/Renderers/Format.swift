/// The formats every document has.
public enum Format: String, CaseIterable, Sendable {
    case text, json, csv, md, html

    /// The media type of the format.
    public var mediaType: String {
        switch self {
        case .text: "text/plain; charset=utf-8"
        case .json: "application/json"
        case .csv: "text/csv; charset=utf-8"
        case .md: "text/markdown; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        }
    }

    /// The suffix of a file or a path of the format, without a dot.
    public var suffix: String { self == .text ? "txt" : rawValue }

    /// The format of a suffix, such as `txt` or `html`.
    public init?(suffix: String) {
        guard let format = Self.allCases.first(where: { $0.suffix == suffix }) else { return nil }
        self = format
    }
}

/// What a reader may choose about how a document looks.
public struct RenderOptions: Sendable {
    /// Columns of a terminal; no line of the text is wider.
    public var width: Int
    /// Whether the text may carry colours of a terminal, never as the only sign.
    public var colour: Bool

    /// A text is never narrower than this.
    public static let minimumWidth = 40

    /// Makes options.
    public init(width: Int = 80, colour: Bool = false) {
        self.width = max(Self.minimumWidth, width)
        self.colour = colour
    }
}

/// Writes a document in a format.
public func render(
    _ document: Document, as format: Format, options: RenderOptions = RenderOptions()
) -> String {
    switch format {
    case .text: TextRenderer(document, options).render()
    case .json: JSONRenderer(document).render()
    case .csv: CSVRenderer(document).render()
    case .md: MarkdownRenderer(document).render()
    case .html: HTMLRenderer(document).render()
    }
}
