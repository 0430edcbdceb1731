import { addDays, addMonths, isPlainDate, type PlainDate } from '../base/index.ts';
import type { StandardKindId } from './cover-data.ts';
import type { LifeCycle } from './life-cycle.ts';
import type { Project } from './project.ts';

/** A limit of a whole project (项目周期) with its rule for extensions (延期). */
export type ProjectLimit = {
  readonly cycle: string;
  /** Only on this way, only for these kinds; absent = all. */
  readonly track?: string;
  readonly kinds?: readonly StandardKindId[];
  /** It begins when this stage is left (计划下达), and is kept when `to` is reached. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
  /** An extension must be asked for so many days before the end, and lasts so many months at most. */
  readonly extension?: { readonly askDaysBefore: number; readonly months: number };
  /** Stage that must be reached so many months before the end. */
  readonly milestone?: { readonly stage: string; readonly monthsBefore: number };
  readonly source: string;
  readonly unconfirmed?: boolean;
};

export type ProjectTerm = {
  /** Day of the plan; empty = not known yet. */
  readonly from: string;
  /** Last day by the rule, extensions that were approved included; empty = not known yet. */
  readonly end: string;
  /** Last day on which an extension may be asked for; empty = none. */
  readonly askBy: string;
  /** Last day that an extension can reach; empty = none. */
  readonly latest: string;
  readonly milestone: { readonly stage: string; readonly day: string } | null;
  readonly over: boolean;
};

type Running = Pick<Project, 'kind' | 'lifeCycleId' | 'trackId' | 'stage' | 'history' | 'dueDate' | 'adjustments'>;

/** The limit that is meant for a project: that of its way before that of all ways. `cycle` is the profile that its own was made from. */
export function limitFor(
  limits: readonly ProjectLimit[],
  cycle: string,
  { trackId, kind }: Pick<Project, 'trackId' | 'kind'>,
): ProjectLimit | undefined {
  const own = limits.filter((limit) => limit.cycle === cycle && (limit.kinds?.includes(kind) ?? true));
  return own.find(({ track }) => track === trackId) ?? own.find(({ track }) => track === undefined);
}

/** Where a project stands against its limit. The plan's own day (`dueDate`) goes before the rule's; `planned`: day of its batch, or empty. */
export function projectTerm(limit: ProjectLimit, cycle: LifeCycle, project: Running, planned: string): ProjectTerm {
  const left = project.history.find(({ stage }) => stage === limit.from)?.to ?? '';
  const from = isPlainDate(planned) ? planned : left;
  const regular = isPlainDate(from) ? addMonths(from, limit.months) : null;
  const end: PlainDate | null = isPlainDate(project.dueDate) ? project.dueDate : regular;
  const { extension, milestone } = limit;
  const extended = project.adjustments.find(({ kind, state }) => kind === 'extension' && state === 'approved');
  const base = regular ?? (extended && isPlainDate(extended.from) ? extended.from : end);
  return {
    from,
    end: end ?? '',
    askBy: end && extension ? addDays(end, -extension.askDaysBefore) : '',
    latest: base && extension ? addMonths(base, extension.months) : '',
    milestone: end && milestone ? { stage: milestone.stage, day: addMonths(end, -milestone.monthsBefore) } : null,
    over: isReached(cycle, project.stage, limit.to),
  };
}

/** Whether a stage is at or behind another in the order of a life cycle. */
function isReached(cycle: LifeCycle, stage: string, wanted: string): boolean {
  const place = (code: string) => cycle.stages.findIndex((each) => each.code === code);
  return place(wanted) >= 0 && place(stage) >= place(wanted);
}

/** The plan's day counts until the standard is handed on for approval: until the limit's stage, or until it is published. */
export function isPlanOpen(cycle: LifeCycle, stage: string, limit: ProjectLimit | undefined): boolean {
  const end = limit?.to ?? cycle.stages.find(({ activity }) => activity === 'publication')?.code;
  return end === undefined || !isReached(cycle, stage, end);
}
