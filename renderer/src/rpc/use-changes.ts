import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api.ts';

/** Listens to the host's events while mounted and has what they touch read again. `epoch` changes after each reconnection. */
export function useChanges(epoch: number): void {
  const api = useApi();
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch means a new connection to listen on
  useEffect(() => {
    const stop = new AbortController();
    const refresh = (drafts: ReadonlySet<string>) =>
      client.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] !== 'profiles' && (queryKey[0] !== 'draft' || drafts.has(String(queryKey[1]))),
      });
    const listen = async () => {
      try {
        const events = await api.workspace.changes(undefined, { signal: stop.signal });
        for await (const event of events)
          void refresh(new Set(event.objects.filter((o) => o.kind === 'draft').map((o) => o.id)));
      } catch {
        // The connection went away or the page did: a new connection begins a new epoch.
      }
    };
    void listen();
    return () => stop.abort();
  }, [api, client, epoch]);
}
