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
} as const satisfies Record<string, string>;
