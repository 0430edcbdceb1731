export const problemExport = {
  'formula-unreadable': '公式“{{latex}}”无法识别（{{reason}}），已按原文排出。请在编辑器中检查该公式的写法。',
  'picture-missing': '“{{figure}}”的图片不在工作区中，文件中以文字说明代替。请重新插入该图片。',
  'picture-unreadable':
    '“{{figure}}”的图片不是可用的 PNG 或 JPEG 图像，文件中以文字说明代替。请换成 PNG 或 JPEG 后重新插入。',
  'glyph-missing':
    '“{{place}}”中（第 {{page}} 页）的字符“{{char}}”（{{code}}）在排版字体中没有字形，已用方框代替。请改用通用字，或以图片代替该字。',
  'formula-too-wide': '第 {{page}} 页有公式比版心宽，已缩小到 {{percent}}% 排出。请将公式分成几行书写。',
  'block-too-tall': '第 {{page}} 页有一处内容比版心还高，无法分页，超出部分可能看不到。请拆分该内容。',
  'packet-large':
    '审阅包有 {{size}} MB，邮件可能发不出去，主要是图片太大。可以用存储盘分发，或在草案中换用较小的图片。',
} as const satisfies Record<string, string>;
