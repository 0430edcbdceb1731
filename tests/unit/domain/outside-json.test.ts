import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { canonicalJson } from '#host/storage/canonical-json.ts';
import { parseOutsideJson } from '#shared/base/index.ts';
import { parseCases } from '#shared/doc-rules/cases/index.ts';
import { committeeFormsSchema } from '#shared/domain/committee-forms.ts';
import { judgePolicy } from '#shared/domain/policy.ts';
import { parseTallyCases } from '#shared/domain/tally-cases.ts';
import { ANSWER } from '../../fuzz/corpus/answer-cases.ts';
import { prototypeState } from '../../fuzz/touches.ts';

/** Objects of strangers cannot change what all objects inherit, whichever way they are read, merged or kept. */

const POISON = ['__proto__', 'constructor', 'prototype'] as const;
const plain = fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue(), { maxKeys: 4 });

/** JSON with a poisoned key at some depth. */
const poisoned = fc
  .tuple(
    fc.constantFrom(...POISON),
    plain,
    fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.integer()), { maxLength: 5 }),
  )
  .map(([key, value, path]) =>
    path.reduce<string>(
      (inner, step) => (typeof step === 'number' ? `[${inner}]` : `{${JSON.stringify(step)}:${inner}}`),
      `{${JSON.stringify(key)}:${JSON.stringify({ ...value, polluted: 1 })}}`,
    ),
  );

describe('JSON from outside', () => {
  it('is refused with a poisoned key at any depth, and read as it is without', () => {
    fc.assert(
      fc.property(poisoned, (text) => {
        expect(() => parseOutsideJson(text)).toThrow(SyntaxError);
      }),
      { numRuns: 2_000 },
    );
    const safe = fc.jsonValue().filter((value) => !POISON.some((key) => JSON.stringify(value).includes(`"${key}":`)));
    fc.assert(
      fc.property(safe, (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(parseOutsideJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
    expect(() => parseOutsideJson('{"\\u005f_proto__":1}')).toThrow(SyntaxError);
    expect(() => parseOutsideJson(`${'['.repeat(300)}${']'.repeat(300)}`)).toThrow(SyntaxError);
  });

  it('changes no prototype through answers, cases, policies, templates and what is kept of them', async () => {
    const before = prototypeState();
    await fc.assert(
      fc.asyncProperty(poisoned, async (text) => {
        const value: unknown = JSON.parse(text);
        const answer = JSON.stringify(ANSWER)
          .replace('{', `{"more":${text},`)
          .replace('"vote":{', `"vote":{"x":${text},`);
        const form = await readCommentFile(new TextEncoder().encode(answer), '答复.zsanswer.json');
        expect(form.problems.map(({ code }) => code)).toContain('answer-broken');
        expect(parseCases(text).ok).toBe(false);
        expect(parseTallyCases(`{"cases":[${text}]}`).ok).toBe(false);
        judgePolicy(value as Record<string, unknown>, 'policy.json');
        committeeFormsSchema.safeParse(value);
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      { numRuns: 300 },
    );
    expect(prototypeState()).toBe(before);
  });
});
