import { addDays, addMonths, type PlainDate, plainDate } from '../base/index.ts';
import type { LocalisedText } from './localised-text.ts';
import type { AgendaItem } from './meeting.ts';

type Before = { readonly months: number; readonly days: number };

/** What a committee's procedure says of its meetings; differs between families of committees. */
export type MeetingRule = {
  readonly id: string;
  readonly source: LocalisedText;
  readonly unconfirmed: boolean;
  /** How long before the meeting notice and papers go out: of a meeting that reviews a draft, and of any other. */
  readonly notice: { readonly review: Before; readonly other: Before };
  /** For how many members one may vote besides oneself, where the charter allows proxies. */
  readonly proxiesPerHolder: number;
  /** Pattern of the numbers of resolutions; see `nextResolutionNumber`. */
  readonly resolutionNumber: string;
  /** Language of agendas, notices and minutes. */
  readonly language: 'zh-CN' | 'en';
};

/** Last day on which the notice is in time. */
export function noticeBy(
  rule: Pick<MeetingRule, 'notice'>,
  date: string,
  agenda: readonly Pick<AgendaItem, 'kind'>[],
): PlainDate {
  const before = agenda.some(({ kind }) => kind === 'review') ? rule.notice.review : rule.notice.other;
  return addDays(addMonths(plainDate(date), -before.months), -before.days);
}
