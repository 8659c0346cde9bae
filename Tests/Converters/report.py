"""A report as a page, in the merged layout of the form: nearly all figures differ, so that one in a wrong place shows."""
LABELS = [
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息",
    "7.属于行政执法案卷", "8.属于行政查询事项", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
    "（七）总计", "四、结转下年度继续办理",
]
GROUPS = {4: ("（三）不予公开", 8), 12: ("（四）无法提供", 3), 15: ("（五）不予处理", 5), 20: ("（六）其他处理", 3)}
COLUMNS = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
OUTCOMES = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
BLOCKS = [
    ("（一）", ["本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "行政规范性文件"]), ("（五）", ["本年处理决定数量"], ["行政许可"]),
    ("（六）", ["本年处理决定数量"], ["行政处罚", "行政强制"]), ("（八）", ["本年收费金额（单位：万元）"], ["行政事业性收费"]),
]


def figures():
    """The rows of the tables 2, 3 and 4."""
    def row(first):
        parts = list(range(first, first + 6))
        return parts + [sum(parts)]
    results = [row(11 + 6 * number) for number in range(21)]
    total = [sum(column) for column in zip(*results)]
    carried, forward = row(41), row(31)
    new = [a + b - c for a, b, c in zip(total, forward, carried)]
    reviews = []
    for first in (201, 211, 221):
        parts = list(range(first, first + 4))
        reviews += parts + [sum(parts)]
    return {2: [[2, 1, 11], [109, 489, 597], [1808], [2822], [2016], [59.2449]],
            3: [new, carried, *results, total, forward], 4: [reviews]}


def with_faults(tables):
    """The same with a wrong total and a wrong part."""
    tables[3][10][6] += 1
    tables[3][12][0] += 10
    return tables


def numbered(tables):
    """The figures by section, row and column, as `nianbao data` numbers them."""
    return {f"{section}.{r + 1}.{c + 1}": value
            for section, rows in tables.items() for r, row in enumerate(rows) for c, value in enumerate(row)}


def cell(text, columns=1, rows=1):
    spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")
    return f"<td{spans}>{text}</td>"


def table(rows):
    return '<table border="1" cellspacing="0">\n' + "".join(f"<tr>{''.join(row)}</tr>\n" for row in rows) + "</table>\n"


def page(tables):
    """The report; what its sentences say holds for the figures without faults."""
    right = figures()
    values = iter(tables[2])
    two = []
    for article, columns, rows in BLOCKS:
        two.append([cell(f"第二十条第{article}项", 4)])
        span = 4 - len(columns) if len(columns) == 1 else 1
        two.append([cell("信息内容")] + [cell(column, span) for column in columns])
        two += [[cell(label)] + [cell(value, span) for value in next(values)] for label in rows]
    three = [[cell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), cell("申请人情况", 7)],
             [cell("自然人", 1, 2), cell("法人或其他组织", 5), cell("总计", 1, 2)], [cell(column) for column in COLUMNS]]
    for number, (label, row) in enumerate(zip(LABELS, tables[3])):
        labels = [cell("三、本年度办理结果", 1, 22)] if number == 2 else []
        if number in GROUPS:
            labels.append(cell(GROUPS[number][0], 1, GROUPS[number][1]))
        labels.append(cell(label, 3 if number in (0, 1, 24) else 2 if number in (2, 3, 23) else 1))
        three.append(labels + [cell(value) for value in row])
    four = [[cell("行政复议", 5), cell("行政诉讼", 10)],
            [cell(name, 1, 2) for name in OUTCOMES] + [cell("未经复议直接起诉", 5), cell("复议后起诉", 5)],
            [cell(name) for name in OUTCOMES * 2], [cell(value) for value in tables[4][0]]]
    new, carried, forward = right[3][0][6], right[3][1][6], right[3][24][6]
    parts = [
        "<h1>江河市2023年政府信息公开工作年度报告</h1>", "<p>本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。</p>", "<p>一、总体情况</p>",
        "<p>（一）主动公开。及时发布各类政府信息，做好政策解读。</p>",
        f"<p>（二）依申请公开。全年共收到政府信息公开申请{new}件，上年结转{carried}件，结转下年度继续办理{forward}件。</p>",
        "<p>（三）政府信息管理。落实先审查后发布的要求。</p>", "<p>（四）政府信息公开平台建设。优化门户网站专栏。</p>",
        "<p>（五）监督保障。组织业务培训，开展社会评议。</p>", "<p>二、主动公开政府信息情况</p>", table(two), "<p>三、收到和处理政府信息公开申请情况</p>",
        table(three), "<p>四、政府信息公开行政复议、行政诉讼情况</p>", table(four), "<p>五、存在的主要问题及改进情况</p>",
        "<p>一是公开的形式不够丰富；二是解读的质量有待提高。下一步，丰富公开形式，加强业务培训。</p>", "<p>六、其他需要报告的事项</p>",
        "<p>2023年，本机关未收取政府信息公开信息处理费。</p>",
    ]
    return ('<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title></head><body>\n'
            + "\n".join(parts) + "\n</body></html>\n")
