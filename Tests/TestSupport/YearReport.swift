/// A small report of a year, to be compared with those of other years.
public enum YearReport {
  /// A report in which 二 and 四 of 自然人 have the given figures and all else is absent.
  ///
  /// The figure of 四 stands on line 10, from unit 16 of UTF-16 on (0-based).
  public static func text(
    _ year: Int, carriedIn: Int = 0, carriedOut: Int = 0, organ: String = "临高县商务局"
  ) -> String {
    """
    \(organ)\(year)年政府信息公开工作年度报告

    一、总体情况

    三、收到和处理政府信息公开申请情况

    |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
    |---|---|---|---|---|---|---|---|
    | 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
    | 二、上年结转政府信息公开申请数量 | \(carriedIn) | 0 | 0 | 0 | 0 | 0 | \(carriedIn) |
    | 四、结转下年度继续办理 | \(carriedOut) | 0 | 0 | 0 | 0 | 0 | \(carriedOut) |

    """
  }
}
