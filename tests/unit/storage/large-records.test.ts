import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { encodingData } from '#host/storage/encode-data.ts';
import { atOnce } from '#host/storage/slices.ts';
import { StorageError } from '#host/storage/storage-error.ts';
import { parsingStrictJson } from '#host/storage/strict-json.ts';
import { validating } from '#host/storage/validating.ts';

/** Text with small steps is cut as records of many megabytes are. */
const STEP = 12;
const inParts = (bytes: Uint8Array) => said(() => atOnce(parsingStrictJson(bytes, 'x.json', STEP)));
const whole = (bytes: Uint8Array) => said(() => atOnce(parsingStrictJson(bytes, 'x.json', Number.MAX_SAFE_INTEGER)));

function said(read: () => unknown): { value: unknown } | { code: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { code: error.code };
  }
}

const same = (bytes: Uint8Array): void => {
  const [one, other] = [whole(bytes), inParts(bytes)];
  expect(isDeepStrictEqual(one, other), Buffer.from(bytes).toString()).toBe(true);
  // Also the order of keys, which the next save writes.
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
};

const key = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('a', '7', '10', 'constructor', '__proto__', '条'));
const { value: nested } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.double(), fc.constantFrom(null, true, '意见，}]"\\')),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
}));

describe('a large record', () => {
  it('reads the same in parts as at once', () => {
    fc.assert(
      fc.property(nested, fc.constantFrom(0, 2), (value, indent) =>
        same(Buffer.from(JSON.stringify(value, null, indent))),
      ),
      { numRuns: 300 },
    );
  });

  it('is refused in parts where it is refused at once', () => {
    const noise = fc.constantFrom(...'[]{},:"\\0 -1e\n', 'null', '"a":', '\u0000', '\ufeff');
    const damage = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), put: fc.array(noise, { maxLength: 3 }) });
    fc.assert(
      fc.property(nested, damage, (value, { at, cut, put }) => {
        const text = JSON.stringify(value);
        const from = at % (text.length + 1);
        same(Buffer.from(text.slice(0, from) + put.join('') + text.slice(from + cut)));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    [
      'a key given twice, far apart',
      `{"vote":"approve",${'"a":[1,2,3,4,5,6,7],'.replace('a', 'x1')}"vote":"disapprove"}`,
    ],
    ['a key given twice, one of them large', '{"a":[1,2,3,4,5,6,7,8,9],"b":"","a":1}'],
    ['__proto__ with much in it', '{"b":1,"__proto__":{"x":[1,2,3,4,5,6,7,8,9]}}'],
    ['a number grown together with a list', '[1[1,2,3,4,5,6,7,8,9,10]]'],
    ['a number behind a list', '[[1,2,3,4,5,6,7,8,9,10]0]'],
    ['two values', '[1,2,3,4,5,6,7,8][1,2,3,4,5,6,7,8]'],
    ['a list closed as an object', '{"a":[1,2,3,4,5,6,7,8}]'],
    ['a comma too many', '[[1,2,3,4,5,6,7,8,9],]'],
    ['a comma at the start', '[,[1,2,3,4,5,6,7,8,9]]'],
    ['no comma', '{"a":[1,2,3,4,5,6,7,8]"b":[1,2,3,4,5,6,7,8]}'],
    ['a list as a key', '{[1,2,3,4,5,6,7,8]:1}'],
    ['a letter cut in two', Buffer.from([...Buffer.from('["123456789012","'), 0xe6, ...Buffer.from('","x"]')])],
    ['lists too deep', `${'['.repeat(201)}${']'.repeat(201)}`],
  ])('is refused with %s', (_, text) => {
    const bytes = Buffer.from(text as string);
    expect(inParts(bytes)).toEqual({ code: 'storage-unreadable' });
    same(bytes);
  });

  it('is written in parts with the bytes that it has at once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), nested), (data) => {
        const plain: unknown = JSON.parse(JSON.stringify(data));
        const written = Buffer.concat([...atOnce(encodingData('kind', plain, STEP))]).toString();
        expect(`"data": ${written}`).toBe(
          JSON.stringify({ data: plain }, null, 2).slice('{\n  '.length, -'\n}'.length),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is validated item by item as it is at once', () => {
    const item = z.object({ a: z.string(), b: z.number().default(3) });
    const schema = z.object({ first: z.string(), rows: z.array(item), last: z.array(z.number()).max(2400) });
    const rows = Array.from({ length: 2100 }, (_, i) => ({ extra: i, a: `${i}` }));
    const good = { rows, first: 'x', more: 1, last: Array.from({ length: 2100 }, (_, i) => i) };
    const read = atOnce(validating(schema, good));
    expect(JSON.stringify(read.data)).toBe(JSON.stringify(schema.parse(good)));
    expect(good.rows).toBe(rows);
    for (const bad of [
      { ...good, first: 1 },
      { ...good, rows: rows.with(2099, { extra: 1, a: 7 as never }) },
      { ...good, last: Array.from({ length: 2401 }, () => 1) },
      { first: 'x' },
      [],
      null,
    ]) {
      const [issue] = atOnce(validating(schema, bad)).error?.issues ?? [];
      expect(issue).toEqual(schema.safeParse(bad).error?.issues[0]);
    }
  });
});
