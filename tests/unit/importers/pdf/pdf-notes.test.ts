import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import fc from 'fast-check';
import { AnnotationEditorType, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToPdf } from '#host/exporters/pdf/index.ts';
import { type FormFile, readCommentFile } from '#host/importers/forms/index.ts';
import { readPdfNotes } from '#host/importers/pdf/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { addPdfNotes, type PdfNote } from '#tests/builders/pdf-notes.ts';
import { heading, paragraph, publicationOf, section } from '#tests/builders/rich-publication.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../shared/samples/pdf');
const PROSE =
  '样品应在温度为(23±2)℃、相对湿度为(50±10)%的条件下放置不少于24 h，再按GB/T 1.1—2020规定的方法进行状态调节，';

/** A text of somebody else: no map, no line numbers. */
const foreign = publicationOf([
  section('s', [
    heading('heading1', 'c4', '4', '要求', 1),
    heading('heading2', 'c41', '4.1', '感官', 2),
    paragraph('body', PROSE.repeat(3), { id: 'p1' }),
    paragraph('body', '5.2 mm的允差见4.2的规定，10 min后读数。', { id: 'p2' }),
    heading('heading2', 'c42', '4.2', '水分', 2),
    paragraph(
      'body',
      'The well-known method shall be used by every laboratory that takes part in the round robin test of moisture.',
      { id: 'p3' },
    ),
  ]),
]);

type Line = { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
let plain: Uint8Array;
let lines: readonly Line[];

beforeAll(async () => {
  plain = (await publicationToPdf(foreign, { readBlob: async () => null })).bytes;
  const task = getDocument({ data: new Uint8Array(plain), verbosity: 0 });
  const { items } = await (await (await task.promise).getPage(1)).getTextContent();
  lines = items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
      : [],
  );
  await task.destroy();
});

const lineWith = (text: string): Line => lines.find((line) => line.text.includes(text)) as Line;
/** The whole width of the text area at the height of a line. */
const wide = ({ y }: Line): readonly [number, number, number, number] => [60, y - 2, 550, y + 9];
const note = (subtype: string, at: Line, more: Partial<PdfNote> = {}): PdfNote => ({
  page: 0,
  subtype,
  rect: wide(at),
  ...(/^(?:Highlight|Underline|Squiggly|StrikeOut)$/.test(subtype) ? { quads: [wide(at)] } : {}),
  author: '张三',
  modified: "D:20260305101500+08'00'",
  ...more,
});
const read = (notes: readonly PdfNote[]): Promise<FormFile> => readCommentFile(addPdfNotes(plain, notes), 'a.pdf');

describe('notes in a PDF of somebody else', () => {
  it('stand at the clause printed above them, and values and citations are no clauses', async () => {
    const [sensory, value, moisture] = [lineWith('样品应在'), lineWith('10 min'), lineWith('The well')];
    const { rows, draft } = await read(
      [sensory, value, moisture].map((at) => note('Highlight', at, { contents: '?' })),
    );
    expect(rows.map(({ clause, page, blockId }) => [clause, page, blockId])).toEqual([
      ['4.1', '1', undefined],
      ['4.1', '1', undefined],
      ['4.2', '1', undefined],
    ]);
    expect(draft).toBeUndefined();
  });

  it('quote marked text over lines: Chinese joined, Latin with blanks, hyphens kept', async () => {
    const chinese = lines.filter(
      (line) => Math.abs(line.x - lineWith('的条件').x) < 200 && line.y > lineWith('10 min').y,
    );
    const from = lineWith('样品应在').y;
    const bottom = Math.min(...chinese.map((line) => line.y));
    const marked = [...new Set(lines.filter(({ y }) => y <= from + 1 && y >= bottom - 1).map(({ y }) => y))].filter(
      (y) => y > lineWith('10 min').y + 1,
    );
    const latin = lineWith('The well');
    const below = Math.max(...lines.map(({ y }) => y).filter((y) => y < latin.y - 3 && y > latin.y - 40));
    const boxes = (ys: readonly number[]) => ys.map((y): [number, number, number, number] => [60, y - 2, 550, y + 9]);
    const all = (ys: readonly number[]): [number, number, number, number] => [
      60,
      Math.min(...ys) - 2,
      550,
      Math.max(...ys) + 9,
    ];
    const { rows } = await read([
      note('Highlight', latin, { rect: all(marked), quads: boxes(marked), contents: 'a' }),
      note('Squiggly', latin, { rect: all([latin.y, below]), quads: boxes([latin.y, below]), contents: 'b' }),
    ]);
    expect(rows[0]!.original?.replace(/ /g, '')).toBe(PROSE.repeat(3).replace(/ /g, ''));
    expect(rows[0]!.original).toContain('不少于24 h，再按GB/T 1.1—2020规定');
    expect(rows[1]!.original).toBe(
      'The well-known method shall be used by every laboratory that takes part in the round robin test of moisture.',
    );
  });

  it('carry their answers and what became of them', async () => {
    const at = lineWith('样品应在');
    const reply = { rect: [10, 10, 30, 30], parent: 0 } as const;
    const { rows } = await read([
      note('Highlight', at, { contents: '温度是否有误？', popup: true }),
      note('Text', at, { ...reply, contents: '按GB/T 2918。', author: '李四' }),
      note('Text', at, { ...reply, contents: '同意。', parent: 1 }),
      note('Text', at, { ...reply, contents: '张三 设置了“已接受”', state: ['Review', 'Accepted'], author: '王五' }),
      note('Text', at, { contents: '另一条' }),
      note('Text', at, { contents: '答复的批注已不在', parent: 99 }),
    ]);
    expect(rows.map(({ comment, resolved }) => [comment, resolved])).toEqual([
      ['温度是否有误？', true],
      ['另一条', undefined],
      ['答复的批注已不在', undefined],
    ]);
    expect(rows[0]!.replies).toEqual([
      { person: '李四', date: '2026-03-05', text: '按GB/T 2918。' },
      { person: '张三', date: '2026-03-05', text: '同意。' },
      { person: '王五', date: '2026-03-05', text: '张三 设置了“已接受”', state: 'Accepted' },
    ]);
  });

  it('signed by an organisation come from it', async () => {
    const at = lineWith('样品应在');
    const file = await read([
      note('Text', at, { contents: '甲', author: '东屏大学' }),
      note('Text', at, { contents: '乙' }),
    ]);
    expect(file.rows.map(({ organisation, person }) => [organisation, person])).toEqual([
      ['东屏大学', null],
      [null, '张三'],
    ]);
    expect(file.problems.map(({ code }) => code)).toEqual(['form-no-organisation']);
    const alone = await read([note('Text', at, { contents: '甲', author: '东屏大学' })]);
    expect(alone).toMatchObject({ organisation: '东屏大学', person: null, problems: [] });
  });

  it('answering each other in a circle are all kept', async () => {
    const at = lineWith('样品应在');
    const { rows } = await read([
      note('Text', at, { contents: '甲', parent: 1 }),
      note('Text', at, { contents: '乙', parent: 0 }),
      note('Text', at, { contents: '丙', parent: 2 }),
    ]);
    expect(rows.map(({ comment }) => comment)).toEqual(['甲', '乙', '丙']);
  });

  it('are no replacement when another person wrote the caret, or it stands elsewhere', async () => {
    const [left, bottom, right, top] = wide(lineWith('样品应在'));
    const strike = note('StrikeOut', lineWith('样品应在'));
    const caret = (x: number, author: string): PdfNote =>
      note('Caret', lineWith('样品应在'), { rect: [x - 3, bottom, x + 3, top], contents: '新', author });
    const changes = async (...notes: PdfNote[]) => (await read(notes)).rows.map(({ change }) => change);
    expect(await changes(strike, caret(right, '张三'))).toEqual(['replace']);
    expect(await changes(caret(left, '张三'), strike)).toEqual(['replace']);
    expect(await changes(strike, caret(right, '李四'))).toEqual(['delete', 'insert']);
    expect(await changes(strike, caret((left + right) / 2, '张三'))).toEqual(['delete', 'insert']);
  });

  it('without words are told of, not lost', async () => {
    const at = lineWith('样品应在');
    const file = await read([
      note('Ink', at),
      note('Stamp', at),
      note('Text', at),
      note('Highlight', at),
      note('Circle', at),
    ]);
    expect(file.rows).toHaveLength(1);
    expect(file.rows[0]!.original).toContain('样品应在');
    expect(file.problems).toEqual([
      { code: 'pdf-notes-drawn', severity: 'warning', params: { count: 4, pages: '1' } },
      { code: 'pdf-notes-without-words', severity: 'info', params: { count: 1 } },
      { code: 'form-no-organisation', severity: 'warning' },
    ]);
  });

  it('take their words from the rich text where there is no other', async () => {
    const rich =
      '<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>first <b>bold</b></p><p>second</p></body>';
    const { rows } = await read([note('Text', lineWith('样品应在'), { rich })]);
    expect(rows[0]!.comment).toBe('first bold\nsecond');
  });
});

describe('notes made by the viewer of Firefox', () => {
  it('come back with their words and what they mark', async () => {
    const task = getDocument({ data: new Uint8Array(plain), verbosity: 0 });
    const document = await task.promise;
    const at = lineWith('10 min');
    const [left, bottom, right, top] = wide(at);
    const common = { pageIndex: 0, rotation: 0, color: [255, 200, 0], rect: [left, bottom, right, top], user: '王五' };
    const add = (name: string, editor: Record<string, unknown>): void =>
      document.annotationStorage.setValue(`pdfjs_internal_editor_${name}`, { ...common, ...editor });
    add('0', { annotationType: AnnotationEditorType.FREETEXT, fontSize: 10, value: '允差太宽\n请核实' });
    add('1', {
      annotationType: AnnotationEditorType.HIGHLIGHT,
      opacity: 1,
      quadPoints: [left, top, right, top, left, bottom, right, bottom],
      outlines: [[left, bottom, left, top, right, top, right, bottom]],
      popup: { contents: '单位？' },
    });
    add('2', {
      annotationType: AnnotationEditorType.INK,
      thickness: 1,
      opacity: 1,
      paths: { lines: [[left, bottom, right, top, left, top]], points: [[left, bottom, right, top]] },
      popup: { contents: '此处重写' },
    });
    const saved = await document.saveDocument();
    await task.destroy();
    const { rows } = await readCommentFile(saved, 'a.pdf');
    expect(rows.map(({ comment, person, clause }) => [comment, person, clause])).toEqual([
      ['允差太宽\n请核实', '王五', '4.1'],
      ['单位？', '王五', '4.1'],
      ['此处重写', '王五', '4.1'],
    ]);
    expect(rows[1]!.original).toBe('5.2 mm的允差见4.2的规定，10 min后读数。');
  });
});

type Expected = Record<string, { subtype: string; author: string | null; contents: string | null; rich?: string }[]>;

describe.skipIf(!existsSync(SAMPLES))('files of other programs (../shared/samples)', () => {
  it('give every note that says something, with its author', async () => {
    const expected = JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as Expected;
    for (const name of readdirSync(SAMPLES).filter((each) => each.endsWith('.pdf'))) {
      const wanted = expected[name]!.filter(
        ({ subtype, contents, rich }) => !/^(?:Popup|Link)$/.test(subtype) && (contents ?? rich ?? '') !== '',
      );
      const notes = await readPdfNotes(readFileSync(join(SAMPLES, name)));
      if (!notes.ok) throw new Error(name);
      expect(notes.value.rows.map(({ person }) => person ?? '')).toEqual(wanted.map(({ author }) => author ?? ''));
      for (const [i, { contents }] of wanted.entries())
        if (contents)
          expect(notes.value.rows[i]!.comment?.replace(/\s+/g, ' ')).toContain(contents.replace(/\s+/g, ' '));
    }
  });
});

describe('a PDF that only people can read', () => {
  it('is named and goes on their list', async () => {
    const scan = publicationOf([section('s', [])]);
    const empty = (
      await publicationToPdf({ ...scan, sections: [{ ...section('s', []), header: '', footer: '' }] } as never, {
        readBlob: async () => null,
      })
    ).bytes;
    expect(await readCommentFile(empty, 'a.pdf')).toMatchObject({ byHand: true, problems: [{ code: 'hand-scan' }] });
    expect(await readCommentFile(plain, 'a.pdf')).toMatchObject({ byHand: true, problems: [{ code: 'form-pdf' }] });
  });

  it('is our own copy without notes: that is said', async () => {
    const { bytes } = await publicationToPdf(
      { ...foreign, anchors: { draft: 'd', version: 2, name: '送审稿' } },
      { readBlob: async () => null },
    );
    const file = await readCommentFile(bytes, 'a.pdf');
    expect(file).toMatchObject({
      draft: { id: 'd', version: 2 },
      rows: [],
      problems: [{ code: 'pdf-no-notes', params: { name: '送审稿' } }],
    });
    expect(file.byHand).toBeUndefined();
  });
});

describe('hostile PDF files', () => {
  it('never throw, and every problem has its sentence', async () => {
    const at = lineWith('样品应在');
    const noted = addPdfNotes(plain, [
      note('Highlight', at, { contents: 'x', popup: true }),
      note('Caret', at, { contents: 'y' }),
      note('StrikeOut', at, { parent: 1, group: true }),
    ]);
    const tail = plain.length;
    const codes = new Set<string>();
    let rows = 0;
    const words = [
      '/QuadPoints[1e308 1e308 1 1 1 1 1 1]',
      '/IRT 9999 0 R/RT/Group',
      '/Rect[0 0 0 0]',
      '/Rect null',
      '/Contents 5',
      '/T<</A 1>>',
      '/Subtype/Popup',
      '/M(D:99999999)',
      '/RC(<p><p><p>)',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.tuple(fc.nat(), fc.nat(255), fc.boolean()).map(([where, value, cut]) => {
            const bytes = cut ? noted.slice(0, where % noted.length) : noted.slice();
            // Most changes hit the notes, not the faces.
            const place = where % 3 === 0 ? where % noted.length : tail + (where % (noted.length - tail));
            if (place < bytes.length) bytes[place] = value;
            return bytes;
          }),
          fc
            .constantFrom(...words)
            .map(
              (word) =>
                new Uint8Array(
                  Buffer.from(
                    Buffer.from(noted).toString('latin1').replaceAll('/Type/Annot', `/Type/Annot${word}`),
                    'latin1',
                  ),
                ),
            ),
          fc
            .uint8Array({ maxLength: 200 })
            .map((bytes) => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]))),
        ),
        async (bytes) => {
          const file = await readCommentFile(bytes, 'a.pdf');
          rows += file.rows.length;
          for (const { code } of file.problems) codes.add(code);
        },
      ),
      { numRuns: 60 },
    );
    console.log(`60 hostile PDF files: ${rows} comments, problems ${[...codes].sort().join(' ')}`);
    for (const code of codes)
      for (const locale of ['zh-CN', 'en'] as const)
        expect(translate(locale, `problem.${code}`)).not.toContain('problem.');
  }, 60_000);
});
