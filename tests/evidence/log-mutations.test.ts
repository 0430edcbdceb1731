import { expect, it } from 'vitest';
import { canonicalJson } from '#host/storage/canonical-json.ts';
import { sha256 } from '#host/storage/digest.ts';
import { shortOf } from './evidence-row.ts';
import { type Judge, tryMutations } from './rows/log-mutations.ts';

/** Weaker verifiers than ours, each of which must be seen to miss something. */

type Line = { readonly seq: number; readonly prevHash: string; readonly hash: string };

const reader =
  (check: (line: Line, text: string, before: Line | null) => boolean, reachesEnd = true): Judge =>
  (bytes, { end }) => {
    const texts = Buffer.from(bytes).toString('utf8').split('\n');
    const whole = texts.pop() === '';
    let before: Line | null = null;
    let records = 0;
    for (const text of texts) {
      try {
        const line = JSON.parse(text) as Line;
        if (!check(line, text, before)) return { sound: false, records };
        before = line;
      } catch {
        return { sound: false, records };
      }
      records++;
    }
    return { sound: whole && (!reachesEnd || before?.hash === end.hash), records };
  };

const hashIsRight = ({ hash, ...rest }: Line) => hash === sha256(canonicalJson(rest));
const follows = (line: Line, before: Line | null) => !before || line.prevHash === before.hash;

const WEAK: Readonly<Record<string, Judge>> = {
  'without the chain': reader((line, text) => hashIsRight(line) && canonicalJson(line) === text),
  'without the hashes': reader((line, _text, before) => follows(line, before)),
  'without a checkpoint': reader(
    (line, text, before) => hashIsRight(line) && canonicalJson(line) === text && follows(line, before),
    false,
  ),
};

it.each(Object.keys(WEAK))('is noticed: %s', async (name) => {
  expect(shortOf(await tryMutations(300, 1, 1, WEAK[name]))).toContain('not found');
});

it('ours finds all', async () => {
  expect(shortOf(await tryMutations(300, 2, 1))).toEqual([
    'mutations',
    'of them judged by the verifier that stands alone',
  ]);
});
