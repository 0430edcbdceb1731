import type { Node } from 'prosemirror-model';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { importDraft } from '#host/importers/draft/index.ts';
import { type DocJson, sequentialBlockIds } from '#shared/doc-model/index.ts';
import type { CoverData } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { buildRedline, type RedlineVersion } from '#shared/publishing/redline/index.ts';
import { checkDocx } from '#tests/builders/check-docx.ts';
import { acceptAll, rejectAll } from '#tests/builders/settle-changes.ts';
import { smallPng } from '#tests/builders/small-pictures.ts';
import { all, textOf, type XmlElement } from '#tests/builders/xml-tree.ts';
import { openDocx } from '../../exporters/docx/open-docx.ts';

export const REVISION = { date: '2026-03-01T08:00:00Z', author: '张三' } as const;

const picture = smallPng();

export async function wordOf(publication: Publication): Promise<Uint8Array> {
  return (await publicationToDocx(publication, { readBlob: () => Promise.resolve(picture) })).bytes;
}

/** What a Word file says: the document that our importer reads from it, its cover, and its lines as Word prints and numbers them. */
export type WordFacts = {
  readonly doc: DocJson;
  readonly cover: object;
  readonly lines: readonly string[];
  /** Names of bookmarks that links and fields lead to and that are not there, or stand twice. */
  readonly faultyBookmarks: readonly string[];
};

export async function factsOf(docx: Uint8Array): Promise<WordFacts> {
  const imported = await importDraft(docx, 'draft.docx', { newId: sequentialBlockIds() });
  if (!imported.ok) throw new Error(imported.error.code);
  // Contents are those of the new version; the stage of a draft stands in a list of the template, which is no text, unless it changed.
  const leftOut = /^(?:toc|目次|封面标准文稿类别)/i;
  const word = openDocx(docx);
  return {
    doc: withoutIds(imported.value.doc),
    cover: imported.value.cover,
    lines: word.paragraphs
      .filter(({ style, text, number }) => !leftOut.test(style) && text + number !== '')
      .map(({ style, text, number }) => `${style}: ${number}${text}`.replace(/[\s\u3000]+/g, '')),
    faultyBookmarks: faultyBookmarks(word.body),
  };
}

function faultyBookmarks(body: XmlElement): readonly string[] {
  const placed = new Map<string, number>();
  for (const { attributes } of all(body, 'w:bookmarkStart')) {
    const name = attributes['w:name'] ?? '';
    placed.set(name, (placed.get(name) ?? 0) + 1);
  }
  const isContents = new Set(all(body, 'w:sdt').flatMap((control) => all(control, 'w:hyperlink')));
  const wanted = [
    ...all(body, 'w:hyperlink').flatMap((link) => (isContents.has(link) ? [] : [link.attributes['w:anchor'] ?? ''])),
    ...all(body, 'w:instrText').flatMap((code) => /^ REF (\S+)/.exec(textOf(code))?.[1] ?? []),
  ];
  const twice = [...placed].filter(([, count]) => count > 1).map(([name]) => name);
  return [...wanted.filter((name) => !placed.has(name)), ...twice];
}

/** What comes of a redline of two versions, and what should; columns of the old one have the widths and alignments of the new one. */
export async function settled(before: RedlineVersion, after: RedlineVersion) {
  const redline = await wordOf(buildRedline(before, after, gbProfile, REVISION));
  return {
    faults: checkDocx(redline),
    accepted: await factsOf(acceptAll(redline)),
    after: await cleanFacts(after),
    rejected: withoutColumns(await factsOf(rejectAll(redline))),
    before: withoutColumns(await cleanFacts(before)),
  };
}

async function cleanFacts({ doc, cover }: RedlineVersion): Promise<WordFacts> {
  const known = cleanOnes.get(doc);
  if (known?.cover === cover) return known.facts;
  const facts = await factsOf(await wordOf(buildStandard(doc, cover, gbProfile, REVISION)));
  cleanOnes.set(doc, { cover, facts });
  return facts;
}
const cleanOnes = new WeakMap<Node, { readonly cover: CoverData; readonly facts: WordFacts }>();

function withoutColumns(facts: WordFacts): WordFacts {
  const strip = (node: DocJson): DocJson => {
    const { align: _, colwidth: __, ...attrs } = node.attrs ?? {};
    return {
      ...node,
      ...(node.attrs ? { attrs } : {}),
      ...(node.content ? { content: node.content.map(strip) } : {}),
    };
  };
  return { ...facts, doc: strip(facts.doc) };
}

/** Blocks are called by their place, since every import gives new ids. */
function withoutIds(doc: DocJson): DocJson {
  const places = new Map<unknown, string>();
  const look = (node: DocJson): void => {
    const id = node.attrs?.['id'];
    if (id) places.set(id, `#${places.size}`);
    node.content?.forEach(look);
  };
  look(doc);
  const rename = (node: DocJson): DocJson => {
    const attrs = Object.entries(node.attrs ?? {}).map(([key, value]) => [
      key,
      key === 'id' || key === 'target' ? (places.get(value) ?? value) : value,
    ]);
    return {
      ...node,
      ...(node.attrs ? { attrs: Object.fromEntries(attrs) } : {}),
      ...(node.content ? { content: node.content.map(rename) } : {}),
    };
  };
  return rename(doc);
}
