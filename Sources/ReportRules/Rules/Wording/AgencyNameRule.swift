enum AgencyNameRule {
  static let announcements = ["现公布", "现将", "现向", "现予公布", "特编制", "现发布"]
  static let contacts = ["请与", "请联系", "请直接与", "请向"]
}
