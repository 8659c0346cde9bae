/// The level of the organ whose report it is, which decides when it must be published.
public enum AgencyLevel: String, Sendable, CaseIterable {
  /// 国务院部门
  case central
  /// 省级政府
  case province
  /// 设区的市级政府
  case city
  /// 县级政府
  case county
  /// 乡镇政府、街道办事处
  case township
  /// 县级以上地方政府部门
  case department
}
