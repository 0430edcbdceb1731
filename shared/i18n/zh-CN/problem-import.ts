/** Messages about files that come in: the package gate and the import of Word drafts. */
export const problemImport = {
  'file-empty': '文件是空的（0 字节）。请重新导出或向发送人索要原文件。',
  'file-too-large': '文件超过 {{limitMb}} MB，没有读取。请压缩其中的图片后再试。',
  'file-truncated': '文件不完整：结尾部分缺失，可能是下载或拷贝中断。请重新取得原文件后再导入。',
  'file-not-zip': '文件不是 Word 或 Excel 文件：内容与扩展名不符。请检查是否选错了文件。',
  'file-not-docx':
    '这不是 Word 文档（.docx）：内容与扩展名不符。请在 Word 或 WPS 中打开原文件，另存为 .docx 后再导入。',
  'file-encrypted-or-old':
    '这是旧版 Word 文件（.doc）或设有打开密码的文件，无法读取。请在 Word 或 WPS 中打开，去掉密码并另存为 .docx 后再导入。',
  'file-is-pdf': '这是 PDF 文件，不能作为草案导入。请使用 Word 文档（.docx）。',
  'file-is-xlsx': '这是 Excel 文件，不能作为草案导入。请使用 Word 文档（.docx）。',
  'zip-broken': '文件已损坏，无法读取（{{detail}}）。请重新取得原文件。',
  'zip-too-many-entries': '文件内部有 {{found}} 个部件，超过上限 {{limit}} 个，出于安全考虑没有读取。',
  'zip-too-large': '文件内的“{{name}}”展开后超过 {{limitMb}} MB，出于安全考虑没有读取。',
  'zip-bomb': '文件内的“{{name}}”压缩比高达 {{ratio}}:1，与正常文档不符，出于安全考虑没有读取。',
  'zip-unsafe-name': '文件内有不安全的部件名“{{name}}”，出于安全考虑没有读取。',
  'zip-duplicate-name': '文件内有重名的部件“{{name}}”，无法确定以哪个为准，没有读取。请在 Word 中重新保存。',
  'zip-encrypted': '文件内的“{{name}}”已加密，无法读取。请去掉密码后再导入。',
  'zip-overlap': '文件内的部件相互重叠（“{{name}}”），与正常文档不符，出于安全考虑没有读取。',
  'xml-doctype': '文件内含有 DOCTYPE 声明，正常的 Word、Excel 文件不会有，出于安全考虑没有读取。',
  'xml-too-deep': '文件内部结构嵌套超过 {{limit}} 层，没有读取。',
  'xml-too-many-elements': '文件内部元素超过 {{limit}} 个，没有读取。请分成几个文件导入。',
  'xml-attribute-too-long': '文件内部有异常长的属性值，出于安全考虑没有读取。',
  'xml-encoding': '文件内的“{{name}}”编码不是 UTF-8 或 UTF-16，无法读取。请在 Word 中重新保存。',
  'xml-broken': '文件内部的 XML 有错误，无法读取（{{detail}}）。请在 Word 中打开并重新保存。',
  'docx-no-text': '文件里没有 Word 正文部件，无法读取。请在 Word 中打开原文件并重新保存为 .docx。',
  'draft-no-headings':
    '没有识别出章、条标题或前言等要素：全部文字已按段落放入正文。请在编辑器中设置章条标题，或在 Word 中使用标题样式（或“1　范围”这样的编号）后重新导入。',
  'draft-no-foreword': '没有找到前言，已建立空的前言，请补写。',
  'draft-foreword-block':
    '前言中有图、表、公式或条标题，前言不允许有这些内容（GB/T 1.1—2020，8.3），其文字已改为段落。',
  'draft-cover-text': '封面上有未识别的文字，没有放入封面信息，请核对：{{texts}}',
  'draft-text-boxes': '有 {{count}} 个文本框，其文字已按顺序放入正文，请核对位置。',
  'draft-references-broken': '有 {{count}} 处交叉引用找不到目标，已保留为普通文字：{{shown}}。请核对后重新插入引用。',
  'draft-reference-dangling': '“{{text}}”像是引用本文件的内容，但没有找到，已保留为文字，请核对后重新插入引用。',
  'draft-citation-differs':
    '“{{text}}”与所列文件（{{listed}}）注日期的方式不一致，已保留为文字。请核对后改为一致并重新插入引用。',
  'draft-citation-unlisted': '正文提到的 {{count}} 个文件没有列入规范性引用文件或参考文献：{{codes}}。请核对。',
  'draft-text-added': '结果中有 {{count}} 处文字在原文中没有，请对照原文核对：{{texts}}。',
  'draft-text-missing': '有 {{count}} 处文字没有导入，请对照原文补上：{{texts}}。',
  'draft-numbers-changed': '有 {{count}} 处编号与原文不同，编号由系统自动生成：{{changes}}。请检查章条是否缺漏。',
  'draft-annex-obligation': '{{annex}}没有注明（规范性）或（资料性），已暂按资料性处理，请确认。',
  'draft-index-derived': '索引由术语自动生成，原文索引的 {{count}} 行没有导入。',
  'draft-lists-joined': '一个列项下有几组下级列项，已合并为一组，请核对。',
  'draft-list-note-moved':
    '“{{text}}”与前面的列项属同一列，中间的注已移到该列项之后，请核对注的位置。',
  'draft-list-continued':
    '有一组列项不是从头编起（“{{text}}”），前面可能隔着注或其他文字；现按新的一组从头编号，请核对引用。',
  'draft-footnote-missing': '有一处脚注在文件中找不到内容，请对照原文补上。',
  'draft-picture-missing': '有一幅图片在文件中找不到（可能是链接的外部图片），没有导入，请重新插入。',
  'draft-picture-format': '有一幅图片是 {{format}} 格式，已保留，但不能显示和印刷，请改用 PNG 或 JPEG 图片。',
  'draft-picture-in-cell':
    '表格单元格内有 {{count}} 幅图片，表格中不能放图片，已作为图放在该表之后，单元格中改为引用该图，请补写图题。',
  'draft-picture-in-text': '文字中夹有 {{count}} 幅图片，已作为单独的图放在该段之后，请核对。',
  'draft-figure-without-caption': '有一幅图没有编号和图题，已按顺序编号，请补写图题。',
  'draft-table-without-caption': '有一个表没有编号和表题，已按顺序编号，请补写表题。',
  'draft-caption-without-object': '“{{caption}}”下面没有找到对应的表或图，已保留为文字。',
  'draft-nested-table': '表格单元格内还有表格，其文字已逐行放入该单元格，请核对。',
  'draft-revisions-accepted':
    '文件中有 {{count}} 处修订（插入 {{insertions}}，删除 {{deletions}}），已按接受全部修订后的文字导入。',
  'draft-comments': '文件中有 {{count}} 条批注，没有导入正文。如是征求意见的反馈，请用“导入意见”。',
  'draft-hidden-text': '文件中有 {{count}} 个隐藏的字符，没有导入。如需要，请在 Word 中取消隐藏后重新导入。',
  'draft-macros': '文件含有宏，宏没有读取，只导入了文字。',
  'draft-external-links': '文件指向 {{count}} 个外部地址，均未打开，文字已保留：{{targets}}。',
  'draft-active-fields': '文件含有会读取外部内容的域（{{fields}}），没有执行，只保留了原有的显示文字。',
  'draft-objects':
    '文件含有 {{count}} 个嵌入对象（公式编辑器对象、图表、控件或子文档），没有打开；如带有预览图，已按图片导入。请核对并重新录入。',
  'draft-equations': '有 {{count}} 个 EQ 公式域含有不认识的开关，只保留了其中的文字，请重新录入公式：{{texts}}。',
  'draft-formula-picture':
    '此处的公式是公式编辑器对象（如 MathType），只有图像而没有可读的内容，已用“□”占位，请重新录入。图像已保留。',
  'draft-footnote-plain': '脚注中有图片或表格，只保留了文字，请核对。',
  'draft-symbols': '有 {{count}} 个符号字体的字符无法识别，已用“□”代替，请对照原文改正。',
} as const satisfies Record<string, string>;
