/// A language a user reads.
public enum Language: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"
}

/// Words in both languages; a missing one does not compile.
public struct Text: Hashable, Sendable {
    /// The German wording.
    public let german: String
    /// The English wording.
    public let english: String

    /// Makes a text from its two wordings.
    public init(de german: String, en english: String) {
        self.german = german
        self.english = english
    }

    /// Makes a text that is the same in every language, such as a name or a number.
    public init(verbatim text: String) {
        self.init(de: text, en: text)
    }

    /// Makes a text by asking for each language in turn, for words around formatted values.
    public init(_ wording: (Language) -> String) {
        self.init(de: wording(.german), en: wording(.english))
    }

    /// The wording in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}

/// The word table: each file of this target adds the words of one part of the system.
public enum Words {}
