import type { BallotMail, BallotPaper } from '../../domain/ballot-mail.ts';
import { enclosedList, letterText } from './letter-text.ts';

/** Places of letters about a ballot. `end`: the last day and moment; `reason`: of the last change; `result`: what came out, in sentences. */
export const BALLOT_PLACES = [
  'person',
  'organisation',
  'standard',
  'draft',
  'ballot',
  'opensOn',
  'closesOn',
  'end',
  'rule',
  'reason',
  'result',
  'contactPerson',
  'contactPhone',
  'committee',
  'papers',
] as const;
export type BallotPlace = (typeof BALLOT_PLACES)[number];

type Letter = { readonly subject: string; readonly text: string };

export type BallotLetters = {
  readonly letters: Readonly<Record<BallotMail, Letter>>;
  /** Names of the files that letters are stored in. */
  readonly names: Readonly<Record<BallotMail, string>>;
  readonly papers: Readonly<Record<BallotPaper, string>>;
  /** Over the list of papers. */
  readonly enclosed: string;
  /** Last day with its last moment. */
  readonly end: string;
  readonly noResult: string;
};

const zh = letterText('zh-CN', ['{person}：'], ['', '{papers}']);
const en = letterText('en', ['{person}', '{organisation}', '', 'Dear colleague,'], ['', '{papers}']);

const chinese: BallotLetters = {
  letters: {
    invite: {
      subject: '请表决：《{standard}》（{draft}），{closesOn}截止',
      text: zh(
        '{committee}现就《{standard}》（{draft}）进行表决，请您审阅后填写函审单，于{end}前回复本邮件。',
        '',
        '表决依据：{rule}。函审单只能选择一项；不赞成或者有建议、意见的，请写明意见和理由。逾期未回函的，按规则处理。',
      ),
    },
    remind: {
      subject: '提醒：请于{closesOn}前对《{standard}》（{draft}）表决',
      text: zh(
        '《{standard}》（{draft}）的表决将于{end}截止，至今尚未收到您的函审单。请填写附件并回复本邮件；如已回复，请忽略本邮件。',
      ),
    },
    extend: {
      subject: '《{standard}》（{draft}）的表决延期至{closesOn}',
      text: zh(
        '《{standard}》（{draft}）的表决截止时间延至{end}。延期理由：{reason}',
        '',
        '已经表决的，不需要再次回复。',
      ),
    },
    correct: {
      subject: '更正：{ballot}',
      text: zh('现对“{ballot}”作如下更正，其他事项不变。更正理由：{reason}', '', '截止时间：{end}。'),
    },
    withdraw: {
      subject: '撤回表决：{ballot}',
      text: zh('“{ballot}”已撤回，不再进行，已经收到的函审单不计入任何表决。撤回理由：{reason}'),
    },
    result: {
      subject: '表决结果：《{standard}》（{draft}）',
      text: zh('《{standard}》（{draft}）的表决已经结束，现将结果通报如下。', '', '{result}', '', '感谢您参加表决。'),
    },
  },
  names: {
    invite: '表决邀请',
    remind: '催办邮件',
    extend: '延期通知',
    correct: '更正通知',
    withdraw: '撤回通知',
    result: '结果通报',
  },
  papers: {
    'draft-pdf': '送表决的文本（PDF）',
    'form-docx': '函审单（Word，已填好姓名和单位）',
    'form-pdf': '函审单（PDF，可直接填写）',
    packet: '审阅包（用浏览器打开，填写后存为文件发回）',
    result: '函审结论表（PDF）',
  },
  enclosed: '附件：',
  end: '{closesOn}24时（北京时间）',
  noResult: '没有结果。',
};

const english: BallotLetters = {
  letters: {
    invite: {
      subject: 'Ballot open until {closesOn}: {standard} ({draft})',
      text: en(
        '{committee} puts {standard} ({draft}) to the vote. Please return your ballot form in answer to this message by {end}.',
        '',
        'Rule: {rule}. Choose one position only; give your reasons with a negative vote, and your comments where you have any.',
      ),
    },
    remind: {
      subject: 'Reminder: ballot on {standard} ({draft}) closes on {closesOn}',
      text: en(
        'The ballot on {standard} ({draft}) closes at {end}. We have not had your vote yet. If you have answered already, please disregard this message.',
      ),
    },
    extend: {
      subject: 'Ballot on {standard} ({draft}) extended to {closesOn}',
      text: en(
        'The ballot on {standard} ({draft}) now closes at {end}. Reason: {reason}',
        '',
        'If you have voted, you need not answer again.',
      ),
    },
    correct: {
      subject: 'Correction: {ballot}',
      text: en('This corrects “{ballot}”; everything else stays as it was. Reason: {reason}', '', 'Closing: {end}.'),
    },
    withdraw: {
      subject: 'Ballot withdrawn: {ballot}',
      text: en('“{ballot}” has been withdrawn; votes already received count for no ballot. Reason: {reason}'),
    },
    result: {
      subject: 'Result of the ballot on {standard} ({draft})',
      text: en(
        'The ballot on {standard} ({draft}) is closed. The result:',
        '',
        '{result}',
        '',
        'Thank you for your vote.',
      ),
    },
  },
  names: {
    invite: 'Invitations',
    remind: 'Reminders',
    extend: 'Extension',
    correct: 'Correction',
    withdraw: 'Withdrawal',
    result: 'Result',
  },
  papers: {
    'draft-pdf': 'Draft to be voted on (PDF)',
    'form-docx': 'Ballot form (Word)',
    'form-pdf': 'Ballot form (PDF, to be filled in)',
    packet: 'Review packet (opens in a browser; save the answer and return it)',
    result: 'Report of voting (PDF)',
  },
  enclosed: 'Enclosed:',
  end: 'the end of {closesOn}, Beijing time (UTC+8)',
  noResult: 'No result.',
};

export const ballotLetters: Readonly<Record<'zh-CN' | 'en', BallotLetters>> = { 'zh-CN': chinese, en: english };

/** The list of what goes with a letter about a ballot; empty without papers. */
export function listOfBallotPapers(language: 'zh-CN' | 'en', papers: readonly BallotPaper[]): string {
  const { enclosed, papers: names } = ballotLetters[language];
  return enclosedList(
    enclosed,
    papers.map((paper) => names[paper]),
  );
}
