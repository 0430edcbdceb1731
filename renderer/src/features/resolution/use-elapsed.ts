import { useEffect, useState } from 'react';

const TICK_MS = 5000;

/** Time since a moment (ms) as hours and minutes, `0:42`; goes on by itself. */
export function useElapsed(from: number): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.max(0, Math.floor((now - from) / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
