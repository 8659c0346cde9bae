import ReportText

/// What the server tells a client that it can do, read from the table of methods.
enum ServerCapabilities {
  /// Writes the answer to `initialize`.
  static func write(_ client: ClientCapabilities, _ encoding: PositionEncoding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.object("capabilities") { writer in
        writer.member("positionEncoding", encoding.rawValue)
        write(.capabilities, client, to: &writer)
        let tellsOperations = !announcements(in: .fileOperations, to: client).isEmpty
        guard tellsOperations || !announcements(in: .workspace, to: client).isEmpty else { return }
        writer.object("workspace") { writer in
          write(.workspace, client, to: &writer)
          if tellsOperations { writer.object("fileOperations") { write(.fileOperations, client, to: &$0) } }
        }
      }
      writer.object("serverInfo") { writer in
        writer.member("name", Product.name)
        writer.member("version", Product.version)
      }
    }
  }

  /// Writes of what the server is to be told, as the parameters of `client/registerCapability`; nil if a client can be
  /// asked for nothing.
  static func registration(for client: ClientCapabilities) -> ((inout JSONWriter) -> Void)? {
    let registered = announcements(in: .registration, to: client)
    guard !registered.isEmpty else { return nil }
    return { writer in
      writer.array("registrations") { writer in
        for (method, announcement) in registered {
          writer.object { writer in
            writer.member("id", method)
            writer.member("method", method)
            writer.object("registerOptions") { announcement.options?(client, &$0) }
          }
        }
      }
    }
  }

  /// Writes what a client is told in one place, as members of an object.
  private static func write(_ place: Announcement.Place, _ client: ClientCapabilities, to writer: inout JSONWriter) {
    for (_, announcement) in announcements(in: place, to: client) {
      writer.key(announcement.name)
      if let options = announcement.options {
        writer.object { options(client, &$0) }
      } else {
        writer.value(true)
      }
    }
  }

  /// What a client is told in one place, with the methods.
  private static func announcements(
    in place: Announcement.Place, to client: ClientCapabilities
  ) -> [(method: String, announcement: Announcement)] {
    Method.all.compactMap { method in
      guard let announcement = method.announcement, announcement.place == place, announcement.isMeant(client) else {
        return nil
      }
      return (method.name, announcement)
    }
  }
}
