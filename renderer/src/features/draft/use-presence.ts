import { useEffect, useMemo, useRef, useState } from 'react';
import type { Presence } from '#shared/contract/index.ts';
import type { Caret } from '../../editor/index.ts';
import { useApi } from '../../rpc/index.ts';

const RETRY_MS = 2000;
/** A moving caret is told of so often. */
const MOVE_MS = 150;

/** The windows with this draft open, which of them is this one, and how to tell the others where its caret is. */
export function usePresence(id: string): {
  readonly clientId: string;
  readonly windows: readonly Presence[];
  readonly onCaret: (caret: Caret | null) => void;
} {
  const api = useApi();
  const [clientId] = useState(() => crypto.randomUUID());
  const [windows, setWindows] = useState<readonly Presence[]>([]);
  const caret = useRef<Caret | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useMemo(
    () => () => {
      timer.current = undefined;
      // A caret that did not arrive is told of again with the next move.
      void api.draft.moveCaret({ id, clientId, caret: caret.current }).catch(() => undefined);
    },
    [api, id, clientId],
  );

  useEffect(() => {
    const stop = new AbortController();
    const listen = async (): Promise<void> => {
      while (!stop.signal.aborted) {
        try {
          let isFirst = true;
          for await (const all of await api.draft.join({ id, clientId }, { signal: stop.signal })) {
            setWindows(all);
            if (isFirst && caret.current) tell();
            isFirst = false;
          }
        } catch {
          // The connection went away; nobody else is known to be here until it is back.
          if (!stop.signal.aborted) setWindows([]);
        }
        if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    };
    void listen();
    return () => {
      stop.abort();
      clearTimeout(timer.current);
    };
  }, [api, id, clientId, tell]);

  return useMemo(
    () => ({
      clientId,
      windows,
      onCaret: (next) => {
        caret.current = next;
        timer.current ??= setTimeout(tell, MOVE_MS);
      },
    }),
    [clientId, windows, tell],
  );
}
