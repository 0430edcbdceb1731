import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import {
  positionsOf,
  printedBlock,
  printedClause,
  printedRange,
  rewordBlock,
} from '#shared/publishing/reword/index.ts';
import * as d from '../../../builders/document.ts';

/** A text made to print something else: what prints the same stays what it was. */

const CONTENT: readonly d.Inline[] = [
  '样品按',
  d.refTo('t1'),
  '的规定在（105±2）℃下烘干，质量',
  standardSchema.nodes.inlineMath.create({ latex: 'm_1' }),
  '精确至0.01 g，见',
  d.refTo('h2'),
  '和面积10 m',
  d.textWith('2', 'superscript'),
  '；',
  d.textWith('不得', 'strong'),
  '少于15',
  d.footnote('仲裁时用20 g。', { id: 'f1' }),
  '份。',
];

const DOC = d.documentOf(
  d.body(
    d.heading(1, '要求', { id: 'h1' }),
    d.paragraph(CONTENT, { id: 'p1' }),
    d.list('dash', [d.item(['各项见', d.refTo('t1'), '；'], undefined, { id: 'i1' })]),
    d.table(
      '限量',
      [
        ['项目', '限量'],
        ['水分', '14'],
      ],
      { id: 't1' },
    ),
    d.heading(1, '试验', { id: 'h2' }),
    d.term(2, '精米', 'milled rice', '除去糠层的糙米', { id: 'term1' }),
  ),
);
const NUMBERING = numberDocument(DOC);
const PRINTED = printedBlock(DOC, 'p1', NUMBERING)!.text;

function reworded(id: string, text: string, doc = DOC): Node | null {
  const block = printedBlock(doc, id, numberDocument(doc))!;
  return rewordBlock(doc, block, text)?.doc ?? null;
}
const printedOf = (doc: Node, id: string) => printedBlock(doc, id, numberDocument(doc))!.text;

function atomsIn(doc: Node, id: string): string[] {
  const names: string[] = [];
  printedBlock(doc, id, numberDocument(doc))!.node.descendants((node) => {
    if (node.isInline && !node.isText) names.push(`${node.type.name} ${JSON.stringify(node.attrs)}`);
  });
  return names;
}

describe('a block of text', () => {
  it('is read as it is printed, references by their numbers, without its own', () => {
    expect(PRINTED).toBe(
      '样品按表1的规定在（105±2）℃下烘干，质量m_1精确至0.01 g，见第2章和面积10 m2；不得少于151)份。',
    );
    expect(printedOf(DOC, 'h1')).toBe('要求');
    expect(printedOf(DOC, 't1')).toBe('限量\n项目 | 限量\n水分 | 14');
    expect(printedOf(DOC, 'term1')).toBe('精米\nmilled rice\n除去糠层的糙米');
    expect(printedClause(DOC, 'h1', NUMBERING)!.text).toBe(`要求\n${PRINTED}\n各项见表1；`);
  });

  it('keeps references, formulas, notes and raised figures when words between them change', () => {
    const wanted = PRINTED.replace('烘干', '干燥至恒重').replace('不得少于15', '不应少于20');
    const doc = reworded('p1', wanted)!;
    expect(printedOf(doc, 'p1')).toBe(wanted);
    expect(atomsIn(doc, 'p1')).toEqual(atomsIn(DOC, 'p1'));
    expect(doc.toString()).toContain('superscript("2")');
    expect(doc.toString()).toContain('strong("不应")');
  });

  it('loses a reference only with its number: 表12 is not 表1', () => {
    const doc = reworded('p1', PRINTED.replace('表1', '表12').replace('第2章', '第2章'))!;
    expect(atomsIn(doc, 'p1')).toEqual(atomsIn(DOC, 'p1').slice(1));
    expect(printedOf(doc, 'p1')).toContain('按表12的规定');
  });

  it('keeps a note behind figures of which one goes', () => {
    const doc = d.documentOf(d.body(d.paragraph(['少于11', d.footnote('见注。', { id: 'f2' }), '份'], { id: 'p2' })));
    const printed = printedOf(doc, 'p2');
    expect(printed).toBe('少于111)份');
    expect(atomsIn(reworded('p2', '少于11)份', doc)!, 'p2')).toEqual(atomsIn(doc, 'p2'));
  });

  it('is a few steps, none where nothing changes', () => {
    const tr = rewordBlock(DOC, printedBlock(DOC, 'p1', NUMBERING)!, PRINTED.replace('烘干', '干燥'))!;
    expect(tr.steps).toHaveLength(1);
    expect(rewordBlock(DOC, printedBlock(DOC, 'p1', NUMBERING)!, PRINTED)!.steps).toHaveLength(0);
  });

  it('of several lines keeps their number; a table is no text', () => {
    expect(reworded('term1', '精米\nmilled rice\n经碾磨除去糠层的糙米')!.toString()).toContain(
      'termDefinition("经碾磨',
    );
    expect(reworded('term1', '精米\n除去糠层的糙米')).toBeNull();
    expect(reworded('t1', '限量\n项目 | 限量\n水分 | 15')).toBeNull();
    const whole = printedClause(DOC, 'h1', NUMBERING)!;
    const doc = rewordBlock(DOC, whole, whole.text.replace('各项见', '限量见').replace('要求', '技术要求'))!.doc;
    expect([printedOf(doc, 'h1'), printedOf(doc, 'i1')]).toEqual(['技术要求', '限量见表1；']);
    expect(atomsIn(doc, 'i1')).toEqual(atomsIn(DOC, 'i1'));
  });

  it('of a footnote is the text of the note', () => {
    expect(printedOf(DOC, 'f1')).toBe('仲裁时用20 g。');
    const doc = reworded('f1', '仲裁时应用20 g。')!;
    expect([printedOf(doc, 'f1'), printedOf(doc, 'p1')]).toEqual(['仲裁时应用20 g。', PRINTED]);
  });

  it('gives positions for stretches of its text, and back', () => {
    const block = printedBlock(DOC, 'p1', NUMBERING)!;
    for (const words of ['烘干', '表1', '不得少于', '见第2章和']) {
      const from = PRINTED.indexOf(words);
      const range = { from, to: from + words.length };
      expect(printedRange(block, positionsOf(block, range)!)).toEqual(range);
    }
  });
});

describe('whatever the new text is', () => {
  const piece = fc.constantFrom(
    '样品',
    '表1',
    '表12',
    'm_1',
    '2',
    '第2章',
    '不得',
    '，',
    '。',
    '\n',
    '15',
    '1)',
    ' ',
    '𠮷',
    'x',
  );
  const edit = fc.record({
    at: fc.nat(PRINTED.length),
    length: fc.nat(8),
    words: fc.array(piece, { maxLength: 4 }).map((words) => words.join('')),
  });
  const texts = fc.oneof(
    fc
      .array(edit, { maxLength: 4 })
      .map((edits) =>
        edits.reduce((text, { at, length, words }) => text.slice(0, at) + words + text.slice(at + length), PRINTED),
      ),
    fc.array(piece, { maxLength: 40 }).map((words) => words.join('')),
  );

  it('it is printed exactly, and the document still is one', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = reworded('p1', text.toWellFormed())!;
        doc.check();
        expect(printedOf(doc, 'p1')).toBe(text.toWellFormed());
      }),
      { numRuns: 400 },
    );
  });

  it('what stands outside of one changed stretch keeps every reference, formula and note', () => {
    const block = printedBlock(DOC, 'p1', NUMBERING)!;
    const pieces = block.lines[0]!.pieces;
    const plain = pieces.filter(({ node }) => node.isText && node.textContent.length > 3);
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.constantFrom('改写', '另一种说法', '、', ''), (at, words) => {
        const { from, to } = plain[at]!;
        const wanted = PRINTED.slice(0, from + 1) + words + PRINTED.slice(to - 1);
        const doc = reworded('p1', wanted)!;
        expect(printedOf(doc, 'p1')).toBe(wanted);
        expect(atomsIn(doc, 'p1')).toEqual(atomsIn(DOC, 'p1'));
      }),
    );
  });
});
