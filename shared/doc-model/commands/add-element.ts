import { Fragment } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { AnnexObligation } from '../schema.ts';

/** Order of the elements (GB/T 1.1—2020, table 3). */
const ORDER = ['foreword', 'introduction', 'body', 'annex', 'bibliography', 'index'] as const;

export type OptionalElement = 'introduction' | 'bibliography' | 'index';

/**
 * Adds 引言, 参考文献 or 索引 at its place. Returns the position inside its first block (for the caret), or null when the
 * document has it already.
 */
export function addElement(tr: Transform, element: OptionalElement, newId: () => string): number | null {
  const { schema } = tr.doc.type;
  let has = false;
  let at = 0;
  tr.doc.forEach((section, offset) => {
    const name = section.type.name as (typeof ORDER)[number];
    if (name === element) has = true;
    if (ORDER.indexOf(name) < ORDER.indexOf(element)) at = offset + section.nodeSize;
  });
  if (has) return null;
  const first =
    element === 'introduction'
      ? schema.nodes['paragraph']!.create({ id: newId() })
      : element === 'bibliography'
        ? schema.nodes['bibliographyItem']!.create({ id: newId() })
        : null;
  tr.insert(at, schema.nodes[element]!.create({ id: newId() }, first));
  return first ? at + 2 : at;
}

/**
 * Adds an annex behind the annex around `after`, or behind the last one (GB/T 1.1—2020, 9.6). It starts with an empty title and
 * an empty paragraph. Returns the position inside the title.
 */
export function addAnnex(
  tr: Transform,
  obligation: AnnexObligation,
  newId: () => string,
  after: number | null = null,
): number {
  const { schema } = tr.doc.type;
  const $after = after === null ? null : tr.doc.resolve(after);
  let at = 0;
  if ($after && $after.depth >= 1 && $after.node(1).type.name === 'annex') at = $after.after(1);
  else {
    tr.doc.forEach((section, offset) => {
      if (ORDER.indexOf(section.type.name as (typeof ORDER)[number]) <= ORDER.indexOf('annex')) {
        at = offset + section.nodeSize;
      }
    });
  }
  const annex = schema.nodes['annex']!.create(
    { id: newId(), obligation },
    Fragment.from([schema.nodes['annexTitle']!.create(), schema.nodes['paragraph']!.create({ id: newId() })]),
  );
  tr.insert(at, annex);
  return at + 2;
}
