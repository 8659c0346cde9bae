extension Slip {
  /// All slips.
  static let all = words + setPhrases

  /// Set phrases of such reports in damaged forms.
  private static let setPhrases: [Slip] = [
    Slip("三审三教", "三审三校"),
    Slip("三审三较", "三审三校"),
    Slip("三审三效", "三审三校"),
    Slip("三审三交", "三审三校"),
    Slip("三审三郊", "三审三校"),
    Slip("三审三叫", "三审三校"),
    Slip("三申三校", "三审三校"),
    Slip("问题及进情况", "问题及改进情况"),
    Slip("问题和进情况", "问题和改进情况"),
    Slip("问题及改情况", "问题及改进情况"),
    Slip("收到和理政府信息", "收到和处理政府信息"),
    Slip("收到和处政府信息", "收到和处理政府信息"),
    Slip("行政诉情况", "行政诉讼情况"),
    Slip("申请渠", "申请渠道", unless: "道"),
    Slip("受理渠", "受理渠道", unless: "道"),
    Slip("公开渠", "公开渠道", unless: "道"),
    Slip("信息渠", "信息渠道", unless: "道"),
    Slip("互动渠", "互动渠道", unless: "道"),
    Slip("发布渠", "发布渠道", unless: "道"),
    Slip("沟通渠", "沟通渠道", unless: "道"),
    Slip("咨询渠", "咨询渠道", unless: "道"),
    Slip("反馈渠", "反馈渠道", unless: "道"),
    Slip("宣传渠", "宣传渠道", unless: "道"),
    Slip("查询渠", "查询渠道", unless: "道"),
    Slip("获取渠", "获取渠道", unless: "道"),
    Slip("传播渠", "传播渠道", unless: "道"),
    // 政策制定引发关注 is right.
    Slip("制定引发《", "制定印发《"),
    Slip("修订引发《", "修订印发《"),
  ]
}
