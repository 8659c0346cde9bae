import ReportModel

/// The name of an organ, to be compared with others.
struct Organ {
  /// The Chinese characters of the name.
  let name: [Character]

  /// Takes a name; blanks, marks and brackets do not count.
  init(_ text: String) {
    name = text.filter { $0.unicodeScalars.allSatisfy { $0.value >= 0x3400 && $0.value <= 0x9FFF } }.map { $0 }
  }

  /// Characters with which the name of an organ ends before that of an office in it.
  private static let ends: Set<Character> = ["局", "厅", "委", "会", "府", "署", "院", "部"]

  /// Characters with which the name of a place ends.
  private static let places: Set<Character> = ["省", "市", "县", "区", "旗", "州", "镇", "乡", "道"]

  /// Whether the name is that of a department of a government; that of a zone's committee is not.
  var isDepartment: Bool { AgencyKind(of: String(name))?.isDepartment ?? false }

  /// Whether the name is that of a place or its government.
  var isGovernment: Bool {
    guard let last = name.last else { return false }
    return Organ.places.contains(last) || last == "府" || hasEnding("政府办公室") || hasEnding("政府办公厅") || hasEnding("政府办")
      || hasEnding("街道办事处")
  }

  /// Whether the name says of itself that it is this organ's: 我局, 本机关.
  var isOwn: Bool { ["我", "本", "该"].contains(name.first) }

  /// The name of the organ without that of an office in it: 温县商务局 for 温县商务局办公室; nil if it is not that of a
  /// department or a government.
  var body: Organ? {
    let last = name.lastIndex { Organ.ends.contains($0) }
    guard let last else { return isGovernment ? self : nil }
    let front = Organ(String(name[...last]))
    return front.isDepartment || front.isGovernment ? front : isGovernment ? self : nil
  }

  /// Whether a name can be that of this organ: a short form, a longer form or that of an office in it.
  func canBeCalled(_ other: Organ) -> Bool {
    if other.isOwn || name.isEmpty || other.name.isEmpty { return true }
    let areGovernments = isGovernment && other.isGovernment
    for left in forms(ofGovernment: areGovernments) {
      for right in other.forms(ofGovernment: areGovernments)
      where Organ.isShort(left, of: right) || Organ.isShort(right, of: left) { return true }
    }
    // The report of a place may be signed by whoever keeps it there.
    return isAbove(other)
  }

  /// Whether it is the government of the place with which the other's name begins.
  private func isAbove(_ other: Organ) -> Bool {
    guard isGovernment, let end = name.lastIndex(where: { Organ.places.contains($0) }) else { return false }
    return isBare(after: end) && other.name.count > end + 1 && Organ.starts(other.name, with: name[...end])
  }

  /// Whether nothing but 人民政府 and its office follows a place.
  private func isBare(after end: Int) -> Bool {
    ["", "人民政府", "政府", "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办", "办事处"].contains(String(name[(end + 1)...]))
  }

  /// The name, its parts up to each end of an organ's name in it, and the name without 人民政府, as 区政府商务局 is 区商务局.
  ///
  /// - Parameter ofGovernment: whether 乡政府 may be called 乡.
  private func forms(ofGovernment: Bool) -> [ArraySlice<Character>] {
    var forms = [name[...]]
    for index in name.indices.dropLast() where Organ.ends.contains(name[index]) { forms.append(name[...index]) }
    guard let end = name.lastIndex(of: "府"), end > 0, name[end - 1] == "政", end + 1 < name.count || ofGovernment else {
      return forms
    }
    let isPeople = end > 2 && name[end - 2] == "民" && name[end - 3] == "人"
    let bare = name[..<(isPeople ? end - 3 : end - 1)] + name[(end + 1)...]
    if bare.count >= 2 { forms.append(bare) }
    return forms
  }

  /// Whether the characters of one name stand in another in the same order: 人社局 in 人力资源和社会保障局.
  private static func isShort(_ short: ArraySlice<Character>, of long: ArraySlice<Character>) -> Bool {
    guard short.count <= long.count else { return false }
    var rest = short
    for character in long where rest.first == character { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func starts(_ name: [Character], with front: ArraySlice<Character>) -> Bool {
    name.count >= front.count && name[..<front.count].elementsEqual(front)
  }

  private func hasEnding(_ ending: String) -> Bool { String(name.suffix(ending.count)) == ending }
}
