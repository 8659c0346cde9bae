import Synchronization

/// What was made of something that never changes: each type of thing once, when it is first asked for.
///
/// Two threads that ask at the same time may both make it; what the first of them stored is what both get.
public final class Derived: Sendable {
  private let first = AtomicLazyReference<Link>()

  /// Makes a store with nothing in it.
  public init() {}

  /// The value of a type, made by `make` if there is none yet.
  public func value<Value: Sendable>(_ make: () -> Value) -> Value {
    var store = self
    while true {
      let link = store.first.load() ?? store.first.storeIfNil(Link(Box(make())))
      // A cast of what is no such box costs ten times as much as a comparison of types.
      if link.type == ObjectIdentifier(Value.self), let box = link.value as? Box<Value> { return box.value }
      store = link.others
    }
  }
}

/// One of the values, and the others behind it.
private final class Link: Sendable {
  let type: ObjectIdentifier
  let value: any AnyObject & Sendable
  let others = Derived()

  init<Value: Sendable>(_ box: Box<Value>) {
    type = ObjectIdentifier(Value.self)
    value = box
  }
}

/// A value that others share.
private final class Box<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
