import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Decision } from '#shared/domain/disposition.ts';
import type { Scope } from './resolution-state.ts';

/** Where a round was left. */
export type Stop = { readonly id: string; readonly no: number; readonly scope: Scope };

/** One sitting: what this window decided since it began, by comment. */
export type Sitting = {
  readonly meetingId: string;
  /** Moment (ms) it began. */
  readonly from: number;
  readonly decided: Readonly<Record<string, Decision>>;
};

type ResolutionMemory = {
  /** Size of the letters, in tenths of the usual one. */
  readonly size: number;
  readonly stops: Readonly<Record<string, Stop>>;
  readonly sittings: Readonly<Record<string, Sitting>>;
  readonly resize: (by: number) => void;
  readonly stop: (roundId: string, stop: Stop) => void;
  readonly begin: (roundId: string, sitting: Sitting) => void;
  /** Notes decisions of the sitting; null takes them out. */
  readonly note: (roundId: string, ids: readonly string[], decision: Decision | null) => void;
};

const STORE = 'zhunsheng.resolution';
const SMALLEST = 6;
const LARGEST = 20;
const LONGEST_SITTING_MS = 12 * 60 * 60 * 1000;

/** Size of the letters and where each round was left; kept on this machine, so that a meeting survives a closed window. */
export const useResolutionMemory = create<ResolutionMemory>()(
  persist(
    (set) => ({
      size: 10,
      stops: {},
      sittings: {},
      resize: (by) => set(({ size }) => ({ size: Math.max(SMALLEST, Math.min(LARGEST, size + by)) })),
      stop: (roundId, stop) => set(({ stops }) => ({ stops: { ...stops, [roundId]: stop } })),
      begin: (roundId, sitting) => set(({ sittings }) => ({ sittings: { ...sittings, [roundId]: sitting } })),
      note: (roundId, ids, decision) =>
        set(({ sittings }) => {
          const sitting = sittings[roundId];
          if (!sitting) return {};
          const decided = { ...sitting.decided };
          for (const id of ids)
            if (decision === null) delete decided[id];
            else decided[id] = decision;
          return { sittings: { ...sittings, [roundId]: { ...sitting, decided } } };
        }),
    }),
    {
      name: STORE,
      partialize: ({ size, stops, sittings }) => ({ size, stops, sittings }),
    },
  ),
);

// Another window of this machine goes on with the same sitting.
if (typeof window !== 'undefined')
  window.addEventListener('storage', ({ key }) => {
    if (key === STORE) void useResolutionMemory.persist.rehydrate();
  });

/** The sitting that goes on when the mode is opened again for the same meeting: it began within half a day. */
export function sittingToGoOn(sitting: Sitting | undefined, meetingId: string, now: number): Sitting | null {
  return sitting && sitting.meetingId === meetingId && now - sitting.from < LONGEST_SITTING_MS ? sitting : null;
}
