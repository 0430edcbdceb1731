import { notifications } from '@mantine/notifications';
import { useCallback, useRef, useState } from 'react';
import type { MessageKey } from '#shared/i18n/index.ts';
import { type Failure, failureOf } from '../rpc/index.ts';
import { useSession } from '../state/index.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useT } from './i18n.ts';
import { UndoToast } from './undo-toast.tsx';

export type CommandState<I, O> = {
  /** The answer, or null when it failed; then `failure` says why (and a toast unless `quiet`). */
  readonly run: (input: I) => Promise<O | null>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
};

/**
 * A command to the host with what belongs to it: pending state, failure, and after success a toast `done` that offers to undo
 * when the answer is a receipt of an undoable commit. `quiet`: the caller shows the failure itself (dialogs).
 */
export function useCommand<I, O>(
  call: (input: I) => Promise<O>,
  options: { readonly done?: MessageKey; readonly quiet?: boolean } = {},
): CommandState<I, O> {
  const { t } = useT();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const pushCommit = useSession((s) => s.pushCommit);
  const latest = useRef(call);
  latest.current = call;
  const { done, quiet } = options;

  const run = useCallback(
    async (input: I): Promise<O | null> => {
      setPending(true);
      setFailure(null);
      try {
        const answer = await latest.current(input);
        const commitId = commitOf(answer);
        const label = done ? t(done) : '';
        if (commitId !== '' && label !== '') pushCommit({ commitId, label });
        if (label !== '')
          notifications.show({
            id: commitId || undefined,
            message: <UndoToast label={label} commitId={commitId} />,
            autoClose: commitId === '' ? 3500 : 8000,
          });
        return answer;
      } catch (error) {
        const found = failureOf(error);
        if (found.kind !== 'cancelled') {
          setFailure(found);
          if (!quiet)
            notifications.show({ message: <FailureNotice failure={found} plain />, color: 'red', autoClose: 12_000 });
        }
        return null;
      } finally {
        setPending(false);
      }
    },
    [done, quiet, pushCommit, t],
  );
  const clear = useCallback(() => setFailure(null), []);
  return { run, pending, failure, clear };
}

function commitOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null || !('commitId' in answer)) return '';
  return typeof answer.commitId === 'string' ? answer.commitId : '';
}
