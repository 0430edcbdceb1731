import type { HostContext } from '#host/host-context.ts';
import type { Project } from '#shared/domain/project.ts';
import { countAll, percentOf } from '#shared/domain/statistics.ts';
import type { yearPlaces, yearRows } from '#shared/profiles/index.ts';
import { statisticsFacts } from '../portfolio/index.ts';
import { meetingsOfCommittee, projectsOfCommittee } from '../views/index.ts';
import type { Assembled } from './assembled.ts';
import { committeeData } from './committee-data.ts';
import { latest } from './latest.ts';
import { type Language, paperDay } from './paper-day.ts';
import { yearBodies } from './year-bodies.ts';
import { ballotRows, meetingRows, roundRows } from './year-events.ts';
import { attendanceRows, changeRows } from './year-members.ts';
import { isPublishedBy, nextRows, projectRows, reviewRows, runsOn, standardRows } from './year-projects.ts';

type Data = Assembled<typeof yearPlaces, typeof yearRows>;

/**
 * The year of a committee (年度工作报告): projects, standards, meetings, ballots, comments, members and their attendance. Without a year
 * that was written, until March the year before, then the present one.
 */
export async function yearData(ctx: HostContext, id: string, language: Language, written: string): Promise<Data> {
  const committee = await committeeData(ctx, id, language);
  const today = ctx.today();
  const year = reportYear(written, today);
  const lastDay = year < today.slice(0, 4) ? `${year}-12-31` : today;
  const projects = await projectsOfCommittee(ctx, id);
  const meetings = await meetingsOfCommittee(ctx, id);
  const facts = await statisticsFacts(ctx, id);
  const counts = countAll(facts.filter((fact) => fact.year === year));
  const now = countAll(facts);
  const count = (test: (project: Project) => boolean): number => projects.filter(({ data }) => test(data)).length;
  const reviews = await reviewRows(ctx, projects, year);
  const ballots = await ballotRows(ctx, projects, year, language);
  const held = meetingRows(meetings, year);
  const changes = await changeRows(ctx, id, year, language);
  const attendance = percentOf(counts.attended, counts.called);
  return {
    ...committee,
    date: latest(committee.date, ...[...projects, ...meetings].map(({ updatedAt }) => updatedAt)),
    data: {
      texts: {
        ...committee.data.texts,
        yearOf: year,
        nextYear: String(Number(year) + 1),
        asOf: paperDay(language, lastDay),
        standards: String(count((project) => isPublishedBy(project, lastDay))),
        yearBegun: String(counts.begun),
        yearPublished: String(counts.published),
        yearReviewed: String(reviews.length),
        yearEnded: String(counts.ended),
        yearRunning: String(count((project) => runsOn(project, lastDay))),
        yearOverdue: String(now.overdue),
        yearMeetings: String(held.length),
        yearAttendance: attendance === null ? '—' : `${attendance}%`,
        yearBallots: String(counts.passed + counts.failed),
        yearPassed: String(counts.passed),
        yearFailed: String(counts.failed),
        yearComments: String(counts.comments),
        yearAccepted: String(counts.accepted),
        yearPartly: String(counts.partly),
        yearJoined: String(changes.joined.length),
        yearLeft: String(changes.left.length),
      },
      rows: {
        ...committee.data.rows,
        yearProjects: projectRows(ctx, projects, lastDay, language),
        yearStandards: standardRows(projects, year),
        yearReviews: reviews,
        yearMeetingList: held,
        yearBallotList: ballots,
        yearRounds: await roundRows(ctx, projects, year),
        yearChanges: [...changes.joined, ...changes.left],
        yearAttendances: await attendanceRows(ctx, id, year),
        yearBodies: await yearBodies(ctx, id, year),
        yearNext: nextRows(ctx, projects, language),
      },
    },
  };
}

/** Four digits that were written, else the year that is reported on a day. */
function reportYear(written: string, today: string): string {
  const [year] = /\d{4}/.exec(written) ?? [];
  const present = Number(today.slice(0, 4));
  return year ?? String(today.slice(5, 7) < '04' ? present - 1 : present);
}
