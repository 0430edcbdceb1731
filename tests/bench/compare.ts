import { Transform } from 'prosemirror-transform';
import { compareDocuments } from '#shared/doc-model/compare/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';
import { atomPrinter } from '#shared/publishing/changes/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { makeLongStandard } from '#tests/builders/long-standard.ts';
import { line, measure, ms } from './measure.ts';

/** Comparison of two versions of a standard of 500 pages, every tenth paragraph reworded; and the same when every id is new. */
export async function benchCompare(): Promise<void> {
  const before = makeLongStandard(500);
  const tr = new Transform(before);
  const places: number[] = [];
  before.descendants((node, pos) => {
    if (node.type.name === 'paragraph' && node.content.size > 20) places.push(pos + 5);
    return true;
  });
  for (const pos of places.filter((_, index) => index % 10 === 0).reverse())
    tr.replaceWith(pos, pos + 3, standardSchema.text('按规定'));
  // As a page gets them: two documents that share no node.
  const after = standardSchema.nodeFromJSON(tr.doc.toJSON());
  const foreign = standardSchema.nodeFromJSON(renamed(tr.doc.toJSON() as DocJson));
  const compare = (now: typeof before): number => {
    const printing = { before: atomPrinter(numberDocument(before)), after: atomPrinter(numberDocument(now)) };
    return compareDocuments(before, now, printing).blocks.filter(({ change }) => change !== 'same').length;
  };
  let changes = 0;
  const known = await measure(5, () => {
    changes = compare(after);
  });
  line('comparison of two long drafts', `${ms(known.median)}, ${changes} changes`, 'under 500 ms', known.median < 500);
  const unknown = await measure(3, () => {
    changes = compare(foreign);
  });
  line('the same, no block id in common', `${ms(unknown.median)}, ${changes} changes`, '', null);
}

function renamed(json: DocJson): DocJson {
  const attrs = json.attrs && {
    ...json.attrs,
    ...(json.attrs['id'] ? { id: `x${json.attrs['id']}` } : {}),
    ...(json.attrs['target'] ? { target: `x${json.attrs['target']}` } : {}),
  };
  return { ...json, ...(attrs ? { attrs } : {}), ...(json.content ? { content: json.content.map(renamed) } : {}) };
}
