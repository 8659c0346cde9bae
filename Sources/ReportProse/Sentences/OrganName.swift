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

  /// Whether `name` is the name of an organ or a short form of it: a piece, or characters of it in their order up to its
  /// end, such as 市场监管局 for 江河市市场监督管理局 and 卫健委 for 白塔区卫生健康委员会.
  static func isShort(_ name: [UInt8], of whole: [UInt8]) -> Bool {
    if isPiece(name, of: whole) { return true }
    // A form of two characters may be any organ's: 市局.
    guard name.count >= 9, name.count % 3 == 0, whole.count % 3 == 0 else { return false }
    var next = 0
    var last = 0
    for place in stride(from: 0, to: whole.count, by: 3) where next < name.count {
      if whole[place..<place + 3].elementsEqual(name[next..<next + 3]) {
        next += 3
        last = place + 3
      }
    }
    return next == name.count && (last == whole.count || whole[last...].elementsEqual(committee))
  }

  private static let committee = Array("员会".utf8)
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
