import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '#shared/base/index.ts';
import type { PaperRequest } from '#shared/contract/index.ts';
import { type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { type OpenPages, openPages } from '../draft/preview/index.ts';

/** Pages are asked for when nothing has changed for so long. */
const REST_MS = 400;

export type PreviewPages = {
  /** The last pages that were made; null = none yet. */
  readonly pages: OpenPages | null;
  readonly problems: readonly Problem[];
  /** Newer pages are on their way. */
  readonly working: boolean;
  /** In hundredths. */
  readonly progress: number;
  readonly failure: Failure | null;
  readonly again: () => void;
};

/**
 * The pages of a paper as they would be printed, made anew when what is asked for changes; what is running for an older wish is
 * cancelled. `before`: has to be done first, such as saving what was typed; `state` changes when that gives other pages of the same
 * paper. Null: nothing is asked for.
 */
export function usePreviewPages(paper: PaperRequest | null, before?: () => Promise<void>, state = ''): PreviewPages {
  const api = useApi();
  const [made, setMade] = useState<Pick<PreviewPages, 'pages' | 'problems'>>({ pages: null, problems: [] });
  const [working, setWorking] = useState(false);
  const [progress, setProgress] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef({ paper, before });
  latest.current = { paper, before };
  const first = useRef(true);
  const wish = paper === null ? '' : `${JSON.stringify(paper)} ${state}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `wish` is the paper, `round` asks for the pages again.
  useEffect(() => {
    if (wish === '') return;
    const stop = new AbortController();
    const make = async (): Promise<void> => {
      await latest.current.before?.();
      const asked = latest.current.paper;
      if (stop.signal.aborted || !asked) return;
      const events = await api.paper.render({ paper: asked, format: 'pages', keep: false }, { signal: stop.signal });
      for (;;) {
        const event = await events.next();
        if (event.done) {
          const pages = await openPages(api, event.value.blob, stop.signal);
          if (stop.signal.aborted) return;
          setMade({ pages, problems: event.value.problems });
          setWorking(false);
          return;
        }
        if (event.value.phase !== 'build') setProgress((100 * event.value.done) / Math.max(1, event.value.total));
      }
    };
    setWorking(true);
    setProgress(0);
    setFailure(null);
    const timer = setTimeout(
      () =>
        make().catch((error: unknown) => {
          if (stop.signal.aborted) return;
          setFailure(failureOf(error));
          setWorking(false);
        }),
      first.current ? 0 : REST_MS,
    );
    first.current = false;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, wish, round]);

  const again = useCallback(() => setRound((value) => value + 1), []);
  return { ...made, working, progress, failure, again };
}
