import type { PatternNode } from './parse-pattern.ts';

/** One step of the machine in `count-steps.ts`; numbers are addresses, `way` is 1 forwards and -1 within what is looked for behind. */
export type Step =
  | { readonly op: 'char'; readonly takes: (char: string) => boolean; readonly way: 1 | -1 }
  /** The same character again and again, in one step of the program. */
  | {
      readonly op: 'run';
      readonly takes: (char: string) => boolean;
      readonly way: 1 | -1;
      readonly min: number;
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly op: 'place'; readonly source: string }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  /** Keeps where the machine is; `moved` fails when it is still there. */
  | { readonly op: 'keep'; readonly slot: number }
  | { readonly op: 'moved'; readonly slot: number }
  | { readonly op: 'again'; readonly from: number; readonly to: number; readonly way: 1 | -1 }
  | { readonly op: 'look'; readonly program: Program; readonly not: boolean }
  | { readonly op: 'done' };

export type Program = readonly Step[];

export type Compiled = { readonly program: Program; readonly slots: number };

/** Steps of a backtracking engine for a pattern. What is repeated a fixed number of times stands there as often. */
export function compilePattern(tree: PatternNode, flags: string): Compiled {
  const known = new Map<string, (char: string) => boolean>();
  // Two places for each group, then one for each loop.
  let slots = 2 * (groupsIn(tree) + 1);

  function takes(source: string): (char: string) => boolean {
    const old = known.get(source);
    if (old) return old;
    const pattern = new RegExp(`^(?:${source})$`, flags.replace(/[dgmy]/g, ''));
    const judged = new Map<string, boolean>();
    const test = (char: string) => {
      const old = judged.get(char);
      if (old !== undefined) return old;
      const verdict = pattern.test(char);
      judged.set(char, verdict);
      return verdict;
    };
    known.set(source, test);
    return test;
  }

  function add(steps: Step[], node: PatternNode, way: 1 | -1): void {
    switch (node.kind) {
      case 'atom':
        steps.push({ op: 'char', takes: takes(node.source), way });
        return;
      case 'place':
        steps.push({ op: 'place', source: node.source });
        return;
      case 'row':
        for (const part of way === 1 ? node.parts : node.parts.toReversed()) add(steps, part, way);
        return;
      case 'group': {
        const [begin, end] = [2 * node.number, 2 * node.number + 1];
        steps.push({ op: 'keep', slot: way === 1 ? begin : end });
        add(steps, node.body, way);
        steps.push({ op: 'keep', slot: way === 1 ? end : begin });
        return;
      }
      case 'again':
        steps.push({ op: 'again', from: 2 * node.number, to: 2 * node.number + 1, way });
        return;
      case 'look': {
        const inside: Step[] = [];
        add(inside, node.body, node.behind ? -1 : 1);
        steps.push({ op: 'look', program: [...inside, { op: 'done' }], not: node.not });
        return;
      }
      case 'choice': {
        const jumps: number[] = [];
        for (const [index, each] of node.ways.entries()) {
          const split = steps.length;
          const last = index === node.ways.length - 1;
          if (!last) steps.push({ op: 'jump', to: 0 });
          add(steps, each, way);
          if (last) break;
          jumps.push(steps.length);
          steps.push({ op: 'jump', to: 0 });
          steps[split] = { op: 'split', first: split + 1, second: steps.length };
        }
        for (const jump of jumps) steps[jump] = { op: 'jump', to: steps.length };
        return;
      }
      case 'repeat':
        repeat(steps, node, way);
    }
  }

  function repeat(steps: Step[], node: PatternNode & { readonly kind: 'repeat' }, way: 1 | -1): void {
    const { body, lazy, max, min } = node;
    if (body.kind === 'atom') {
      steps.push({ op: 'run', takes: takes(body.source), way, min, max, lazy });
      return;
    }
    for (let time = 0; time < min; time++) add(steps, body, way);
    const split = (at: number, out: number): Step =>
      lazy ? { op: 'split', first: out, second: at + 1 } : { op: 'split', first: at + 1, second: out };
    const splits: number[] = [];
    for (let time = min; time < (max === Infinity ? min + 1 : max); time++) {
      const slot = slots++;
      splits.push(steps.length);
      steps.push({ op: 'jump', to: 0 }, { op: 'keep', slot });
      add(steps, body, way);
      steps.push({ op: 'moved', slot });
      if (max === Infinity) steps.push({ op: 'jump', to: splits[0] as number });
    }
    for (const at of splits) steps[at] = split(at, steps.length);
  }

  const steps: Step[] = [];
  add(steps, tree, 1);
  return { program: [...steps, { op: 'done' }], slots };
}

function groupsIn(node: PatternNode): number {
  if (node.kind === 'row') return Math.max(0, ...node.parts.map(groupsIn));
  if (node.kind === 'choice') return Math.max(0, ...node.ways.map(groupsIn));
  if (node.kind === 'group') return Math.max(node.number, groupsIn(node.body));
  return node.kind === 'repeat' || node.kind === 'look' ? groupsIn(node.body) : 0;
}
