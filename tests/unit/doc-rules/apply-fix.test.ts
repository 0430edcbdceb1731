import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { documentOfDraft } from '#shared/doc-rules/engine/index.ts';
import { applyFix, type CheckedDraft, locateFinding } from '#shared/doc-rules/fixes/index.ts';
import type { FixEdit } from '#shared/doc-rules/model/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

function draftOf(doc: Node): CheckedDraft {
  const numbering = numberDocument(doc);
  return { doc, numbering, document: documentOfDraft({ doc, numbering, profile: gbProfile, title: null, meta: null }) };
}

let made = 0;
function fixed(doc: Node, ...edits: readonly FixEdit[]): CheckedDraft | null {
  const tr = new Transform(doc);
  const tools = { newId: () => `new${++made}`, commands: {} };
  if (!applyFix(tr, { label: 'test', edits }, draftOf(doc), tools)) {
    expect(tr.steps).toEqual([]);
    return null;
  }
  const ids: string[] = [];
  tr.doc.descendants((node) => {
    if (node.attrs['id']) ids.push(node.attrs['id']);
  });
  expect(new Set(ids).size).toBe(ids.length);
  return draftOf(tr.doc);
}

const textOf = (draft: CheckedDraft | null, id: string) => draft?.document.entryOf(id)?.block.text.plain;
const order = (draft: CheckedDraft | null) => draft?.document.entries.map(({ block }) => block.id);

const sample = d.documentOf(
  d.body(
    d.heading(1, '要求', { id: 'c' }),
    d.paragraph(['按', d.refTo('c'), '必须', d.textWith('及时', 'strong'), '到达，见表1。'], { id: 'p' }),
    d.table(
      '指标',
      [
        ['名称', '值'],
        ['甲', d.cell([d.paragraph('一'), d.paragraph('二必须')])],
      ],
      {
        id: 't',
        unit: 'mm',
        rest: [d.note('应干燥。', { id: 'tn' })],
      },
    ),
    d.list('dash', [d.item('甲；', undefined, { id: 'i1' }), d.item('乙。', undefined, { id: 'i2' })], { id: 'l' }),
    d.heading(1, '试验', { id: 'c2' }),
    d.paragraph('略。', { id: 'p2' }),
  ),
);

describe('place of a finding', () => {
  const draft = draftOf(sample);
  const quoted = (block: string, field: 'text' | `cell:${number}:${number}`, quote: string) => {
    const rule = draft.document.entryOf(block)!.block;
    const [, row, column] = field.split(':').map(Number);
    const plain = field === 'text' ? rule.text.plain : rule.rows[row!]![column!]!.plain;
    const from = plain.indexOf(quote);
    const place = locateFinding(draft, { block, field, from, to: from + quote.length })!;
    return sample.textBetween(place.from, place.to, '|', '*');
  };

  it('counts what is printed, while the document counts an atom as one', () => {
    expect(draft.document.entryOf('p')!.block.text.plain).toBe('按第1章必须及时到达，见表1。');
    expect(quoted('p', 'text', '必须')).toBe('必须');
    expect(quoted('p', 'text', '须及时到')).toBe('须及时到');
    expect(quoted('p', 'text', '1章必')).toBe('*必');
    expect(quoted('t', 'cell:1:1', '必须')).toBe('必须');
    expect(quoted('t', 'cell:1:1', '一\n二')).toBe('一|二');
  });

  it('is the whole block where there is no range or no text, and nothing where the block is gone', () => {
    expect(sample.nodeAt(locateFinding(draft, { block: 't', field: 'unit', from: 0, to: 2 })!.from)?.attrs['id']).toBe(
      't',
    );
    const heading = locateFinding(draft, { block: 'c', field: 'number', from: 0, to: 0 })!;
    expect([sample.textBetween(heading.from, heading.to), heading.whole]).toEqual(['要求', true]);
    expect(locateFinding(draft, { block: '', field: 'text', from: 0, to: 0 })).toBeNull();
    expect(locateFinding(draft, { block: 'gone', field: 'text', from: 0, to: 0 })).toBeNull();
  });
});

describe('fixes', () => {
  it('replace text in paragraphs, cells and attributes, several in one', () => {
    const draft = fixed(
      sample,
      { kind: 'replace', block: 'p', field: 'text', from: 4, to: 6, text: '应' },
      { kind: 'replace', block: 'p', field: 'text', from: 6, to: 8, text: '在10 min内' },
      { kind: 'replace', block: 't', field: 'cell:1:1', from: 3, to: 5, text: '应' },
      { kind: 'replace', block: 't', field: 'unit', from: 3, to: 5, text: '毫米' },
    );
    expect(textOf(draft, 'p')).toBe('按第1章应在10 min内到达，见表1。');
    expect(draft?.document.entryOf('t')?.block.rows[1]?.[1]?.plain).toBe('一\n二应');
    expect(draft?.document.entryOf('t')?.block.unit).toBe('单位为毫米');
    const strong = draft?.document.entryOf('p')?.block.text.spans.filter(({ kind }) => kind === 'strong');
    expect(strong).toEqual([{ kind: 'strong', from: 5, to: 13 }]);
  });

  it('make typed numbers live', () => {
    const draft = fixed(sample, { kind: 'link', block: 'p', field: 'text', from: 12, to: 14, target: 't' });
    expect(textOf(draft, 'p')).toBe('按第1章必须及时到达，见表1。');
    expect(draft?.document.entryOf('p')?.block.text.spans.at(-1)).toEqual({
      kind: 'reference',
      from: 12,
      to: 14,
      target: 't',
    });
  });

  it('remove a block, a clause with all in it, and the list with its last item', () => {
    expect(order(fixed(sample, { kind: 'remove', block: 'c2' }))).not.toContain('p2');
    const gone = fixed(sample, { kind: 'remove', block: 'i1' }, { kind: 'remove', block: 'i2' });
    expect(order(gone)).not.toContain('i2');
    let lists = 0;
    gone?.doc.descendants((node) => {
      if (node.type.name === 'list') lists++;
    });
    expect(lists).toBe(0);
  });

  it('insert beside lists and inside chapters', () => {
    const first = fixed(sample, { kind: 'insert', beside: 'i2', at: 'before', type: 'paragraph', text: '如下：' });
    expect(first?.document.entries.map(({ block }) => block.text.plain).join()).toContain('如下：,甲；,乙。');
    const last = fixed(sample, { kind: 'insert', beside: 'c', at: 'inside-last', type: 'clause', text: '应干燥。' });
    const clause = last?.document.entries.find(({ block }) => block.type === 'untitledClause');
    expect([clause?.block.number.text, clause?.parent?.block.id]).toEqual(['1.1', 'c']);
    const chapter = fixed(sample, { kind: 'insert', beside: 'c', at: 'after', type: 'heading', text: '新' });
    expect(chapter?.document.blocks.map(({ title }) => title.plain)).toEqual(['', '要求', '新', '试验']);
  });

  it('convert, renumber and order', () => {
    const note = fixed(sample, { kind: 'convert', block: 'tn', to: 'paragraph' });
    expect(note?.document.entryOf('tn')?.block.type).toBe('paragraph');
    const item = fixed(sample, { kind: 'convert', block: 'i1', to: 'reference' });
    expect(item?.document.entries.find(({ block }) => block.text.plain === '甲；')?.block.type).toBe(
      'normativeReference',
    );
    expect(item?.document.entryOf('i2')?.block.type).toBe('listItem');
    const letters = fixed(sample, { kind: 'attribute', block: 'i1', name: 'kind', value: 'letter' });
    expect(letters?.document.entryOf('i2')?.block.number.text).toBe('b)');
    expect(order(fixed(sample, { kind: 'order', blocks: ['c2', 'c'] }))?.slice(1)).toEqual([
      'c2',
      'p2',
      'c',
      'p',
      't',
      'tn',
      'i1',
      'i2',
    ]);
    expect(order(fixed(sample, { kind: 'order', blocks: ['i2', 'i1'] }))?.slice(-4)).toEqual(['i2', 'i1', 'c2', 'p2']);
  });

  it('change nothing where an edit is not possible', () => {
    const good: FixEdit = { kind: 'replace', block: 'p', field: 'text', from: 4, to: 6, text: '应' };
    for (const bad of [
      { kind: 'remove', block: 'gone' },
      { kind: 'replace', block: 'c', field: 'number', from: 0, to: 1, text: '2' },
      { kind: 'order', blocks: ['c', 'p'] },
      { kind: 'insert', beside: 'p', at: 'inside-first', type: 'note', text: 'x' },
      { kind: 'attribute', block: 'c', name: 'level', value: 2 },
      { kind: 'command', name: 'derive-references', block: '' },
    ] as const satisfies readonly FixEdit[])
      expect(fixed(sample, good, bad), JSON.stringify(bad)).toBeNull();
    expect(standardSchema.nodes.doc).toBe(sample.type);
  });
});
