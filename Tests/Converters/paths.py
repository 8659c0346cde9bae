"""The paths by which a report gets from its program into a text: one row of the table for each."""
import csv, io, re, shutil, subprocess


def output(*command):
    """What a program prints; `command` has the document as it stands in the table."""
    if not shutil.which(command[0]):
        raise FileNotFoundError(command[0])
    return subprocess.run(command, capture_output=True, timeout=120).stdout.decode("utf-8", "replace")


def program(*command):
    """A path by a program that prints the text; {} stands for the document."""
    return lambda path: output(*(str(path) if word == "{}" else word for word in command))


def pandoc3(to):
    def convert(path):
        import pypandoc
        return output(pypandoc.get_pandoc_path(), "-t", to, str(path))
    return convert


def markitdown(path):
    from markitdown import MarkItDown
    return MarkItDown().convert(str(path)).text_content


def mammoth_html(path):
    import mammoth
    with open(path, "rb") as file:
        return mammoth.convert_to_html(file).value


def docx2txt_text(path):
    import docx2txt
    return docx2txt.process(str(path))


def docx_lines(path):
    """Paragraphs and the rows of tables in their order, as python-docx gives them: a merged cell in every place it covers."""
    import docx
    for item in docx.Document(str(path)).iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                yield [cell.text for cell in row.cells]
        else:
            yield [item.text]


def docx_tabs(path):
    return "\n".join("\t".join(cell.replace("\n", "") for cell in row) for row in docx_lines(path))


def docx_csv(path):
    text = io.StringIO()
    csv.writer(text).writerows(docx_lines(path))
    return text.getvalue()


def pdf_tables(path):
    """The words of each page outside its tables, and the tables as rows between tabs."""
    import pdfplumber
    lines = []
    with pdfplumber.open(str(path)) as pdf:
        for page in pdf.pages:
            tables = page.find_tables()
            rest = page
            for table in tables:
                rest = rest.outside_bbox(table.bbox)
            parts = [(line["top"], line["text"]) for line in rest.extract_text_lines()]
            for table in tables:
                rows = [["" if cell is None else cell.replace("\n", "") for cell in row] for row in table.extract()]
                parts.append((table.bbox[1], "\n".join("\t".join(row) for row in rows)))
            lines += [text for _, text in sorted(parts)]
    return "\n".join(lines)


def pymupdf_text(path):
    import pymupdf
    with pymupdf.open(str(path)) as document:
        return "\n".join(page.get_text() for page in document)


def viewer(path):
    """What is copied out of a viewer: words with single blanks between them."""
    return re.sub(r"(?m)^ +| +$", "", re.sub(" +", " ", output("pdftotext", "-layout", str(path), "-")))


# The name of the path, the kind of document it begins with, how it is converted, and the suffix of the text.
PATHS = [
    ("saved page", "html", lambda path: path.read_text(encoding="utf-8"), ".html"),
    ("w3m", "html", program("w3m", "-dump", "-cols", "160", "{}"), ".txt"),
    ("lynx", "html", program("lynx", "-dump", "-width=250", "-display_charset=utf-8", "{}"), ".txt"),
    ("links", "html", program("links", "-dump", "-width", "250", "{}"), ".txt"),
    *((f"pandoc 2 {to}", "docx", program("pandoc", "-t", to, "{}"), suffix)
      for to, suffix in (("gfm", ".md"), ("markdown", ".md"), ("plain", ".txt"), ("rst", ".txt"), ("html", ".html"))),
    *((f"pandoc 3 {to}", "docx", pandoc3(to), suffix)
      for to, suffix in (("gfm", ".md"), ("markdown", ".md"), ("plain", ".txt"), ("rst", ".txt"), ("html", ".html"))),
    ("mammoth", "docx", mammoth_html, ".html"),
    ("markitdown", "docx", markitdown, ".md"),
    ("docx2txt", "docx", docx2txt_text, ".txt"),
    ("docx2txt.pl", "docx", program("docx2txt", "{}", "-"), ".txt"),
    ("python-docx, tabs", "docx", docx_tabs, ".txt"),
    ("python-docx, CSV", "docx", docx_csv, ".csv"),
    ("antiword", "doc", program("antiword", "-m", "UTF-8.txt", "-w", "0", "{}"), ".txt"),
    ("catdoc", "doc", program("catdoc", "-d", "utf-8", "-w", "{}"), ".txt"),
    ("LibreOffice text", "txt", lambda path: path.read_text(encoding="utf-8-sig"), ".txt"),
    ("pdftotext -layout", "pdf", program("pdftotext", "-layout", "{}", "-"), ".txt"),
    ("pdftotext -raw", "pdf", program("pdftotext", "-raw", "{}", "-"), ".txt"),
    ("pdftotext", "pdf", program("pdftotext", "{}", "-"), ".txt"),
    ("mutool", "pdf", program("mutool", "draw", "-q", "-F", "txt", "{}"), ".txt"),
    ("pymupdf", "pdf", pymupdf_text, ".txt"),
    ("pdfplumber tables", "pdf", pdf_tables, ".txt"),
    ("copied from a viewer", "pdf", viewer, ".txt"),
]
