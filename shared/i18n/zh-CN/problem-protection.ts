/** Passphrase of a workspace (口令). */
export const problemProtection = {
  'passphrase-short': '口令太短：至少 {{least}} 个字符。可用几个互不相干的词连成一句。还没有任何改动。',
  'passphrase-wrong':
    '口令不对，工作区没有打开，内容没有受损。请检查大小写和输入法；忘记口令时可输入恢复密钥（24 组数字）。',
  'protection-none': '这个工作区没有设置口令。',
  'protection-set': '这个工作区已经设置了口令。要换口令，请用“更改口令”。',
  'unlock-wait': '口令连续输错，请等 {{seconds}} 秒后再试。',
  'workspace-locked':
    '工作区已锁定，内容没有受损。请输入口令打开；命令行用 --passphrase-file 文件，或环境变量 ZHUNSHENG_PASSPHRASE。',
} as const satisfies Record<string, string>;
