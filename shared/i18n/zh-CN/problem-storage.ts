/** Findings and refusals of storage. */
export const problemStorage = {
  'storage-already-workspace': '“{{dir}}”已经是一个工作区，请直接打开它。',
  'storage-checkpoint-changed': '操作记录在第 {{seq}} 条及以前被改动过：与存证点不符。',
  'storage-checkpoint-foreign': '存证点属于另一个工作区。',
  'storage-checkpoint-lost': '操作记录缺了末尾：存证点在第 {{seq}} 条，现有记录没有这么多。',
  'storage-folder-not-empty': '“{{dir}}”中已有其他文件（如“{{file}}”）。请选择空文件夹来新建工作区。',
  'storage-not-a-workspace': '“{{dir}}”不是工作区：其中没有 workspace.json。请选择正确的文件夹。',
  'storage-not-writable': '这个文件夹不能写入（{{reason}}），现以只读方式打开。请检查文件夹权限或磁盘的写保护。',
  'storage-disk-full': '磁盘已满，本次修改没有保存，原有内容完好。请清理磁盘空间后再保存。',
  'storage-write-failed': '写入磁盘失败（{{reason}}），本次修改没有保存，原有内容完好。请稍后重试。',
  'storage-read-failed': '读取“{{file}}”失败（{{reason}}）。请检查磁盘或网络连接。',
  'storage-read-only': '工作区以只读方式打开，不能修改。',
  'storage-clock-behind':
    '这台电脑的时钟比操作记录中的上一次时间早 {{minutes}} 分钟。记录按序号排列，不受影响；但截止日期和保存时间会不准。请校准系统时钟。',
  'storage-clock-jumped':
    '这台电脑的时钟向前跳了 {{hours}} 小时。如果电脑刚才处于休眠，可以不理会；否则请校准系统时钟，以免截止日期和保存时间不准。',
  'storage-closed': '工作区已经关闭，请重新打开后再操作。',
  'storage-locked': '{{host}} 上的 {{user}} 正在使用这个工作区，现以只读方式打开。如需修改，请等对方关闭后重新打开。',
  'storage-locked-alive': '{{host}} 上的 {{user}} 仍在使用这个工作区，不能接管。请先请对方关闭。',
  'storage-lock-lost':
    '工作区已被另一台电脑或另一个程序接管，这里已转为只读。未保存的修改放在 recovery 文件夹中，请重新打开工作区后核对。',
  'storage-needs-reopen':
    '磁盘出错，无法确认最后一次修改是否已保存。工作区已转为只读；请关闭后重新打开，系统会自动核对并恢复。',
  'storage-file-locked': '“{{file}}”正被其他程序占用（如杀毒软件、同步盘或 WPS），无法保存。请关闭占用它的程序后重试。',
  'storage-file-pending': '修改已安全保存，但“{{file}}”暂被其他程序占用，稍后会自动更新。',
  'storage-rev-moved':
    '“{{file}}”在您编辑期间已被修改（您依据第 {{expected}} 版，现为第 {{actual}} 版）。请刷新后再改。',
  'storage-not-found': '找不到“{{file}}”。它可能已被删除，可在回收站中查看。',
  'storage-bad-id': '编号“{{id}}”不能用作文件名，或与已有编号仅大小写不同。请使用字母、数字、连字符和下划线。',
  'storage-placeholder': '“{{file}}”是空的，可能尚未从同步盘下载完成。请等同步完成后重新打开；其内容没有被改动。',
  'storage-unreadable': '“{{file}}”已损坏，无法读取（{{reason}}）。文件保持原样，可以从备份恢复。',
  'storage-invalid': '“{{file}}”的内容不符合要求（位置：{{path}}；{{reason}}）。文件保持原样，可以从备份恢复。',
  'storage-newer-schema':
    '“{{file}}”由更新版本的程序写成（格式 {{version}}，本程序支持到 {{known}}）。请升级后再编辑。',
  'storage-newer-format':
    '这个工作区由更新版本的程序建立（格式 {{version}}，本程序支持到 {{known}}）。请升级后再编辑。',
  'storage-no-migration': '“{{file}}”的格式（{{version}}）太旧，本程序无法转换。请先用较早的版本打开。',
  'storage-blob-damaged': '附件“{{file}}”的内容与其校验值不符，已不可信。请从备份恢复或重新导入。',
  'storage-log-broken': '编辑记录“{{file}}”从第 {{line}} 行起被改动过，无法继续使用。请从备份恢复。',
  'storage-log-torn': '编辑记录“{{file}}”末尾（第 {{line}} 行）没有写完，重新打开工作区时会自动清理。',
  'storage-log-changed': '编辑记录“{{file}}”与第 {{line}} 行时的登记不一致，可能被截断或替换。请从备份恢复。',
  'storage-log-tail-cut': '上次退出时“{{file}}”末尾有一次没有写完的编辑，已移入 recovery 文件夹。',
  'storage-audit-branch':
    '另一台电脑接管这个工作区之后，原来的程序又写入了一次修改；它从未确认保存，已移入 recovery 文件夹，可供核对。',
  'storage-audit-tail-cut': '上次退出时有一条操作记录没有写完，已移入 recovery 文件夹。对应的修改从未确认保存。',
  'storage-audit-truncated': '操作记录被截断：应至少有第 {{seq}} 条。工作区以只读方式打开，请从备份恢复操作记录。',
  'storage-audit-broken': '操作记录从第 {{seq}} 条起不连续或被改动过。工作区以只读方式打开，请从备份恢复操作记录。',
  'storage-audit-torn': '操作记录末尾（第 {{seq}} 条）没有写完，重新打开工作区时会自动清理。',
  'storage-audit-checkpoint': '操作记录第 {{seq}} 条与登记的检查点不一致，历史可能被改写。请与备份核对。',
  'storage-commit-incomplete':
    '“{{file}}”与第 {{seq}} 条操作记录不一致，可能在程序之外被修改。工作区以只读方式打开，请核对后从备份恢复。',
  'storage-file-changed': '“{{file}}”在程序之外被修改过，与操作记录不一致。请核对内容，必要时从备份恢复。',
  'storage-file-missing': '“{{file}}”不见了，而操作记录中没有删除它。请从备份恢复。',
  'storage-file-unrecorded': '“{{file}}”没有对应的操作记录，可能是从别处复制来的。请确认来源。',
  'storage-undo-damaged': '撤销用的旧版本“{{file}}”已损坏，涉及它的操作不能再撤销。',
  'storage-trash-damaged': '回收站中的“{{file}}”已损坏。',
  'storage-leftover': '“{{file}}”是中断的保存留下的临时文件，不影响使用，重新打开工作区时会清理。',
  'storage-file-too-large':
    '“{{file}}”有 {{size}} MB，超过单条记录的上限（{{most}} MB），没有打开。内容没有丢失，文件原样保留。请从备份恢复较早的版本，或先复制整个文件夹再寻求帮助。',
  'storage-too-large':
    '“{{file}}”将达到 {{size}} MB，超过单条记录的上限（{{most}} MB）。这次修改没有保存，此前保存的内容没有受损。请拆分这条记录，或将大的内容取出，改作附件。',
  'storage-undo-unknown': '这一步已不在可撤销的范围内（仅限最近 200 步）。',
  'storage-undo-not-allowed': '“{{command}}”不能撤销。请用新的操作更正。',
  'storage-undo-moved': '“{{file}}”此后又有修改，不能撤销这一步。',
  'storage-undo-lost': '“{{file}}”的旧版本已不存在，不能撤销这一步。',
  'storage-not-damaged': '“{{file}}”可以正常读取，无需恢复。',
  'storage-no-backup': '没有找到“{{file}}”的可用备份。',
  'storage-folder-gone':
    '找不到工作区文件夹：可能是磁盘被拔出，或网络连接已断开。这次修改没有保存，此前保存的内容没有受损。请接好磁盘或恢复连接，然后再次保存。',
  'storage-foreign-file': '“{{file}}”不是工作区的文件，可能是同步盘产生的冲突副本。程序不会读取它；请核对后移走。',
  'storage-listener-failed': '修改已保存，但有界面没有收到通知（{{reason}}）。如显示未更新，请刷新。',
  'storage-backup-damaged': '这个备份已损坏（{{file}}），没有恢复任何内容。请选用另一个备份。',
  'storage-backup-failed-inside':
    '工作区内的自动备份没有完成（{{reason}}）。工作区可以照常使用，修改已保存。请检查磁盘空间和 backups 文件夹的权限；程序每小时会再试。',
  'storage-backup-failed-outside':
    '工作区之外的自动备份没有完成（{{reason}}；位置：{{folder}}）。工作区可以照常使用，修改已保存。请检查该磁盘的空间和权限；程序每小时会再试。',
  'storage-backup-failed-policy':
    '管理员指定位置的备份没有完成（{{reason}}；位置：{{folder}}）。工作区可以照常使用，修改已保存。请检查该位置是否已连接；程序每小时会再试。',
  'storage-backup-gone': '找不到备份位置“{{folder}}”。它可能没有连接。',
  'storage-taken-previous':
    'workspace.json 不能读取，已用它的上一版打开。所有记录照常可用；损坏的文件已移入 quarantine 文件夹。',
  'storage-taken-inside':
    'workspace.json 及其上一版都不能读取，已用工作区内 {{at}} 的备份补上。各项记录仍是最新的；损坏的文件已移入 quarantine 文件夹。',
  'storage-taken-outside':
    'workspace.json 及其上一版都不能读取，已用工作区之外 {{at}} 的备份补上。各项记录仍是最新的；损坏的文件已移入 quarantine 文件夹。',
  'storage-taken-rebuilt':
    'workspace.json 不能读取，也没有可用的备份；已根据操作记录和现有文件重建。各项记录仍是最新的；请核对工作区名称。',
  'storage-taken-salvaged':
    'workspace.json 和操作记录都不能读取，现以只读方式打开，显示仍能读取的全部记录。文件保持原样；请从备份恢复到新文件夹，或用命令 repair 修复后再编辑。',
  'storage-confidential-damaged':
    '“{{file}}”及其副本都已损坏，口令暂时打不开工作区。人员和附件没有受损：请从备份取回这个文件，放回工作区文件夹。',
  'storage-sealed':
    '“{{file}}”已加密，而工作区没有它的密钥。请从备份取回 confidential.json 放回工作区文件夹，或核对这个文件是否来自别的工作区。',
  'storage-sealed-damaged': '已加密的“{{file}}”与写入时不同，可能已损坏或被改动，内容打不开。请从备份恢复。',
} as const satisfies Record<string, string>;
