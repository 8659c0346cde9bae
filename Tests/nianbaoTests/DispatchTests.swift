import Testing

@Suite struct DispatchTests {
  @Test func versionGoesToStandardOutput() throws {
    let result = try Executable.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("nianbao "))
    #expect(result.complaint.isEmpty)
  }

  @Test(arguments: [[], ["frobnicate"]])
  func aCallWithoutKnownCommandIsRefused(arguments: [String]) throws {
    let result = try Executable.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaint.contains("nianbao"))
  }
}
