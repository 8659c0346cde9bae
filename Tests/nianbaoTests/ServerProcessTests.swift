import Foundation
import Glibc
import TestSupport
import Testing

/// The server as a process: how it begins and ends.
@Suite struct ServerProcessTests {
  @Test(arguments: [[], ["--stdio"], ["--stdio", "--clientProcessId=1"]])
  func startsServesAndEnds(options: [String]) throws {
    let client = try ServerClient(arguments: ["server"] + options)
    let capabilities = try client.initialize()
    #expect(capabilities["positionEncoding"] == "utf-16")
    try client.finish()
  }

  /// What a client offers comes before what its configuration says of it.
  @Test(arguments: [("utf-8", nil, "utf-8"), ("utf-32", nil, "utf-32"), ("utf-8", "utf-16", "utf-16")])
  func countsAsTheClientDoes(option: String, offered: String?, agreed: String) throws {
    let client = try ServerClient(arguments: ["server", "--position-encoding", option])
    let capabilities = try client.initialize(
      capabilities: ["general": ["positionEncodings": .array(offered.map { [.string($0)] } ?? [])]])
    #expect(capabilities["positionEncoding"] == .string(agreed))
    try client.finish()
  }

  @Test(arguments: [
    ["--port=1"], ["extra"], ["--log", "loud"], ["--position-encoding", "gbk"],
    ["--transcript", "/no/such/folder/file"],
  ])
  func refusesCallsThatItCannotUse(options: [String]) throws {
    let result = try Executable.run(["server"] + options)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.complaint.isEmpty)
  }

  @Test func explainsItsOptions() throws {
    let result = try Executable.run(["server", "--help"])
    #expect(result.status == 0)
    #expect(result.output.contains("--transcript"))
  }

  @Test func recordsTheConversationWhenAsked() throws {
    let folder = try ScratchFolder()
    let path = folder.url.appendingPathComponent("transcript.jsonl").path
    let client = try ServerClient(arguments: ["server", "--transcript", path])
    try client.initialize()
    try client.send(Message.open("u", "年\n报"))
    try client.publication()
    try client.write(Array("Content-Length: 3\r\n\r\n{\n}Content-Length: 1\r\n\r\n{Content-Length: x\r\n\r\n".utf8))
    for _ in 0..<3 { #expect(try client.receive()["error"].isNull == false) }
    try client.finish()
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { try JSON($0.utf8) }
    #expect(lines.compactMap { $0["received"]["method"].string }.first == "initialize")
    #expect(lines.contains { $0["received"]["params"]["textDocument"]["text"] == "年\n报" })
    #expect(lines.contains { $0["sent"]["method"] == "textDocument/publishDiagnostics" })
    #expect(lines.contains { $0["received"] == "{" })
    #expect(lines.contains { $0["malformed"].string != nil })
  }

  @Test func logsToStandardErrorWhenAskedAndNeverAText() throws {
    let client = try ServerClient(arguments: ["server", "--log=debug"])
    try client.initialize()
    try client.send(Message.open("u", "绝密内容"))
    try client.publication()
    client.closeInput()
    #expect(try client.status() == 1)
    let said = client.complaint
    #expect(said.contains("1 in, 1 out") && said.contains("status 1"))
    #expect(!said.contains("绝密"))
  }

  @Test func servesOverSockets() throws {
    let client = try ServerClient(.sockets)
    try client.initialize()
    try client.send(Message.open("u", String(repeating: "年\n", count: 200_000)))
    #expect(try client.publication()["diagnostics"] == [])
    try client.finish()
  }

  @Test func exitWithoutShutdownIsAFailure() throws {
    let client = try ServerClient()
    try client.initialize()
    try client.send(Message.notification("exit"))
    #expect(try client.status() == 1)
  }

  @Test(arguments: [false, true])
  func endsWithItsInput(afterShutdown: Bool) throws {
    let client = try ServerClient()
    try client.initialize()
    if afterShutdown { try client.call("shutdown") }
    client.closeInput()
    #expect(try client.status() == (afterShutdown ? 0 : 1))
    #expect(throws: ServerClient.Failure.self) { try client.receive() }
  }

  @Test func answersWhatCameBeforeTheEndOfItsInput() throws {
    let client = try ServerClient()
    try client.send(Message.initialize(1), Message.open("u", "年"), Message.request(2, "shutdown"))
    client.closeInput()
    #expect(try client.receive()["id"] == 1)
    #expect(try client.publication()["uri"] == "u")
    #expect(try client.receive()["id"] == 2)
    #expect(try client.status() == 0)
  }

  @Test(arguments: [ServerClient.Streams.pipes, .sockets])
  func endsWhenNobodyReads(streams: ServerClient.Streams) throws {
    let client = try ServerClient(streams)
    try client.initialize()
    client.closeOutput()
    #expect(try client.status() == 1)
  }

  @Test func endsWhenNobodyReadsAFullStream() throws {
    let client = try ServerClient()
    try client.initialize()
    // More answers than a pipe holds, so that the server is in the midst of writing.
    let hover: JSON = ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]
    let requests = (0..<5000).map { Message.request(.number(Double($0)), "textDocument/hover", hover) }
    try client.write(try ServerClient.frames(requests))
    usleep(50_000)
    #expect(client.process.isRunning)
    client.closeOutput()
    #expect(try client.status() == 1)
  }

  @Test(arguments: [false, true])
  func endsThoughNobodyReadsToTheEnd(byExit: Bool) throws {
    let client = try ServerClient()
    try client.initialize()
    let hover: JSON = ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]
    let requests = (0..<5000).map { Message.request(.number(Double($0)), "textDocument/hover", hover) }
    try client.write(try ServerClient.frames(byExit ? requests + [Message.notification("exit")] : requests))
    if !byExit { client.closeInput() }
    #expect(try client.status(within: 1.5) == 1)
  }

  @Test func endsWhenTheProcessOfTheClientIsGone() throws {
    // A shell that turns into one that does not ask for the status of its child, which so stays known to the system.
    let (output, parent) = (Pipe(), Process())
    parent.executableURL = URL(fileURLWithPath: "/bin/sh")
    parent.arguments = ["-c", "sleep 600 & echo $!; exec sleep 600"]
    parent.standardOutput = output
    try parent.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let child = try #require(pid_t(line.trimmingCharacters(in: .whitespacesAndNewlines)))
    let watchers = try [child, parent.processIdentifier].map { number in
      let client = try ServerClient()
      try client.initialize(processID: .number(Double(number)))
      return client
    }
    usleep(700_000)
    #expect(watchers.allSatisfy { $0.process.isRunning })
    kill(child, SIGKILL)
    #expect(try watchers[0].status() == 1)
    #expect(watchers[1].process.isRunning)
    kill(parent.processIdentifier, SIGKILL)
    parent.waitUntilExit()
    #expect(try watchers[1].status() == 1)
  }

  @Test func aClientMayWriteMuchBeforeItReads() throws {
    let client = try ServerClient()
    try client.initialize()
    let hover: JSON = ["textDocument": ["uri": "u"], "position": Message.position(0, 0)]
    let requests = (1...20_000).map { Message.request(.number(Double($0)), "textDocument/hover", hover) }
    // Far more than both pipes hold: this would wait for ever if the server waited for its answers to be read.
    try client.write(try ServerClient.frames(requests))
    for id in 1...20_000 { try #require(try client.receive()["id"] == .number(Double(id))) }
    try client.finish()
  }

  @Test func leavesNoDescriptorsOpen() throws {
    let client = try ServerClient()
    try client.initialize()
    let count = try client.descriptorCount()
    for round in 0..<50 {
      let uri = "untitled:年报 \(round)"
      try client.send(Message.open(uri, "年"))
      #expect(try client.publication()["uri"].string == uri)
      try client.send(Message.close(uri))
      #expect(try client.publication()["diagnostics"] == [])
    }
    #expect(try client.descriptorCount() == count)
    try client.finish()
  }
}
