import { describe, expect, it } from 'vitest';
import { patternsOf, slowText } from './regex/index.ts';
import { readSources } from './static/index.ts';

/** Patterns whose time grows with the square of the text, and what holds the text short. */
const REVIEWED: Readonly<Record<string, string>> = {
  'shared/doc-model/document-record.ts /^(.*\\p{Script=Han}.*?)': 'titles up to LONGEST_TITLE characters',
  'shared/doc-rules/catalogue/gb-words/reference-source-checks.ts /[（(]([^': 'the last 600 characters of an entry',
  'electron/host/storage/conflict-copies.ts /': 'names of files, at most 255 bytes',
  'renderer/src/editor/plugins/paste-plugin.ts /<!--': 'what somebody pastes, in the page of that person only',
};

describe('time of patterns (reliability 3.2, Regex DoS)', () => {
  it('grows no faster than the text, for every pattern of the product', { timeout: 120_000 }, () => {
    const { literal } = patternsOf(readSources());
    expect(literal.size).toBeGreaterThan(1000);
    const slow = [...literal]
      .filter(([name]) => !Object.keys(REVIEWED).some((known) => name.startsWith(known)))
      .flatMap(([name, pattern]) => {
        const text = slowText(pattern);
        return text ? [`${name} with ${JSON.stringify(text)}`] : [];
      });
    expect(slow).toEqual([]);
  });

  it.each([/(a+)+$/, /^(?:\w+\s?)*$/, /(x|x)*y/, /\s+$/, /^\s*(?:a)?\s*$/, /^(?:对标准的?|对标准的)*意见$/])(
    'a pattern that explodes or reads again and again is flagged: %s',
    (pattern) => expect(slowText(pattern)).not.toBeNull(),
  );

  it.each([/(?<!\s)\s+$/, /^\s*(?:a\s*)?$/, /《[^》]{0,300}》/g])('one that does not is not: %s', (pattern) =>
    expect(slowText(pattern)).toBeNull(),
  );
});
