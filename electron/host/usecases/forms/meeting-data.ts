import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema } from '#host/registry.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type Meeting, quorumOf } from '#shared/domain/meeting.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { type meetingPlaces, type meetingRows, paperWords } from '#shared/profiles/index.ts';
import { meetingName } from '#shared/publishing/index.ts';
import { ballotTally } from '../ballot.ts';
import type { Assembled } from './assembled.ts';
import { committeeData } from './committee-data.ts';
import { latest } from './latest.ts';
import { meetingDecisions } from './meeting-decisions.ts';
import { type Language, paperDay } from './paper-day.ts';
import { recordPlace } from './record-place.ts';

type Data = Assembled<typeof meetingPlaces, typeof meetingRows>;

/** Places of a meeting: its committee's, time and place, who is there, agenda, resolutions, the last vote on its first project. */
export async function meetingData(ctx: HostContext, id: string, language: Language): Promise<Data> {
  const { data: meeting, updatedAt } = await load(ctx, 'meeting', id);
  const committee = await committeeData(ctx, meeting.committeeId, language);
  const projects = await projectsOf(ctx, meeting);
  const projectId = meeting.agenda.find((item) => item.projectId !== '')?.projectId ?? '';
  const ballot = await lastClosedBallot(ctx, projectId);
  const decided = await meetingDecisions(ctx, { id, committeeId: meeting.committeeId }, language);
  const quorum = quorumOf(meeting, meetingQuorum);
  const words = paperWords[language];
  const name = meetingName(meeting.title, committee.data.texts.committee);
  const day = paperDay(language, meeting.date);
  const hours = [meeting.startTime, meeting.endTime].filter((time) => time !== '').join('—');
  const there = meeting.attendance.filter(({ state }) => state === 'present' || meeting.status === 'planned');
  const namesOf = (state: 'excused' | 'absent') =>
    meeting.attendance.filter((it) => it.state === state).map((it) => it.name);
  return {
    ...committee,
    date: latest(updatedAt, decided.date),
    projectId,
    data: {
      texts: {
        ...committee.data.texts,
        meeting: name,
        meetingDate: day,
        noticeDay: meeting.date > ctx.today() ? paperDay(language, ctx.today()) : words.openDate,
        meetingTime: `${day} ${hours}`.trim(),
        place: meeting.place,
        host: meeting.host,
        recorder: meeting.recorder,
        guests: meeting.guests
          .split('\n')
          .filter((guest) => guest.trim() !== '')
          .join(words.comma),
        members: String(quorum.voters),
        present: String(quorum.present),
        absent: String(quorum.voters - quorum.present),
        excused: namesOf('excused').join(words.comma),
        quorumMet: quorum.met ? '1' : '',
        evaluation: meeting.evaluation.trim(),
        voteResult: ballot
          ? ballotTally(ctx, ballot)
              .sentences.map((sentence) => sentence[language])
              .join(language === 'en' ? ' ' : '')
          : '',
        subject: projects.get(projectId) ?? name,
        year: meeting.date.slice(0, 4),
        record: await recordPlace(ctx, 'meeting', id, 'meeting.approve-minutes'),
      },
      rows: {
        agenda: meeting.agenda.map(({ title }) => ({ title })),
        discussed: meeting.agenda
          .filter(({ notes }) => notes.trim() !== '')
          .map(({ title, notes }) => ({ title, notes: linesOf(notes) })),
        decided: decided.rows,
        resolutions: meeting.resolutions.map((resolution) => ({
          number: resolution.number,
          text: resolution.text,
          conclusion: words.conclusions[resolution.conclusion],
          title: projects.get(resolution.projectId) ?? '',
        })),
        attendees: there.map((person) => ({
          name: person.name,
          role: words.roles[person.role as Role] ?? person.role,
          title: person.title,
          organisation: person.organisation,
        })),
      },
    },
  };
}

function linesOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Titles of the projects that a meeting deals with, by id. */
async function projectsOf(ctx: HostContext, meeting: Meeting): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    [...meeting.agenda, ...meeting.resolutions].map((item) => item.projectId).filter((id) => id !== ''),
  );
  const found = await Promise.all([...ids].map((id) => ctx.store.get('project', id)));
  return new Map(found.flatMap((it) => (it.ok ? [[it.value.id, fullTitle(it.value.data)] as const] : [])));
}

/** The ballot on the project that was closed last; its result is reported in the minutes. */
async function lastClosedBallot(ctx: HostContext, projectId: string): Promise<Ballot | undefined> {
  if (projectId === '') return undefined;
  const heads = ctx.store.heads('ballot').filter(({ summary }) => {
    const ballot = ballotSummarySchema.parse(summary);
    return ballot.projectId === projectId && ballot.status === 'closed';
  });
  const ballots = await Promise.all(heads.map(({ id }) => load(ctx, 'ballot', id)));
  return ballots
    .map(({ data }) => data)
    .sort((a, b) => a.closedOn.localeCompare(b.closedOn))
    .at(-1);
}
