/** Messages of the import of comment forms (征求意见反馈表) and of spreadsheets. */
export const problemForms = {
  'form-not-what-it-claims':
    '文件扩展名是 .{{extension}}，内容却不是 Word 或 Excel 文件，没有读取。请向发送人索要原文件。',
  'form-kind-unknown': '无法识别这种文件，没有读取。可以导入 .docx、.xlsx、.csv 格式的反馈表和可填写的 .pdf 反馈表。',
  'form-old-office':
    '文件是旧格式（.doc、.xls、.wps、.et）或设置了密码，没有读取。请去掉密码，用 Word 或 Excel 另存为 .docx 或 .xlsx 后再导入。',
  'form-pdf':
    '这个 PDF 中没有可填写的栏目（可能是扫描件，或填写后另行打印成的 PDF），没有读取。请索要直接填写后保存的 PDF、Word 或 Excel 表，或手工录入。',
  'form-pdf-other':
    '这个 PDF 有可填写的栏目，但不是本软件发出的这种表，没有读取。请使用本软件生成的表，或 Word、Excel 格式的表，或手工录入。',
  'pdf-broken': '这个 PDF 已损坏，或内容不完整，没有读取。请向发送人索要原文件。',
  'pdf-locked': '这个 PDF 设置了打开密码，没有读取。请去掉密码后再导入。',
  'pdf-too-large': '这个 PDF 过大（超过 100 MB 或 {{limit}} 页），没有读取。请拆分后再导入。',
  'form-macros-ignored': '文件中含有宏，只读取了文字，没有保留宏。',
  'form-embedded-part': '文件中嵌入了另一份文档，这部分没有读取。请打开原文件核对。',
  'docx-no-document': '文件中没有 Word 正文，没有读取。请用 Word 打开并重新保存。',
  'xlsx-broken': '工作簿缺少“{{part}}”，没有读取。请用 Excel 打开并重新保存。',
  'text-unreadable': '文字编码既不是 UTF-8、UTF-16，也不是 GBK，没有读取。请另存为 UTF-8 编码的 CSV 后再导入。',
  'csv-quote-open': '第 {{line}} 行的引号没有成对，已按普通字符读取。请核对该行。',
  'sheet-too-long': '表格超过 {{limit}} 行，超出部分没有读取。请分成几个文件导入。',
  'sheet-too-wide': '表格超过 {{limit}} 列，超出部分没有读取。请删去多余的列。',
  'sheet-hidden': '工作表“{{sheet}}”是隐藏的，没有读取。如需导入，请先取消隐藏。',
  'form-no-table': '没有找到意见表，也没有写明“无意见”。如意见写在正文中，请手工录入。',
  'form-empty': '意见表是空的，也没有勾选“无意见”。请向填表单位核实。',
  'form-ticked-but-rows': '勾选了“无意见”，表中却有 {{rows}} 条意见；意见已读取。请向填表单位核实。',
  'form-no-organisation': '没有找到单位名称。请补填提出单位。',
  'form-rows-without-organisation': '有 {{count}} 条意见没有写明提出单位。请补填。',
  'form-organisation-without-comment': '“{{organisation}}”在表中写明无意见，未计为意见。',
  'form-row-skipped': '整行合并的文字没有作为意见读取：“{{text}}”。如是意见，请手工录入。',
  'form-row-joined': '本行没有序号和章条编号，已并入{{to}}的意见。如是单独一条意见，请拆分。',
  'form-row-without-comment': '只有原文，没有意见、建议或理由。请向填表单位核实。',
  'form-cell-formula': '单元格是公式，读取的是文件中保存的结果。',
  'form-cell-formula-empty': '单元格是公式，文件中没有保存结果，按空白处理。请在 Excel 中重新保存后再导入。',
  'form-cell-error': '单元格是错误值（如 #N/A），按空白处理。',
  'form-clause-is-date': '章条编号被 Excel 存成了日期（{{clause}}），可能原为“4-2”之类的写法。请核对。',
  'form-duplicate': '与“{{file}}”是同一个文件，没有重复读取。',
  'form-same-content': '意见与“{{file}}”逐字相同，可能是重复提交。请核对后只保留一份。',
  'form-standard-differs':
    '反馈表针对的是《{{found}}》，其他文件针对《{{expected}}》。意见已汇入，请核对是否放错了文件。',
  'answer-too-large': '回函文件超过 {{limit}} MB，没有读取。请向发送人索要审阅包保存的原文件。',
  'answer-broken': '回函文件不完整或被改动过，没有读取，文件原样保留。请发送人在审阅包中重新保存后再发来。',
  'answer-version': '回函文件是另一个版本（{{version}}）的格式，没有读取，文件原样保留。请升级本程序后再导入。',
  'answer-invalid': '回函文件中的“{{where}}”不符合格式，没有读取，文件原样保留。请发送人在审阅包中重新保存后再发来。',
  'answer-other-draft':
    '这份回函针对的是另一份文稿（{{standard}} {{draft}}），不能导入这里。请到那份文稿的征求意见或表决中导入。',
  'answer-other-round': '这份回函是对同一文稿另一轮征求意见的答复。请核对后再导入。',
  'answer-other-ballot': '这份回函是对同一文稿另一次表决的答复。请核对后再导入。',
} as const satisfies Record<string, string>;
