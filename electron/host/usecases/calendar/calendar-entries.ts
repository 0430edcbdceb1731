import type { HostContext } from '#host/host-context.ts';
import type { CalendarEntry } from '#shared/contract/index.ts';
import type { CalendarKind } from '#shared/domain/calendar-entry.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { LocalisedText } from '#shared/domain/localised-text.ts';
import { noticeBy } from '#shared/domain/meeting-rule.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { projectDue } from '../projects/index.ts';
import { ballotHeads, roundHeads } from '../views/index.ts';

export type CalendarSpan = {
  readonly from: string;
  readonly to: string;
  readonly committeeId: string;
  readonly kinds: readonly CalendarKind[];
};

type Place = Pick<CalendarEntry, 'kind' | 'day' | 'subject' | 'target'> & {
  readonly key: string;
  readonly committeeId: string;
  readonly name?: LocalisedText;
} & Partial<Pick<CalendarEntry, 'startTime' | 'endTime' | 'cancelled'>>;

const same = (text: string): LocalisedText => ({ 'zh-CN': text, en: text });

/** Everything of the workspace, or of one committee, that has a day within a span; open things only, and all meetings. */
export async function calendarEntries(ctx: HostContext, span: CalendarSpan): Promise<CalendarEntry[]> {
  const committees = new Map((await ctx.store.list('committee')).map(({ id, data }) => [id, data]));
  const projects = new Map((await ctx.store.list('project')).map(({ id, data }) => [id, data]));
  const entries: CalendarEntry[] = [];
  const add = ({ name = same(''), ...place }: Place): void => {
    const { day, kind, committeeId } = place;
    if (day === '' || (span.from !== '' && day < span.from) || (span.to !== '' && day > span.to)) return;
    if (span.committeeId !== '' && committeeId !== span.committeeId) return;
    if (span.kinds.length > 0 && !span.kinds.includes(kind)) return;
    const committee = committees.get(committeeId)?.name ?? '';
    entries.push({ startTime: '', endTime: '', cancelled: false, ...place, name, committee });
  };

  for (const { id, data } of await ctx.store.list('meeting')) {
    const { committeeId, title: subject } = data;
    const target = { kind: 'meeting' as const, id };
    const { startTime, endTime, place } = data;
    const cancelled = data.status === 'cancelled';
    add({
      key: `meeting-${id}`,
      kind: 'meeting',
      day: data.date,
      ...{ startTime, endTime, cancelled },
      name: same(place),
      ...{ subject, committeeId, target },
    });
    const committee = committees.get(committeeId);
    if (data.status === 'planned' && data.notices.length === 0 && committee) {
      const day = noticeBy(meetingRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId)), data.date, data.agenda);
      add({ key: `notice-${id}`, kind: 'notice', day, subject, committeeId, target });
    }
    if (!cancelled)
      for (const action of data.actions.filter(({ state }) => state === 'open'))
        add({
          key: `action-${action.id}`,
          kind: 'action',
          day: action.due,
          name: same(action.owner),
          ...{ subject: action.text, committeeId, target },
        });
  }
  for (const { id, projectId, name, closesOn, status } of roundHeads(ctx)) {
    const project = projects.get(projectId);
    if (!project || status !== 'open') continue;
    const { committeeId } = project;
    add({
      key: `round-${id}`,
      kind: 'round',
      day: closesOn,
      subject: fullTitle(project),
      name: same(name),
      committeeId,
      target: { kind: 'round', id },
    });
  }
  for (const { id, projectId, title, closesOn, status } of ballotHeads(ctx)) {
    const project = projects.get(projectId);
    if (!project || status !== 'open') continue;
    const { committeeId } = project;
    add({
      key: `ballot-${id}`,
      kind: 'ballot',
      day: closesOn,
      subject: fullTitle(project),
      name: same(title),
      committeeId,
      target: { kind: 'ballot', id },
    });
  }
  for (const [id, data] of projects) {
    const { committeeId, dueDate } = data;
    const common = { subject: fullTitle(data), committeeId, target: { kind: 'project' as const, id } };
    const { due, by } = projectDue(ctx, data);
    if (by === 'stage')
      add({ key: `stage-${id}`, kind: 'stage', day: due, name: ctx.rules.stage(data).name, ...common });
    if (by !== 'nothing') add({ key: `project-${id}`, kind: 'project', day: by === 'plan' ? due : dueDate, ...common });
  }
  for (const [id, { name, termTo }] of committees)
    add({
      key: `term-${id}`,
      kind: 'term',
      day: termTo,
      subject: name,
      committeeId: id,
      target: { kind: 'committee', id },
    });

  return entries.sort(
    (a, b) => a.day.localeCompare(b.day) || a.startTime.localeCompare(b.startTime) || a.key.localeCompare(b.key),
  );
}
