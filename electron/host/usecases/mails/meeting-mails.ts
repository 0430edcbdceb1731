import { calendarFile } from '#host/exporters/calendar/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { isPlainDate, safeFileName } from '#shared/base/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import type { NoticeSent } from '#shared/domain/meeting.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { meetingWords } from '#shared/profiles/index.ts';
import { meetingEvent } from '../calendar/index.ts';
import { paperDay } from '../forms/index.ts';
import { putMeeting } from '../meetings/index.ts';
import { lastOf, type MadePaper, makePaper } from '../papers/index.ts';
import { lettersAsFile } from './letters-as-file.ts';

type Kind = NoticeSent['kind'];
type Choice = {
  readonly id: string;
  readonly kind: Kind;
  readonly personIds: readonly string[];
  readonly subject: string;
  readonly text: string;
};

/** Subject and text of a letter about a meeting as the profile words them, and what their places say to everybody. */
export async function meetingMailText(ctx: HostContext, { id, kind }: { readonly id: string; readonly kind: Kind }) {
  const { language, places } = await factsOf(ctx, id);
  return { ...meetingWords[language].letters[kind], language, places };
}

/**
 * Letters that invite to a meeting, say that it changed or is cancelled (`.eml`), each with the calendar entry and, unless it is cancelled,
 * the notice as PDF; several as one zip. The entry keeps its `UID`, its `SEQUENCE` is the revision of the meeting. Yields before each
 * letter. Refused: `meeting-person-unknown`, `mails-too-large`, `meeting-mail-kind` (a cancellation of a meeting that is not cancelled, or the reverse).
 */
export async function* meetingMails(ctx: HostContext, choice: Choice, signal?: AbortSignal) {
  const { meeting, language, places, organiser } = await factsOf(ctx, choice.id);
  const cancelled = meeting.data.status === 'cancelled';
  if (cancelled !== (choice.kind === 'cancel')) throw new RefusalError('meeting-mail-kind');
  const people = new Map((await ctx.store.list('person')).map(({ id, data }) => [id, data]));
  const seats = choice.personIds.map((personId) => {
    const seat = meeting.data.attendance.find((each) => each.personId === personId);
    if (!seat) throw new RefusalError('meeting-person-unknown');
    return seat;
  });
  const attachments = cancelled ? [] : [await noticeOf(ctx, choice.id, language, signal)];
  const { title } = meeting.data;
  const letters = seats.map(({ personId, name, organisation }) => {
    const email = people.get(personId)?.email ?? '';
    const enclosed = async () => {
      const invited = mailAddresses(email).addresses.map((address) => ({ name, email: address }));
      const event = meetingEvent(ctx, meeting, organiser ? { organiser, invited } : {});
      const calendar = new TextDecoder().decode(calendarFile([event], 'invite', title));
      const method = cancelled ? ('CANCEL' as const) : ('REQUEST' as const);
      return { attachments, calendar: { method, name: `${safeFileName(title)}.ics`, text: calendar } };
    };
    return { name, secondName: organisation, email, values: { ...places, person: name, organisation }, enclosed };
  });
  const { subject, text } = choice;
  const words = meetingWords[language].names[choice.kind];
  return yield* lettersAsFile(ctx, letters, { subject, text, title, words }, signal);
}

/** Notes that letters went out: to whom, on which day, and of which revision. Refused: `date-invalid`, `meeting-person-unknown`. */
export async function markNotified(
  ctx: HostContext,
  { id, kind, on, personIds }: Pick<Choice, 'id' | 'kind' | 'personIds'> & { readonly on: string },
): Promise<Receipt> {
  const found = await load(ctx, 'meeting', id);
  if (!isPlainDate(on)) throw new RefusalError('date-invalid', { text: on });
  const known = new Set(found.data.attendance.map(({ personId }) => personId));
  if (personIds.length === 0 || personIds.some((one) => !known.has(one)))
    throw new RefusalError('meeting-person-unknown');
  const { date, startTime, place } = found.data;
  const sent = { kind, on, sequence: found.rev, date, startTime, place, personIds: [...personIds] };
  const notices = [...found.data.notices, sent];
  return putMeeting(ctx, 'meeting.mark-notified', found, { notices });
}

async function factsOf(ctx: HostContext, id: string) {
  const meeting = await load(ctx, 'meeting', id);
  const { data: committee } = await load(ctx, 'committee', meeting.data.committeeId);
  const { language } = meetingRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId));
  const day = paperDay(language, meeting.data.date);
  const hours = [meeting.data.startTime, meeting.data.endTime].filter((time) => time !== '').join('—');
  const { addresses } = mailAddresses(committee.contactEmail);
  const name = language === 'en' ? committee.nameEn || committee.name : committee.name;
  return {
    meeting,
    language,
    organiser: addresses[0] === undefined ? undefined : { name, email: addresses[0] },
    places: {
      committee: name,
      meeting: meeting.data.title,
      day,
      time: `${day} ${hours}`.trim(),
      place: meeting.data.place,
      link: meeting.data.form === 'physical' ? '' : meeting.data.link,
      contactPerson: committee.contactPerson,
      contactPhone: committee.contactPhone,
    },
  };
}

function noticeOf(
  ctx: HostContext,
  id: string,
  language: 'zh-CN' | 'en',
  signal: AbortSignal | undefined,
): Promise<MadePaper> {
  const form = language === 'en' ? 'meeting-notice-english' : 'meeting-notice';
  const paper = { kind: 'form' as const, form, id, projectIds: [], fillable: false, addressee: '' };
  return lastOf(makePaper(ctx, { paper, format: 'pdf', keep: false }, signal));
}
