/// A slip of the pen that is known from reports: a form that cannot be right.
struct Slip {
  /// What is written.
  var wrong: String

  /// What should be.
  var right: String

  /// What makes it right where it follows.
  var unless: [String] = []

  /// The slips; each is wrong in every context but those named.
  static let all: [Slip] = [
    Slip(wrong: "消费卷", right: "消费券", unless: ["入", "进", "宗"]),
    Slip(wrong: "重新涉及", right: "重新设计"),
    Slip(wrong: "信息工开", right: "信息公开", unless: ["展"]),
    Slip(wrong: "政务工开", right: "政务公开", unless: ["展"]),
    Slip(wrong: "政府信信息", right: "政府信息"),
    Slip(wrong: "信息公公开", right: "信息公开"),
    Slip(wrong: "公开指难", right: "公开指南"),
    Slip(wrong: "依申请公卡", right: "依申请公开"),
    Slip(wrong: "依申情公开", right: "依申请公开"),
    Slip(wrong: "行政复义", right: "行政复议"),
    Slip(wrong: "行政诉颂", right: "行政诉讼"),
    Slip(wrong: "信息处里费", right: "信息处理费"),
    Slip(wrong: "结转下年渡", right: "结转下年度"),
    Slip(wrong: "统计期线", right: "统计期限"),
    Slip(wrong: "透明渡", right: "透明度"),
    Slip(wrong: "布署", right: "部署", unless: ["名"]),
    Slip(wrong: "宣传力渡", right: "宣传力度"),
    Slip(wrong: "加大力渡", right: "加大力度", unless: ["过"]),
    Slip(wrong: "防犯风险", right: "防范风险"),
    Slip(wrong: "群众反应的问题", right: "群众反映的问题"),
    Slip(wrong: "涵概", right: "涵盖"),
    Slip(wrong: "一如继往", right: "一如既往"),
    Slip(wrong: "再接再励", right: "再接再厉"),
    Slip(wrong: "竞竞业业", right: "兢兢业业"),
    Slip(wrong: "关注度高得", right: "关注度高的", unless: ["多", "很", "出"]),
    Slip(wrong: "截止目前", right: "截至目前"),
    Slip(wrong: "登陆网站", right: "登录网站"),
    Slip(wrong: "登陆政府网站", right: "登录政府网站"),
    Slip(wrong: "登陆平台", right: "登录平台"),
    Slip(wrong: "微信公众帐号", right: "微信公众账号"),
    Slip(wrong: "微信公从号", right: "微信公众号"),
    Slip(wrong: "微信公共号", right: "微信公众号"),
    Slip(wrong: "优化营商环镜", right: "优化营商环境"),
    Slip(wrong: "贯彻落时", right: "贯彻落实"),
    Slip(wrong: "贯切落实", right: "贯彻落实"),
    Slip(wrong: "长效机质", right: "长效机制"),
    Slip(wrong: "栏目设制", right: "栏目设置"),
    Slip(wrong: "责任追纠", right: "责任追究"),
  ]
}
