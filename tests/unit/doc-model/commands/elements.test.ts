import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import {
  addAnnex,
  addElement,
  newFigure,
  newFormulaKey,
  newStandardDocument,
  newTable,
  newTermEntry,
  removeElement,
} from '#shared/doc-model/commands/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { bodyOf, documentOf, idsOf } from './commands-fixture.ts';

const sections = (doc: ReturnType<typeof bodyOf>) => doc.children.map((section) => section.type.name);

test('a new standard has foreword, scope, references and terms with the wording of the profile', () => {
  const doc = newStandardDocument({
    newId: sequentialBlockIds(),
    wording: {
      foreword: [{ text: '本文件按照规定起草。', list: { kind: 'alpha', items: ['更改了范围（见第1章）。'] } }],
      scopeTitle: '范围',
      scope: [],
      referencesTitle: '规范性引用文件',
      references: ['本文件没有规范性引用文件。'],
      termsTitle: '术语和定义',
      terms: ['本文件没有需要界定的术语和定义。'],
    },
  });
  expect(sections(doc)).toEqual(['foreword', 'body']);
  expect(doc.textBetween(0, doc.content.size, '|')).toBe(
    '本文件按照规定起草。|更改了范围（见第1章）。|范围||规范性引用文件|本文件没有规范性引用文件。|术语和定义|本文件没有需要界定的术语和定义。',
  );
  expect(new Set(idsOf(doc)).size).toBe(idsOf(doc).length);
});

test('elements come to their places, once, and can be removed again', () => {
  const newId = sequentialBlockIds('n');
  const doc = bodyOf('1 要求');
  const tr = new Transform(doc);
  addElement(tr, 'index', newId);
  addElement(tr, 'bibliography', newId);
  addAnnex(tr, 'normative', newId);
  addElement(tr, 'introduction', newId);
  expect(sections(tr.doc)).toEqual(['foreword', 'introduction', 'body', 'annex', 'bibliography', 'index']);
  expect(addElement(tr, 'index', newId)).toBeNull();
  tr.doc.check();
  expect(removeElement(tr, 0)).toBe(false);
  let pos = 0;
  for (const section of tr.doc.children) {
    if (section.type.name === 'annex') break;
    pos += section.nodeSize;
  }
  expect(removeElement(tr, pos)).toBe(true);
  expect(sections(tr.doc)).not.toContain('annex');
});

test('an annex is added behind the annex with the caret', () => {
  const newId = sequentialBlockIds('n');
  const tr = new Transform(bodyOf('1 要求'));
  const first = addAnnex(tr, 'normative', newId);
  addAnnex(tr, 'informative', newId);
  addAnnex(tr, 'informative', newId, first);
  expect(tr.doc.children.filter((s) => s.type.name === 'annex').map((s) => s.attrs['obligation'])).toEqual([
    'normative',
    'informative',
    'informative',
  ]);
});

test('new tables, figures, terms and keys are whole blocks of the schema', () => {
  const newId = sequentialBlockIds('n');
  const picture = { sha: 'a', mime: 'image/png', widthMm: 10, heightMm: 5 };
  const table = newTable(standardSchema, { rows: 3, columns: 2, headRows: 1 }, newId);
  const figure = newFigure(standardSchema, [picture, picture], newId);
  const doc = documentOf([
    standardSchema.nodes.heading.create({ id: 'b000001', level: 1 }),
    table,
    figure,
    newTermEntry(standardSchema, 2, newId),
    newFormulaKey(standardSchema, [], newId),
  ]);
  doc.check();
  expect(table.child(1).child(0).child(0).type.name).toBe('tableHeader');
  expect(table.child(1).child(1).child(0).type.name).toBe('tableCell');
  expect(figure.child(0).attrs['subtitle']).toBe('');
  expect(newFigure(standardSchema, [picture], newId).child(0).attrs['subtitle']).toBeNull();
  expect(new Set(idsOf(doc)).size).toBe(idsOf(doc).length);
});
