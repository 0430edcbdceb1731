import { isPlainDate } from '../base/index.ts';
import type { Project } from './project.ts';

/** Days that a project spent in a stage; `to` empty: it is still there. */
export type StageSpan = { readonly stage: string; readonly from: string; readonly to: string };

/** The way of a project through its stages, in order; without what has no first day. A project that ended stays where it was until then. */
export function stageSpans({ history, stage, stageSince, ended }: Spanned): readonly StageSpan[] {
  return [
    ...history.map(({ stage: passed, from, to }) => ({ stage: passed, from, to })),
    { stage, from: stageSince, to: ended?.on ?? '' },
  ].filter(({ from }) => isPlainDate(from));
}

type Spanned = Pick<Project, 'stage' | 'stageSince' | 'ended'> & { readonly history: readonly StageSpan[] };
