import { usePreferences } from '../../../state/index.ts';
import { type DecidedComment, type DecisionMode, modeFor } from './decision-draft.ts';

/** Whether this person suggests or decides, as far as these comments allow it. */
export function useDecisionMode(comments: readonly DecidedComment[]): DecisionMode {
  return modeFor(
    usePreferences((s) => s.decisionMode),
    comments,
  );
}
