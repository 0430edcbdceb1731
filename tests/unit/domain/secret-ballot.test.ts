import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ballot } from '#shared/domain/ballot.ts';
import { countPapers, handIn, paperNumbers } from '#shared/domain/secret-ballot.ts';
import { makeBallot, makeVoter } from '#tests/builders/ballot.ts';

const names = ['甲', '乙', '丙', '丁', '戊'];
const numbers = ['000123', '020456', '300789', '444444', '900001'];
const secret = makeBallot({ secret: true, numbers, electorate: names.map((name) => makeVoter(name)) });
const paper = (number: string) => ({ number, choice: 'approve' as const, comment: '' });
const after = (step: { ok: boolean } & Partial<{ value: Ballot; error: { code: string } }>): Ballot => {
  if (!step.value) throw new Error(step.error?.code);
  return step.value;
};

it('numbers are drawn until there is one for each voter, no two alike', () => {
  const drawn = [5, 5, 17, 5, 999_999];
  expect(paperNumbers(3, () => drawn.shift() ?? 0)).toEqual(['000005', '000017', '999999']);
});

it('keeps neither the order in which envelopes came nor that of the papers', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 5 }),
      fc.shuffledSubarray(numbers, { minLength: 5 }),
      (who, what) => {
        let ballot = secret;
        for (const name of who) ballot = after(handIn(ballot, [name], '2026-03-05'));
        for (const number of what) ballot = after(countPapers(ballot, [paper(number)]));
        expect(ballot.handedIn.map(({ personId }) => personId)).toEqual(names);
        expect(ballot.box.map(({ number }) => number)).toEqual(numbers);
      },
    ),
    { numRuns: 50 },
  );
});

it('never holds more papers than envelopes, no unknown paper and none twice', () => {
  const three = after(handIn(secret, ['甲', '乙', '丙'], '2026-03-05'));
  expect(countPapers(three, numbers.slice(0, 4).map(paper))).toMatchObject({
    error: { code: 'papers-over-envelopes' },
  });
  expect(countPapers(three, [paper('111111')])).toMatchObject({ error: { code: 'box-paper-unknown' } });
  const one = after(countPapers(three, [paper('000123')]));
  expect(countPapers(one, [paper('000123')])).toMatchObject({ error: { code: 'box-paper-twice' } });
});

it('is not opened for one or two envelopes: everybody would know whose papers they are', () => {
  const two = after(handIn(secret, ['甲', '乙'], '2026-03-05'));
  expect(countPapers(two, [paper('000123')])).toMatchObject({ error: { code: 'box-too-few' } });
});

it('takes no name once the box is open: between two papers it would tell whose they are', () => {
  const opened = after(countPapers(after(handIn(secret, ['甲', '乙', '丙'], '2026-03-05')), [paper('000123')]));
  expect(handIn(opened, ['丁'], '2026-03-06')).toMatchObject({ error: { code: 'box-opened' } });
  expect(handIn(secret, ['甲', '甲'], '2026-03-05')).toMatchObject({ error: { code: 'envelope-twice' } });
});
