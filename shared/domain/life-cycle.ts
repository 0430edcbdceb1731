import { addDays, addMonths, daysBetween, type PlainDate, plainDate } from '../base/index.ts';

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

export type Stage = {
  readonly code: string;
  readonly name: LocalisedText;
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
