import { useState } from 'react';
import { useApi } from '../rpc/index.ts';
import { type CommandState, useCommand } from './use-command.tsx';

export type ReopenOrder = { readonly takeOver?: boolean; readonly safeMode?: boolean };
type Progress = { readonly done: number; readonly total: number };

/** Opens the workspace anew under the running program; `progress` in seconds while it is at it. */
export function useReopen(
  options: { readonly quiet?: boolean } = {},
): CommandState<ReopenOrder, { readonly readOnly: boolean }> & { readonly progress: Progress | null } {
  const api = useApi();
  const [progress, setProgress] = useState<Progress | null>(null);
  const command = useCommand(async (order: ReopenOrder) => {
    const steps = await api.diagnostics.reopen(order);
    try {
      for (;;) {
        const step = await steps.next();
        if (step.done) return step.value;
        setProgress(step.value);
      }
    } finally {
      setProgress(null);
    }
  }, options);
  return { ...command, progress };
}
