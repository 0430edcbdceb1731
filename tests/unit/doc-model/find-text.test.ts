import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import {
  compileFind,
  type FindMatch,
  type FindQuery,
  findMatches,
  replaceMatches,
  standardSchema,
} from '#shared/doc-model/index.ts';
import * as d from '#tests/builders/document.ts';

const PLAIN: FindQuery = { text: '', matchCase: false, wholeWord: false, exactWidth: false, regex: false };

function finder(query: Partial<FindQuery>) {
  const made = compileFind({ ...PLAIN, ...query });
  if (!made.ok) throw new Error(made.reason);
  return made.find;
}

/** Matched texts of a plain line. */
const found = (line: string, query: Partial<FindQuery>) =>
  finder(query)(line).map(({ start, end }) => line.slice(start, end));

const doc = standardSchema.nodes.doc.createChecked(null, [
  d.foreword(d.paragraph('本文件按照规定起草。')),
  d.body(
    d.heading(1, '要求'),
    d.paragraph(['水分应符合', d.refTo('tbl0001'), '的规定', d.footnote('水分为质量分数。'), '，水分不大于5%。'], {
      id: 'para0001',
    }),
    d.table('水分指标', [['水分', '≤5']], { id: 'tbl0001' }),
    d.term(2, '水分', 'moisture', '试样的水分含量。'),
  ),
]);

describe('what is found', () => {
  test('widths and case are alike unless told otherwise', () => {
    expect(found('１2（ａ）Ａ　b', { text: '12(A)a B' })).toEqual(['１2（ａ）Ａ　b']);
    expect(found('GB和gb和ＧＢ', { text: 'gb', matchCase: true })).toEqual(['gb']);
    expect(found('GB和gb和ＧＢ', { text: 'GB', exactWidth: true, matchCase: true })).toEqual(['GB']);
  });

  test('whole words: Latin letters and digits must end there, Han text needs no blanks', () => {
    expect(found('表1 表11 第1', { text: '1', wholeWord: true })).toEqual(['1', '1']);
    expect(found('ISO ISOLATE 按ISO执行', { text: 'iso', wholeWord: true })).toEqual(['ISO', 'ISO']);
    expect(found('应符合', { text: '符', wholeWord: true })).toEqual(['符']);
  });

  test('letters whose small form is longer do not shift what follows', () => {
    expect(found('İİ要求', { text: '要求' })).toEqual(['要求']);
  });

  test('a pattern finds; full-width signs in it are signs, not operators', () => {
    expect(found('长20 mm，宽30 mm', { text: String.raw`\d+ mm`, regex: true })).toEqual(['20 mm', '30 mm']);
    expect(found('（a）(b)', { text: '（.）', regex: true })).toEqual(['（a）', '(b)']);
    expect(found('１２3', { text: String.raw`\d+`, regex: true })).toEqual(['１２3']);
    expect(found('𠮷野家', { text: '.', regex: true })).toEqual(['𠮷', '野', '家']);
  });

  test('a pattern that may be empty finds only what has characters', () => {
    expect(found('a1b22', { text: String.raw`\d*`, regex: true })).toEqual(['1', '22']);
  });

  test('a pattern that cannot be read says so', () => {
    const made = compileFind({ ...PLAIN, text: '(甲', regex: true });
    expect(made.ok).toBe(false);
  });

  test('captions, cells, terms and footnotes are searched too', () => {
    expect(findMatches(doc, finder({ text: '水分' }))).toHaveLength(7);
  });

  test('only within the given range', () => {
    const table = findMatches(doc, finder({ text: '水分指标' }))[0]!;
    const range = { from: table.pos, to: table.pos + 6 };
    expect(findMatches(doc, finder({ text: '水分' }), range)).toHaveLength(1);
  });
});

describe('replacing', () => {
  const all = (query: Partial<FindQuery>, template: string) => {
    const tr = new Transform(doc);
    const count = replaceMatches(tr, findMatches(doc, finder(query)), template, query.regex === true);
    tr.doc.check();
    return { doc: tr.doc, count };
  };

  test('everything at once, in the text, in captions, cells, terms and footnotes', () => {
    const after = all({ text: '水分' }, '含水率');
    expect(after.count).toBe(7);
    expect(findMatches(after.doc, finder({ text: '水分' }))).toHaveLength(0);
    expect(findMatches(after.doc, finder({ text: '含水率' }))).toHaveLength(7);
  });

  test('groups of a pattern', () => {
    const after = all({ text: String.raw`不大于(\d)(%)`, regex: true }, '≤$1$$$2$3');
    expect(after.doc.textContent).toContain('水分≤5$%$3。');
  });

  test('with nothing takes the text away and leaves references and footnotes', () => {
    const after = all({ text: '[^0-9]+', regex: true }, '');
    const kinds: string[] = [];
    after.doc.descendants((node) => {
      if (node.type.name === 'crossReference' || node.type.name === 'footnote') kinds.push(node.type.name);
    });
    expect(kinds).toEqual(['crossReference', 'footnote']);
  });

  test('new text keeps the marks of what it replaces', () => {
    const marked = d.paragraph(['甲', d.textWith('乙', 'strong'), '丙']);
    const tr = new Transform(
      standardSchema.nodes.doc.createChecked(null, [d.foreword(marked), d.body(d.heading(1, '范围'))]),
    );
    replaceMatches(tr, findMatches(tr.doc, finder({ text: '乙' })), '丁', false);
    expect(tr.doc.nodeAt(findMatches(tr.doc, finder({ text: '丁' }))[0]!.from)!.marks[0]!.type.name).toBe('strong');
  });
});

const piece = fc.oneof(
  fc.string({ unit: fc.constantFrom('甲', '乙', 'a', 'A', '１', '1', '（', '(', '𠮷', '　', ' ', 'İ') }),
  fc.constant('\u0000'),
);

/** A paragraph of characters and references. */
const line = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) =>
    standardSchema.nodes.doc.createChecked(null, [
      d.foreword(
        d.paragraph(pieces.map((text) => (text === '\u0000' ? d.refTo('gone0001') : text))),
        d.paragraph(['甲', d.footnote('甲a1'), '1甲a']),
      ),
      d.body(d.heading(1, '范围')),
    ]),
  );

const query = fc.record({
  text: fc.string({ unit: fc.constantFrom('甲', 'a', '1', '（', ' ', '𠮷'), minLength: 1, maxLength: 3 }),
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  exactWidth: fc.boolean(),
  regex: fc.constant(false),
});
const pattern = fc.constantFrom(
  '.+',
  '[^甲]+',
  String.raw`\s*`,
  'a|1',
  '(甲)?a',
  '^.',
  '.$',
  String.raw`\S+\s`,
  '(.)\\1',
);

const inOrder = (matches: readonly FindMatch[]) =>
  matches.every((m, i) => {
    const before = matches[i - 1];
    return !before || m.from >= before.to || (m.pos === before.pos && m.start >= before.end);
  });

test('property: matches stand in order, never overlap, are never empty and never hold a reference or footnote', () => {
  fc.assert(
    fc.property(
      line,
      fc.oneof(
        query,
        pattern.map((text) => ({ ...PLAIN, text, regex: true })),
      ),
      (doc_, wanted) => {
        const matches = findMatches(doc_, finder(wanted));
        expect(inOrder(matches)).toBe(true);
        for (const match of matches) {
          expect(match.end).toBeGreaterThan(match.start);
          if (match.attr !== null) continue;
          let things = 0;
          doc_.nodesBetween(match.from, match.to, (node) => {
            if (node.isInline && !node.isText) things++;
          });
          expect(things).toBe(0);
          if (!wanted.regex && wanted.exactWidth && wanted.matchCase) {
            expect(doc_.textBetween(match.from, match.to)).toBe(wanted.text);
          }
        }
      },
    ),
  );
});

test('property: replacing by a sign that is not in the text changes only what was found, and back gives the first text', () => {
  fc.assert(
    fc.property(line, query, (doc_, wanted) => {
      const exact = { ...wanted, exactWidth: true, matchCase: true };
      const tr = new Transform(doc_);
      const matches = findMatches(doc_, finder(exact));
      expect(replaceMatches(tr, matches, '★', false)).toBe(matches.length);
      tr.doc.check();
      const back = new Transform(tr.doc);
      const stars = findMatches(tr.doc, finder({ text: '★' }));
      expect(stars).toHaveLength(matches.length);
      replaceMatches(back, stars, exact.text, false);
      expect(back.doc.eq(doc_)).toBe(true);
    }),
  );
});
