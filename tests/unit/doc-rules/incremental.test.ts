import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { expect, it } from 'vitest';
import { standardSchema } from '#shared/doc-model/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { createLinter, documentOfDraft } from '#shared/doc-rules/engine/index.ts';
import type { Finding, RuleDocument } from '#shared/doc-rules/model/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { type Numbering, numberDocument, renumber } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';

const start = d.documentOf(
  d.foreword(d.paragraph('本文件按照GB/T 1.1—2020的规定起草。', { id: 'fw' })),
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.paragraph('本文件规定了要求。', { id: 'p1' }),
    d.heading(1, '术语和定义', { id: 'c3' }),
    d.term(2, '稻谷', 'paddy', '带壳的籽粒。', { id: 't1' }, [d.note('甲。', { id: 'tn' })]),
    d.heading(1, '要求', { id: 'c4' }),
    d.heading(2, '外观', { id: 'c41' }),
    d.paragraph(['稻谷必须完整，见', d.refTo('tab'), '和', d.refTo('c42'), '。'], { id: 'p2' }),
    d.list('alpha', [d.item('甲；', undefined, { id: 'i1' }), d.item('乙。', undefined, { id: 'i2' })], { id: 'l' }),
    d.heading(2, '尺寸', { id: 'c42' }),
    d.paragraph(['按附录A测定，见4.1', d.footnote('不含包装。', { id: 'f1' }), '。'], { id: 'p3' }),
    d.table(
      '指标',
      [
        ['项目', '长度 mm'],
        ['甲', '5公斤'],
      ],
      { id: 'tab', rest: [d.note('乙。', { id: 'n1' })] },
    ),
    d.note('丙应干燥。', { id: 'n2' }),
    d.formula('a=b', { id: 'e1' }),
    d.formulaKey([['a', '长度']], { id: 'k1' }),
  ),
  d.annex('方法', [d.heading(2, '原理', { id: 'a1' }), d.paragraph('略。', { id: 'p4' })], { id: 'A' }),
);

type Edit = {
  readonly at: number;
  readonly kind: 'type' | 'delete' | 'heading' | 'level' | 'note' | 'remove-section';
  readonly text: string;
};
const EDIT: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat({ max: 1000 }),
  kind: fc.constantFrom('type', 'type', 'delete', 'heading', 'level', 'note', 'remove-section'),
  text: fc.constantFrom('应', '必须', '其它', '见4.2', '5公斤', '规范性引用文件', '；'),
});

let made = 0;
function edited(doc: Node, { at, kind, text }: Edit): Node {
  const tr = new Transform(doc);
  const blocks: { node: Node; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (kind === 'type' ? node.isTextblock : doc.resolve(pos).depth === 1) blocks.push({ node, pos });
  });
  const { node, pos } = blocks[at % blocks.length]!;
  const { nodes } = standardSchema;
  if (kind === 'type') tr.insert(pos + 1 + (at % (node.content.size + 1)), standardSchema.text(text));
  else if (kind === 'heading')
    tr.insert(pos, nodes.heading.create({ id: `h${++made}`, level: 1 + (at % 3) }, standardSchema.text(text)));
  else if (kind === 'note') tr.insert(pos, nodes.note.create({ id: `m${++made}` }, standardSchema.text(text)));
  else if (kind === 'level' && 'level' in node.attrs) tr.setNodeAttribute(pos, 'level', 2 + (at % 3));
  else if (kind === 'delete') tr.delete(pos, pos + node.nodeSize);
  else if (kind === 'remove-section') tr.delete(pos, Math.min(doc.resolve(pos).end(1), pos + 40));
  try {
    tr.doc.check();
    return tr.doc;
  } catch {
    return doc;
  }
}

function shown(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => JSON.stringify(finding));
}

it('after any changes the checks say what they say of the whole document', () => {
  const linter = createLinter(catalogue);
  const documentOf = (doc: Node, numbering: Numbering, before: RuleDocument | null) =>
    documentOfDraft({ doc, numbering, profile: gbProfile, title: '甲', meta: null }, before);
  fc.assert(
    fc.property(fc.array(EDIT, { minLength: 1, maxLength: 12 }), (edits) => {
      let doc = start;
      let numbering = numberDocument(doc);
      let document = documentOf(doc, numbering, null);
      linter.check(document);
      for (const edit of edits) {
        const next = edited(doc, edit);
        numbering = renumber(numbering, doc, next);
        doc = next;
        document = documentOf(doc, numbering, document);
        const fresh = standardSchema.nodeFromJSON(doc.toJSON());
        const whole = createLinter(catalogue).check(documentOf(fresh, numberDocument(fresh), null));
        expect(shown(linter.check(document))).toEqual(shown(whole));
      }
    }),
    { numRuns: 60 },
  );
});
