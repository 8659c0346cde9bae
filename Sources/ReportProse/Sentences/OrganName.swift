/// Compares names of organs.
enum OrganName {
  /// A name without 人民, so that 县人民政府 and 县政府 are the same.
  static func plain(_ name: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      if name[index] == people[0], name[index...].starts(with: people) {
        index += people.count
      } else {
        result.append(name[index])
        index += 1
      }
    }
    return result
  }

  private static let people = Array("人民".utf8)

  /// Whether `name` is a piece of `whole`, which a short form of an organ's name is of the full one.
  static func isPiece(_ name: [UInt8], of whole: [UInt8]) -> Bool {
    guard !name.isEmpty, name.count <= whole.count else { return false }
    for start in 0...(whole.count - name.count) where Array(whole[start..<start + name.count]) == name {
      return true
    }
    return false
  }
}
