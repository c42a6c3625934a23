public import Words

/// A node of a hierarchy.
public struct TreeNode: Sendable {
    /// What it stands for, mostly the id of a subject.
    public var id: String
    /// Its name.
    public var label: Text
    /// What is to be said about it, such as when it was struck and why.
    public var note: Text?
    /// Its light.
    public var light: TrafficLight?
    /// The events it rests on.
    public var basis: Basis
    /// What stands below it.
    public var children: [TreeNode]

    /// Makes a node.
    public init(
        _ id: String, _ label: Text, note: Text? = nil, light: TrafficLight? = nil,
        basis: Basis = [], children: [TreeNode] = []
    ) {
        self.id = id
        self.label = label
        self.note = note
        self.light = light
        self.basis = basis
        self.children = children
    }
}
