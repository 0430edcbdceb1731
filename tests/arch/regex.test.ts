import { describe, expect, it } from 'vitest';
import { compilePattern, countSteps, madePatterns, parsePattern, patternsOf, slowText } from './regex/index.ts';
import { readSources } from './static/index.ts';

/** Patterns whose steps grow with the square of the text, and what holds the text short. */
const REVIEWED: Readonly<Record<string, string>> = {
  'shared/doc-model/document-record.ts /^(.*\\p{Script=Han}': 'titles up to LONGEST_TITLE characters',
  'shared/doc-rules/catalogue/gb-words/reference-source-checks.ts /[（(]': 'the last 600 characters of an entry',
  'electron/host/storage/conflict-copies.ts /': 'names of files, at most 255 bytes',
  'electron/host/importers/draft/line-marks.ts /(?:(?<!\\s)\\s+)?\\((?:续': 'lines of at most 200 characters',
  'electron/host/exporters/docx/docx-package.ts /<w:': 'parts that our own writer has just made',
  'electron/machine/log-facts.ts /[\\\\/]node_modules': 'the place of a frame, at most 300 characters',
  'renderer/src/features/draft/preview/page-operators.ts /<<': 'pages that our own writer has just made',
};

/** Patterns made of data that are not made plain. */
const MADE_LATER: Readonly<Record<string, string>> = {
  'shared/doc-model/find-text.ts': 'what a person looks for as a pattern: in a worker that is ended after a while',
};

const isReviewed = (list: Readonly<Record<string, string>>, name: string) =>
  Object.keys(list).some((known) => name.startsWith(known));

describe('steps of patterns (reliability 3.2, Regex DoS)', { timeout: 120_000 }, () => {
  const { literal, made } = patternsOf(readSources());
  const slow = (patterns: ReadonlyMap<string, RegExp>) =>
    [...patterns].flatMap(([name, pattern]) => {
      const text = isReviewed(REVIEWED, name) ? null : slowText(pattern);
      return text ? [`${name} with ${JSON.stringify(text)}`] : [];
    });

  it('grow no faster than the text, for every pattern that stands in the product', () => {
    expect(literal.size).toBeGreaterThan(1000);
    expect(slow(literal)).toEqual([]);
    const unused = Object.keys(REVIEWED).filter((known) => ![...literal.keys()].some((name) => name.startsWith(known)));
    expect(unused).toEqual([]);
  });

  it('nor for those that are put together; what comes of data is made plain first', () => {
    const loaded = madePatterns([...new Set(made.map(({ place }) => place.split(':')[0] as string))]);
    const ours = new Map([...loaded].filter(([name]) => made.some(({ place }) => name.startsWith(`${place} `))));
    expect(ours.size).toBeGreaterThan(80);
    expect(slow(ours)).toEqual([]);
    const later = made.filter(({ place }) => ![...ours.keys()].some((name) => name.startsWith(`${place} `)));
    const unsafe = later.filter(({ plain, place }) => !plain && !isReviewed(MADE_LATER, place));
    expect(unsafe).toEqual([]);
  });

  it.each([
    'const a = (b: string) => new RegExp(b)',
    'const a = (b: string) => new RegExp("^" + b)',
    'const a = (b: string) => RegExp(b.trim())',
    'const a = (b: string) => new globalThis.RegExp(b)',
  ])('data in a pattern are seen: %s', (line) =>
    expect(patternsOf(new Map([['x.ts', line]])).made).toEqual([{ place: 'x.ts:1', plain: false }]),
  );

  it.each([
    /(a+)+$/,
    /^(?:\w+\s?)*$/,
    /(x|x)*y/,
    /\s+$/,
    /^\s*(?:a)?\s*$/,
    /^(?:对标准的?|对标准的)*意见$/,
    /～.*$/,
    /^备案号\s*:?\s*(.*)$/,
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    /a{0,300}a{0,300}b/,
  ])('a pattern that explodes or reads again and again is flagged: %s', (pattern) =>
    expect(slowText(pattern)).not.toBeNull(),
  );

  it.each([/(?<!\s)\s+$/, /^\s*(?:a\s*)?$/, /《[^》]{0,300}》/g, /^[^\s@]+@[^\s@.]+\.[^\s@]+$/])(
    'one that does not is not: %s',
    (pattern) => expect(slowText(pattern)).toBeNull(),
  );

  it.each([
    [/(a|ab)(c|bcd)(d*)/, 'abcd'],
    [/(?<=(\d+)(\d+))$/, '1053'],
    [/^(?:(\w)\1?)+?$/, 'aabbc'],
    [/\b(?!foo)\w{2,4}?\b/g, 'foo fo food f barrel bar'],
    [/(?:a*)*b|x{0,3}y/g, 'aaab xxxxy y'],
    [/^\s*(.*?)(?<!\s)\s*$/gm, ' a b \n\n c'],
    [/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac'],
  ])('the machine that counts finds what the engine finds: %s', (pattern, text) => {
    const { matches } = countSteps(compilePattern(parsePattern(pattern), pattern.flags), pattern.flags, [...text], 1e4);
    const all = new RegExp(pattern, pattern.flags);
    const found = all.global ? [...text.matchAll(all)] : [all.exec(text) as RegExpExecArray];
    expect(matches).toEqual(found.map(({ 0: { length }, index }) => [index, index + length]));
  });
});
