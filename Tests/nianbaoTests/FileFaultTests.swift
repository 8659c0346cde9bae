import Foundation
import Glibc
import TestSupport
import Testing

@testable import nianbao

/// Files that go, grow or are none while they are read, and disks and systems that have no room left.
@Suite struct FileFaultTests {
  /// A pipe in the folder, which holds up whoever reads it until something is written.
  private static func makePipe(_ name: String, in folder: ScratchFolder) throws -> String {
    let path = folder.url.appendingPathComponent(name).path
    let result = unsafe mkfifo(path, 0o600)
    try #require(result == 0)
    return path
  }

  /// Starts a check; what it says and its status come once the pipe was written to.
  private static func check(
    _ arguments: [String], in folder: ScratchFolder, holding pipe: String, _ meanwhile: () throws -> Void
  ) throws -> (status: Int32, output: String, complaint: String) {
    let process = Process()
    let (output, complaint) = (Pipe(), Pipe())
    process.executableURL = Executable.url
    process.arguments = ["check", "--jobs", "1"] + arguments
    process.currentDirectoryURL = folder.url
    process.environment = [:]
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    // Opening it waits for the reader, who has listed all files by then.
    let descriptor = unsafe open(pipe, O_WRONLY)
    try #require(descriptor >= 0)
    try meanwhile()
    close(descriptor)
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complained = String(decoding: complaint.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said, complained)
  }

  @Test(arguments: [["pipe", "."], ["--fix", "pipe", "."]])
  func whatGoesOrComesWhileOthersAreCheckedIsNamed(arguments: [String]) throws {
    let report = try Fixtures.seed("003")
    let folder = try ScratchFolder(["x/gone.md": report, "x/other.md": report, "x/replaced.md": report])
    let pipe = try FileFaultTests.makePipe("pipe", in: folder)
    let result = try FileFaultTests.check(arguments.map { $0 == "." ? "x" : $0 }, in: folder, holding: pipe) {
      let files = FileManager.default
      try files.removeItem(at: folder.url.appendingPathComponent("x/gone.md"))
      try files.removeItem(at: folder.url.appendingPathComponent("x/replaced.md"))
      try files.createDirectory(
        at: folder.url.appendingPathComponent("x/replaced.md"), withIntermediateDirectories: false)
    }
    #expect(result.status == 0)
    #expect(
      result.complaint == """
        nianbao: pipe: 文件为空
        nianbao: x/gone.md: 无法读取：文件不存在
        nianbao: x/replaced.md: 无法读取：是文件夹

        """)
    #expect(result.output.contains("1 份报告"))
    #expect(result.output.hasSuffix("\n未检查 2 个文件：x/gone.md、x/replaced.md（无法使用）\n"))
  }

  @Test func pipesInFoldersAreNotRead() throws {
    let folder = try ScratchFolder(["a.md": try Fixtures.seed("003")])
    _ = try FileFaultTests.makePipe("pipe.md", in: folder)
    _ = try FileFaultTests.makePipe(".nianbao.json", in: folder)
    // The configuration cannot be used, which is said; nothing waits for a writer.
    let result = try Executable.run(["check", "."], in: folder.url)
    #expect(result.output.contains("1 份报告"))
    #expect(result.output.hasSuffix("\n未检查 1 个文件：./pipe.md（不是普通文件）\n"))
    #expect(result.complaint == "nianbao: .nianbao.json: 无法读取，未使用\n")
  }

  @Test func aFileThatGrowsIsReadAsItIsAtSomeTime() throws {
    let folder = try ScratchFolder(["a.md": []])
    let path = folder.url.appendingPathComponent("a.md").path
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 100_000)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c", "n=0; while [ $n -lt 200 ]; do head -c 100000 /dev/zero | tr '\\0' a >> \"$1\"; n=$((n+1)); done", "sh",
      path,
    ]
    try writer.run()
    var last = 0
    while writer.isRunning {
      let bytes = try FileReader.read(Array(path.utf8))
      #expect(bytes.count >= last && bytes.allSatisfy { $0 == UInt8(ascii: "a") })
      last = bytes.count
    }
    #expect(try FileReader.read(Array(path.utf8)).count == 200 * piece.count)
  }

  @Test func foldersDeeperThanAnyPathAreNamed() throws {
    let folder = try ScratchFolder(["a.md": try Fixtures.seed("003")])
    // Deeper than a path can be long, which only a shell that goes down step by step can make, and take away.
    let name = String(repeating: "d", count: 200)
    let made = try Executable.shell(
      "n=0; while [ $n -lt 30 ]; do mkdir \(name) && cd -P \(name) || exit 1; n=$((n+1)); done; touch b.md",
      in: folder.url)
    try #require(made.status == 0, "\(made.complaint)")
    let result = try Executable.run(["check"], in: folder.url)
    #expect(result.status == 2)
    #expect(result.output.contains("1 份报告"))
    #expect(result.complaint.hasSuffix("无法读取：路径过长\n"))
    #expect(try Executable.shell("rm -rf \(name)", in: folder.url).status == 0)
  }

  @Test func fewDescriptorsAreEnough() throws {
    let folder = try ScratchFolder()
    for number in 0..<40 { try folder.write([], to: "\(number)/\(number)/a.md") }
    let result = try Executable.shell("ulimit -n 12; \"$NIANBAO\" check --jobs 4", in: folder.url)
    #expect(result.status == 0 && result.complaint.isEmpty, "\(result.complaint)")
  }

  /// Whether this user may make a disk of a size of his own, in a place that nobody else sees.
  private static let canMakeDisks: Bool = {
    let result = try? Executable.shell("unshare -rm sh -c 'mount -t tmpfs -o size=64k tmpfs /mnt'")
    return result?.status == 0
  }()

  @Test(.enabled(if: canMakeDisks, "making a small disk takes unshare and mount, which are not allowed here"))
  func aFullDiskLeavesEveryFile() throws {
    let folder = try ScratchFolder(["a.md": try Fixtures.seed("002"), "disk/none": []])
    // Room for the file, not for a second one; what is there afterwards is what was there before.
    let result = try Executable.shell(
      """
      unshare -rm sh -c '
        mount -t tmpfs -o size=16k,nr_inodes=8 tmpfs disk && cp a.md disk && cd disk &&
        "$NIANBAO" check --fix a.md >/dev/null; echo $?; cmp a.md ../a.md && ls -A'
      """, in: folder.url)
    #expect(result.output == "2\na.md\n")
    #expect(result.complaint == "nianbao: a.md: 无法写入：磁盘已满\n")
  }
}
