import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated, needsCare, printable, shownPieces, spelt, withoutAnyUnseen } from '#shared/base/index.ts';
import { translate } from '#shared/i18n/index.ts';

/** What nobody sees is shown (reliability 3.2), and what scripts need stays as it stands. */

const RANGES: readonly (readonly [number, number])[] = [
  [0x0, 0x8],
  [0xb, 0xc],
  [0xe, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffc],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe007f],
];
const CODES = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
const inserted = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...CODES)), { minLength: 1, maxLength: 8 });

function spoilt(text: string, marks: readonly (readonly [number, number])[]): string {
  return marks.reduce((made, [at, code]) => {
    const letters = Array.from(made);
    letters.splice(at % (letters.length + 1), 0, String.fromCodePoint(code));
    return letters.join('');
  }, text);
}

describe('characters that nobody sees', () => {
  it('are all shown, and nothing else of the text is changed', () => {
    const text = fc.constantFrom('建议将 5.1 的“应”改为“宜”。', 'Delete the second\nsentence (see 5.1).', '甲', '');
    fc.assert(
      fc.property(text, inserted, (plain, marks) => {
        const pieces = shownPieces(spoilt(plain, marks));
        const shown = pieces.flatMap((piece) => ('mark' in piece ? [piece] : []));
        expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(marks.length);
        expect(pieces.map((piece) => ('text' in piece ? piece.text : '')).join('')).toBe(plain);
        expect(shown.every(({ name }) => !translate('en', `app.unseen.${name}`).startsWith('app.'))).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('are all noticed by the one look that most texts pass', () => {
    const missed = CODES.filter((code) => !needsCare(`甲${String.fromCodePoint(code)}a`));
    expect(missed).toEqual([]);
    for (let code = 0; code < 0x1_0000; code++) {
      const char = String.fromCharCode(code);
      if (withoutAnyUnseen(char) === '' && !needsCare(char)) missed.push(code);
    }
    expect(missed).toEqual([]);
  });

  it('are named one by one, in a row counted', () => {
    expect(shownPieces('甲\u202e乙\u200b\u200b\u{e0041}\u{e0042}\u0007')).toEqual([
      { text: '甲' },
      { mark: 'RLO', name: 'right-override', code: 'U+202E', count: 1 },
      { text: '乙' },
      { mark: 'ZWSP', name: 'zero-space', code: 'U+200B', count: 2 },
      { mark: 'TAG', name: 'tag', code: 'U+E0041', count: 2 },
      { mark: 'U+0007', name: 'control', code: 'U+0007', count: 1 },
    ]);
    expect(spelt('甲\u202e乙\u200b\u200b')).toBe('甲[RLO]乙[ZWSP×2]');
  });

  it.each([
    ['a family, a fire fighter, hearts, a keycap', '👨‍👩‍👧 👩🏽‍🚒 ❤️‍🔥 1️⃣'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['a variant of an ideograph', '葛\u{e0100}城'],
    ['Arabic and Hebrew', 'مرحبا שלום'],
    ['an Arabic name within a sentence', `已删除“${isolated('مرحبا')}”`],
    ['blanks of all kinds', 'a\u00a0b\u3000c\u2009d\r\n\te'],
  ])('%s stays as it stands', (_, text) => {
    expect(shownPieces(text)).toEqual([{ text }]);
    expect(printable(text)).toBe(text);
  });

  it.each([
    ['a joiner beside letters', 'a\u200d👧'],
    ['tags without a flag', '🏴\u{e0041}\u{e0042}'],
    ['an isolate around what needs none', '\u2068abc\u2069'],
    ['a variant of a Latin letter', 'a\ufe01'],
    ['two variants in a row', '葛\u{e0100}\u{e0101}'],
  ])('%s is shown', (_, text) => {
    expect(shownPieces(text).some((piece) => 'mark' in piece)).toBe(true);
  });

  it('tens of thousands of them are looked at once', () => {
    for (const mark of ['\u2068', '\u2068\u2069', '\u202e', '\u{1f3f4}', '\u{e0041}'])
      expect(shownPieces(mark.repeat(20_000)).length).toBeLessThanOrEqual(40_000);
  });
});
