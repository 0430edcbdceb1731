import { Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import {
  convertBlocks,
  liftListItem,
  mergeWithPrevious,
  repairBlockIds,
  setListKind,
  sinkListItem,
  splitTextBlock,
  wrapInList,
} from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { at, bodyOf, documentOf, idsOf, inside, shape } from './commands-fixture.ts';

const ids = () => sequentialBlockIds('n');
const { nodes } = standardSchema;

describe('splitTextBlock', () => {
  test('running text follows a title, another clause follows a clause', () => {
    const doc = bodyOf('1 要求', '2. 外观平整。');
    const tr = new Transform(doc);
    const caret = splitTextBlock(tr, inside(doc, '要求', 2), ids());
    expect(shape(tr.doc)).toEqual(['1 要求', 'paragraph', '1.1 外观平整。']);
    expect(tr.doc.resolve(caret!).parent.type.name).toBe('paragraph');
    const again = new Transform(doc);
    splitTextBlock(again, inside(doc, '外观', 2), ids());
    expect(shape(again.doc)).toEqual(['1 要求', '1.1 外观', '1.2 平整。']);
  });

  test('the text keeps its id when an empty block is put before it', () => {
    const doc = bodyOf('1 要求', '2. 外观平整。');
    const tr = new Transform(doc);
    splitTextBlock(tr, inside(doc, '外观'), ids());
    expect(shape(tr.doc)).toEqual(['1 要求', '1.1', '1.2 外观平整。']);
    expect(tr.doc.nodeAt(at(tr.doc, '外观'))!.attrs['id']).toBe(doc.nodeAt(at(doc, '外观'))!.attrs['id']);
    expect(new Set(idsOf(tr.doc)).size).toBe(idsOf(tr.doc).length);
  });

  test('a title of a table cannot be split', () => {
    const table = nodes.tableBlock.create({ id: 'btable0001' }, [
      nodes.caption.create(null, standardSchema.text('条件')),
      nodes.table.create(null, nodes.tableRow.create(null, nodes.tableCell.createAndFill()!)),
    ]);
    const doc = documentOf([nodes.heading.create({ id: 'b000001', level: 1 }), table]);
    expect(splitTextBlock(new Transform(doc), inside(doc, '条件', 1), ids())).toBeNull();
  });
});

describe('mergeWithPrevious', () => {
  test('joins text and keeps the first block', () => {
    const doc = bodyOf('1 要求', '外观平整。', '颜色均匀。');
    const tr = new Transform(doc);
    const seam = mergeWithPrevious(tr, inside(doc, '颜色'));
    expect(shape(tr.doc)).toEqual(['1 要求', 'paragraph 外观平整。颜色均匀。']);
    expect(tr.doc.textBetween(seam! - 1, seam!)).toBe('。');
  });

  test('a title takes the text without marks that a title may not have', () => {
    const doc = documentOf([
      nodes.heading.create({ id: 'b000001', level: 1 }, standardSchema.text('要')),
      nodes.paragraph.create({ id: 'b000002' }, standardSchema.text('求', [standardSchema.marks.strong.create()])),
    ]);
    const tr = new Transform(doc);
    expect(mergeWithPrevious(tr, inside(doc, '求'))).not.toBeNull();
    tr.doc.check();
    expect(shape(tr.doc)).toEqual(['1 要求']);
  });
});

describe('convertBlocks', () => {
  test('turns text into titles, clauses and notes and back, with the same ids', () => {
    const doc = bodyOf('1 要求', '外观', '平整。');
    const tr = new Transform(doc);
    expect(convertBlocks(tr, inside(doc, '外观'), inside(doc, '外观'), 'heading', 2)).toBe(true);
    expect(convertBlocks(tr, inside(tr.doc, '平整'), inside(tr.doc, '平整'), 'clause', 3)).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', '1.1 外观', '1.1.1 平整。']);
    convertBlocks(tr, inside(tr.doc, '外观'), inside(tr.doc, '平整'), 'paragraph');
    expect(tr.doc.eq(doc)).toBe(true);
  });

  test('takes a list apart', () => {
    const doc = bodyOf('1 要求', '- 甲；- 乙。');
    const tr = new Transform(doc);
    expect(convertBlocks(tr, inside(doc, '甲'), inside(doc, '甲'), 'note')).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', '注1： 甲；', '注2： 乙。']);
  });

  test('refuses titles in the foreword, which has none', () => {
    const doc = bodyOf('1 要求');
    const tr = new Transform(doc);
    expect(convertBlocks(tr, 2, 2, 'heading', 1)).toBe(false);
    expect(tr.steps).toHaveLength(0);
  });
});

describe('lists', () => {
  test('wraps, changes the mark, sinks to the second level and comes back', () => {
    const doc = bodyOf('1 要求', '甲；', '乙；', '丙。');
    const tr = new Transform(doc);
    const newId = ids();
    expect(wrapInList(tr, inside(doc, '甲'), inside(doc, '丙'), 'dash', newId)).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', '—— 甲；', '—— 乙；', '—— 丙。']);
    expect(setListKind(tr, inside(tr.doc, '乙'), 'alpha')).toBe(true);
    expect(sinkListItem(tr, inside(tr.doc, '乙'), newId)).toBe(true);
    expect(sinkListItem(tr, inside(tr.doc, '丙'), newId)).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', 'a) 甲；', '  1) 乙；', '  2) 丙。']);
    expect(liftListItem(tr, inside(tr.doc, '乙'), newId)).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', 'a) 甲；', 'b) 乙；', '  1) 丙。']);
    tr.doc.check();
    expect(new Set(idsOf(tr.doc)).size).toBe(idsOf(tr.doc).length);
  });

  test('an item lifted out of the middle leaves two lists', () => {
    const doc = bodyOf('1 要求', '- 甲；- 乙。- 丙。');
    const tr = new Transform(doc);
    expect(liftListItem(tr, inside(doc, '乙'), ids())).toBe(true);
    expect(shape(tr.doc)).toEqual(['1 要求', '—— 甲；', 'paragraph 乙。', '—— 丙。']);
    tr.doc.check();
    expect(new Set(idsOf(tr.doc)).size).toBe(idsOf(tr.doc).length);
  });

  test('the first item and the second level cannot sink', () => {
    const doc = bodyOf('1 要求', '- 甲；- 乙。');
    expect(sinkListItem(new Transform(doc), inside(doc, '甲'), ids())).toBe(false);
    const tr = new Transform(doc);
    sinkListItem(tr, inside(doc, '乙'), ids());
    expect(sinkListItem(tr, inside(tr.doc, '乙'), ids())).toBe(false);
  });
});

describe('repairBlockIds', () => {
  test('fills missing ids and keeps a double id on the block whose content stayed', () => {
    const before = bodyOf('1 要求', '外观平整。');
    const id = before.nodeAt(at(before, '外观'))!.attrs['id'];
    const after = documentOf([
      nodes.heading.create({ id: '', level: 1 }, standardSchema.text('要求')),
      nodes.paragraph.create({ id }),
      before.nodeAt(at(before, '外观'))!,
    ]);
    const tr = new Transform(after);
    expect(repairBlockIds(tr, before, ids())).toBe(2);
    expect(tr.doc.nodeAt(at(tr.doc, '外观'))!.attrs['id']).toBe(id);
    expect(new Set(idsOf(tr.doc)).size).toBe(idsOf(tr.doc).length);
    expect(repairBlockIds(tr, before, ids())).toBe(0);
  });
});
