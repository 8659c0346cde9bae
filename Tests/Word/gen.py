#!/usr/bin/env python3
"""Makes annual reports as Word documents in the official merged layout, in many variants. Every figure is another, so that one
in a wrong place shows; in the `.fault` documents a total and a part are wrong.
usage: gen.py FOLDER [VARIANT...]   needs python-docx
"""
import copy, json, pathlib, re, sys

ROWS3 = [
    ('new', '一、本年新收政府信息公开申请数量'),
    ('carried', '二、上年结转政府信息公开申请数量'),
    ('granted', '（一）予以公开'),
    ('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
    ('d1', '1.属于国家秘密'),
    ('d2', '2.其他法律行政法规禁止公开'),
    ('d3', '3.危及“三安全一稳定”'),
    ('d4', '4.保护第三方合法权益'),
    ('d5', '5.属于三类内部事务信息'),
    ('d6', '6.属于四类过程性信息'),
    ('d7', '7.属于行政执法案卷'),
    ('d8', '8.属于行政查询事项'),
    ('u1', '1.本机关不掌握相关政府信息'),
    ('u2', '2.没有现成信息需要另行制作'),
    ('u3', '3.补正后申请内容仍不明确'),
    ('n1', '1.信访举报投诉类申请'),
    ('n2', '2.重复申请'),
    ('n3', '3.要求提供公开出版物'),
    ('n4', '4.无正当理由大量反复申请'),
    ('n5', '5.要求行政机关确认或重新出具已获取信息'),
    ('o1', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    ('o2', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
    ('o3', '3.其他'),
    ('total', '（七）总计'),
    ('forward', '四、结转下年度继续办理'),
]
GROUPS = {'d1': '（三）不予公开', 'u1': '（四）无法提供', 'n1': '（五）不予处理', 'o1': '（六）其他处理'}


NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
COLS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
T4 = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
HEADS = ["总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
         "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"]

def distinct():
    """All 200 figures different from zero and nearly all from each other, every identity held: shows any misplacement."""
    t, n = {}, 11
    parts = [k for k, _ in ROWS3 if k not in ("new", "carried", "total", "forward")]
    for k in parts:
        row = []
        for _ in range(6):
            row.append(n); n += 1
        t[k] = row + [sum(row)]
    t["total"] = [sum(t[k][c] for k in parts) for c in range(7)]
    t["forward"] = [31, 32, 33, 34, 35, 36]; t["forward"].append(sum(t["forward"]))
    t["carried"] = [41, 42, 43, 44, 45, 46]; t["carried"].append(sum(t["carried"]))
    t["new"] = [t["total"][c] + t["forward"][c] - t["carried"][c] for c in range(7)]
    t4 = []
    for g in range(3):
        x = [201 + 10 * g + i for i in range(4)]; t4 += x + [sum(x)]
    return dict(agency="江河市", year=2023, t2=[[2, 1, 11], [109, 489, 597], ["1808595"], ["2822652"], ["20163"], ["59237.2449"]], t3=t, t4=t4)

def figures(name, fault=False):
    r = copy.deepcopy(distinct())
    truth = copy.deepcopy(r)
    if fault:
        r["t3"]["d7"][6] += 1           # one wrong total
        r["t3"]["u1"][0] += 10          # one wrong part
    return r, truth

def cells200(r):
    """{(section, row, column): value} numbered as `nianbao data` numbers them"""
    out = {}
    for i, row in enumerate(r["t2"]):
        for j, v in enumerate(row): out[2, i + 1, j + 1] = float(v)
    for i, (k, _) in enumerate(ROWS3):
        for j, v in enumerate(r["t3"][k]): out[3, i + 1, j + 1] = float(v)
    for j, v in enumerate(r["t4"]): out[4, 1, j + 1] = float(v)
    return out

# ---- the form as grids: rows of (text, colspan, rowspan, kind); None = covered from above
def grid2(r):
    it = iter(r["t2"]); rows = []
    def head(t): rows.append([(t, 4, 1, "h")])
    head("第二十条第（一）项")
    rows.append([(x, 1, 1, "h") for x in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")])
    for l in ("规章", "行政规范性文件"): rows.append([(l, 1, 1, "l")] + [(str(v), 1, 1, "v") for v in next(it)])
    for t, c, ls in (("第二十条第（五）项", "本年处理决定数量", ("行政许可",)), ("第二十条第（六）项", "本年处理决定数量", ("行政处罚", "行政强制")),
                     ("第二十条第（八）项", "本年收费金额（单位：万元）", ("行政事业性收费",))):
        head(t); rows.append([("信息内容", 1, 1, "h"), (c, 3, 1, "h")])
        for l in ls: rows.append([(l, 1, 1, "l"), (str(next(it)[0]), 3, 1, "v")])
    return rows, 4

def grid3(r):
    rows = [[(NOTE, 3, 3, "h"), ("申请人情况", 7, 1, "h")],
            [(None, 3, 0, ""), ("自然人", 1, 2, "h"), ("法人或其他组织", 5, 1, "h"), ("总计", 1, 2, "h")],
            [(None, 3, 0, ""), (None, 1, 0, "")] + [(c, 1, 1, "h") for c in COLS[1:6]] + [(None, 1, 0, "")]]
    size = {"（三）不予公开": 8, "（四）无法提供": 3, "（五）不予处理": 5, "（六）其他处理": 3}
    for k, label in ROWS3:
        v = [(str(x), 1, 1, "v") for x in r["t3"][k]]
        if k in ("new", "carried", "forward"): lab = [(label, 3, 1, "l")]
        elif k == "granted": lab = [("三、本年度办理结果", 1, 22, "l"), (label, 2, 1, "l")]
        elif k in ("partial", "total"): lab = [(None, 1, 0, ""), (label, 2, 1, "l")]
        elif k in GROUPS: lab = [(None, 1, 0, ""), (GROUPS[k], 1, size[GROUPS[k]], "l"), (label, 1, 1, "l")]
        else: lab = [(None, 1, 0, ""), (None, 1, 0, ""), (label, 1, 1, "l")]
        rows.append(lab + v)
    assert size and sum(1 for x in rows) == 28
    return rows, 10

def grid4(r):
    return [[("行政复议", 5, 1, "h"), ("行政诉讼", 10, 1, "h")],
            [(c, 1, 2, "h") for c in T4] + [("未经复议直接起诉", 5, 1, "h"), ("复议后起诉", 5, 1, "h")],
            [(None, 1, 0, "") for _ in T4] + [(c, 1, 1, "h") for c in T4 + T4],
            [(str(v), 1, 1, "v") for v in r["t4"]]], 15

def prose(r):
    """The text; its figures stay those of the truth."""
    y, a, t = r["year"], r["agency"], r["t4"]; T = lambda k: r["t3"][k][6]
    pre = [f"根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，编制本报告。本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
           f"本报告所列数据的统计期限自{y}年1月1日起至{y}年12月31日止。"]
    s1 = [f"{y}年，{a}深入贯彻党的二十大精神，认真落实《中华人民共和国政府信息公开条例》，扎实推进政府信息公开各项工作。",
          f"（一）主动公开。{y}年，全市制发规章{r['t2'][0][0]}件、行政规范性文件{r['t2'][1][0]}件，现行有效行政规范性文件{r['t2'][1][2]}件。",
          f"（二）依申请公开。全年共收到政府信息公开申请{T('new')}件，上年结转{T('carried')}件；予以公开{T('granted')}件，部分公开{T('partial')}件，结转下年度继续办理{T('forward')}件。因政府信息公开被申请行政复议{t[4]}件、提起行政诉讼{t[9] + t[14]}件。",
          "（三）政府信息管理。严格执行公开前保密审查，动态调整主动公开基本目录，规范历史文件的标注和管理。",
          "（四）政府信息公开平台建设。优化门户网站政府信息公开专栏，做好政务新媒体的日常维护。",
          "（五）监督保障。组织业务培训2期，开展社会评议，将政府信息公开工作纳入年度考核。"]
    s5 = ["存在的主要问题：一是主动公开的形式不够丰富；二是政策解读的质量有待提高。",
          "下一步改进措施：一是丰富公开形式，运用图表、视频等方式开展解读；二是加强业务培训，提高工作人员的能力。"]
    s6 = [f"{y}年，本机关未收取政府信息公开信息处理费。"]
    return f"{a}{y}年政府信息公开工作年度报告", pre, s1, s5, s6, (f"{a}人民政府办公室", f"{y + 1}年3月20日")

# ---- .docx ----------------------------------------------------------------------------------------------------------
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
def esc(s): return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

class Docx:
    def __init__(self, variant): self.v, self.id, self.notes, self.comments, self.nums = variant, 100, [], [], 0
    def nid(self): self.id += 1; return self.id
    def rpr(self, font, size, bold=False):
        return f'<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>{"<w:b/>" if bold else ""}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    def run(self, s, font="仿宋_GB2312", size=32, bold=False, tag="t"):
        out, rp = [], self.rpr(font, size, bold)
        for piece in re.split("([\n\u00ad\t])", s):
            if piece == "": continue
            inner = {"\n": "<w:br/>", "\u00ad": "<w:softHyphen/>", "\t": "<w:tab/>"}.get(piece) or f'<w:{tag} xml:space="preserve">{esc(piece)}</w:{tag}>'
            out.append(f"<w:r>{rp}{inner}</w:r>")
        return "".join(out)
    def ins(self, x): return f'<w:ins w:id="{self.nid()}" w:author="张三" w:date="2024-01-10T09:00:00Z">{x}</w:ins>'
    def dele(self, x): return f'<w:del w:id="{self.nid()}" w:author="张三" w:date="2024-01-10T09:00:00Z">{x}</w:del>'
    def para(self, inner, jc=None, style=None, num=None, indent=True, extra=""):
        p = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>' if num else "") \
            + ('<w:ind w:firstLineChars="200" w:firstLine="640"/>' if indent and not num else "") + (f'<w:jc w:val="{jc}"/>' if jc else "") + extra
        return f"<w:p>{'<w:pPr>' + p + '</w:pPr>' if p else ''}{inner}</w:p>"

    def cell_paras(self, text, kind, where):
        """The paragraphs of one cell."""
        v, run = self.v, lambda s, **k: self.run(s, "宋体", 18, **k)
        jc = "center" if kind in ("v", "h") else None
        P = lambda inner, **k: self.para(inner, jc=jc, indent=False, **k)
        if kind == "v":
            if v == "tracked" and where[1] in ("d7", "granted", "sub4"):
                old = str(int(text) + 7)
                return P(self.dele(run(old, tag="delText")) + self.ins(run(text)))
            if v == "notes" and where[1] == "u1" and where[2] == 0:
                c = self.nid(); self.comments.append((c, "此数请核对，原为1000件"))
                return P(f'<w:commentRangeStart w:id="{c}"/>{run(text)}<w:commentRangeEnd w:id="{c}"/><w:r><w:commentReference w:id="{c}"/></w:r>')
            if v == "sdt":
                if len(text) > 1 and where[1] in ("new", "total", "u1"):      # a number split over runs with a proofing mark between
                    return P(run(text[:1]) + '<w:proofErr w:type="spellStart"/>' + run(text[1:]))
                if where[1] in ("granted", "forward"):
                    return P(f'<w:sdt><w:sdtPr><w:id w:val="{self.nid()}"/><w:text/></w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>')
                if where[1] in ("partial", "carried") and where[2] == 6:       # a formula field =SUM(LEFT)
                    return P(f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> =SUM(LEFT) </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>')
            return P(run(text))
        if v == "breaks":
            if text == "三、本年度办理结果": return P(run("\n".join(["三、", "本", "年", "度", "办", "理", "结", "果"])))
            if text in T4 and text != "总计": return P(run(text[:2])) + P(run(text[2:]))
            if text in COLS[1:6] and len(text) > 2: return P(run("\n".join(text[i:i + 2] for i in range(0, len(text), 2))))
            if text.startswith("2.其他法律"): return P(run("2.其他法律行政法规\n禁止公开"))
            if text.startswith("5.要求"): return P(run("5.要求行政机关确认\u00ad或重新出具\u00ad已获取信息"))
            if text.startswith("（"): return P(run(text[:3] + "\n" + text[3:]))
            if text == "行政规范性文件": return P(run("行政规范性\u00ad文件"))
            if text.startswith("一、本年新收"): return P(run("一、本年新收政府信息\n公开申请数量"))
        if v == "autocells" and kind == "l":
            m = re.match(r"(（[一二三四五六七]）|[一二三四]、|\d\.)(.*)", text)
            if m:
                num = (3, 1) if m[1][0] == "（" else (3, 0) if m[1][1] == "、" else (4 + self.group, 0)
                return self.para(run(m[2]), num=num, indent=False)
        if v == "notes" and text.startswith("（二）部分公开"):
            n = self.nid(); self.notes.append((n, "区分处理件数含依法律师代理申请12件。"))
            return P(run(text) + f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{n}"/></w:r>')
        return P(run(text))

    def table(self, grid, ncols, keys=None, widths=None):
        widths = widths or [9000 // ncols] * ncols
        x = ['<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' % (sum(widths), "".join(f'<w:{s} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for s in ("top", "left", "bottom", "right", "insideH", "insideV")))]
        x += [f'<w:gridCol w:w="{w}"/>' for w in widths] + ["</w:tblGrid>"]
        for ri, row in enumerate(grid):
            key = keys[ri] if keys else None
            x.append("<w:tr>"); c = 0; vi = 0
            if key in GROUPS: self.group = list(GROUPS).index(key)
            for text, cs, rs, kind in row:
                pr = f'<w:tcW w:w="{sum(widths[c:c + cs])}" w:type="dxa"/>' + (f'<w:gridSpan w:val="{cs}"/>' if cs > 1 else "") \
                     + ('<w:vMerge w:val="restart"/>' if rs > 1 else "<w:vMerge/>" if rs == 0 else "") + '<w:vAlign w:val="center"/>'
                body = self.para("", indent=False) if text is None else self.cell_paras(text, kind, (len(grid), key, vi))
                tc = f"<w:tc><w:tcPr>{pr}</w:tcPr>{body}</w:tc>"
                if self.v == "sdt" and kind == "v" and key == "d1" and vi == 2:     # a content control around a whole cell
                    tc = f'<w:sdt><w:sdtPr><w:id w:val="{self.nid()}"/></w:sdtPr><w:sdtContent>{tc}</w:sdtContent></w:sdt>'
                x.append(tc); c += cs; vi += kind == "v"
            assert c == ncols, (c, ncols, row)
            x.append("</w:tr>")
        return "".join(x) + "</w:tbl>"

    def textbox(self, inner):
        n = self.nid(); tx = f"<w:txbxContent>{inner}</w:txbxContent>"
        return f'''<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" Requires="wps"><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="5274310" cy="500000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="{n}" name="文本框 {n}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5274310" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{tx}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:415pt;height:40pt"><v:textbox>{tx}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'''

    def body(self, r, truth):
        v, run, para = self.v, self.run, self.para
        title, pre, s1, s5, s6, sign = prose(truth)
        H = lambda i, t: ("" if v == "autonum" else "一二三四五六"[i] + "、") + t
        def heading(i):
            t = H(i, HEADS[i])
            if v == "heading": return para(run(t, "黑体"), style="Heading1", indent=False)
            if v == "autonum": return para(run(t, "黑体", bold=True), num=(1, 0))
            if v == "tracked" and i == 4: return para(run("五、存在的主要问题", "黑体", bold=True) + self.dele(run("和改进措施", "黑体", bold=True, tag="delText")) + self.ins(run("及改进情况", "黑体", bold=True)))
            if v == "textbox" and i == 3: return para(self.textbox(para(run(t, "黑体", bold=True), indent=False)))
            return para(run(t, "黑体", bold=True))
        out = []
        T = lambda s: run(s, "方正小标宋简体", 44)
        if v == "breaks":
            cut = title.index("年") + 1
            out += [para(T(title[:cut]), jc="center", indent=False), para(T(title[cut:]), jc="center", indent=False)]
        elif v == "textbox": out.append(para(self.textbox(para(T(title), jc="center", indent=False))))
        elif v == "heading": out.append(para(T(title), jc="center", style="Title", indent=False))
        else: out.append(para(('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' if v == "sdt" else "") + T(title), jc="center", indent=False))
        out.append(para("", indent=False))
        out += [para(run(p)) for p in pre]
        out.append(heading(0))
        for p in s1:
            m = re.match("(（.）)([^。]*。)(.*)", p)
            if m and v == "heading": out += [para(run(m[1] + m[2][:-1], "楷体_GB2312"), style="Heading2", indent=False), para(run(m[3]))]
            elif m and v == "autonum": out.append(para(run(m[2], "楷体_GB2312", bold=True) + run(m[3]), num=(2, 0)))
            elif v == "tracked" and "全年共收到" in p:
                a, b = p.split("全年共收到政府信息公开申请", 1); n, rest = b.split("件", 1)
                out.append(para(run(a + "全年共收到政府信息公开申请") + self.dele(run("99", tag="delText")) + self.ins(run(n)) + run("件" + rest)))
                out.append(para(self.dele(run("上年结转9999件（此段删去）。", tag="delText")), extra=f'<w:rPr><w:del w:id="{self.nid()}" w:author="张三" w:date="2024-01-10T09:00:00Z"/></w:rPr>'))
            elif v == "notes" and "主动公开" in p:
                n = self.nid(); self.notes.append((n, "行政规范性文件按国办发〔2018〕37号文统计。"))
                out.append(para(run(p) + f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{n}"/></w:r>'))
            else: out.append(para(run(p)))
        g2, g3, g4 = grid2(r), grid3(r), grid4(r)
        k3 = ["h", "h", "h"] + [k for k, _ in ROWS3]
        w3 = [700, 1000, 2500] + [760] * 7
        t2 = self.table(*g2)
        if v == "split":      # the clerk cut table 3 in two by hand and repeated its head
            i = 3 + [k for k, _ in ROWS3].index("u1"); top, rest = g3[0][:i], g3[0][i:]
            top = [[(c[0], c[1], i - 5 if c[0] == "三、本年度办理结果" else c[2], c[3]) for c in row] for row in top]
            rest = [[("三、本年度办理结果", 1, 12, "l")] + rest[0][1:]] + rest[1:]
            t3 = self.table(top, 10, k3[:i], w3) + para('<w:r><w:br w:type="page"/></w:r>') + self.table(g3[0][:3] + rest, 10, k3[:3] + k3[i:], w3)
        else: t3 = self.table(*g3, k3, w3)
        t4 = self.table(*g4, ["h", "h", "h", "sub4"], [600] * 15)
        if v == "nested": t4 = f'<w:tbl><w:tblPr><w:tblW w:w="9200" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9200"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9200" w:type="dxa"/></w:tcPr>{t4}<w:p/></w:tc></w:tr></w:tbl>'
        empty = para("", indent=False)
        out += [heading(1), t2, empty, heading(2), t3, empty, heading(3), t4, empty, heading(4)] + [para(run(p)) for p in s5] + [heading(5)] + [para(run(p)) for p in s6]
        out += [empty, para(run(sign[0]), jc="right"), para(run(sign[1]), jc="right")]
        return "".join(out)

    NUM = '''<w:abstractNum w:abstractNumId="{a}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:suff w:val="nothing"/><w:lvlText w:val="{t}"/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'''
    def numbering(self):
        spec = [("chineseCounting", "%1、"), ("chineseCounting", "（%1）"), ("chineseCounting", "%1、")] + [("decimal", "%1.")] * 4
        return f'<w:numbering xmlns:w="{W}">' + "".join(self.NUM.format(a=i + 1, f=f, t=t) for i, (f, t) in enumerate(spec)) \
            + "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i + 1}"/></w:num>' for i in range(len(spec))) + "</w:numbering>"

    def save(self, path, r, truth):
        from docx import Document
        from docx.oxml import parse_xml
        from docx.opc.part import Part
        from docx.opc.packuri import PackURI
        d = Document(); body = d.element.body
        x = parse_xml(f'<w:body xmlns:w="{W}">{self.body(r, truth)}</w:body>')
        sect = body.sectPr
        for e in list(body):
            if e is not sect: body.remove(e)
        for e in list(x): sect.addprevious(e)
        f = d.sections[0].footer; f.is_linked_to_previous = False
        f.paragraphs[0]._p.append(parse_xml(f'<w:r xmlns:w="{W}"><w:t>— </w:t></w:r>'))
        for t in ("begin", None, "end"):
            f.paragraphs[0]._p.append(parse_xml(f'<w:r xmlns:w="{W}">' + (f'<w:fldChar w:fldCharType="{t}"/>' if t else '<w:instrText xml:space="preserve"> PAGE </w:instrText>') + "</w:r>"))
        f.paragraphs[0]._p.append(parse_xml(f'<w:r xmlns:w="{W}"><w:t> —</w:t></w:r>'))
        num = d.part.numbering_part; new = parse_xml(self.numbering()); el = num._element
        for e in list(el): el.remove(e)
        for e in list(new): el.append(e)
        RT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        CT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
        P = lambda s: f"<w:p><w:r><w:t>{esc(s)}</w:t></w:r></w:p>"
        if self.notes:
            xml = f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' + "".join(f'<w:footnote w:id="{i}">{P(s)}</w:footnote>' for i, s in self.notes) + "</w:footnotes>"
            d.part.relate_to(Part(PackURI("/word/footnotes.xml"), CT + "footnotes+xml", xml.encode(), d.part.package), RT + "footnotes")
        if self.comments:
            xml = f'<w:comments xmlns:w="{W}">' + "".join(f'<w:comment w:id="{i}" w:author="李四" w:date="2024-01-10T09:00:00Z" w:initials="L">{P(s)}</w:comment>' for i, s in self.comments) + "</w:comments>"
            d.part.relate_to(Part(PackURI("/word/comments.xml"), CT + "comments+xml", xml.encode(), d.part.package), RT + "comments")
        d.save(path)

VARIANTS = ["plain", "heading", "autonum", "autocells", "breaks", "tracked", "notes", "textbox", "nested", "sdt", "split"]

def make(root, variants):
    """Writes root/VARIANT.right.docx and root/VARIANT.fault.docx of each variant, and the figures of both as JSON."""
    root.mkdir(parents=True, exist_ok=True)
    for variant in variants:
        for state in ("right", "fault"):
            r, truth = figures("distinct", state == "fault")
            Docx(variant).save(root / f"{variant}.{state}.docx", r, truth)
    for state in ("right", "fault"):
        cells = cells200(figures("distinct", state == "fault")[0])
        (root / f"{state}.json").write_text(json.dumps([[*key, value] for key, value in cells.items()]))


if __name__ == "__main__":
    make(pathlib.Path(sys.argv[1]), sys.argv[2:] or VARIANTS)
