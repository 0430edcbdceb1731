import type { PubBlock, Publication } from '../publication.ts';
import { chineseDate, fillForm, headingCounter, line, meetingName, paper, paperSection } from './paper-parts.ts';
import type { PaperProfile } from './paper-profile.ts';

export type MeetingNoticeInput = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  /** Name of the meeting, e.g. 2026年第一次全体会议. */
  readonly meeting: string;
  readonly committee: string;
  /** To whom it goes; empty = the profile's usual address. */
  readonly addressee: string;
  /** `YYYY-MM-DD`, and `HH:MM` or empty. */
  readonly meetingDate: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly attendees: string;
  readonly agenda: readonly string[];
  readonly papers: readonly string[];
  readonly contactPerson: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly address: string;
  /** Last day for an answer; empty = none asked for. */
  readonly replyBy: string;
  /** Who signs, and when (`YYYY-MM-DD`; empty = blank date). */
  readonly issuer: string;
  readonly issuedOn: string;
};

/** 会议通知 as an official letter: title, addressee, time, place, agenda, papers, contact, issuer and date. Empty parts are left out. */
export function buildMeetingNotice(input: MeetingNoticeInput, profile: PaperProfile): Publication {
  const form = profile.meetingNotice;
  const { headings } = form;
  const meeting = meetingName(input.meeting, input.committee);
  const title = fillForm(form.title, { committee: input.committee, meeting });
  const heading = headingCounter(profile, 'letter-heading');
  const part = (name: keyof typeof headings, texts: readonly string[], numbered = false): readonly PubBlock[] => {
    const given = texts.filter((text) => text !== '');
    if (given.length === 0) return [];
    return [
      heading(headings[name]),
      ...given.map((text, index) => line('letter-item', numbered ? `${index + 1}. ${text}` : text)),
    ];
  };
  const contact = form.contact;
  const blocks: readonly PubBlock[] = [
    line('letter-title', title),
    line('letter-address', input.addressee || form.addressee),
    line(
      'letter-text',
      fillForm(form.lead, {
        committee: input.committee,
        meeting,
        date: chineseDate(input.meetingDate),
      }),
    ),
    ...part('time', [meetingTime(input, form.time)]),
    ...part('place', [input.place]),
    ...part('attendees', [input.attendees]),
    ...part('agenda', input.agenda, true),
    ...part('papers', input.papers, true),
    ...part('contact', [
      ...labelled(contact.person, input.contactPerson),
      ...labelled(contact.phone, input.contactPhone),
      ...labelled(contact.email, input.contactEmail),
      ...labelled(contact.address, input.address),
    ]),
    ...(input.replyBy === '' ? [] : [line('letter-text', fillForm(form.reply, { date: chineseDate(input.replyBy) }))]),
    line('letter-closing', form.closing),
    line('letter-issuer', input.issuer || input.committee),
    line('letter-date', chineseDate(input.issuedOn) || profile.openDate),
  ];
  return paper(title, input.date, input.committee, profile, [
    paperSection({ page: profile.layout.pages.letter, footer: form.footer, blocks }),
  ]);
}

function labelled(label: string, text: string): readonly string[] {
  return text === '' ? [] : [label + text];
}

/** 2026年3月5日 09:00—17:00 */
export function meetingTime(
  input: { readonly meetingDate: string; readonly startTime: string; readonly endTime: string },
  wording: string,
): string {
  const hours = [input.startTime, input.endTime].filter((time) => time !== '').join('—');
  return fillForm(wording, { date: chineseDate(input.meetingDate), hours }).trim();
}
