import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, type PolicyKey, policySchema, policyType, RESTRICTIVE } from '#shared/domain/policy.ts';

const [chinese = '', english = ''] = readFileSync(
  fileURLToPath(new URL('../../docs/admin.md', import.meta.url)),
  'utf8',
).split('\n---\n');

/** How a half of the page words what is not a number or a code. */
const HALVES = [
  { half: chinese, title: '策略', words: { true: '是', false: '否', list: '空列表' } },
  { half: english, title: 'Policy', words: { true: 'yes', false: 'no', list: 'empty list' } },
] as const;

/** Rows of the table of policies: name, type, effect, strictest value. */
function rowsOf(half: string, title: string): readonly (readonly string[])[] {
  const section = half.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `\w+` .*\|$/gm)].map(([row]) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replace(/^`(\w+)`$/, '$1')),
  );
}

function strictest(key: PolicyKey, words: (typeof HALVES)[number]['words']): string | undefined {
  const value = RESTRICTIVE[key];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return words[`${value}`];
  return Array.isArray(value) ? words.list : String(value);
}

/** Headings, items and rows in their order. */
const shape = (text: string) =>
  [...text.matchAll(/^(?:#+ |- |\d+\. |\||```)/gm)].map(([mark]) => mark.replace(/\d+/, '1'));

describe('the administration', () => {
  it.each(HALVES)('names every policy with its values and the strictest one ($title)', ({ half, title, words }) => {
    const rows = rowsOf(half, title);
    expect(rows.map(([name]) => name)).toEqual(POLICY_KEYS);
    for (const [name = '', type = '', , strict] of rows) {
      const key = name as PolicyKey;
      const schema = policySchema.shape[key].unwrap();
      if (policyType(key) === 'choice')
        expect([...type.matchAll(/`([\w-]+)`/g)].map((match) => match[1])).toEqual(
          (schema as unknown as { options: string[] }).options,
        );
      if (policyType(key) === 'number') {
        const [least = 0, most = 0] = (/(\d+)–(\d+)/.exec(type) ?? []).slice(1).map(Number);
        const taken = [least - 1, least, most, most + 1].map((value) => schema.safeParse(value).success);
        expect(taken, key).toEqual([false, true, true, false]);
      }
      const wanted = strictest(key, words);
      if (wanted !== undefined) expect(strict, key).toBe(wanted);
    }
  });

  it('is built alike in both languages', () => {
    expect(shape(english.replace(/^# .*$/m, ''))).toEqual(shape(chinese.replace(/^# .*$/m, '')));
  });
});
