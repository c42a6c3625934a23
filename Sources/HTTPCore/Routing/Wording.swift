/// A sentence of the reference of the routes, in both languages a reader may ask for.
public struct Wording: Hashable, Sendable {
    /// The German wording.
    public let german: String
    /// The English wording.
    public let english: String

    /// Makes a sentence from its two wordings.
    public init(de german: String, en english: String) {
        self.german = german
        self.english = english
    }
}
