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

export type LocalisedText = { readonly 'zh-CN': string; readonly en: string };

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
export type StageLimit = {
  readonly unit: 'days' | 'months';
  readonly amount: number;
  readonly kind: 'at-most' | 'at-least';
  readonly source: string;
  readonly unconfirmed?: boolean;
};

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

export type Stage = {
  readonly code: string;
  readonly name: LocalisedText;
  /** Stage that it is a step of (sub-stages of ISO); it is shown in its place. */
  readonly phase?: { readonly code: string; readonly name: LocalisedText };
  readonly activity?: StageActivity;
  /** What the stage produces. */
  readonly product: LocalisedText;
  readonly limit?: StageLimit;
  /** Papers that must be on file before the project leaves this stage. */
  readonly requiredPapers: readonly PaperKind[];
  /** Codes of the stages that may follow; the first is the regular way. */
  readonly next: readonly string[];
  /** Draft mark of texts frozen in this stage. */
  readonly draftMark?: string;
};

/** A life cycle (制定程序) as data: stages in order, gates, limits. */
export type LifeCycle = {
  readonly id: string;
  readonly name: LocalisedText;
  readonly source: string;
  readonly stages: readonly Stage[];
};

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
  readonly overrideReason: string;
};

type Staged = { readonly stage: string; readonly stageSince: string; readonly history: readonly StageHistory[] };

/**
 * Moves a project on to a stage that may follow. Refuses `stage-unknown`, `stage-not-next`, `date-invalid`, `stage-before-start`, and
 * `gate-papers-missing` unless a reason is given, which the history then keeps.
 */
export function advance<T extends Staged>(
  project: T,
  cycle: LifeCycle,
  onFile: ReadonlySet<PaperKind>,
  step: { readonly to: string; readonly on: string; readonly overrideReason: string },
): Result<T, Refusal> {
  const stage = stageOf(cycle, project.stage);
  if (!stage) return refuse('stage-unknown', { stage: project.stage });
  if (!stage.next.includes(step.to)) return refuse('stage-not-next', { from: stage.code, to: step.to });
  if (!isPlainDate(step.on)) return refuse('date-invalid', { text: step.on });
  if (project.stageSince !== '' && step.on < project.stageSince)
    return refuse('stage-before-start', { day: project.stageSince });
  const missing = missingPapers(stage, onFile);
  const reason = step.overrideReason.trim();
  if (missing.length > 0 && reason === '')
    return refuse('gate-papers-missing', { papers: missing.join(','), count: missing.length });
  const left = { stage: stage.code, from: project.stageSince, to: step.on };
  return ok({
    ...project,
    stage: step.to,
    stageSince: step.on,
    history: [...project.history, { ...left, overrideReason: missing.length > 0 ? reason : '' }],
  });
}

/** Last day of a stage that has an upper limit, counted from the day it began; null without such a limit. */
export function stageDue(stage: Stage, since: string): PlainDate | null {
  if (stage.limit?.kind !== 'at-most' || since === '') return null;
  const start = plainDate(since);
  return stage.limit.unit === 'days' ? addDays(start, stage.limit.amount) : addMonths(start, stage.limit.amount);
}

export type DueState = 'none' | 'later' | 'soon' | 'overdue';

/** `soon` is within `soonDays` days of the due day, the day itself included. */
export function dueState(due: string | null, today: PlainDate, soonDays = 14): DueState {
  if (due === null || due === '') return 'none';
  const left = daysBetween(today, plainDate(due));
  return left < 0 ? 'overdue' : left <= soonDays ? 'soon' : 'later';
}
