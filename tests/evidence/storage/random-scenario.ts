import { commit, note, sheet, steps } from './changes.ts';
import { ATTACHMENT, type Holding, NOTHING } from './holding.ts';
import { type Act, emptyDesk, type Scenario, undoLast } from './scenarios.ts';

type Changes = Parameters<typeof commit>[0];
type Revs = { readonly a: number; readonly b: number; readonly sheet: number };

const ACTS = 8;

/** A sequence of commits of every shape, undoing and heartbeats among them, that follows from `random`. */
export function randomScenario(name: string, random: (options: number) => number): Scenario {
  const acts: Act[] = [];
  let now: Holding = NOTHING;
  let revs: Revs = { a: 0, b: 0, sheet: 0 };
  let before: { readonly holding: Holding; readonly revs: Revs } | null = null;
  let value = 10;
  while (acts.length < ACTS) {
    if (before && random(4) === 0) {
      const back: Holding = { ...before.holding, attachment: now.attachment };
      // An undone deletion, as any undoing, is a change of its own: revs go on, a file that is there again begins anew.
      revs = {
        a: back.a === null ? 0 : now.a === null ? 1 : back.a === now.a ? revs.a : revs.a + 1,
        b: back.b === null ? 0 : now.b === null ? 1 : back.b === now.b ? revs.b : revs.b + 1,
        sheet: revs.sheet,
      };
      now = back;
      before = null;
      acts.push({ run: undoLast, after: now });
      continue;
    }
    if (random(6) === 0) {
      acts.push({ run: (desk) => desk.beat(), after: now });
      continue;
    }
    const puts: NonNullable<Changes['puts']>[number][] = [];
    const deletes: NonNullable<Changes['deletes']>[number][] = [];
    const appends: NonNullable<Changes['appends']>[number][] = [];
    const blobs: Uint8Array[] = [];
    const last = { holding: now, revs };
    for (const id of ['a', 'b'] as const) {
      if (now[id] !== null && random(4) === 0) {
        deletes.push({ kind: 'note', id, expectedRev: revs[id] });
        now = { ...now, [id]: null };
        revs = { ...revs, [id]: 0 };
      } else if (random(2) === 0) {
        puts.push(note(id, ++value, revs[id]));
        now = { ...now, [id]: value };
        revs = { ...revs, [id]: revs[id] + 1 };
      }
    }
    if (random(3) === 0) {
      puts.push(sheet(++value, revs.sheet));
      now = { ...now, sheet: value };
      revs = { ...revs, sheet: revs.sheet + 1 };
    }
    if (now.sheet !== null && random(2) === 0) {
      const lines = Array.from({ length: 1 + random(3) }, () => String.fromCharCode(97 + random(26)));
      const reset = random(3) === 0;
      appends.push({ ...steps(...lines), reset });
      now = { ...now, steps: (reset ? '' : now.steps) + lines.join('') };
    }
    if (random(5) === 0) {
      blobs.push(ATTACHMENT);
      now = { ...now, attachment: true };
    }
    if (puts.length + deletes.length + appends.length + blobs.length === 0) continue;
    const undoable = appends.length === 0 && puts.length + deletes.length > 0 && last.revs.sheet === revs.sheet;
    before = undoable ? last : null;
    acts.push({ run: commit({ puts, deletes, appends, blobs }), after: now });
  }
  return { name, before: NOTHING, begin: emptyDesk, acts };
}
