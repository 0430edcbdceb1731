import { useMemo, useRef } from 'react';
import type { StepsUpdate } from '#shared/contract/index.ts';
import { failureOf, useApi } from '../../rpc/index.ts';
import { useT } from '../../ui/index.ts';

const RETRY_MS = 2000;

/** How an editor sends its steps to the host and hears of those of others. */
export function useDraftText(id: string, startVersion: number) {
  const api = useApi();
  const { problem } = useT();
  const inWords = useRef(problem);
  inWords.current = problem;
  return useMemo(() => {
    let version = startVersion;
    return {
      onSteps: async (base: number, steps: unknown[], clientId: string) => {
        const reply = await api.draft.sendSteps({ id, version: base, steps, clientId }).catch((error: unknown) => {
          const failure = failureOf(error);
          // The banner over the page says what is wrong with the disk.
          const onDisk = failure.kind === 'refused' && failure.code.startsWith('storage-');
          throw failure.kind === 'refused' ? new Error(onDisk ? '' : inWords.current(failure)) : error;
        });
        version = Math.max(version, reply.version);
        return { accepted: reply.accepted, version: reply.version, missing: reply.missing ?? undefined };
      },
      subscribe: (listener: (update: StepsUpdate) => void) => {
        const stop = new AbortController();
        const listen = async () => {
          while (!stop.signal.aborted) {
            try {
              const updates = await api.draft.watch({ id, version }, { signal: stop.signal });
              for await (const update of updates) {
                version = Math.max(version, update.version);
                listener(update);
              }
            } catch {
              // The connection went away: once it is back, the host is asked for what came since `version`.
            }
            if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
          }
        };
        void listen();
        return () => stop.abort();
      },
    };
  }, [api, id, startVersion]);
}
