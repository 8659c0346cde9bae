"""Converts documents by every path, reads the texts, and prints the table.  See Tests/Converters/run."""
import collections, difflib, json, pathlib, re, subprocess, sys
import report
from paths import PATHS

SUMS = {"row-total", "result-total", "balance", "suspect-cell", "review-total"}


def documents(work):
    """Makes the report in all kinds of documents that LibreOffice writes."""
    folder = work / "documents"
    folder.mkdir(exist_ok=True)
    pages = []
    for state in ("right", "fault"):
        tables = report.figures() if state == "right" else report.with_faults(report.figures())
        pages.append(folder / f"report.{state}.html")
        pages[-1].write_text(report.page(tables), encoding="utf-8")
        (folder / f"report.{state}.json").write_text(json.dumps(report.numbered(tables)))
    profile = (work / "profile").resolve().as_uri()
    for kind in ("docx", "doc", "pdf", "txt:Text (encoded):UTF8"):
        subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--infilter=HTML (StarWriter)",
                        "--convert-to", kind, "--outdir", str(folder), *map(str, pages)], timeout=600,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder


def told(program, *arguments):
    run = subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60)
    if run.returncode < 0:
        sys.exit(f"{program} {' '.join(arguments)}: ended by signal {-run.returncode}")
    return run.stdout


def measure(program, text, truth, state, count):
    """Adds what the program makes of a text to the counts of its path."""
    reports = json.loads(told(program, "data", "--format", "json", str(text)) or '{"reports": []}')["reports"]
    count["recognised"] += len(reports) == 1
    read = {f"{c['section']}.{c['rowNumber']}.{c['columnNumber']}": c["value"] for r in reports for c in r["cells"]}
    for cell, value in truth.items():
        found = read.get(cell)
        count["missing" if found is None else "right" if float(found) == value else "wrong"] += 1
    findings = json.loads(told(program, "check", "--show", "warning", "--format", "json", str(text)))["findings"]
    sums = [finding for finding in findings if finding["code"] in SUMS]
    count["alarms"] += len(findings) - (len(sums) if state == "fault" else 0)
    if state == "fault":
        count["faults"] += min(len(sums), 2)
    before = re.findall("[0-9]+", text.read_text(encoding="utf-8"))
    told(program, "check", "--fix", str(text))
    after = re.findall("[0-9]+", text.read_text(encoding="utf-8"))
    changed = sum(max(b - a, d - c) for tag, a, b, c, d in
                  difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if tag != "equal")
    count["changed, right" if state == "right" else "changed, faulty"] += changed


def main():
    program, work = sys.argv[1], pathlib.Path(sys.argv[2])
    folders = [documents(work)] + [pathlib.Path(name) for name in sys.argv[3:]]
    texts = work / "texts"
    texts.mkdir(exist_ok=True)
    heads = ["documents", "recognised", "right", "wrong", "missing", "alarms", "faults", "changed, right", "changed, faulty"]
    print("| path | " + " | ".join(heads) + " |\n|---|" + "--:|" * len(heads))
    absent = []
    for name, kind, convert, suffix in PATHS:
        count = collections.Counter()
        for document in sorted(path for folder in folders for path in folder.glob(f"*.*.{kind}")):
            state = document.name.split(".")[1]
            truth = document.parent / f"{document.name.split('.')[0]}.{state}.json"
            if not truth.exists():
                continue
            try:
                converted = convert(document)
            except (FileNotFoundError, ImportError) as error:
                absent.append(f"{name} ({error})")
                break
            text = texts / f"{document.stem}.{re.sub('[^a-z0-9]+', '-', name)}{suffix}"
            text.write_text(converted, encoding="utf-8")
            count["documents"] += 1
            measure(program, text, json.loads(truth.read_text()), state, count)
        if count["documents"]:
            print(f"| {name} | " + " | ".join(str(count[head]) for head in heads) + " |", flush=True)
    if absent:
        print("left out: " + "; ".join(absent))


main()
