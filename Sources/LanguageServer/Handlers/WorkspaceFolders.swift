extension Server {
  /// `workspace/didChangeWorkspaceFolders`: follows the folders; where last year's report may be depends on them.
  mutating func didChangeWorkspaceFolders(_ parameters: FolderChangeParameters) {
    let removed = Set(parameters.removed.compactMap(FilePath.path(ofURI:)))
    project.folders.removeAll { removed.contains($0) }
    for path in parameters.added.compactMap(FilePath.path(ofURI:)) where !project.folders.contains(path) {
      project.folders.append(path)
    }
    settingsChanged()
  }
}
