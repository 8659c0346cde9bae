extension Edition {
  /// Every label of the edition: headings of sections and blocks, corners, columns with their spanning heads, groups
  /// and rows, in the order of the form; a label that is used several times comes several times.
  public var labels: [Label] {
    var labels = sections.map(\.heading)
    for table in tables {
      for block in table.blocks {
        if let heading = block.heading { labels.append(heading) }
        labels.append(block.corner)
        for column in block.columns { labels.append(contentsOf: column.path + [column.label]) }
      }
      labels.append(contentsOf: table.groups.map(\.label))
      labels.append(contentsOf: table.rows.map(\.label))
    }
    return labels
  }

  /// Everything that the edition writes or recognises: names, official labels, notes and other spellings of
  /// ``labels``, and the names of the aspects.
  public var wordings: [String] {
    var wordings = aspects.map(\.name)
    for label in labels {
      wordings.append(contentsOf: [label.name, label.official, label.note])
      wordings.append(contentsOf: label.accepted + label.misspelt)
    }
    return wordings
  }
}
