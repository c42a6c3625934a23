/// Why a person could not be kept, shown or erased.
public enum PersonError: Error {
    /// An id is `[a-z0-9][a-z0-9_-]{0,63}`.
    case invalidID(String)
    /// Nothing of that name is kept.
    case unknownKey(String)
    /// A key was given twice.
    case repeatedKey(Person.Key)
    /// A value that says nothing.
    case emptyValue(Person.Key)
    /// A value with a line break or another control character.
    case controlCharacter(Person.Key)
    /// More characters than the key takes.
    case tooLong(Person.Key, found: Int)
    /// A person has a name.
    case nameMissing
    /// Who was erased is not kept again under the same id.
    case erased(String)
    /// Nobody is kept under the id.
    case unknown(String)
    /// The file is not what was written.
    case damaged(String)
    /// The store said no.
    case engine(EngineError)
}
