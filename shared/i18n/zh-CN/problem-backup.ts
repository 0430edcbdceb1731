/** Refusals about backups. */
export const problemBackup = {
  'backup-drill-failed': '演练没有完成（{{reason}}）。备份本身没有改动；请检查临时文件夹所在磁盘的空间后再试。',
  'backup-folder-inside': '“{{folder}}”在本工作区或备份文件夹之内。请另选一个位置，以免与现有内容混在一起。',
  'backup-folder-relative': '请输入完整的文件夹路径，例如 D:\\恢复\\工作区 或 /home/user/恢复。',
  'backup-none': '“{{folder}}”中没有可用的备份。请先备份，然后再演练。',
  'backup-none-sound': '“{{folder}}”中没有一份备份能完整恢复，所以一份也不删除。请先点“立即备份”，再清理旧备份。',
  'backup-not-found': '找不到备份 {{name}}，它可能已按保留规则删除。请刷新列表后另选一个。',
  'backup-not-restored': '“{{folder}}”不是刚才恢复的文件夹，不能从这里打开。',
} as const satisfies Record<string, string>;
