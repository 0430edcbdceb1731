import type { AgendaItem, NoticeSent } from '../../domain/meeting.ts';
import { letterText } from './letter-text.ts';

type Letter = { readonly subject: string; readonly text: string };

/** What agendas and letters of meetings say. Places in braces are filled in. */
export type MeetingWords = {
  /** Titles of items that open work calls for: of `{title}`, `{name}`, `{count}`, `{stage}`, `{day}`. */
  readonly agenda: Readonly<Record<AgendaItem['kind'], string>>;
  /** Minutes that an item is proposed with; `perComment` for each comment not decided, at most `most`. */
  readonly minutes: Readonly<Record<AgendaItem['kind'], number>>;
  readonly perComment: number;
  readonly most: number;
  readonly letters: Readonly<Record<NoticeSent['kind'], Letter>>;
  /** Names of the files that letters, agenda and packs are stored in. */
  readonly names: Readonly<Record<NoticeSent['kind'] | 'pack', string>>;
  readonly packGeneral: string;
  /** What papers of an item are called: of `{title}` (the standard) and `{name}`. */
  readonly papers: Readonly<Record<'draft' | 'round' | 'ballot', string>>;
};

const LENGTHS: Pick<MeetingWords, 'minutes' | 'perComment' | 'most'> = {
  minutes: {
    opening: 10,
    minutes: 5,
    actions: 15,
    review: 60,
    comments: 30,
    ballot: 15,
    project: 15,
    other: 15,
    closing: 15,
  },
  perComment: 3,
  most: 120,
};

const zh = letterText('zh-CN', ['{person}：'], []);
const en = letterText('en', ['Dear {person},'], []);

const chinese: MeetingWords = {
  agenda: {
    opening: '宣布开会，核实到会人数',
    minutes: '确认《{title}》纪要',
    actions: '检查以前会议的待办事项（{count}项）',
    review: '审查《{title}》（送审稿）',
    comments: '讨论《{title}》未处理的意见（{count}条）',
    ballot: '宣布《{title}》{name}的结果',
    project: '《{title}》进展（{stage}，{day}到期）',
    other: '',
    closing: '宣读会议纪要，会议总结',
  },
  ...LENGTHS,
  letters: {
    invite: {
      subject: '会议通知：{meeting}（{day}）',
      text: zh(
        '{committee}定于{time}召开{meeting}，请您准时参加。',
        '',
        '地点：{place}',
        '远程参会：{link}',
        '',
        '会议通知见附件；日历邀请可直接加入日程。不能到会的，请回复本邮件请假。',
      ),
    },
    update: {
      subject: '会议变更：{meeting}（{day}）',
      text: zh(
        '{meeting}的安排有变更，现定于{time}召开，此前通知以本通知为准。',
        '',
        '地点：{place}',
        '远程参会：{link}',
        '',
        '新的会议通知见附件；打开日历邀请即可更新日程。',
      ),
    },
    cancel: {
      subject: '会议取消：{meeting}（原定{day}）',
      text: zh('原定于{time}召开的{meeting}取消，给您带来不便，敬请谅解。'),
    },
  },
  names: { invite: '会议通知', update: '会议变更通知', cancel: '会议取消通知', pack: '会议材料' },
  packGeneral: '会议文件',
  papers: { draft: '《{title}》{name}', round: '《{title}》意见汇总处理表（{name}）', ballot: '《{title}》{name}' },
};

const english: MeetingWords = {
  agenda: {
    opening: 'Opening of the meeting, roll call',
    minutes: 'Approval of the minutes of {title}',
    actions: 'Review of action items ({count})',
    review: 'Review of {title}',
    comments: 'Resolution of comments on {title} ({count} open)',
    ballot: 'Result of the ballot on {title}: {name}',
    project: 'Progress of {title} ({stage}, due {day})',
    other: '',
    closing: 'Approval of resolutions, closure of the meeting',
  },
  ...LENGTHS,
  letters: {
    invite: {
      subject: 'Notice of meeting: {meeting} ({day})',
      text: en(
        '{committee} will hold {meeting} on {time}. You are invited to attend.',
        '',
        'Place: {place}',
        'To join remotely: {link}',
        '',
        'Please find enclosed the notice; the invitation can be added to your calendar. If you cannot attend, please answer this message.',
      ),
    },
    update: {
      subject: 'Change of meeting: {meeting} ({day})',
      text: en(
        'The arrangements of {meeting} have changed. It will be held on {time}; this notice replaces the one before.',
        '',
        'Place: {place}',
        'To join remotely: {link}',
        '',
        'Please find enclosed the new notice; opening the invitation brings your calendar up to date.',
      ),
    },
    cancel: {
      subject: 'Meeting cancelled: {meeting} ({day})',
      text: en('{meeting}, planned for {time}, is cancelled. We apologise for any inconvenience.'),
    },
  },
  names: { invite: 'Notice', update: 'Change', cancel: 'Cancellation', pack: 'Papers' },
  packGeneral: 'Meeting',
  papers: { draft: '{title}, {name}', round: 'Comments on {title}, {name}', ballot: '{title}, {name}' },
};

/** Wording of agendas and letters of meetings by the language of the committee. */
export const meetingWords: Readonly<Record<'zh-CN' | 'en', MeetingWords>> = { 'zh-CN': chinese, en: english };
