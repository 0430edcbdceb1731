/** Policy of the administrator and updates. */
export const problemPolicy = {
  'policy-bad-value':
    '管理员策略“{{key}}”的值不符合要求（{{source}}），现按最严格的方式处理。请告知管理员，写法见管理手册“策略”一节。',
  'policy-checkpoint-copy-failed':
    '存证点没能复制到管理员指定的文件夹（{{folder}}，{{reason}}）。记录本身已经保存；请检查该文件夹，再在“工作区”页生成一次存证点。',
  'policy-no-browser-door': '管理员不允许用浏览器打开工作区（{{source}}）。请改用准绳的桌面窗口。',
  'policy-package-unsigned':
    '管理员只允许打开有可信签名的归档包（{{source}}），这个包没有。请向提供者索取签名的包，或请管理员把其公钥放入 {{folder}}。',
  'policy-unknown-key': '管理员策略中有不认识的名称“{{key}}”（{{source}}），已忽略。请管理员核对拼写。',
  'policy-unreadable':
    '管理员策略无法读取（{{source}}，{{reason}}）。没有说明的各项现按最严格的方式处理：不联网、不打开外部链接。工作区可以照常使用；请告知管理员。',
  'policy-unsafe':
    '管理员策略的文件（{{source}}）不属于管理员，或其他人可以改写，不予采信；各项现按最严格的方式处理。请管理员把文件和所在文件夹改为仅 root 可写。',
  'policy-workspace-root':
    '管理员不允许工作区放在“{{dir}}”（{{source}}）。其中的文件没有改动。请把整个文件夹移到允许的位置后再打开：{{roots}}。',
} as const satisfies Record<string, string>;
