/** Why an update was not taken. Nothing was installed in any of these cases. */
export const problemUpdate = {
  'update-cannot-keep':
    '安装程序没能存下来（{{reason}}），什么也没有改变。请检查磁盘空间和程序设置文件夹的权限，再试一次。',
  'update-channel':
    '更新清单属于“{{channel}}”渠道，这里用的是“{{wanted}}”。没有下载任何内容；请联系管理员核对更新地址。',
  'update-current': '已经是最新版本（{{version}}），无需安装。',
  'update-downgrade': '更新清单中的版本（{{version}}）比现在的（{{own}}）旧，已拒绝。请向提供者索取新的更新文件。',
  'update-expired': '更新清单已在 {{day}} 过期，不再可信。没有安装任何内容；请核对这台电脑的日期，或索取新的更新文件。',
  'update-file-missing': '这个更新文件中没有适合这台电脑的 {{version}} 安装程序。请索取对应系统的更新文件。',
  'update-file-wrong':
    '“{{name}}”与签名清单不符：没有下载完整，或被人改过。文件已经丢弃，没有安装任何内容；请重新下载，仍然如此时请告知管理员。',
  'update-list-broken': '更新清单的内容不合规定，已拒绝。没有安装任何内容；请告知提供更新的人。',
  'update-memory-broken':
    '更新记录无法读取，无从判断更新清单是否过旧，因此不再接受更新。请确认没有人动过这个文件，再删除它：{{file}}',
  'update-no-keys': '这份程序没有发布密钥，无法核实任何更新，因此不检查也不安装。请使用正式发布的安装包。',
  'update-not-for-this-machine': '新版本 {{version}} 没有适合这台电脑（{{machine}}）的安装程序。',
  'update-nothing-offered': '现在没有可下载的更新，请先检查更新。',
  'update-package-broken': '这个文件不是完好的更新文件（.zsupdate），已拒绝。没有安装任何内容；请重新拷贝或索取。',
  'update-redirect': '更新服务器（{{host}}）要求转到另一台服务器，已拒绝。请告知管理员。',
  'update-replayed':
    '更新清单（第 {{serial}} 号）不是最新的，这里已见过第 {{seen}} 号，已拒绝。服务器上的内容可能过旧或被替换；请告知管理员。',
  'update-signature': '更新的签名不正确：不是发布者签的，或内容被改过。没有安装任何内容；请告知管理员。',
  'update-too-large': '更新服务器（{{host}}）给出的内容超过应有的大小，已中断。没有安装任何内容；请告知管理员。',
  'update-unreachable': '连不上更新服务器（{{host}}，{{reason}}）。工作不受影响；稍后再试，或请管理员检查地址。',
} as const satisfies Record<string, string>;
