import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../../rpc/index.ts';

export type Making<P, R> = {
  readonly state:
    | { readonly at: 'choose' }
    /** Before the first report of the host there is no progress. */
    | { readonly at: 'run'; readonly progress: P | null }
    | { readonly at: 'done'; readonly made: R };
  readonly failure: Failure | null;
  /** Runs a job of the host to its end; answers null when it failed or was cancelled. */
  readonly start: (call: (signal: AbortSignal) => Promise<AsyncIterator<P, R>>) => Promise<R | null>;
  readonly cancel: () => void;
  /** Back to the choice. */
  readonly again: () => void;
};

/** A job of the host that a person starts, watches, may cancel, and whose result stays until another is wanted. */
export function useMaking<P, R>(): Making<P, R> {
  const [state, setState] = useState<Making<P, R>['state']>({ at: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<Making<P, R>['start']>(async (call) => {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setState({ at: 'run', progress: null });
    try {
      const events = await call(stop.signal);
      for (;;) {
        const event = await events.next();
        if (event.done) {
          setState({ at: 'done', made: event.value });
          return event.value;
        }
        setState({ at: 'run', progress: event.value });
      }
    } catch (error) {
      setFailure(stop.signal.aborted ? null : failureOf(error));
      setState({ at: 'choose' });
      return null;
    }
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => setState({ at: 'choose' }), []);
  return { state, failure, start, cancel, again };
}
