import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useReads } from '../../rpc/index.ts';
import { UnlockPage } from './unlock-page.tsx';

const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Shows the application, or asks for the passphrase while the workspace is locked; what was read of it before is forgotten then. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const used = useRef(true);
  const client = useQueryClient();
  const state = useQuery(
    useReads().lockState(() => {
      const active = used.current;
      used.current = false;
      return active;
    }),
  );
  const locked = state.data?.locked ?? false;
  useEffect(() => {
    const use = () => {
      used.current = true;
    };
    for (const event of USES) window.addEventListener(event, use, { passive: true, capture: true });
    return () => {
      for (const event of USES) window.removeEventListener(event, use, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (locked) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'lock-state' });
  }, [locked, client]);
  // A page that is not let in at all says so itself.
  if (state.isPending) return null;
  return state.data && locked ? <UnlockPage state={state.data} /> : children;
}
