import type { Decision } from '#shared/domain/round.ts';

/** The key that decides: A, P, R, also under an input method that swallows letters. */
export function decisionOfKey(code: string): Decision | null {
  if (code === 'KeyA') return 'accepted';
  if (code === 'KeyP') return 'partly';
  return code === 'KeyR' ? 'rejected' : null;
}
