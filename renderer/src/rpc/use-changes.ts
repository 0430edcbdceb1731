import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from './api.ts';

/** What a committee makes of the rules of the profiles. */
const RULES: ReadonlySet<string> = new Set(['ownVotingRule', 'ownLifeCycle']);

/** Long lists that show nothing but records of these kinds; they are left alone when others change. */
const LONG_LISTS: Readonly<Record<string, readonly string[]>> = {
  committees: ['committee', 'project'],
  meetings: ['meeting', 'committee'],
  organisations: ['organisation', 'person'],
  people: ['person', 'organisation', 'committee'],
  projects: ['project', 'committee', 'ownLifeCycle'],
};

/** Listens to the host's events while mounted and has what they touch read again. `epoch` changes after each reconnection. */
export function useChanges(epoch: number): void {
  const api = useApi();
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new epoch means a new connection to listen on
  useEffect(() => {
    const stop = new AbortController();
    const refresh = (objects: readonly { readonly kind: string; readonly id: string }[]) => {
      const drafts = new Set(objects.filter(({ kind }) => kind === 'draft').map(({ id }) => id));
      const untouched = new Set(
        Object.keys(LONG_LISTS).filter((name) => !objects.some(({ kind }) => LONG_LISTS[name]?.includes(kind))),
      );
      const rules = objects.some(({ kind }) => RULES.has(kind));
      return client.invalidateQueries({
        predicate: ({ queryKey: [name, id] }) =>
          name === 'profiles' ? rules : !untouched.has(String(name)) && (name !== 'draft' || drafts.has(String(id))),
      });
    };
    const listen = async () => {
      try {
        while (!stop.signal.aborted) {
          const events = await api.workspace.changes(undefined, { signal: stop.signal });
          for await (const event of events) void refresh(event.objects);
          // The workspace was opened anew: anything may be otherwise than before.
          if (!stop.signal.aborted) await client.invalidateQueries();
        }
      } catch {
        // The connection went away or the page did: a new connection begins a new epoch.
      }
    };
    void listen();
    return () => stop.abort();
  }, [api, client, epoch]);
}
