export const problemExport = {
  'archive-empty': '操作记录中没有这个项目的条目，不能归档。',
  'archive-file-changed': '文件与清单不符，已被改动。',
  'archive-file-missing': '清单中的文件不在包内。',
  'archive-file-unlisted': '包内有清单中没有的文件。',
  'archive-not-one': '这不是准绳的归档包，或清单已损坏。请确认选对了文件（.zsarchive），或请发件人重新发送。',
  'archive-not-unpacked':
    '归档包完好，但不能解压到临时文件夹 {{folder}}（{{reason}}），没有打开。请检查磁盘空间和该文件夹的权限，再打开一次。',
  'archive-object-changed': '文件与操作记录不符。',
  'archive-path': '包内文件的名称或位置不是工作区会有的，可能是有人加进去的。',
  'archive-record-changed': '第 {{seq}} 条之后的操作记录被改动或不完整。',
  'archive-signature-bad': '签名与清单不符。',
  'archive-unsound': '归档包不完好（{{count}} 处问题），没有打开。请不要以其内容为准，并请发件人重新发送原包。',
  'formula-unreadable': '公式“{{latex}}”无法识别（{{reason}}），已按原文排出。请在编辑器中检查该公式的写法。',
  'picture-missing': '“{{figure}}”的图片不在工作区中，文件中以文字说明代替。请重新插入该图片。',
  'picture-unreadable':
    '“{{figure}}”的图片不是可用的 PNG 或 JPEG 图像，或者过大（超过 6400 万像素），文件中以文字说明代替。请换成大小合适的 PNG 或 JPEG 后重新插入。',
  'glyph-missing':
    '“{{place}}”中（第 {{page}} 页）的字符“{{char}}”（{{code}}）在排版字体中没有字形，已用方框代替。请改用通用字，或以图片代替该字。',
  'formula-too-wide': '第 {{page}} 页有公式比版心宽，已缩小到 {{percent}}% 排出。请将公式分成几行书写。',
  'table-narrow': '第 {{page}} 页的表有的栏太窄，数字断成两行或者字挤在一起。请减少栏数、调整栏宽，或者把表分成几个。',
  'block-too-tall': '第 {{page}} 页有一处内容比版心还高，无法分页，超出部分可能看不到。请拆分该内容。',
  'print-right-to-left':
    '文件中有从右到左书写的文字（如阿拉伯文、希伯来文），PDF 中的字母次序不对。需要这些文字时，请输出 Word 文件。',
  'print-unseen':
    '文件中去掉了 {{count}} 个看不见或改变文字方向的字符，以免打乱版面；记录中保留原样，页面上以小标记显示。',
  'packet-large':
    '审阅包有 {{size}} MB，邮件可能发不出去，主要是图片太大。可以用存储盘分发，或在草案中换用较小的图片。',
} as const satisfies Record<string, string>;
