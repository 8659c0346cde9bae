/// A finding as the protocol writes it.
public struct Diagnostic: Equatable, Sendable {
  /// Another place that takes part.
  public struct Related: Equatable, Sendable {
    /// The document.
    public var uri: String

    /// The place.
    public var range: LSPRange

    /// What is there.
    public var message: String
  }

  /// Its place.
  public var range: LSPRange

  /// How grave it is, 1 for an error to 4 for a hint.
  public var severity: Int

  /// The code of the rule.
  public var code: String

  /// What is there and what should be.
  public var message: String

  /// Whether it is about wording that was right once.
  public var isDeprecated = false

  /// Whether it is about something that does not belong into the text, and only has to go.
  public var isUnnecessary = false

  /// Other places that take part.
  public var related: [Related] = []
}

extension Diagnostic: JSONWritable {
  /// Writes the diagnostic; members without content are left out.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("range", range)
      writer.member("severity", severity)
      writer.member("code", code)
      writer.member("source", Product.name)
      writer.member("message", message)
      if isDeprecated || isUnnecessary {
        writer.array("tags") { writer in
          if isUnnecessary { writer.value(1) }
          if isDeprecated { writer.value(2) }
        }
      }
      if !related.isEmpty {
        writer.member("relatedInformation", related)
      }
    }
  }
}

extension Diagnostic.Related: JSONWritable {
  /// Writes the place.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("location") { writer in
        writer.member("uri", uri)
        writer.member("range", range)
      }
      writer.member("message", message)
    }
  }
}
