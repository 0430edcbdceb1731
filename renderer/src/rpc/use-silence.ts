import { useEffect, useState } from 'react';
import { watchAnswers } from './answer-watch.ts';
import { useApi } from './api.ts';

/** True while the host has not answered anything for a while, whatever the reason: nobody waits without being told. */
export function useSilence(): boolean {
  const api = useApi();
  const [silent, setSilent] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    void watchAnswers((signal) => api.workspace.lockState({ active: false }, { signal }), setSilent, stop.signal);
    return () => stop.abort();
  }, [api]);
  return silent;
}
