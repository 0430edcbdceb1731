import type { Receipt } from '#shared/contract/index.ts';
import { type Failure, useApi } from '../../../rpc/index.ts';
import { useCommand } from '../../../ui/index.ts';
import type { DecisionDraft, DecisionMode } from './decision-draft.ts';

export type Deciding = {
  /** Writes a draft to comments, as suggestion or decision; null when it was refused. */
  readonly save: (ids: readonly string[], draft: DecisionDraft, mode: DecisionMode) => Promise<Receipt | null>;
  /** Makes the suggestion of each comment its decision. */
  readonly adopt: (ids: readonly string[]) => Promise<Receipt | null>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
};

/** The commands behind the form. `meetingId`: the meeting that decides; empty = the person at the desk. */
export function useDeciding(roundId: string, meetingId = ''): Deciding {
  const api = useApi();
  const decide = useCommand(api.round.decide, { quiet: true });
  const suggest = useCommand(api.round.suggest, { quiet: true });
  const adopt = useCommand(api.round.adopt, { quiet: true });
  const clear = () => {
    for (const command of [decide, suggest, adopt]) command.clear();
  };
  return {
    save: (ids, draft, mode) => {
      clear();
      const input = { roundId, commentIds: [...ids], decision: draft.decision, reason: draft.reason.trim() };
      return mode === 'suggest'
        ? suggest.run(input)
        : decide.run({ ...input, because: draft.because.trim(), meetingId });
    },
    adopt: (ids) => {
      clear();
      return adopt.run({ roundId, commentIds: [...ids], meetingId });
    },
    pending: decide.pending || suggest.pending || adopt.pending,
    failure: decide.failure ?? suggest.failure ?? adopt.failure,
    clear,
  };
}
