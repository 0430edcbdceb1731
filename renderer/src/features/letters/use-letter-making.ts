import type { Problem } from '#shared/base/index.ts';
import { useMaking } from '../paper/index.ts';

type Step = { readonly done: number; readonly total: number; readonly name: string };
type Made = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly letters: number;
  readonly problems: readonly Problem[];
};

export type LetterMaking = ReturnType<typeof useMaking<Step, Made>>;

/** The making of letters: chosen, under way (whose letter, how many), made (the file, and which addresses are doubtful). */
export function useLetterMaking(): LetterMaking {
  return useMaking<Step, Made>();
}
