import type { Compiled, Program, Step } from './compile-pattern.ts';

export type Reading = {
  /** Characters looked at and ways tried, those given up included. */
  readonly steps: number;
  /** Where each match begins and ends, in characters; none where the limit was met. */
  readonly matches: readonly (readonly [number, number])[];
};

/** Thrown inside to end a reading. */
const ENOUGH = Symbol('enough');
const WORD = /^\w$/;

/**
 * Reads a text as a backtracking engine does, without any of the short cuts that an engine knows, and counts. Ends when there are more steps
 * than `most`.
 */
export function countSteps(
  { program, slots }: Compiled,
  flags: string,
  text: readonly string[],
  most: number,
): Reading {
  const kept: number[] = new Array(slots).fill(-1);
  const fold = (char: string | undefined) => (flags.includes('i') ? char?.toLowerCase() : char);
  const isWord = (char: string | undefined) => char !== undefined && WORD.test(char);
  const isEnd = (char: string | undefined) =>
    char === undefined || (flags.includes('m') && /[\n\r\u2028\u2029]/.test(char));
  let steps = 0;
  const count = () => {
    if (++steps > most) throw ENOUGH;
  };

  function stands(source: string, at: number): boolean {
    if (source === '^') return isEnd(text[at - 1]);
    if (source === '$') return isEnd(text[at]);
    return (isWord(text[at - 1]) !== isWord(text[at])) === (source === '\\b');
  }

  /** Where the machine ends when it begins here; -1 = nothing is found. */
  function run(steps: Program, from: number): number {
    // Places to go back to, three numbers each: address, or what is kept (-1 - slot); where; and for a run up to where.
    const back: number[] = [];
    let address = 0;
    let at = from;
    for (;;) {
      count();
      const step = steps[address] as Step;
      let fine = true;
      switch (step.op) {
        case 'done':
          return at;
        case 'char': {
          const char = text[step.way === 1 ? at : at - 1];
          fine = char !== undefined && step.takes(char);
          at += step.way;
          break;
        }
        case 'run': {
          const { lazy, max, min, takes, way } = step;
          let times = 0;
          const limit = lazy ? min : max;
          for (let char: string | undefined; times < limit; times++) {
            char = text[way === 1 ? at + times : at - times - 1];
            count();
            if (char === undefined || !takes(char)) break;
          }
          fine = times >= min;
          if (fine && (lazy ? max > min : times > min)) back.push(address, at, times);
          at += way * times;
          break;
        }
        case 'place':
          fine = stands(step.source, at);
          break;
        case 'split':
          back.push(step.second, at, -1);
          address = step.first - 1;
          break;
        case 'jump':
          address = step.to - 1;
          break;
        case 'keep':
          back.push(-1 - step.slot, kept[step.slot] as number, -1);
          kept[step.slot] = at;
          break;
        case 'moved':
          fine = kept[step.slot] !== at;
          break;
        case 'again': {
          const [begin = -1, end = -1] = [kept[step.from], kept[step.to]];
          const length = begin < 0 || end < 0 ? 0 : end - begin;
          const start = step.way === 1 ? at : at - length;
          for (let i = 0; fine && i < length; i++) {
            count();
            fine = fold(text[start + i]) === fold(text[begin + i]);
          }
          at += step.way * length;
          break;
        }
        case 'look':
          fine = run(step.program, at) >= 0 !== step.not;
      }
      if (fine) {
        address++;
        continue;
      }
      for (;;) {
        if (back.length === 0) return -1;
        const times = back.pop() as number;
        const where = back.pop() as number;
        const to = back.pop() as number;
        if (to < 0) {
          kept[-1 - to] = where;
          continue;
        }
        if (times < 0) {
          [address, at] = [to, where];
          break;
        }
        const again = steps[to] as Step & { readonly op: 'run' };
        const next = again.lazy ? times + 1 : times - 1;
        if (again.lazy) {
          const char = text[again.way === 1 ? where + times : where - times - 1];
          count();
          if (char === undefined || !again.takes(char)) continue;
        }
        if (again.lazy ? next < again.max : next > again.min) back.push(to, where, next);
        [address, at] = [to + 1, where + again.way * next];
        break;
      }
    }
  }

  const matches: (readonly [number, number])[] = [];
  try {
    for (let from = 0; from <= text.length; from++) {
      kept.fill(-1);
      const end = run(program, from);
      if (end >= 0) matches.push([from, end]);
      if (flags.includes('y') || (end >= 0 && !flags.includes('g'))) break;
      if (end > from) from = end - 1;
    }
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { steps, matches };
}
