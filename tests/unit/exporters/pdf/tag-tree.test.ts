import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfResult, publicationToPdf } from '#host/exporters/pdf/index.ts';
import type { PubBlock, Publication, PubParagraph, PubRun } from '#shared/publishing/publication.ts';
import { pageLabelOf } from '#shared/typesetting/index.ts';
import { nameOf, type PdfFile, readPdfFile } from '#tests/builders/pdf-file.ts';
import {
  elementsOf,
  readTagTree,
  type TagElement,
  type TaggedFile,
  textOfElement,
} from '#tests/builders/pdf-tag-tree.ts';
import { paragraph, publicationOf, richPublication, section } from '#tests/builders/rich-publication.ts';
import { smallJpeg, smallPng } from '#tests/builders/small-pictures.ts';

const blobs: Record<string, Uint8Array> = { png: smallPng(120, 80, true), jpeg: smallJpeg() };
const readBlob = async (sha: string) => blobs[sha] ?? null;

const publication: Publication = {
  ...richPublication({ png: 'png', jpeg: 'jpeg' }),
  copy: { lineNumbers: true, watermark: '征求意见稿', note: '审阅稿' },
};
let result: PdfResult;
let file: PdfFile;
let tree: TaggedFile;
beforeAll(async () => {
  result = await publicationToPdf(publication, { readBlob });
  file = readPdfFile(result.bytes);
  tree = readTagTree(file);
});

const all = (tag: string) => elementsOf(tree.root, tag);
const kidTags = (element: TagElement) => element.kids.map((kid) => ('tag' in kid ? kid.tag : ''));
const squeeze = (text: string) => text.replace(/[\s\u3000]+/gu, '');

/** What a reader hears of a publication, in its order: notes after the paragraph of their mark. */
function spokenRuns(runs: readonly PubRun[]): string {
  const text = runs.map((run) => {
    if (run.kind === 'text' || run.kind === 'ref') return run.text;
    if (run.kind === 'footnote') return run.mark;
    if (run.kind === 'checkbox') return run.checked ? '☑' : '□';
    return run.kind === 'page-ref' ? pageLabelOf(result.laid, run.target) : '';
  });
  const notes = runs.map((run) => (run.kind === 'footnote' ? run.mark + spokenRuns(run.runs) : ''));
  return [...text, ...notes].join('');
}

function spoken(block: PubBlock): string {
  const line = (text: PubParagraph | undefined) => (text ? (text.label?.text ?? '') + spokenRuns(text.runs) : '');
  switch (block.kind) {
    case 'paragraph':
      return line(block);
    case 'group':
      return block.blocks.map(spoken).join('');
    case 'table': {
      const cells = block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.map(line)));
      return [line(block.caption), line(block.unit), ...cells, ...block.foot.map(line)].join('');
    }
    case 'figure': {
      const subtitles = block.images.map((image) => line(image.subtitle));
      return [line(block.unit), ...subtitles, ...block.notes.map(line), line(block.caption)].join('');
    }
    case 'formula':
      return [...block.latex.matchAll(/\\text\{(.*?)\}/g)].map((found) => found[1]).join('') + block.number;
    default:
      return '';
  }
}

describe('the tag tree', () => {
  it('holds everything on the pages that is not marked as an artifact', () => {
    expect(tree.unmarked).toEqual([]);
    expect(tree.lost).toEqual([]);
    expect(tree.wrongParents).toEqual([]);
  });

  it('leaves out what is repeated or only of this copy', () => {
    const artifacts = squeeze(tree.artifacts.join(' '));
    for (const text of ['征求意见稿', '审阅稿', 'GB/T12345—2026', '表1油茶籽质量要求（续）'])
      expect(artifacts).toContain(text);
    expect(squeeze(textOfElement(tree.root))).not.toContain('（续）');
  });

  it('reads in the order of the document, each text once', () => {
    const sections = all('Sect');
    expect(sections.map((sect) => sect.dict.get('T'))).toEqual(publication.sections.map(({ id }) => id));
    for (const [n, source] of publication.sections.entries()) {
      if (source.id === 'contents') continue;
      const boxes = (source.fixed ?? []).flatMap((item) => (item.kind === 'box' ? item.paragraphs : []));
      const expected = [...boxes, ...source.blocks].map(spoken).join('');
      expect(squeeze(textOfElement(sections[n]!))).toBe(squeeze(expected));
    }
  });

  it('reads in the order of the document with deep lists, cells of several paragraphs and notes everywhere', async () => {
    const note = (id: string): PubRun => ({
      kind: 'footnote',
      id,
      mark: `${id}）`,
      runs: [{ kind: 'text', text: `脚注${id}` }],
    });
    const said = (text: string, id: string): readonly PubRun[] => [
      { kind: 'text', text },
      note(id),
      { kind: 'text', text: '。' },
    ];
    const item = (style: string, mark: string, text: string | readonly PubRun[]) =>
      paragraph(style, text, { label: { text: mark, gap: 'tab' } });
    const blocks: PubBlock[] = [
      paragraph('text', said('正文', '1')),
      item('list', 'a）', said('甲', '2')),
      item('list-2', '1）', '甲一'),
      item('list-2', '2）', said('甲二', '3')),
      item('list', 'b）', '乙'),
      {
        kind: 'table',
        columns: [1, 1],
        headRows: 1,
        frame: 'standard',
        foot: [],
        rows: [
          {
            cells: ['项目', '要求'].map((text) => ({ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', text)] })),
          },
          {
            cells: [
              { colspan: 1, rowspan: 2, paragraphs: [paragraph('cell', '合并'), paragraph('cell', said('两段', '4'))] },
              { colspan: 1, rowspan: 1, header: true, paragraphs: [paragraph('cell', said('行首', '5'))] },
            ],
          },
          { cells: [{ colspan: 1, rowspan: 1, paragraphs: [paragraph('cell', '末格')] }] },
        ],
      },
      ...Array.from({ length: 24 }, (_, n) => paragraph('text', said(`第${n}段，${'长'.repeat(60)}`, `${n + 10}`))),
    ];
    const { bytes } = await publicationToPdf(publicationOf([section('body', blocks)]), { readBlob });
    const found = readTagTree(readPdfFile(bytes));
    expect([found.unmarked, found.lost, found.wrongParents]).toEqual([[], [], []]);
    expect(squeeze(textOfElement(found.root))).toBe(squeeze(blocks.map(spoken).join('')));
    const [list] = elementsOf(found.root, 'L');
    expect(list!.kids.map((kid) => ('tag' in kid ? kid.tag : ''))).toEqual(['LI', 'LI']);
    const marks = elementsOf(found.root, 'L').map((each) => file.dict(each.dict.get('A')).get('ListNumbering'));
    expect(marks.map(nameOf)).toEqual(['LowerAlpha', 'Decimal']);
    expect(kidTags(elementsOf(list!, 'LBody')[0]!)).toEqual(['', 'Reference', '', 'Note', 'L']);
  });

  it('has headings by level, lists with labels, and contents of links', () => {
    expect(all('H1').map((element) => squeeze(textOfElement(element)))).toContain('1范围');
    expect(all('H2').map((element) => squeeze(textOfElement(element)))).toEqual(['3.1感官要求', '3.2理化指标']);
    for (const list of all('L')) expect(new Set(kidTags(list))).toEqual(new Set(['LI']));
    for (const item of all('LI')) expect(['Lbl,LBody', 'LBody']).toContain(kidTags(item).join());
    const entries = all('TOCI');
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      expect(new Set(kidTags(entry))).toEqual(new Set(['Reference']));
      for (const link of elementsOf(entry, 'Link')) {
        const target = link.kids.find((kid) => 'object' in kid);
        expect(target && 'object' in target ? nameOf(target.object.get('Subtype')) : '').toBe('Link');
      }
    }
  });

  it('has tables of rows with head cells that say for what', () => {
    const [table] = all('Table');
    expect(new Set(kidTags(table!))).toEqual(new Set(['Caption', 'TR']));
    expect(kidTags(table!)[0]).toBe('Caption');
    expect(squeeze(textOfElement(elementsOf(table!, 'Caption')[0]!))).toContain('单位为毫克每千克');
    for (const row of elementsOf(table!, 'TR')) for (const tag of kidTags(row)) expect(['TH', 'TD']).toContain(tag);
    const heads = elementsOf(table!, 'TH').map((head) => {
      const attributes = file.dict(head.dict.get('A'));
      return [
        textOfElement(head),
        nameOf(attributes.get('Scope')),
        attributes.get('RowSpan'),
        attributes.get('ColSpan'),
      ];
    });
    expect(heads).toContainEqual(['指标', 'Column', undefined, 2]);
    expect(heads).toContainEqual(['组别', 'Column', 2, undefined]);
  });

  it('describes pictures and formulas, and ties notes to their marks', () => {
    for (const tag of ['Figure', 'Formula']) {
      expect(all(tag).length).toBeGreaterThan(0);
      for (const element of all(tag)) expect(element.dict.get('Alt')).toMatch(/\S/);
    }
    const ids = all('Note').map((note) => note.dict.get('ID'));
    expect(new Set(ids).size).toBe(ids.length);
    const [mark] = all('Reference').filter((reference) => textOfElement(reference) === '1）');
    const link = elementsOf(mark!, 'Link')[0]!.kids.find((kid) => 'object' in kid);
    expect(link && 'object' in link ? link.object.get('Dest') : '').toBe('fn-1');
  });
});
