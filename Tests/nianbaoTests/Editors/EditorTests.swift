import Testing

/// The server in real editors, set up as `EditorConfigs` says; fails where an editor is not installed.
///
/// One editor at a time, so that none waits for another.
@Suite(.serialized) struct EditorTests {}
