import type { LocalisedText } from '../../domain/localised-text.ts';

type Words = Readonly<
  Record<'title' | 'about' | 'holds' | 'open' | 'verify' | 'record' | 'left' | 'limits', LocalisedText>
>;

/** Places: `{project}`, `{number}`, `{committee}`, `{at}`, `{files}`, `{records}`, `{file}`. */
export const archiveSheet: Words = {
  title: { 'zh-CN': '归档包说明', en: 'About this archive package' },
  about: {
    'zh-CN': '项目：{project}（{number}）。委员会：{committee}。记录截至 {at}。',
    en: 'Project: {project} ({number}). Committee: {committee}. Record up to {at}.',
  },
  holds: {
    'zh-CN': '包内有项目的草案、征求意见、表决、会议、文件和附件，共 {files} 个文件，操作记录 {records} 条。',
    en: 'It holds drafts, enquiries, ballots, meetings, papers and attachments of the project in {files} files, with {records} entries of the record.',
  },
  open: {
    'zh-CN':
      '打开：npm start -- --workspace {file}（只读）。不装准绳也能看：workspace 文件夹中是 JSON 文本，blobs 中是原文件，MANIFEST.json 列出全部文件。',
    en: 'To open it: npm start -- --workspace {file} (read-only). Without Zhunsheng: the folder workspace holds JSON, blobs the files themselves; MANIFEST.json lists all of them.',
  },
  verify: {
    'zh-CN':
      '核对：解压后运行 node verify-archive.mjs . 公钥.pem。公钥应另行取得；包内的公钥只能证明文件自签名后未改动，不能证明是谁签的。',
    en: 'To verify it: unpack it and run node verify-archive.mjs . KEY.pem. Get the key by another way: the one in the package shows only that nothing was changed since it was signed, not who signed.',
  },
  record: { 'zh-CN': '存证点', en: 'Checkpoint' },
  left: {
    'zh-CN':
      '联系方式（电话、电子邮箱、备注）没有装入；装入时删减过的文件在清单中注明 redacted。收到的原件按原样装入，其中可能写有联系方式。',
    en: 'Contact data (telephone, e-mail, notes) were left out; files without them are marked as redacted in the list. Files as received are in it as they are and may contain such data.',
  },
  limits: {
    'zh-CN': '核对能证明内容和顺序没有改动，不能证明当时坐在键盘前的是谁。',
    en: 'Verification proves content and order, not who sat at the keyboard.',
  },
};
