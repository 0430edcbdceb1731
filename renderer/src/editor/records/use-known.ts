import { useEffect, useState } from 'react';

const PAUSE_MS = 150;

/** What the workspace knows for a query; asked a moment after the last key, an older answer never replaces a newer one. */
export function useKnown<T>(ask: (text: string, signal: AbortSignal) => Promise<readonly T[]>, text: string) {
  const [known, setKnown] = useState<readonly T[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      ask(text, stop.signal).then(
        (found) => !stop.signal.aborted && setKnown(found),
        () => !stop.signal.aborted && setKnown([]),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ask, text]);
  return known;
}
