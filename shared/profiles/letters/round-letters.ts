import type { MailPaper, RoundMail } from '#shared/domain/round-mail.ts';
import { letterText } from './letter-text.ts';

/** What the letters about a round say, before a person changes them. Places in braces are filled in for each recipient. */
export type RoundLetters = {
  readonly letters: Readonly<Record<RoundMail, { readonly subject: string; readonly text: string }>>;
  /** Names of the files that letters are stored in. */
  readonly names: Readonly<Record<RoundMail, string>>;
  /** What goes with a letter, for the list that `{papers}` prints. */
  readonly papers: Readonly<Record<MailPaper, string>>;
  /** Over that list. */
  readonly enclosed: string;
  /** What is written into a group chat about those who have not answered; `late` from the last day on. */
  readonly note: { readonly head: string; readonly late: string; readonly foot: string };
};

const zh = letterText('zh-CN', ['{organisation}：', '{person}，您好！'], ['', '{papers}']);
const en = letterText('en', ['{organisation}', '{person}', '', 'Dear colleague,'], ['', '{papers}']);

/** 征求意见函 in the words of 国家标准征求意见函（习用格式）; reminders, extensions and answers in the tone of secretariats. */
const chinese: RoundLetters = {
  letters: {
    send: {
      subject: '关于征求《{standard}》（{draft}）意见的函',
      text: zh(
        '《{standard}》（{draft}）已编制完成，现征求贵单位意见，有关材料见附件。',
        '',
        '请认真研究，将修改意见和理由填入征求意见反馈表，于{closesOn}前回复本邮件。没有意见的也请复函说明；逾期未复函的，按没有意见处理。',
        '',
        '在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。',
      ),
    },
    remind: {
      subject: '提醒：请于{closesOn}前反馈对《{standard}》（{draft}）的意见',
      text: zh(
        '此前已将《{standard}》（{draft}）送贵单位征求意见，截止日期为{closesOn}。至今尚未收到贵单位的复函。',
        '',
        '请将意见填入征求意见反馈表后回复本邮件；没有意见的，回复“无意见”即可。如已复函，请忽略本邮件。',
      ),
    },
    extend: {
      subject: '《{standard}》（{draft}）征求意见截止日期延至{closesOn}',
      text: zh(
        '《{standard}》（{draft}）征求意见的截止日期延至{closesOn}，其他事项不变。',
        '',
        '尚未复函的，请在此日期前将意见填入征求意见反馈表后回复本邮件；已复函的，可以补充意见。',
      ),
    },
    reply: {
      subject: '对《{standard}》（{draft}）所提意见的处理结果',
      text: zh(
        '感谢贵单位对《{standard}》（{draft}）提出意见。起草组已逐条研究，处理结果和理由见附件。',
        '',
        '对处理结果有不同看法的，请与我们联系。',
      ),
    },
  },
  names: { send: '征求意见邮件', remind: '催办邮件', extend: '延期通知邮件', reply: '意见处理结果邮件' },
  papers: {
    'draft-pdf': '征求意见稿（PDF，页边有行号）',
    'draft-docx': '征求意见稿（Word，可用批注和修订提意见）',
    'form-docx': '征求意见反馈表（Word，已填好单位名称）',
    'form-pdf': '征求意见反馈表（PDF，可直接填写）',
    packet: '审阅包（用浏览器打开，对着条文填写意见，存为文件后发回）',
    letter: '征求意见函',
    reply: '意见处理结果',
  },
  enclosed: '附件：',
  note: {
    head: '各位老师：《{standard}》（{draft}）征求意见于{closesOn}截止，还未回函的单位有 {count} 个：',
    late: '各位老师：《{standard}》（{draft}）征求意见已于{closesOn}截止，还未回函的单位有 {count} 个：',
    foot: '请尽快反馈；没有意见的，回复“无意见”即可。谢谢！',
  },
};

const english: RoundLetters = {
  letters: {
    send: {
      subject: 'Comments requested by {closesOn}: {standard} ({draft})',
      text: en(
        'Please find enclosed the draft of {standard} ({draft}). We ask for your comments by {closesOn}.',
        '',
        'Please send each comment with its clause and the change that you propose, in the comment template or the review packet, in answer to this message. If you have no comments, please say so.',
        '',
        'Recipients are invited to submit notification of any relevant patent rights of which they are aware.',
      ),
    },
    remind: {
      subject: 'Reminder: comments on {standard} ({draft}) by {closesOn}',
      text: en(
        'We sent you the draft of {standard} ({draft}) for comments by {closesOn} and have had no answer yet.',
        '',
        'Please send us your comments, or tell us that you have none. If you have answered already, please disregard this message.',
      ),
    },
    extend: {
      subject: 'Comments on {standard} ({draft}): last day postponed to {closesOn}',
      text: en(
        'The last day for comments on {standard} ({draft}) has been postponed to {closesOn}. Everything else stays as it was.',
        '',
        'If you have answered already, you may add to your comments.',
      ),
    },
    reply: {
      subject: 'Your comments on {standard} ({draft}): what was decided',
      text: en(
        'Thank you for your comments on {standard} ({draft}). Each has been considered; the decisions and reasons are enclosed.',
        '',
        'Please contact us if you do not agree with a decision.',
      ),
    },
  },
  names: { send: 'Letters', remind: 'Reminders', extend: 'Extension', reply: 'Decisions' },
  papers: {
    'draft-pdf': 'Draft (PDF, lines numbered)',
    'draft-docx': 'Draft (Word, for comments and tracked changes)',
    'form-docx': 'Comment form (Word)',
    'form-pdf': 'Comment form (PDF, to be filled in)',
    packet: 'Review packet (opens in a browser; write comments beside the clauses, save the answer and return it)',
    letter: 'Letter',
    reply: 'Decisions on your comments',
  },
  enclosed: 'Enclosed:',
  note: {
    head: 'Comments on {standard} ({draft}) close on {closesOn}. Not answered yet ({count}):',
    late: 'Comments on {standard} ({draft}) closed on {closesOn}. Not answered yet ({count}):',
    foot: 'Please let us have your comments, or tell us that you have none. Thank you.',
  },
};

export const roundLetters: Readonly<Record<'zh-CN' | 'en', RoundLetters>> = { 'zh-CN': chinese, en: english };
