import type { DocJson } from '#shared/doc-model/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { SearchPart } from '../search-record.ts';
import { type SearchSource, searchRecord } from '../search-source.ts';

/** Drafts (标准草案) with their text, block by block. */
export const draftSource: SearchSource = {
  of: 'draft',
  changedBy: { draftText: 'same' },
  big: 'draftText',
  async read(id, reader) {
    const draft = await reader.get('draft', id);
    if (!draft) return [];
    const { cover, name, projectId, frozenOn } = draft;
    const changed = [reader.changedAt('draftText', id), reader.changedAt('draft', id)].sort();
    const doc = await reader.draftText(id);
    return [
      searchRecord({
        kind: 'draft',
        id,
        within: `project:${projectId}`,
        title: name,
        date: frozenOn || changed.at(-1) || '',
        parts: [
          ...(doc ? blockTexts(doc) : []),
          { field: 'title', text: [fullTitle(cover), cover.number, cover.draftMark].join('；') },
          { field: 'english-title', text: cover.titleEn },
        ],
      }),
    ];
  },
};

/** The words of a document, each with the block they stand in. */
function blockTexts(doc: DocJson): readonly SearchPart[] {
  const parts: { field: 'text'; text: string; place: string }[] = [];
  const walk = (node: DocJson, outer: { text: string } | null): void => {
    const id = node.attrs?.['id'];
    let part = outer;
    if (typeof id === 'string' && id !== '' && node.type !== 'footnote') {
      part = { field: 'text', text: '', place: id } as (typeof parts)[number];
      parts.push(part as (typeof parts)[number]);
    }
    if (part) {
      part.text += node.text ?? '';
      // Words that are data of a node: a footnote's text, the symbol that a line explains, formulas as they are typed.
      for (const name of ['text', 'symbol', 'latex']) {
        const words = node.attrs?.[name];
        if (typeof words === 'string' && words !== '') part.text += ` ${words} `;
      }
      if (!node.text && !INLINE.has(node.type) && part.text !== '') part.text += '\n';
    }
    for (const child of node.content ?? []) walk(child, part);
  };
  walk(doc, null);
  return parts.map(({ field, text, place }) => ({ field, text: text.trim(), place }));
}

const INLINE = new Set(['footnote', 'inlineMath', 'crossReference', 'citation', 'objectFootnoteMark', 'hardBreak']);
