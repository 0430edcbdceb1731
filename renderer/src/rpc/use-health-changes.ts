import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Health } from '#shared/contract/index.ts';
import { useApi } from './api.ts';
import { readsOf } from './reads.ts';

const AGAIN_MS = 1_500;

/**
 * Listens to whether saving works while mounted. When the window comes to the front again while something is in the way, the host is asked
 * to look at once: the person may have plugged the disk in.
 */
export function useHealthChanges(epoch: number): void {
  const api = useApi();
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch means a new connection to listen on
  useEffect(() => {
    const stop = new AbortController();
    const key = readsOf(api).health().queryKey;
    const keep = (health: Health) => {
      client.setQueryData(key, health);
      void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'info' || name === 'diagnostics' });
    };
    const listen = async () => {
      while (!stop.signal.aborted) {
        try {
          for await (const health of await api.diagnostics.healthChanges(undefined, { signal: stop.signal }))
            keep(health);
        } catch {
          // The connection went away; the banner of the connection says so.
        }
        if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    };
    const look = () => {
      const known = client.getQueryData<Health>(key);
      if (known && known.troubles.length > 0) void api.diagnostics.recheck().then(keep, () => undefined);
    };
    void listen();
    window.addEventListener('focus', look);
    window.addEventListener('online', look);
    return () => {
      stop.abort();
      window.removeEventListener('focus', look);
      window.removeEventListener('online', look);
    };
  }, [api, client, epoch]);
}
