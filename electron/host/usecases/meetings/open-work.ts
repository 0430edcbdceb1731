import type { HostContext } from '#host/host-context.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type AgendaItem, type AgendaPaper, agendaItem, type Meeting } from '#shared/domain/meeting.ts';
import { meetingRuleOf } from '#shared/profiles/committee-rules/index.ts';
import { meetingWords } from '#shared/profiles/index.ts';
import { fillForm } from '#shared/publishing/index.ts';
import { paperDay } from '../forms/paper-day.ts';
import { projectDue } from '../projects/index.ts';
import { ballotHeadsOf, draftsOf, meetingsOfCommittee, projectsOfCommittee, roundHeadsOf } from '../views/index.ts';

type Asked = Pick<Meeting, 'committeeId' | 'date'> & { readonly id: string };
type Values = Readonly<Record<string, string | number>>;

/**
 * Items of the agenda that the committee's open work calls for on a day, with minutes and papers: minutes not approved, open actions of
 * earlier meetings, drafts to review, comments not decided, ballots that ended since the last meeting or end before this one, projects
 * due by then. Worded in the committee's language.
 */
export async function openWork(
  ctx: HostContext,
  committee: Pick<Committee, 'lifeCycleId'>,
  asked: Asked,
): Promise<AgendaItem[]> {
  const { language } = meetingRuleOf(ctx.rules.lifeCycleProfile(committee.lifeCycleId));
  const words = meetingWords[language];
  const items: AgendaItem[] = [];
  const add = (
    kind: AgendaItem['kind'],
    values: Values,
    more: { readonly projectId?: string; readonly minutes?: number; readonly papers?: readonly AgendaPaper[] } = {},
  ) =>
    items.push({
      ...agendaItem(ctx.newId(), kind, fillForm(words.agenda[kind], values), more.projectId ?? ''),
      minutes: more.minutes ?? words.minutes[kind],
      papers: [...(more.papers ?? [])],
    });

  const earlier = (await meetingsOfCommittee(ctx, asked.committeeId))
    .filter(({ id, data }) => id !== asked.id && data.date <= asked.date && data.status !== 'cancelled')
    .toSorted((a, b) => a.data.date.localeCompare(b.data.date));
  for (const { id, data } of earlier.filter(({ data }) => data.status === 'held').slice(-2))
    add('minutes', { title: data.title }, { papers: [minutesOf(id, data.title, language)] });
  const actions = earlier.flatMap(({ data }) => data.actions.filter(({ state }) => state === 'open'));
  if (actions.length > 0) add('actions', { count: actions.length });

  const last = earlier.findLast(({ data }) => data.status !== 'planned')?.data.date ?? '';
  for (const { id: projectId, data } of await projectsOfCommittee(ctx, asked.committeeId)) {
    const title = fullTitle(data);
    const stage = ctx.rules.stage(data);
    const rounds = roundHeadsOf(ctx, projectId).filter((round) => round.undecided > 0);
    const draft = (await draftsOf(ctx, projectId)).toSorted((a, b) => a.updatedAt.localeCompare(b.updatedAt)).at(-1);
    const paper = (kind: 'draft' | 'round' | 'ballot', id: string, name: string): AgendaPaper => ({
      ...{ kind, id, form: '' },
      name: fillForm(words.papers[kind], { title, name }),
    });
    const text = draft ? [paper('draft', draft.id, draft.data.name)] : [];
    if (stage.activity === 'review') add('review', { title }, { projectId, papers: text });
    const count = rounds.reduce((sum, round) => sum + round.undecided, 0);
    if (count > 0)
      add(
        'comments',
        { title, count },
        {
          projectId,
          minutes: Math.min(words.most, Math.max(words.minutes.comments, count * words.perComment)),
          papers: [...text, ...rounds.map(({ id, name }) => paper('round', id, name))],
        },
      );
    for (const { id, title: name, status, closesOn } of ballotHeadsOf(ctx, projectId))
      if ((status === 'open' && closesOn <= asked.date) || (status === 'closed' && closesOn > last && last !== ''))
        add('ballot', { title, name }, { projectId, papers: [paper('ballot', id, name)] });
    const { due } = projectDue(ctx, data);
    if (due !== '' && due <= asked.date && stage.activity !== 'review')
      add('project', { title, stage: stage.name[language], day: paperDay(language, due) }, { projectId, papers: text });
  }
  return items;
}

function minutesOf(id: string, name: string, language: 'zh-CN' | 'en'): AgendaPaper {
  return { kind: 'paper', id, name, form: language === 'en' ? 'minutes-english' : 'minutes' };
}
