import ReportRules

extension Server {
  /// `initialized`: asks for the settings of the editor, and to be told of changes.
  mutating func initialized() {
    if client.configuration { askForConfiguration() }
    guard client.watchedFiles || client.configurationRegistration else { return }
    let client = client
    ask(.registration) { writer in
      writer.key("registrations")
      writer.array { writer in
        if client.watchedFiles {
          Server.write("workspace/didChangeWatchedFiles", to: &writer) { writer in
            writer.key("watchers")
            writer.array { writer in
              for pattern in Server.watchedPatterns { writer.object { $0.member("globPattern", pattern) } }
            }
          }
        }
        if client.configurationRegistration {
          Server.write("workspace/didChangeConfiguration", to: &writer) { $0.member("section", Product.name) }
        }
      }
    }
  }

  /// The files of which to be told: configurations, and what can be last year's report.
  static let watchedPatterns = ["**/\(ConfigurationFile.name)", "**/*.{txt,md,html,nianbao}"]

  private static func write(
    _ method: String, to writer: inout JSONWriter, _ options: (inout JSONWriter) -> Void
  ) {
    writer.object { writer in
      writer.member("id", method)
      writer.member("method", method)
      writer.key("registerOptions")
      writer.object(options)
    }
  }

  /// `workspace/configuration`: asks for the settings of the editor.
  private mutating func askForConfiguration() {
    ask(.configuration) { writer in
      writer.key("items")
      writer.array { writer in writer.object { $0.member("section", Product.name) } }
    }
  }

  /// Takes the answer to a request by its number; nil for an error.
  mutating func take(_ result: PositionedJSON?, of request: ServerRequest, number: Int) {
    switch request {
    case .registration, .diagnosticRefresh, .hintRefresh, .lensRefresh, .tokenRefresh, .applyEdit, .showDocument:
      break
    case .progress: takeLeave(result != nil, request: number)
    case .configuration:
      guard let settings = result?.elements?.first else { return }
      takeEditorSettings(settings)
    }
  }

  /// `workspace/didChangeConfiguration`: takes the settings, or asks for them.
  mutating func didChangeConfiguration(_ settings: PositionedJSON) {
    if client.configuration {
      askForConfiguration()
    } else if !settings.isNull {
      takeEditorSettings(settings)
    }
  }

  /// `workspace/didChangeWatchedFiles`: reads what has changed and is needed.
  mutating func didChangeWatchedFiles(_ uris: [String]) {
    let paths = Set(uris.compactMap(FilePath.path(ofURI:)))
    for path in paths.sorted() { fileChanged(path) }
    if paths.contains(where: { fileMemory.entries[$0] != nil && project.openPaths[$0] == nil }) { askForNewCheck() }
  }

  /// Takes the settings that came with `initialize`.
  mutating func takeStartupSettings(_ settings: PositionedJSON) {
    project.startup = layer(of: settings).layer
    applyEditorSettings()
  }

  /// Takes settings of the editor; what is wrong with them is said, once for each time they change.
  private mutating func takeEditorSettings(_ settings: PositionedJSON) {
    let (layer, problems) = layer(of: settings)
    guard layer != project.editor || !problems.isEmpty else { return }
    let isNew = layer != project.editor
    project.editor = layer
    applyEditorSettings()
    if isNew { settingsChanged() }
    let language = self.settings.language
    guard let first = problems.first?.message.text(in: language) else { return }
    guard project.said.count < 1000, project.said.insert(first).inserted else { return }
    notify("window/showMessage") { writer in
      writer.member("type", 2)
      writer.member("message", first)
    }
  }

  /// Reads settings, either plain or under the name of the server; editors have keys of their own among them, which
  /// are no mistakes.
  private func layer(of settings: PositionedJSON) -> (layer: ConfigurationLayer, problems: [ConfigurationProblem]) {
    let root = settings[Product.name] ?? settings
    guard root.members != nil else { return (ConfigurationLayer(), []) }
    var reader = ConfigurationReader()
    let layer = reader.layer(root)
    return (layer, reader.problems.filter { $0.kind != .unknownSetting })
  }

  /// Has the settings of the editor count for what is said of no document.
  private mutating func applyEditorSettings() {
    settings = Configuration(editor: project.editorSum, language: project.language).settings
  }
}
