import type { PlanLine } from '#host/importers/plans/index.ts';
import { addMonths, isPlainDate, lookAlikes, type Problem, squash } from '#shared/base/index.ts';
import type { Committee } from '#shared/domain/committee.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';

type Known<T> = { readonly id: string; readonly data: T };

/** What the workspace knows when a plan list comes. `issuedOn`: months of a project are counted from this day. */
export type KnownProjects = {
  readonly projects: readonly Known<Project>[];
  readonly committees: readonly Known<Committee>[];
  readonly batchId: string;
  readonly issuedOn: string;
};

/** A line with what it means here. Empty ids: a new project; the committee that is chosen for all. */
export type PlannedProject = {
  readonly line: PlanLine;
  readonly projectId: string;
  readonly committeeId: string;
  readonly due: string;
  readonly here: boolean;
  readonly usable: boolean;
  readonly doubtful: boolean;
  readonly problems: readonly Problem[];
};

/**
 * Matches a plan list with the projects of the workspace: by plan number, else by title. A title alone that several projects bear, or a
 * plan number under another title, makes a line doubtful.
 */
export function planProjects(lines: readonly PlanLine[], known: KnownProjects): readonly PlannedProject[] {
  const byNumber = Map.groupBy(known.projects, ({ data }) => squash(data.planNumber));
  const byTitle = Map.groupBy(known.projects, ({ data }) => squash(fullTitle(data)));
  const numberAlike = lookAlikes(known.projects.map(({ data }) => data.planNumber));
  const seen = new Set<string>();
  return lines.map((line) => {
    const problems: Problem[] = [...line.problems];
    const say = (code: string, severity: Problem['severity'], params: Problem['params'] = {}) =>
      problems.push({ code, severity, params });
    const title = squash(line.title);
    const numbered = line.planNumber === '' ? [] : (byNumber.get(squash(line.planNumber)) ?? []);
    const named = byTitle.get(title) ?? [];
    const both = numbered.find((project) => named.includes(project));
    const found = both ?? numbered[0] ?? (line.planNumber === '' || named.length > 0 ? named[0] : undefined);
    // A project with another plan number is another project of the same name.
    const other =
      found && numbered.length === 0 && line.planNumber !== '' && found.data.planNumber !== '' ? found : undefined;
    const project = other ? undefined : found;
    if (other) say('plan-other-number', 'warning', { number: other.data.planNumber });
    if (project && numbered.includes(project) && !named.includes(project))
      say('plan-other-title', 'warning', { title: fullTitle(project.data) });
    const alike = numbered.length === 0 ? numberAlike(line.planNumber) : '';
    const whose = alike === '' ? undefined : byNumber.get(squash(alike))?.[0];
    if (whose)
      say('plan-number-looks-alike', 'warning', {
        number: line.planNumber,
        known: alike,
        title: fullTitle(whose.data),
      });
    if (numbered.length === 0 && named.length > 1) say('plan-several', 'warning', { count: named.length });
    const due = line.due || (line.months > 0 ? monthsAfter(known.issuedOn, line.months) : '');
    if (project && due !== '' && project.data.dueDate !== '' && project.data.dueDate !== due)
      say('plan-other-day', 'info', { day: project.data.dueDate });
    const committeeId = committeeOf(line.committee, known.committees);
    const key = project?.id ?? `${squash(line.planNumber)} ${title}`;
    const twice = seen.has(key);
    seen.add(key);
    if (twice) say('plan-twice', 'warning');
    const ended = project?.data.ended ?? null;
    if (ended) say('plan-ended', 'warning', { day: ended.on });
    const here = project?.data.batchId === known.batchId;
    return {
      line,
      projectId: project?.id ?? '',
      committeeId: project?.data.committeeId ?? committeeId,
      due,
      here,
      usable: !here && !twice && !ended,
      doubtful: problems.some(({ severity }) => severity === 'warning'),
      problems,
    };
  });
}

function monthsAfter(day: string, months: number): string {
  return isPlainDate(day) ? addMonths(day, months) : '';
}

/** A committee by its name or code, wherever in the cell it stands. */
function committeeOf(text: string, committees: KnownProjects['committees']): string {
  const plain = squash(text);
  if (plain === '') return '';
  const named = committees.find(({ data }) => squash(data.name) === plain);
  if (named) return named.id;
  return (
    committees.find(({ data }) => [data.name, data.code].some((it) => it !== '' && plain.includes(squash(it))))?.id ??
    ''
  );
}
