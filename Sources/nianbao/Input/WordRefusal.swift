import ReportReader
import ReportRules

/// Why a Word document cannot be read or written, in words.
enum WordRefusal {
  /// What is said of a document that cannot be read.
  static func of(_ failure: WordFailure) -> Bilingual {
    switch failure {
    case .noDocument:
      Bilingual("不是 Word 文档", "is no Word document")
    case .damaged:
      Bilingual(
        "Word 文档已损坏或不完整，无法读取；请在 Word 或 WPS 中打开并修复，另存为 .docx，或重新取得该文件",
        "is a damaged or incomplete Word document; repair it in Word or WPS and save it as .docx, or get it again")
    case .encrypted:
      Bilingual(
        "Word 文档设有打开密码（已加密），无法读取；请在 Word 或 WPS 中打开，取消密码后另存为 .docx",
        "is an encrypted Word document; open it in Word or WPS and save it without its password as .docx")
    case .tooLarge:
      Bilingual(
        "Word 文档展开后过大或嵌套过深，不读取；请只保留年报正文，另存为 .docx",
        "is a Word document that is too large or too deeply nested once unpacked; keep the report alone in it")
    case .definitions:
      Bilingual(
        "Word 文档含有不允许的 XML 定义（DOCTYPE），不读取；请在 Word 或 WPS 中另存为 .docx",
        "is a Word document with definitions (DOCTYPE), which are not read; save it in Word or WPS as .docx")
    }
  }
}

/// Why a Word document is not written.
enum WordObstacleReason {
  /// What is said of a document that must not be written.
  static func of(_ obstacle: WordObstacle) -> Bilingual {
    switch obstacle {
    case .open:
      Bilingual(
        "未写入：文档正在 Word 或 WPS 中打开（有 ~$ 锁定文件），请关闭后再试",
        "not written: the document is open in Word or WPS (there is a ~$ file beside it); close it first")
    case .signed:
      Bilingual(
        "未写入：文档有数字签名，改动会使签名失效", "not written: the document is signed, and a change would void the signature")
    case .protected:
      Bilingual(
        "未写入：文档设有编辑保护，请先在 Word 中停止保护", "not written: the document is protected; stop the protection in Word first")
    case .other:
      Bilingual("未写入：改动无法放回文档", "not written: the changes cannot be put into the document")
    }
  }
}
