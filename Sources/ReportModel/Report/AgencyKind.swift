/// What kind of organ its name says it is.
public enum AgencyKind: Sendable {
  /// 局
  case bureau
  /// 厅
  case department
  /// 委员会, 委
  case commission
  /// 部, 署
  case ministry
  /// 镇 and its government
  case town
  /// 乡 and its government
  case township
  /// 街道 and its office
  case street
  /// The government of a county or above.
  case government
  /// A county that is named without its government.
  case county
  /// 管理委员会, of a zone
  case zone
  /// 居民委员会, 村民委员会
  case residents
  /// 中心
  case centre

  /// The kind of the organ with a name; nil where the name does not tell.
  public init?(of name: String) {
    guard let kind = AgencyKind.endings.first(where: { name.hasSuffix($0.ending) })?.kind else { return nil }
    self = kind
  }

  /// Whether it is a department of a government.
  public var isDepartment: Bool {
    switch self {
    case .bureau, .department, .commission, .ministry: true
    default: false
    }
  }

  /// Endings of names with the kind that they tell, the longer ones first.
  private static let endings: [(ending: String, kind: AgencyKind)] = [
    ("管理委员会", .zone), ("管委会", .zone), ("居民委员会", .residents), ("村民委员会", .residents), ("居委会", .residents),
    ("村委会", .residents), ("委员会", .commission), ("委", .commission), ("局", .bureau), ("厅", .department), ("署", .ministry),
    ("部", .ministry), ("中心", .centre), ("镇人民政府", .town), ("镇政府", .town), ("镇", .town), ("乡人民政府", .township),
    ("乡政府", .township), ("乡", .township), ("街道办事处", .street), ("街道办", .street), ("街道", .street),
    ("县人民政府", .government), ("市人民政府", .government), ("区人民政府", .government), ("旗人民政府", .government),
    ("省人民政府", .government), ("县政府", .government), ("市政府", .government), ("区政府", .government),
    ("旗政府", .government), ("省政府", .government), ("县", .county),
  ]
}
