import type { Voter } from '#shared/domain/ballot.ts';
import type { Verdict } from '#shared/domain/recount.ts';

/** Words of papers about the course of a ballot. `{…}` are filled in. */
export type BallotWords = {
  /** Why somebody of the list has no vote. */
  readonly standings: Readonly<Record<Exclude<Voter['standing'], 'voting'>, string>>;
  /** For whom a substitute votes. */
  readonly substitute: string;
  /** Why a vote does not count, or how it came to count. */
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'counted'>, string>>;
  readonly opened: string;
  readonly extended: string;
  readonly corrected: Readonly<Record<'title' | 'draftId', string>>;
  readonly reminded: string;
  readonly accepted: string;
  readonly answered: Readonly<Record<'yes' | 'no', string>>;
  readonly withdrawn: string;
  readonly closed: string;
  /** Of a secret ballot: whether an envelope came. */
  readonly handedIn: string;
  readonly notHandedIn: string;
  /** Behind a vote: day of receipt and why it does not count. */
  readonly record: string;
  /** Of a record without a person of the electorate. */
  readonly stranger: string;
};

const zh: BallotWords = {
  standings: { drafter: '起草人，无表决权', recused: '回避' },
  substitute: '代{name}',
  verdicts: {
    confirmed: '意见采纳后确认赞成',
    superseded: '已被后一票代替',
    late: '逾期，不计入',
    'after-closing': '表决结束后收到，不计入',
    invalid: '无效票',
    'no-reasons': '未说明理由，不计入',
    drafter: '起草人，无表决权',
    recused: '回避，不计入',
    'not-entitled': '不在名单中',
  },
  opened: '发起表决，应表决{count}人',
  extended: '截止日期由{from}延至{to}。理由：{reason}',
  corrected: {
    title: '名称由“{from}”更正为“{to}”。理由：{reason}',
    draftId: '表决文本由“{from}”更正为“{to}”。理由：{reason}',
  },
  reminded: '催办{count}人',
  accepted: '采纳{name}的意见：{note}',
  answered: { yes: '{question}：是（{note}）', no: '{question}：否（{note}）' },
  withdrawn: '表决撤回。理由：{reason}',
  closed: '表决结束',
  handedIn: '已交票',
  notHandedIn: '未交票',
  record: '{verdict}（{day}收到）',
  stranger: '不在名单中的人',
};

const en: BallotWords = {
  standings: { drafter: 'Drafter, no vote', recused: 'Stood aside' },
  substitute: 'for {name}',
  verdicts: {
    confirmed: 'Confirmed as approval after acceptance',
    superseded: 'Replaced by a later vote',
    late: 'Late, not counted',
    'after-closing': 'After closing, not counted',
    invalid: 'Invalid',
    'no-reasons': 'No reasons given, not counted',
    drafter: 'Drafter, no vote',
    recused: 'Stood aside, not counted',
    'not-entitled': 'Not on the list',
  },
  opened: 'Ballot opened, {count} entitled to vote',
  extended: 'Last day postponed from {from} to {to}. Reason: {reason}',
  corrected: {
    title: 'Title corrected from “{from}” to “{to}”. Reason: {reason}',
    draftId: 'Draft corrected from “{from}” to “{to}”. Reason: {reason}',
  },
  reminded: '{count} reminded',
  accepted: 'What {name} asked for was accepted: {note}',
  answered: { yes: '{question}: yes ({note})', no: '{question}: no ({note})' },
  withdrawn: 'Ballot withdrawn. Reason: {reason}',
  closed: 'Ballot closed',
  handedIn: 'Voted',
  notHandedIn: 'No vote',
  record: '{verdict} (received {day})',
  stranger: 'Somebody not on the list',
};

export const ballotWords: Readonly<Record<'zh-CN' | 'en', BallotWords>> = { 'zh-CN': zh, en };
