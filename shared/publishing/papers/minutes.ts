import type { Role } from '#shared/domain/committee.ts';
import type { PubBlock, Publication, PubSection } from '../publication.ts';
import { meetingTime } from './meeting-notice.ts';
import {
  cell,
  fillForm,
  headingCounter,
  line,
  meetingName,
  paper,
  paperSection,
  signatureTable,
} from './paper-parts.ts';
import type { PaperProfile } from './paper-profile.ts';

export type MinutesAttendee = {
  readonly name: string;
  /** Key of the committee's roles, or the role as printed. */
  readonly role: Role | (string & {});
  /** 职称 */
  readonly title: string;
  readonly organisation: string;
};

export type SignInInput = {
  /** Moment that the file carries (ISO 8601, UTC). */
  readonly date: string;
  /** Standard or meeting that the list is for. */
  readonly subject: string;
  readonly committee: string;
  readonly attendees: readonly MinutesAttendee[];
  /** Members of the committee with a vote, and how many of them are there. */
  readonly members: number;
  readonly present: number;
};

export type MinutesInput = {
  readonly date: string;
  readonly committee: string;
  readonly meeting: string;
  /** `YYYY-MM-DD`, and `HH:MM` or empty. */
  readonly meetingDate: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly host: string;
  readonly recorder: string;
  /** Others present, one a line. */
  readonly guests: string;
  readonly members: number;
  readonly present: number;
  /** Items in order; `notes` is what was said, clause by clause, one paragraph a line. */
  readonly agenda: readonly { readonly title: string; readonly notes: string }[];
  /** Judgement of the draft (科学性、合理性、适用性、规范性), one paragraph a line. */
  readonly evaluation: string;
  /** Result of a vote at the meeting in words; empty = none. */
  readonly voteResult: string;
  readonly resolutions: readonly {
    readonly number: string;
    readonly text: string;
    readonly conclusion: 'passed' | 'failed' | 'noted';
  }[];
  /** Standard or meeting named on the sign-in list; empty = the meeting. */
  readonly signInSubject: string;
  readonly attendees: readonly MinutesAttendee[];
};

/** 会议纪要 (domain F5): facts, agenda, discussion, evaluation, resolutions, signatures; the sign-in list on a page of its own. */
export function buildMinutes(input: MinutesInput, profile: PaperProfile): Publication {
  const form = profile.minutes;
  const title = fillForm(form.title, {
    committee: input.committee,
    meeting: meetingName(input.meeting, input.committee),
  });
  return paper(title, input.date, input.committee, profile, [
    paperSection({
      page: profile.layout.pages.letter,
      footer: form.footer,
      blocks: minutesBlocks(title, input, profile),
    }),
    signInSection({ ...input, subject: input.signInSubject || input.meeting }, profile, false),
  ]);
}

/** 签到表 alone, to be signed at the meeting. */
export function buildSignInList(input: SignInInput, profile: PaperProfile): Publication {
  const title = fillForm(profile.signIn.title, { subject: input.subject });
  return paper(title, input.date, input.committee, profile, [signInSection(input, profile, true)]);
}

function minutesBlocks(title: string, input: MinutesInput, profile: PaperProfile): readonly PubBlock[] {
  const form = profile.minutes;
  const { fields, headings } = form;
  const heading = headingCounter(profile, 'report-heading');
  const facts: readonly (readonly [label: string, text: string])[] = [
    [fields.time, meetingTime(input, profile.meetingNotice.time)],
    [fields.place, input.place],
    [fields.host, input.host],
    [fields.recorder, input.recorder],
    [fields.present, fillForm(form.present, { members: input.members, present: input.present })],
    [
      fields.guests,
      input.guests
        .split('\n')
        .filter((name) => name.trim() !== '')
        .join('、'),
    ],
  ];
  const resolutions =
    input.resolutions.length === 0
      ? [form.noResolutions]
      : input.resolutions.map(({ number, text, conclusion }) =>
          fillForm(form.resolution, { number, text, conclusion: form.conclusions[conclusion] }),
        );
  const discussed = input.agenda.filter((item) => item.notes.trim() !== '');
  return [
    line('report-title', title),
    ...facts
      .filter(([, text]) => text !== '')
      .map(
        ([label, text]): PubBlock => ({
          kind: 'paragraph',
          style: 'report-item',
          runs: [
            { kind: 'text', text: label, face: 'hei' },
            { kind: 'text', text },
          ],
        }),
      ),
    ...(input.agenda.length > 0
      ? [
          heading(headings.agenda),
          ...input.agenda.map((item, index) => line('report-text', `${index + 1}. ${item.title}`)),
        ]
      : []),
    ...(discussed.length > 0
      ? [
          heading(headings.discussion),
          ...discussed.flatMap((item) => [line('report-subtitle', item.title), ...texts(item.notes)]),
        ]
      : []),
    ...(input.evaluation.trim() === '' ? [] : [heading(headings.evaluation), ...texts(input.evaluation)]),
    ...(input.voteResult.trim() === '' ? [] : [heading(headings.vote), ...texts(input.voteResult)]),
    heading(headings.resolutions),
    ...resolutions.map((text, index) =>
      line(index === resolutions.length - 1 ? 'report-last' : 'report-resolution', text),
    ),
    signatureTable(form.signatures, profile, 'report-signature'),
  ];
}

function texts(text: string): readonly PubBlock[] {
  return text
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => line('report-text', part));
}

const SIGN_IN_WIDTHS = { no: 1, name: 2, role: 2.4, title: 2.4, organisation: 5, signature: 2.6 } as const;

/** `restart` false goes on with the page numbers of the minutes before it. */
function signInSection(input: Omit<SignInInput, 'committee'>, profile: PaperProfile, restart: boolean): PubSection {
  const { signIn, layout, roles } = profile;
  const keys = ['no', 'name', 'role', 'title', 'organisation', 'signature'] as const;
  const blocks: readonly PubBlock[] = [
    line('form-title', fillForm(signIn.title, { subject: input.subject })),
    {
      kind: 'table',
      columns: keys.map((key) => SIGN_IN_WIDTHS[key]),
      headRows: 1,
      rows: [
        { cells: keys.map((key) => cell(signIn.columns[key], { header: true })) },
        ...input.attendees.map((person, index) => {
          const values = {
            no: String(index + 1),
            name: person.name,
            role: roles[person.role as Role] ?? person.role,
            title: person.title,
            organisation: person.organisation,
            signature: '',
          };
          return {
            minHeightMm: layout.signRowMm,
            cells: keys.map((key) => cell(values[key], { align: key === 'organisation' ? 'left' : 'center' })),
          };
        }),
      ],
      frame: 'standard',
      foot: [],
    },
    line('form-remark', fillForm(signIn.closing, { members: input.members, present: input.present })),
  ];
  return paperSection({
    id: 'sign-in',
    page: layout.pages.form,
    footer: profile.minutes.footer,
    blocks,
    restart,
  });
}
