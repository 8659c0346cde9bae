/// The parameters of `initialize`.
struct InitializeParameters {
  /// The process that started the server; nil if there is none to watch.
  let processID: Int?

  /// The language of the client's surface, such as `zh-cn`.
  let locale: String?

  /// What the client can do.
  let capabilities: ClientCapabilities

  /// What the user has set; absent or null if nothing.
  let options: JSONValue

  /// The URIs of the folders that the client has open.
  let folders: [String]

  /// Reads the parameters, which are an object; whatever is absent or of a wrong type has its default.
  init?(_ json: JSONValue) {
    guard json.isObject else { return nil }
    processID = json["processId"].int
    locale = json["locale"].string
    capabilities = ClientCapabilities(json["capabilities"])
    options = json["initializationOptions"]
    let named = json["workspaceFolders"].elements ?? []
    folders = named.isEmpty ? json["rootUri"].string.map { [$0] } ?? [] : named.compactMap { $0["uri"].string }
  }
}

/// The parameters of `workspace/didChangeWorkspaceFolders`.
struct FolderChangeParameters {
  /// The URIs of the folders that the client has opened.
  let added: [String]

  /// The URIs of the folders that the client has closed.
  let removed: [String]

  /// Reads the parameters; nil without an event, while a folder without a URI is passed over.
  init?(_ json: JSONValue) {
    let event = json["event"]
    guard event.isObject else { return nil }
    added = event["added"].compactMap { $0["uri"].string }
    removed = event["removed"].compactMap { $0["uri"].string }
  }
}

/// The parameters of the notifications that files have changed, were renamed or deleted.
struct FileChangeParameters {
  /// All URIs that a file had or has.
  let uris: [String]

  /// Reads the parameters; a file without a URI is passed over.
  init(_ json: JSONValue) {
    let files = ["changes", "files"].flatMap { json[$0].elements ?? [] }
    uris = files.flatMap { file in ["uri", "oldUri", "newUri"].compactMap { file[$0].string } }
  }
}
