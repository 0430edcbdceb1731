import { type HostContext, load } from '#host/host-context.ts';
import { ballotSummarySchema } from '#host/registry.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Role } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Attendance, Meeting } from '#shared/domain/meeting.ts';
import { isThere, quorumOf, votesAt } from '#shared/domain/meeting-quorum.ts';
import { meetingQuorum } from '#shared/profiles/committee-rules/index.ts';
import { type meetingPlaces, type meetingRows, type PaperWords, paperWords } from '#shared/profiles/index.ts';
import { fillForm, meetingName } from '#shared/publishing/index.ts';
import { ballotTally } from '../ballots/index.ts';
import { withBallotOutcomes } from '../meetings/ballot-outcomes.ts';
import { handsResult } from '../meetings/hands-result.ts';
import { ballotHeadsOf } from '../views/index.ts';
import type { Assembled } from './assembled.ts';
import { committeeData } from './committee-data.ts';
import { latest } from './latest.ts';
import { meetingDecisions } from './meeting-decisions.ts';
import { type Language, paperDay } from './paper-day.ts';
import { recordPlace } from './record-place.ts';

type Data = Assembled<typeof meetingPlaces, typeof meetingRows>;

/** Places of a meeting: its committee's, time and place, who is there, agenda, resolutions, the last vote on its first project. */
export async function meetingData(ctx: HostContext, id: string, language: Language): Promise<Data> {
  const { data: stored, updatedAt } = await load(ctx, 'meeting', id);
  const meeting = await withBallotOutcomes(ctx, stored);
  const committee = await committeeData(ctx, meeting.committeeId, language);
  const projects = await projectsOf(ctx, meeting);
  const projectId = meeting.agenda.find((item) => item.projectId !== '')?.projectId ?? '';
  const ballot = await lastClosedBallot(ctx, projectId, meeting.date);
  const decided = await meetingDecisions(ctx, { id, committeeId: meeting.committeeId }, language);
  const quorum = quorumOf(meeting, meetingQuorum);
  // Who is voted for by another is not there: the sign-in list does not have them.
  const present = votesAt(meeting).filter(({ state }) => state !== 'proxy').length;
  const words = paperWords[language];
  const name = meetingName(meeting.title, committee.data.texts.committee);
  const day = paperDay(language, meeting.date);
  const hours = [meeting.startTime, meeting.endTime].filter((time) => time !== '').join('—');
  const there = meeting.attendance.filter((seat) => isThere(seat) || meeting.status === 'planned');
  const taken = await votesTaken(ctx, id, meeting, language);
  const earlier = taken.length === 0 && ballot ? ballotRow(ctx, ballot, language) : null;
  const votes = earlier ? [earlier] : taken;
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
        joinLink: meeting.form === 'physical' ? '' : meeting.link,
        host: meeting.host,
        recorder: meeting.recorder,
        ...waysOfAttending(meeting, words),
        guests: meeting.guests
          .split('\n')
          .filter((guest) => guest.trim() !== '')
          .join(words.comma),
        members: String(quorum.voters),
        present: String(present),
        absent: String(quorum.voters - present),
        excused: namesOf('excused').join(words.comma),
        quorumMet: quorum.met ? '1' : '',
        evaluation: meeting.evaluation.trim(),
        voted: votes.length > 0 ? '1' : '',
        voteResult: earlier?.text ?? '',
        subject: projects.get(projectId) ?? name,
        year: meeting.date.slice(0, 4),
        record: await recordPlace(ctx, 'meeting', id, 'meeting.approve-minutes'),
      },
      rows: {
        agenda: meeting.agenda.map(({ title, start, papers }) => ({
          title,
          time: start === '' ? '' : `${start}\u3000`,
          papers: papers.map((paper) => paper.name).join(words.comma),
        })),
        itemPapers: [...new Set(meeting.agenda.flatMap(({ papers }) => papers.map((paper) => paper.name)))].map(
          (name) => ({ name }),
        ),
        declared: declarationsOf(meeting, words),
        votes,
        actions: meeting.actions.map((action) => ({ text: ended(action.text), who: whoOf(action, words, language) })),
        addenda: meeting.addenda.map(({ on, text }) => ({ day: paperDay(language, on), text })),
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
          name:
            person.state === 'substitute'
              ? fillForm(words.meeting.substitute, { name: person.name, standIn: person.standIn })
              : person.name,
          role: words.roles[person.role as Role] ?? person.role,
          title: person.title,
          organisation: person.organisation,
        })),
      },
    },
  };
}

/** Who took part in another way than in the room. */
function waysOfAttending({ attendance }: Meeting, words: PaperWords) {
  const { proxy, substitute } = words.meeting;
  const nameOf = (id: string) => attendance.find(({ personId }) => personId === id)?.name ?? '';
  const said = (state: Attendance['state'], say: (seat: Attendance) => string) =>
    attendance
      .filter((seat) => seat.state === state)
      .map(say)
      .join(words.comma);
  return {
    remote: said('remote', ({ name }) => name),
    proxied: said('proxy', ({ name, proxyId }) => fillForm(proxy, { name, holder: nameOf(proxyId) })),
    substituted: said('substitute', ({ name, standIn }) => fillForm(substitute, { name, standIn })),
  };
}

function declarationsOf({ declarations, attendance, agenda }: Meeting, words: PaperWords) {
  const { declared, wholeMeeting, recused } = words.meeting;
  return declarations.map((each) => ({
    text: fillForm(declared, {
      name: attendance.find(({ personId }) => personId === each.personId)?.name ?? '',
      item: agenda.find(({ id }) => id === each.agendaItemId)?.title ?? wholeMeeting,
      text: each.text,
    }),
    recused: each.recused ? fillForm(words.meeting.who, { who: recused }) : '',
  }));
}

/** Shows of hands and ballots of the meeting, with their results in words. */
async function votesTaken(ctx: HostContext, id: string, meeting: Meeting, language: Language) {
  const { hands: handsWords, votedOn } = paperWords[language].meeting;
  const gap = language === 'en' ? ' ' : '';
  const rows: { title: string; text: string }[] = [];
  for (const resolution of meeting.resolutions) {
    const result = await handsResult(ctx, meeting, resolution);
    if (!resolution.hands || resolution.conclusion === 'withdrawn') continue;
    const sentences = result?.sentences.map((sentence) => sentence[language]) ?? [];
    const text = [fillForm(handsWords, resolution.hands), ...sentences].join(gap);
    rows.push({ title: fillForm(votedOn, { number: resolution.number }), text });
  }
  const named = new Set(meeting.resolutions.map(({ ballotId }) => ballotId));
  for (const { id: ballotId, data } of await ballotsOf(ctx, meeting))
    if ((data.meetingId === id || named.has(ballotId)) && data.status === 'closed')
      rows.push(ballotRow(ctx, data, language));
  return rows;
}

function ballotRow(ctx: HostContext, ballot: Ballot, language: Language) {
  const sentences = ballotTally(ctx, ballot).sentences.map((sentence) => sentence[language]);
  return { title: ballot.title, text: sentences.join(language === 'en' ? ' ' : '') };
}

async function ballotsOf(ctx: HostContext, meeting: Meeting) {
  const projects = new Set([...meeting.agenda, ...meeting.resolutions].map(({ projectId }) => projectId));
  const heads = [...projects].filter((one) => one !== '').flatMap((one) => ballotHeadsOf(ctx, one));
  return Promise.all(heads.map((head) => load(ctx, 'ballot', head.id)));
}

/** 负责人和期限, as far as they are known. */
function whoOf(
  { owner, due }: { readonly owner: string; readonly due: string },
  words: PaperWords,
  language: Language,
) {
  const said = [
    owner === '' ? '' : fillForm(words.meeting.owner, { owner }),
    due === '' ? '' : fillForm(words.meeting.due, { due: paperDay(language, due) }),
  ].filter((part) => part !== '');
  return said.length === 0 ? '' : fillForm(words.meeting.who, { who: said.join(words.meeting.whoGap) });
}

/** What goes on in a bracket has no stop before it. */
const ended = (text: string) => text.trim().replace(/[。.；;]$/u, '');

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

/** The ballot on the project that was closed last before the meeting; the minutes report it by its name where the meeting took no vote. */
async function lastClosedBallot(ctx: HostContext, projectId: string, day: string): Promise<Ballot | undefined> {
  if (projectId === '') return undefined;
  const heads = ctx.store.heads('ballot').filter(({ summary }) => {
    const ballot = ballotSummarySchema.parse(summary);
    return ballot.projectId === projectId && ballot.status === 'closed';
  });
  const ballots = await Promise.all(heads.map(({ id }) => load(ctx, 'ballot', id)));
  return ballots
    .map(({ data }) => data)
    .filter(({ closedOn }) => closedOn <= day)
    .sort((a, b) => a.closedOn.localeCompare(b.closedOn))
    .at(-1);
}
