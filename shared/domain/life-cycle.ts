import { z } from 'zod';
import {
  addDays,
  addMonths,
  daysBetween,
  isPlainDate,
  ok,
  type PlainDate,
  plainDate,
  type Refusal,
  type Result,
  refuse,
} from '../base/index.ts';
import { localisedTextSchema } from './localised-text.ts';
import type { PassedLack } from './passed-lack.ts';
import { addWorkingDays, WEEKDAYS_ONLY, type WorkCalendar } from './working-days.ts';

/** Papers a stage can ask for (domain 3.3). */
export const PAPER_KINDS = [
  'proposal',
  'working-draft',
  'comment-draft',
  'memorandum',
  'comment-letter',
  'collation-table',
  'review-draft',
  'meeting-notice',
  'minutes',
  'sign-in-list',
  'ballot-result',
  'approval-draft',
  'submission-letter',
  'announcement',
  'published-text',
  'filing-form',
  'review-form',
  'feedback-form',
  'ballot-form',
  'submission-list',
  'adjustment-form',
  'patent-form',
  'resolutions',
  'declaration',
  'adopted-standard',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A limit of time with its source; `unconfirmed` figures are shown as such (they differ by province or were not verified). */
export const stageLimitSchema = z.object({
  unit: z.enum(['days', 'working-days', 'months']),
  amount: z.number().int().min(0),
  kind: z.enum(['at-most', 'at-least']),
  source: z.string(),
  unconfirmed: z.boolean().optional(),
});
export type StageLimit = z.infer<typeof stageLimitSchema>;

/** What a stage is there for, whatever it is called. */
export const STAGE_ACTIVITIES = [
  'drafting',
  'comments',
  'review',
  'approval',
  'publication',
  'periodic-review',
] as const;
export type StageActivity = (typeof STAGE_ACTIVITIES)[number];

export const stageSchema = z.object({
  code: z.string().min(1),
  name: localisedTextSchema,
  /** Stage that it is a step of (sub-stages of ISO); it is shown in its place. */
  phase: z.object({ code: z.string(), name: localisedTextSchema }).optional(),
  activity: z.enum(STAGE_ACTIVITIES).optional(),
  /** What the stage produces. */
  product: localisedTextSchema,
  limit: stageLimitSchema.optional(),
  /** Papers that must be on file before the project leaves this stage. */
  requiredPapers: z.array(z.enum(PAPER_KINDS)),
  /** Codes of the stages that may follow; the first is the regular way. */
  next: z.array(z.string()),
  /** Draft mark of texts frozen in this stage. */
  draftMark: z.string().optional(),
});
export type Stage = z.infer<typeof stageSchema>;

/** A way through the stages that leaves some out (快速程序 A–D, domain 3.1). */
export const trackSchema = z.object({
  id: z.string().min(1),
  name: localisedTextSchema,
  /** Stages that are left out. */
  skips: z.array(z.string()),
  source: z.string(),
  unconfirmed: z.boolean().optional(),
});
export type Track = z.infer<typeof trackSchema>;

/** A life cycle (制定程序) as data: stages in order, gates, limits. */
export const lifeCycleSchema = z.object({
  id: z.string().min(1),
  name: localisedTextSchema,
  source: z.string(),
  /** Stage at which projects begin unless they are followed from an earlier one (征集); absent = the first. */
  entry: z.string().optional(),
  stages: z.array(stageSchema).min(1),
  tracks: z.array(trackSchema).optional(),
});
export type LifeCycle = z.infer<typeof lifeCycleSchema>;

export function stageOf(cycle: LifeCycle, code: string): Stage | undefined {
  return cycle.stages.find((stage) => stage.code === code);
}

/** Papers that the gate of a stage still misses. */
export function missingPapers(stage: Stage, onFile: ReadonlySet<PaperKind>): readonly PaperKind[] {
  return stage.requiredPapers.filter((kind) => !onFile.has(kind));
}

export type StageHistory = {
  readonly stage: string;
  readonly from: string;
  readonly to: string;
  /** Why the gate was passed all the same, and what it lacked then. */
  readonly overrideReason: string;
  readonly lacked: readonly PassedLack[];
};

type Staged = { readonly stage: string; readonly stageSince: string; readonly history: readonly StageHistory[] };

/**
 * Moves a project on to one of the stages that may follow (`next`). Refuses `stage-not-next`, `date-invalid`, `stage-before-start`, and
 * `gate-closed` while the gate lacks something, unless a reason is given: the history then keeps it with all that was lacking.
 */
export function advance<T extends Staged>(
  project: T,
  next: readonly string[],
  lacks: readonly PassedLack[],
  step: { readonly to: string; readonly on: string; readonly overrideReason: string },
): Result<T, Refusal> {
  if (!next.includes(step.to)) return refuse('stage-not-next', { from: project.stage, to: step.to });
  if (!isPlainDate(step.on)) return refuse('date-invalid', { text: step.on });
  if (project.stageSince !== '' && step.on < project.stageSince)
    return refuse('stage-before-start', { day: project.stageSince });
  const reason = step.overrideReason.trim();
  if (lacks.length > 0 && reason === '') return refuse('gate-closed', { count: lacks.length });
  const left: StageHistory = {
    stage: project.stage,
    from: project.stageSince,
    to: step.on,
    overrideReason: lacks.length > 0 ? reason : '',
    lacked: lacks.map(({ code, params }) => ({ code, params })),
  };
  return ok({ ...project, stage: step.to, stageSince: step.on, history: [...project.history, left] });
}

/** Last day of a stage that has an upper limit, counted from the day it began; null without such a limit. */
export function stageDue(stage: Stage, since: string, calendar: WorkCalendar = WEEKDAYS_ONLY): PlainDate | null {
  return stage.limit?.kind === 'at-most' && since !== '' ? limitDay(stage.limit, plainDate(since), calendar) : null;
}

/** First day on which a stage has lasted as long as it must; null without such a limit. */
export function stageEarliest(stage: Stage, since: string, calendar: WorkCalendar = WEEKDAYS_ONLY): PlainDate | null {
  return stage.limit?.kind === 'at-least' && since !== '' ? limitDay(stage.limit, plainDate(since), calendar) : null;
}

/** The day on which a limit is reached. */
export function limitDay(
  { unit, amount }: Pick<StageLimit, 'unit' | 'amount'>,
  from: PlainDate,
  calendar: WorkCalendar,
): PlainDate {
  if (unit === 'working-days') return addWorkingDays(from, amount, calendar);
  return unit === 'days' ? addDays(from, amount) : addMonths(from, amount);
}

export type DueState = 'none' | 'later' | 'soon' | 'overdue';

/** `soon` is within `soonDays` days of the due day, the day itself included. */
export function dueState(due: string | null, today: PlainDate, soonDays = 14): DueState {
  if (due === null || due === '') return 'none';
  const left = daysBetween(today, plainDate(due));
  return left < 0 ? 'overdue' : left <= soonDays ? 'soon' : 'later';
}
